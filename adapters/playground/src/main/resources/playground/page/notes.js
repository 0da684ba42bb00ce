// What only one person sees: the answer to their command, with the pictures and files that came with it. It is gone with
// the page.

import { announce, avatar, h, icon } from './dom.js';
import { sizeOf } from './files.js';
import { show } from './markdown.js';
import { changed, store } from './store.js';

const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
let count = 0;

/** @param answer `{text, files: [{name, mediaType, base64}]}` */
export function addNote({ channel, thread }, author, answer) {
  count += 1;
  const files = (answer.files ?? []).map(file => ({ ...file, ...contentOf(file) }));
  store.notes.push({ id: `note-${count}`, channel, thread, author, text: answer.text, files });
  announce(`Parley, to you alone: ${answer.text || files.map(({ name }) => name).join(', ')}`);
  changed();
}

function dismiss(note) {
  store.notes = store.notes.filter(other => other !== note);
  note.files.forEach(file => URL.revokeObjectURL(file.address));
  changed();
}

function contentOf({ mediaType, base64 }) {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  return { size: bytes.length, address: URL.createObjectURL(new Blob([bytes], { type: mediaType })) };
}

export function noteRow(note) {
  const body = h('div', { class: 'prose' });
  show(body, note.text);
  return h('li', { class: 'message note first', 'data-testid': 'note' },
    avatar('parley'),
    h('div', { class: 'message-main' },
      h('div', { class: 'message-head' }, h('span', { class: 'author' }, 'Parley'), h('span', { class: 'edited' }, 'Only visible to you')),
      body,
      note.files.filter(file => PICTURES.includes(file.mediaType)).map(picture),
      h('div', { class: 'note-files' }, note.files.map(download)),
      h('button', { type: 'button', class: 'link', onclick: () => dismiss(note) }, 'Dismiss')));
}

/** Pressed, it is seen as large as it is: on a phone its words are too small to read. */
function picture(file) {
  return h('button', { type: 'button', class: 'picture-open', 'aria-haspopup': 'dialog', 'aria-label': `Open ${file.name}`, 'data-testid': 'picture-open', onclick: () => enlarge(file) },
    image(file, { class: 'picture', 'data-testid': 'picture' }));
}

/** From its bytes and not from an address: the page's policy knows no others. */
function image(file, properties) {
  return h('img', { src: `data:${file.mediaType};base64,${file.base64}`, alt: file.name, ...properties });
}

function enlarge(file) {
  const dialog = h('dialog', { class: 'enlarged', 'aria-label': file.name, 'data-testid': 'enlarged', onclick: () => dialog.close() }, image(file));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function download(file) {
  return h('a', { class: 'file note-file', href: file.address, download: file.name, 'data-testid': 'note-file', 'aria-label': `Download ${file.name}` },
    icon('file'), h('span', { class: 'file-words' }, h('b', {}, file.name), h('small', {}, sizeOf(file.size))), icon('download'));
}
