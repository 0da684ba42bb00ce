// A menu beside the button that opened it: arrow keys, Escape, and the focus goes back where it came from.

import { h } from './dom.js';

let close = () => {};

/** @param items `{label, icon?, isChecked?, isDangerous?, data?, pick}` */
export function openMenu(anchor, label, items) {
  close();
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label, 'data-testid': 'menu' },
    items.map(item => entry(item)));
  document.body.append(menu);
  anchor.setAttribute('aria-expanded', 'true');
  position(menu, anchor);
  const outside = event => {
    if (!menu.contains(event.target)) {
      close();
    }
  };
  close = () => {
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
    window.removeEventListener('resize', close);
    close = () => {};
  };
  document.addEventListener('pointerdown', outside, true);
  window.addEventListener('resize', close);
  menu.addEventListener('keydown', event => move(event, menu, anchor));
  (menu.querySelector('[aria-checked=true]') ?? menu.firstElementChild).focus();
}

function entry(item) {
  const role = item.isChecked === undefined ? 'menuitem' : 'menuitemradio';
  return h('button', {
    type: 'button', role, class: item.isDangerous ? 'dangerous' : '', tabindex: '-1',
    'aria-checked': item.isChecked === undefined ? null : String(item.isChecked),
    ...item.data,
    onclick: () => {
      close();
      item.pick();
    },
  }, item.icon, h('span', {}, item.label));
}

function move(event, menu, anchor) {
  const entries = [...menu.children];
  const at = entries.indexOf(document.activeElement);
  const target = {
    ArrowDown: entries[(at + 1) % entries.length],
    ArrowUp: entries[(at - 1 + entries.length) % entries.length],
    Home: entries[0],
    End: entries.at(-1),
  }[event.key];
  if (target) {
    event.preventDefault();
    target.focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    close();
    anchor.focus();
  }
}

function position(menu, anchor) {
  const box = anchor.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - size.width - 8));
  const isAbove = box.bottom + size.height + 8 > innerHeight;
  menu.style.left = `${left}px`;
  menu.style.top = `${isAbove ? Math.max(8, box.top - size.height - 6) : box.bottom + 6}px`;
}

/** Asks before something that cannot be undone. */
export function confirmed(question, consequence, action) {
  return new Promise(resolve => {
    const dialog = h('dialog', { class: 'dialog', 'aria-label': question },
      h('h2', {}, question),
      h('p', {}, consequence),
      h('form', { method: 'dialog' },
        h('button', { value: 'no', class: 'plain' }, 'Cancel'),
        h('button', { value: 'yes', class: 'dangerous', 'data-testid': 'confirm' }, action)));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
