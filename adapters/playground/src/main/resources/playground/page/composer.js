// Where a message is written. What was typed survives everything until the server has said that it has it.

import * as api from './api.js';
import { Completer, isCommand } from './completer.js';
import { avatar, h, icon, shown } from './dom.js';
import { addNote } from './notes.js';
import { choosePerson } from './people.js';
import { go, isDirect, place, store } from './store.js';
import { Uploads } from './uploads.js';

const TALLEST = 240;
const DRAFT = 'parley.draft.';
const EVENT = 'parley.event.';
const COMMAND = /^\s*\/parley(?=\s|$)/i;

export class Composer {
  #fault = h('p', { class: 'fault', role: 'alert', 'data-testid': 'composer-error', hidden: true });
  #suggestion = h('button', { type: 'button', class: 'suggestion', 'data-testid': 'suggestion', hidden: true, onclick: () => this.#accept() },
    avatar('parley', 'small'), h('b', {}, '@parley'), h('span', {}, 'asks the model'), h('kbd', {}, 'Tab'));
  #person = h('button', { type: 'button', class: 'composer-person', 'aria-haspopup': 'menu', 'aria-expanded': 'false',
    onclick: event => choosePerson(event.currentTarget) });
  #uploads = new Uploads(fault => this.#say(fault));
  #completer;
  #where = {};
  #events = new Map();
  #isSending = false;

  /** @param kind `channel` or `thread` */
  constructor(kind, onSent) {
    this.onSent = onSent;
    const prefix = kind === 'thread' ? 'thread-' : '';
    this.input = h('textarea', { rows: '1', 'data-testid': `${prefix}composer`, 'aria-describedby': `${prefix}hint`, enterkeyhint: 'send' });
    this.send = h('button', { type: 'submit', class: 'send', 'data-testid': `${prefix}send`, 'aria-label': 'Send', title: 'Send (Enter)' }, icon('send'));
    this.#completer = new Completer(this.input, `${prefix}completions`);
    this.element = h('form', { class: 'composer' },
      this.#suggestion, this.#completer.element, this.#fault, this.#uploads.element,
      h('div', { class: 'composer-box' }, this.#person, this.input, this.#uploads.button, this.send),
      h('p', { class: 'hint', id: `${prefix}hint` }, h('kbd', {}, 'Enter'), ' sends, ', h('kbd', {}, 'Shift'), ' + ', h('kbd', {}, 'Enter'), ' begins a line, ',
        h('kbd', {}, '/'), ' lists commands'));
    this.element.addEventListener('submit', event => {
      event.preventDefault();
      this.#submit();
    });
    this.input.addEventListener('input', () => {
      this.#say('');
      this.#typed();
      this.#completer.typed();
    });
    this.input.addEventListener('focus', () => this.#grow());
    this.input.addEventListener('keydown', event => this.#key(event));
  }

  /** Writes for this place from now on, with the draft that was left there. */
  at(channel, thread, placeholder) {
    const key = place(channel, thread);
    if (this.#where.key !== key) {
      this.#where = { key, channel, thread };
      this.#completer.at({ channel, thread });
      this.#uploads.at(key);
      this.input.value = sessionStorage.getItem(DRAFT + key) ?? '';
      this.#say('');
      this.#typed();
    }
    this.input.placeholder = placeholder;
    this.input.setAttribute('aria-label', placeholder);
    if (this.#person.dataset.person !== store.me) {
      this.#person.dataset.person = store.me;
      this.#person.title = `You speak as ${shown(store.me)}`;
      this.#person.setAttribute('aria-label', `You speak as ${shown(store.me)}; change`);
      this.#person.replaceChildren(avatar(store.me, 'small'));
    }
  }

  fill(text) {
    this.input.value = text;
    this.input.focus();
    this.#typed();
  }

  #typed() {
    const text = this.input.value;
    keep(DRAFT + this.#where.key, text);
    this.#grow();
    this.send.disabled = text.trim() === '' || this.#isSending;
    this.#suggestion.hidden = !this.#begun() || isCommand(text) || isDirect(this.#where.channel ?? '');
    this.#uploads.offer(isCommand(text));
  }

  /** As tall as its text; a pane that is not shown has no measure, and is measured when it is. */
  #grow() {
    this.input.style.height = 'auto';
    if (this.input.scrollHeight > 0) {
      this.input.style.height = `${Math.min(TALLEST, this.input.scrollHeight)}px`;
    }
  }

  /** A mention that is being typed right before the caret. */
  #begun() {
    const before = this.input.value.slice(0, this.input.selectionStart);
    const begun = /(?:^|\s)(@p?a?r?l?e?)$/i.exec(before)?.[1] ?? '';
    return '@parley'.startsWith(begun.toLowerCase()) ? begun : '';
  }

  #accept() {
    const begun = this.#begun();
    const caret = this.input.selectionStart;
    this.input.setRangeText('@parley ', caret - begun.length, caret, 'end');
    this.input.focus();
    this.#typed();
  }

  #key(event) {
    if (event.isComposing || this.#completer.takes(event)) {
      return;
    }
    const isSuggesting = !this.#suggestion.hidden;
    if (isSuggesting && event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      this.#accept();
    } else if (isSuggesting && event.key === 'Escape') {
      event.stopPropagation();
      this.#suggestion.hidden = true;
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    }
  }

  async #submit() {
    const text = this.input.value;
    if (text.trim() === '' || this.#isSending) {
      return;
    }
    const where = this.#where;
    const author = store.me;
    this.#completer.close();
    this.#sending(true);
    try {
      const answer = await this.#deliver(where, author, text);
      sessionStorage.removeItem(DRAFT + where.key);
      this.#settled(where);
      if (this.#where === where && this.input.value === text) {
        this.input.value = '';
      }
      this.#say('');
      this.onSent(where, answer);
    } catch (error) {
      this.#say(error.message);
    }
    this.#sending(false);
  }

  async #deliver({ key, channel, thread }, author, text) {
    const files = this.#uploads.waiting(key).map(file => ({ name: file.name, text: file.text }));
    if (COMMAND.test(text)) {
      const answer = await api.command({ channel, author, text, files, ...(thread && { thread }) });
      addNote({ channel, thread }, author, answer);
      this.#uploads.clear(key);
      return {};
    }
    if (files.length > 0) {
      throw new Error('A file goes with a command alone: begin with /parley, or take the file away.');
    }
    return api.post({ channel, author, text, eventId: this.#event(key, author, text), ...(thread && { thread }) });
  }

  /** The same text sent again from the same place is the same message, after a reload too: Parley may have it. */
  #event(key, author, text) {
    const sent = this.#events.get(key) ?? JSON.parse(sessionStorage.getItem(EVENT + key) ?? '{}');
    if (sent.text === text && sent.author === author) {
      return sent.id;
    }
    const event = { text, author, id: api.eventId() };
    this.#events.set(key, event);
    keep(EVENT + key, JSON.stringify(event));
    return event.id;
  }

  #settled({ key }) {
    this.#events.delete(key);
    sessionStorage.removeItem(EVENT + key);
  }

  #sending(isSending) {
    this.#isSending = isSending;
    this.element.classList.toggle('sending', isSending);
    this.#typed();
  }

  #say(fault) {
    this.#fault.textContent = fault;
    this.#fault.hidden = fault === '';
  }
}

/** What is too large for the browser to keep is gone with the page. */
function keep(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    sessionStorage.removeItem(key);
  }
}

/** After a mention opened a thread, it is shown. */
export function openThreadOf(where, answer) {
  if (!where.thread && answer.thread && answer.thread === answer.id) {
    go(where.channel, answer.thread);
  }
}
