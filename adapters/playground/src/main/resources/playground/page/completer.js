// While a command is typed: what its last word may become. The focus stays in the text field, to which the list belongs
// as a combobox's does; arrow keys choose, Tab or Enter takes, Escape puts it away.

import * as api from './api.js';
import { h } from './dom.js';
import { store } from './store.js';

const LONGEST = 400;

/** Whether a text is a command, or the beginning of one. */
export const isCommand = text => /^\s*\//.test(text);

export class Completer {
  #input;
  #where = {};
  #found = [];
  #foundFor = '';
  #at = 0;
  #isChosen = false;
  #asked = 0;
  #status = h('div', { class: 'unseen', role: 'status' });

  constructor(input, name) {
    this.#input = input;
    this.list = h('ul', { class: 'completions', id: `${name}-list`, role: 'listbox', 'aria-label': 'Ways to go on', 'data-testid': name, hidden: true });
    this.element = h('div', { class: 'completer' }, this.list, this.#status);
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.list.id);
    input.addEventListener('blur', () => this.close());
    input.addEventListener('click', () => this.typed());
    input.addEventListener('keyup', event => ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key) && this.typed());
  }

  /** Completes for this place from now on. */
  at(where) {
    this.#where = where;
    this.close();
  }

  /** The text changed, or where the caret stands in it. */
  async typed() {
    const text = this.#before();
    if (text === this.#foundFor) {
      return;
    }
    if (!isCommand(text) || text.length > LONGEST || text.includes('\n')) {
      this.close();
      return;
    }
    this.#asked += 1;
    const asked = this.#asked;
    const { channel, thread } = this.#where;
    const found = await api.completions({ channel, thread, author: store.me, text }).catch(() => []);
    if (asked === this.#asked && text === this.#before() && document.activeElement === this.#input) {
      this.#show(found, text);
    }
  }

  /** Whether the key was for the list. */
  takes(event) {
    if (this.list.hidden || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
      return false;
    }
    if (event.key === 'Escape') { // whatever the list was found for: it is what one sees
      event.stopPropagation();
      event.preventDefault();
      this.close();
      return true;
    }
    if (this.#foundFor !== this.#before()) {
      return false;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.#choose((this.#at + step + this.#found.length) % this.#found.length);
      this.#isChosen = true;
    } else if (event.key === 'Tab' || (event.key === 'Enter' && !this.#isWhole())) {
      this.#accept(this.#at);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  close() {
    this.#asked += 1;
    this.#found = [];
    this.#foundFor = '';
    this.list.hidden = true;
    this.list.replaceChildren();
    this.#status.textContent = '';
    this.#input.removeAttribute('aria-activedescendant');
  }

  #before() {
    return this.#input.value.slice(0, this.#input.selectionStart);
  }

  #word() {
    return /\S*$/.exec(this.#before())[0];
  }

  /** Whether Enter sends what is written rather than take from the list: nothing was chosen there, and no word is begun. */
  #isWhole() {
    const word = this.#word().toLowerCase();
    return !this.#isChosen && (word === '' || this.#found.some(({ value }) => value.toLowerCase() === word));
  }

  #show(found, text) {
    if (found.length === 0) {
      this.close();
      return;
    }
    this.#found = found;
    this.#foundFor = text;
    this.#isChosen = false;
    this.list.replaceChildren(...found.map((completion, at) => this.#option(completion, at)));
    this.list.hidden = false;
    this.#status.textContent = `${found.length === 1 ? '1 way' : `${found.length} ways`} to go on; Tab takes the first, arrow keys choose`;
    this.#choose(0);
  }

  #option({ value, summary }, at) {
    return h('li', {
      id: `${this.list.id}-${at}`, role: 'option', class: 'completion', 'data-testid': 'completion', 'data-value': value,
      onpointerdown: event => event.preventDefault(), // the focus stays in the field
      onclick: () => this.#accept(at),
    }, h('b', {}, value), h('span', {}, summary));
  }

  #choose(at) {
    this.#at = at;
    [...this.list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    this.list.children[at].scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', this.list.children[at].id);
  }

  #accept(at) {
    const caret = this.#input.selectionStart;
    const isFollowed = /^\s/.test(this.#input.value.slice(caret));
    this.#input.setRangeText(this.#found[at].value + (isFollowed ? '' : ' '), caret - this.#word().length, caret, 'end');
    this.close();
    this.#input.focus();
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
