// A scrolling list of messages. It stays at its end while someone reads there, and never moves under someone
// who reads elsewhere: they get a button that leads to what is new.

import { avatar, h, icon } from './dom.js';
import { createRow, updateRow } from './message.js';
import { noteRow } from './notes.js';

const NEAR_END = 48;
const GROUP = 5 * 60_000;
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

export class MessageList {
  #rows = new Map();
  #place;
  #where = '';
  #isAtEnd = true;
  #top = 0;
  #lastId = '';

  constructor(place, label) {
    this.#place = place;
    this.list = h('ol', { class: 'messages', 'aria-label': label, 'data-testid': `${place}-messages` });
    this.scroller = h('div', { class: 'scroller' }, this.list);
    this.toEnd = h('button', { type: 'button', class: 'to-end', 'data-testid': 'new-messages', hidden: true, onclick: () => this.scrollToEnd() },
      h('span', {}, 'New messages'), icon('down'));
    this.element = h('div', { class: 'list' }, this.scroller, this.toEnd);
    this.scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.list.addEventListener('keydown', event => this.#move(event));
    new ResizeObserver(() => this.#isAtEnd && this.scrollToEnd()).observe(this.scroller);
    new ResizeObserver(() => this.#isAtEnd && this.scrollToEnd()).observe(this.list);
  }

  /** @param view `{where, messages, repliesOf, typing, stop, notes, empty}`; `typing` says how the bot is at work, or nothing */
  render(view) {
    if (this.#where !== view.where) {
      this.#where = view.where;
      this.#rows.clear();
      this.list.replaceChildren();
      this.#isAtEnd = true;
      this.#lastId = view.messages.at(-1)?.id ?? '';
    }
    this.#put(this.#elements(view));
    this.#announceNew(view.messages);
    if (this.#isAtEnd) {
      this.scrollToEnd();
    }
  }

  /** At once: on the way of a smooth scroll the end moves on with the answer that grows there. */
  scrollToEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#isAtEnd = true;
    this.toEnd.hidden = true;
  }

  #elements(view) {
    const elements = [];
    let before = null;
    view.messages.forEach((message, at) => {
      const isNewDay = day.format(new Date(message.at)) !== (before && day.format(new Date(before.at)));
      if (isNewDay && this.#place === 'channel') {
        elements.push(this.#keep(`day-${message.id}`, () => separator(day.format(new Date(message.at)))));
      }
      const row = this.#keep(message.id, () => createRow(message, this.#place));
      const isFirstOfGroup = isNewDay || !before || before.author !== message.author || before.deleted || message.deleted
        || before.answers !== message.answers || new Date(message.at) - new Date(before.at) > GROUP || (this.#place === 'thread' && at === 1);
      updateRow(row, message, { isFirstOfGroup, replies: view.repliesOf?.(message) });
      row.tabIndex = at === view.messages.length - 1 ? 0 : -1;
      elements.push(row);
      if (this.#place === 'thread' && at === 0) {
        const count = view.messages.length - 1;
        elements.push(this.#keep(`count-${count}`, () => separator(count === 0 ? 'No replies yet' : count === 1 ? '1 reply' : `${count} replies`)));
      }
      before = message;
    });
    view.notes.forEach(note => elements.push(this.#keep(note.id, () => noteRow(note))));
    if (view.typing) {
      const row = this.#keep('typing', () => typingRow(view.stop));
      row.says(view.typing);
      elements.push(row);
    }
    if (view.messages.length === 0 && view.notes.length === 0 && view.empty) {
      elements.push(this.#keep(`empty-${view.where}`, view.empty));
    }
    return elements;
  }

  #keep(key, create) {
    if (!this.#rows.has(key)) {
      this.#rows.set(key, create());
    }
    return this.#rows.get(key);
  }

  /** Brings the list to these elements; what stands in its place already is not touched. */
  #put(elements) {
    const wanted = new Set(elements);
    for (const [key, row] of this.#rows) {
      if (!wanted.has(row)) {
        row.remove();
        this.#rows.delete(key);
      }
    }
    elements.forEach((element, at) => {
      const there = this.list.children[at];
      if (there !== element) {
        this.list.insertBefore(element, there ?? null);
      }
    });
  }

  #announceNew(messages) {
    const last = messages.at(-1)?.id ?? '';
    if (last > this.#lastId && !this.#isAtEnd && this.#isBelow(this.#rows.get(last))) {
      this.toEnd.hidden = false;
    }
    this.#lastId = last;
  }

  #isBelow(row) {
    return row.getBoundingClientRect().top > this.scroller.getBoundingClientRect().bottom - NEAR_END;
  }

  /** Only who scrolls up leaves the end: an answer that grows faster than the page follows it does not. */
  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR_END;
    this.#isAtEnd = isNear || (this.#isAtEnd && scrollTop >= this.#top);
    this.#top = scrollTop;
    if (this.#isAtEnd) {
      this.toEnd.hidden = true;
    }
  }

  /** Arrow keys lead from message to message; Tab then reaches what the message offers. */
  #move(event) {
    if (!event.target.matches('.message') || !['ArrowUp', 'ArrowDown'].includes(event.key)) {
      return;
    }
    event.preventDefault();
    const rows = [...this.list.querySelectorAll('.message')];
    const next = rows[rows.indexOf(event.target) + (event.key === 'ArrowUp' ? -1 : 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }
}

function separator(text) {
  return h('li', { class: 'separator' }, h('span', {}, text));
}

function typingRow(stop) {
  const words = h('span', { class: 'typing-text', 'data-testid': 'typing-text' });
  const row = h('li', { class: 'message typing first', 'data-testid': 'typing' },
    avatar('parley'),
    h('div', { class: 'message-main' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), words,
      h('button', { type: 'button', class: 'action stop', 'data-testid': 'stop-thinking', onclick: event => stop(event.currentTarget) }, icon('stop'), 'Stop')));
  row.says = line => {
    if (words.textContent !== line) {
      words.textContent = line;
    }
  };
  return row;
}
