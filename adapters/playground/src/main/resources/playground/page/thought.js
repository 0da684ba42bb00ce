// What the model thought, where it is quoted above its answer: a quiet quote, folded to one line where it is long.

import { h } from './dom.js';

const MARK = '💭';
const LONG = 120;
const PREVIEW = 160;
const NEWEST = 46;

/** Dresses the quote at the top of the message, where it is one of the model's thoughts. */
export function dressThought(fragment, isGrowing) {
  const quote = fragment.firstElementChild;
  if (!quote?.matches('blockquote') || !quote.textContent.trimStart().startsWith(MARK)) {
    return;
  }
  quote.classList.add('thought-text');
  const text = quote.textContent.trim().replace(/\s+/g, ' ').slice(MARK.length).trimStart();
  if (text.length <= LONG) {
    return;
  }
  const isOpen = isGrowing && fragment.children.length === 1;
  const details = h('details', { class: 'thought' },
    h('summary', {}, h('span', { class: 'thought-mark', 'aria-hidden': 'true' }, MARK),
      h('span', { class: 'thought-preview' }, isOpen ? newest(text) : text.slice(0, PREVIEW)),
      h('span', { class: 'thought-more' })));
  quote.replaceWith(details);
  details.append(quote);
}

/** The last words, as long as there are more to come. */
function newest(text) {
  const from = text.indexOf(' ', text.length - NEWEST);
  return `… ${text.slice(from < 0 ? -NEWEST : from + 1)}`;
}
