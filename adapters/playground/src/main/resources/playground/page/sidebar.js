// The channels, the direct message, and who one speaks as.

import { avatar, h, icon, shown } from './dom.js';
import { choosePerson } from './people.js';
import { direct, go, store } from './store.js';

export class Sidebar {
  #channels = h('ul', { class: 'channels' });
  #directs = h('ul', { class: 'channels' });
  #person = h('button', { type: 'button', class: 'person', 'data-testid': 'person-switcher', 'aria-haspopup': 'menu', 'aria-expanded': 'false',
    onclick: event => choosePerson(event.currentTarget) });
  #theme = h('button', { type: 'button', class: 'icon-button', 'data-testid': 'theme', onclick: () => this.#toggleTheme() });
  #manners = h('small', { 'data-testid': 'manners' });
  #shown = '';

  constructor(element, onChosen) {
    this.onChosen = onChosen;
    element.append(
      h('header', { class: 'brand' }, avatar('parley'), h('h1', {}, 'Parley', this.#manners), this.#theme),
      h('div', { class: 'places' },
        h('h2', {}, 'Channels'), this.#channels,
        h('h2', {}, 'Direct message'), this.#directs),
      this.#person);
    element.addEventListener('keydown', event => this.#move(event, element));
    this.#showTheme();
  }

  render() {
    const key = JSON.stringify([store.channel, store.me, [...store.unread], store.channels]);
    if (key === this.#shown) {
      return;
    }
    this.#shown = key;
    this.#manners.textContent = store.manners ? `as on ${store.manners}` : 'playground';
    const focused = document.activeElement?.dataset?.channel;
    this.#channels.replaceChildren(...store.channels.map(name => this.#entry(name, name, icon('hash'))));
    this.#directs.replaceChildren(this.#entry(direct(store.me), 'Parley', avatar('parley', 'small')));
    this.#person.replaceChildren(avatar(store.me),
      h('span', { class: 'person-name' }, h('small', {}, 'Speak as'), h('b', {}, shown(store.me))), icon('chevron'));
    this.#person.dataset.person = store.me;
    if (focused) {
      document.querySelector(`[data-channel="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  #entry(channel, label, picture) {
    const unread = store.unread.get(channel) ?? 0;
    return h('li', {}, h('button', {
      type: 'button', class: unread ? 'channel unread' : 'channel', 'data-testid': 'channel', 'data-channel': channel,
      'aria-current': channel === store.channel ? 'page' : null,
      onclick: () => {
        go(channel);
        this.onChosen();
      },
    }, picture, h('span', { class: 'channel-name' }, label),
      unread ? h('span', { class: 'count', 'aria-label': `${unread} new` }, unread > 99 ? '99+' : String(unread)) : null));
  }

  #move(event, element) {
    if (!event.target.matches('.channel') || !['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.key)) {
      return;
    }
    event.preventDefault();
    const entries = [...element.querySelectorAll('.channel')];
    const at = entries.indexOf(event.target);
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: entries.length - 1 }[event.key];
    entries[Math.max(0, Math.min(entries.length - 1, next))].focus();
  }

  #toggleTheme() {
    window.parleyTheme.toggle();
    this.#showTheme();
  }

  #showTheme() {
    const isDark = window.parleyTheme.current() === 'dark';
    this.#theme.replaceChildren(icon(isDark ? 'sun' : 'moon'));
    this.#theme.setAttribute('aria-label', isDark ? 'Light theme' : 'Dark theme');
    this.#theme.title = isDark ? 'Light theme' : 'Dark theme';
  }
}
