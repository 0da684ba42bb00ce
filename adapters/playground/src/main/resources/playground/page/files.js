// The files that hang on a message: a chip each, which opens the file beside the conversation or saves it.

import * as api from './api.js';
import { h, icon } from './dom.js';
import { show } from './markdown.js';
import { store } from './store.js';

const LONGEST_SHOWN = 100_000;

export function showFiles(row, message) {
  const files = message.files ?? [];
  const key = JSON.stringify([files, store.me]);
  if (row.filesKey !== key) {
    row.filesKey = key;
    row.parts.files.replaceChildren(...files.map(file => chip(message, file)));
  }
}

function chip(message, file) {
  const size = sizeOf(file.size);
  return h('div', { class: 'file', 'data-testid': 'file' },
    h('button', { type: 'button', class: 'file-open', 'data-testid': 'file-open', 'aria-haspopup': 'dialog', onclick: () => open(message, file) },
      icon('file'), h('span', { class: 'file-words' }, h('b', {}, file.name), h('small', {}, size))),
    save(message, file, ''));
}

function save(message, file, label) {
  return h('a', {
    class: 'file-save', 'data-testid': 'file-save', href: api.fileAddress(message.id, file.name, store.me), download: file.name,
    'aria-label': `Download ${file.name}`, title: 'Download',
  }, icon('download'), label);
}

/** In a sheet at the side: rendered as a message is, with nothing in it that could run. */
async function open(message, file) {
  const body = h('div', { class: 'sheet-body prose', tabindex: '0', 'data-testid': 'sheet-body' }, h('p', {}, 'Opening…'));
  const sheet = h('dialog', { class: 'sheet', 'aria-label': file.name, 'data-testid': 'sheet' },
    h('header', { class: 'sheet-head' },
      icon('file'), h('h2', {}, file.name, h('small', {}, sizeOf(file.size))), save(message, file, 'Download'),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', 'data-testid': 'close-sheet', onclick: () => sheet.close() }, icon('close'))),
    body);
  sheet.addEventListener('close', () => sheet.remove());
  sheet.addEventListener('click', event => event.target === sheet && sheet.close());
  document.body.append(sheet);
  sheet.showModal();
  try {
    const text = await api.file(message.id, file.name, store.me);
    body.replaceChildren();
    show(body, text.slice(0, LONGEST_SHOWN));
    if (text.length > LONGEST_SHOWN) {
      body.append(h('p', { class: 'sheet-end' }, 'Only the beginning is shown here; the download has all of it.'));
    }
  } catch (error) {
    body.replaceChildren(h('p', { class: 'fault', role: 'alert' }, error.message));
  }
}

/** A size as people read it. */
export function sizeOf(bytes) {
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${size.toFixed(size < 10 ? 1 : 0)} ${unit}`;
}
