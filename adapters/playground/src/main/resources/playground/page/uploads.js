// Text files that go with a command, such as a JSON schema or a long prompt: chosen here, kept until it is sent.

import { h, icon } from './dom.js';
import { sizeOf } from './files.js';

const LARGEST = 100 * 1024;
const MOST = 3;
const KINDS = '.txt,.md,.json,.yaml,.yml,.csv,text/*,application/json';

export class Uploads {
  #files = new Map();
  #where = '';
  #tell;
  #picker = h('input', { type: 'file', multiple: true, accept: KINDS, hidden: true, 'data-testid': 'upload', onchange: () => this.#chosen() });

  /** @param tell is told what is wrong with a file */
  constructor(tell) {
    this.#tell = tell;
    this.button = h('button', {
      type: 'button', class: 'attach', 'aria-label': 'Attach a text file', title: 'Attach a text file', 'data-testid': 'attach', hidden: true,
      onclick: () => this.#picker.click(),
    }, icon('attach'));
    this.element = h('div', { class: 'uploads', 'data-testid': 'uploads' }, this.#picker);
  }

  /** For this place from now on, with the files that were left there. */
  at(where) {
    this.#where = where;
    this.#show();
  }

  /** Offers to attach where a command is written. */
  offer(isCommand) {
    this.button.hidden = !isCommand;
  }

  /** The files that wait at a place, `{name, text}` each. */
  waiting(where) {
    return this.#files.get(where) ?? [];
  }

  /** What waited there is sent. */
  clear(where) {
    this.#files.delete(where);
    this.#show();
  }

  async #chosen() {
    const where = this.#where;
    this.#tell('');
    for (const file of [...this.#picker.files]) {
      try {
        this.#keep(where, { name: file.name, text: await read(file), size: file.size });
      } catch (error) {
        this.#tell(error.message);
      }
    }
    this.#picker.value = ''; // so that the same file can be chosen again
    this.#show();
  }

  #keep(where, file) {
    const others = this.waiting(where).filter(({ name }) => name !== file.name);
    if (others.length >= MOST) {
      throw new Error(`At most ${MOST} files go with a command; ${file.name} is left out.`);
    }
    this.#files.set(where, [...others, file]);
  }

  #show() {
    this.element.replaceChildren(this.#picker, ...this.waiting(this.#where).map(file => this.#chip(file)));
  }

  #chip(file) {
    return h('span', { class: 'upload', 'data-testid': 'upload-chip' },
      icon('file'), h('b', {}, file.name), h('small', {}, sizeOf(file.size)),
      h('button', { type: 'button', 'aria-label': `Take ${file.name} away`, title: 'Take away', onclick: () => this.#drop(file) }, icon('close')));
  }

  #drop(file) {
    const where = this.#where;
    this.#files.set(where, this.waiting(where).filter(other => other !== file));
    this.#show();
    this.button.focus();
  }
}

async function read(file) {
  if (file.size > LARGEST) {
    throw new Error(`${file.name} is too large: ${sizeOf(file.size)}, and at most ${sizeOf(LARGEST)} are taken.`);
  }
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Error(`${file.name} is not a text file.`);
  }
  if (text.trim() === '') {
    throw new Error(`${file.name} is empty.`);
  }
  return text;
}
