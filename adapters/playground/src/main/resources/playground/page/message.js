// One message as a row. A row is made once and then changed in place, so that nothing flickers while an
// answer grows.

import * as api from './api.js';
import { showActions, showOffer, withoutPage } from './actions.js';
import { avatar, h, icon, shown } from './dom.js';
import { showFiles } from './files.js';
import { show } from './markdown.js';
import { confirmed, openMenu } from './menu.js';
import { go, isDirect, store, take } from './store.js';

const EDITED = 'From the next question on, the model knows it as it reads then.';
const DELETED = 'The model forgets it, and what it answered to it.';
const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });

/** @param place `channel` or `thread`: a channel's row leads into its thread */
export function createRow(message, place) {
  const row = h('li', { class: 'message', tabindex: '-1', 'data-testid': 'message', 'data-id': message.id, 'data-author': message.author });
  const at = new Date(message.at);
  row.parts = {
    text: h('div', { class: 'prose', 'data-testid': 'text' }),
    edited: h('span', { class: 'edited', 'data-testid': 'edited', hidden: true }, '(edited)'),
    files: h('div', { class: 'files', 'data-testid': 'files' }),
    buttons: h('div', { class: 'buttons', 'data-testid': 'buttons' }),
    told: h('p', { class: 'told', role: 'status', 'data-testid': 'told', hidden: true }),
    replies: h('div', { class: 'replies-place' }),
    fault: h('p', { class: 'fault', role: 'alert', hidden: true }),
  };
  row.place = place;
  row.append(
    avatar(message.author),
    h('div', { class: 'message-main' },
      h('div', { class: 'message-head' },
        h('span', { class: 'author' }, shown(message.author)),
        message.author === 'parley' ? h('span', { class: 'badge' }, 'Bot') : null,
        h('time', { datetime: message.at, title: full.format(at) }, time.format(at)),
        row.parts.edited),
      row.parts.text, row.parts.files, row.parts.buttons, row.parts.told, row.parts.fault, row.parts.replies));
  if (!message.deleted) {
    row.append(toolbar(row, message));
  }
  return row;
}

/** Shows the message's present state; a row that stands so already is left alone. */
export function updateRow(row, message, { isFirstOfGroup, replies }) {
  row.message = message;
  row.classList.toggle('first', isFirstOfGroup);
  if (row.seq !== message.seq) {
    row.seq = message.seq;
    row.dataset.final = String(message.final);
    row.classList.toggle('growing', !message.final);
    row.classList.toggle('deleted', message.deleted);
    row.parts.edited.hidden = !message.edited;
    row.setAttribute('aria-label', `${shown(message.author)}, ${time.format(new Date(message.at))}`);
    if (!row.classList.contains('editing')) {
      showText(row, message);
    }
  }
  showFiles(row, message);
  showActions(row, message);
  showReplies(row, message, replies);
}

function showText(row, message) {
  if (message.deleted) {
    row.parts.text.replaceChildren(h('p', {}, 'This message was deleted.'));
    row.querySelector('.toolbar')?.remove();
  } else {
    show(row.parts.text, withoutPage(message), !message.final);
  }
}

function showReplies(row, message, replies) {
  const isShown = row.place === 'channel' && replies && (replies.messages.length > 0 || replies.typing);
  const key = isShown ? `${replies.messages.length}.${replies.typing}.${replies.messages.at(-1)?.id}` : '';
  if (row.repliesKey === key) {
    return;
  }
  row.repliesKey = key;
  row.parts.replies.replaceChildren(...(isShown ? [repliesButton(message, replies)] : []));
}

function repliesButton(message, { messages, typing }) {
  const people = [...new Set(messages.map(reply => reply.author))].slice(-4);
  const count = messages.length === 1 ? '1 reply' : `${messages.length} replies`;
  const last = messages.at(-1);
  return h('button', { type: 'button', class: 'replies', 'data-testid': 'replies', onclick: () => go(message.channel, message.id) },
    (people.length ? people : ['parley']).map(name => avatar(name, 'small')),
    h('span', { class: 'count' }, messages.length ? count : typing),
    last ? h('span', { class: 'last' }, typing || `last at ${time.format(new Date(last.at))}`) : null);
}

function toolbar(row, message) {
  const canThread = row.place === 'channel' && !isDirect(message.channel);
  return h('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Message' },
    canThread ? h('button', {
      type: 'button', title: 'Reply in thread', 'aria-label': 'Reply in thread', 'data-testid': 'reply-in-thread',
      onclick: () => go(message.channel, message.id),
    }, icon('thread')) : null,
    h('button', {
      type: 'button', title: 'More', 'aria-label': 'More', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'data-testid': 'more',
      onclick: event => more(row, event.currentTarget),
    }, icon('more')));
}

function more(row, anchor) {
  const message = row.message;
  const items = [{ label: 'Copy text', data: { 'data-testid': 'copy-text' }, pick: () => navigator.clipboard?.writeText(message.text) }];
  if (message.author === store.me) {
    items.unshift({ label: 'Edit', data: { 'data-testid': 'edit' }, pick: () => edit(row) });
    items.push({ label: 'Delete…', isDangerous: true, data: { 'data-testid': 'delete' }, pick: () => remove(row) });
  }
  openMenu(anchor, 'Message', items);
}

async function remove(row) {
  if (await confirmed('Delete this message?', `It disappears for everyone here. ${DELETED}`, 'Delete')) {
    await attempt(row, () => api.remove(row.message.id, row.message.author));
  }
}

function edit(row) {
  const input = h('textarea', { 'aria-label': 'Edit message', 'data-testid': 'edit-text', rows: '2' });
  input.value = row.message.text;
  const done = () => {
    row.classList.remove('editing');
    row.parts.text.blocks = [];
    row.parts.text.replaceChildren();
    row.parts.fault.hidden = true;
    showText(row, row.message);
    row.focus();
  };
  const save = async () => {
    const text = input.value;
    let offer;
    const isSaved = text === row.message.text || await attempt(row, async () => {
      const { offer: offered, ...edited } = await api.edit(row.message.id, row.message.author, text);
      offer = offered;
      take(edited);
    });
    if (isSaved) {
      done();
      showOffer(row, offer);
    }
  };
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      done();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  row.classList.add('editing');
  row.parts.text.replaceChildren(input, h('div', { class: 'edit-actions' },
    h('button', { type: 'button', class: 'plain', onclick: done }, 'Cancel'),
    h('button', { type: 'button', class: 'primary', 'data-testid': 'save-edit', onclick: save }, 'Save')),
  h('p', { class: 'hint' }, EDITED));
  input.focus();
}

/** Does it, and says beside the message where it failed. */
async function attempt(row, work) {
  const fault = row.parts.fault;
  fault.hidden = true;
  try {
    await work();
    return true;
  } catch (error) {
    fault.textContent = error.message;
    fault.hidden = false;
    return false;
  }
}
