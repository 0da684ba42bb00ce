// From a message's Markdown to elements that can do no harm. HTML in a message is shown as the text it is;
// what Markdown made of the rest passes DOMPurify with a short list of tags, and the page's policy forbids
// inline scripts and everything from elsewhere besides.

import { Marked } from '/playground/lib/marked.js';
import DOMPurify from '/playground/lib/purify.js';
import { h, icon } from './dom.js';
import { morph } from './morph.js';
import { dressThought } from './thought.js';

const LARGEST_COLOURED = 30_000;
const COPIED_FOR = 1_500;
const MENTION = /(?<![\w@.+-])@(?:parley|ada|bob|chen)(?![\w-])/gi;

const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

const escape = text => text.replace(/[&<>"']/g, letter => `&#${letter.codePointAt(0)};`);

const marked = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: token => (token.block ? `<p>${escape(token.text.trimEnd()).replaceAll('\n', '<br>')}</p>` : escape(token.text)),
    // a picture from elsewhere would tell elsewhere who reads
    image: token => `<a href="${escape(token.href)}">${escape(token.text || token.href)}</a>`,
  },
});

/** A line that begins with `-# ` is small, as on Discord. */
marked.use({
  extensions: [{
    name: 'quiet',
    level: 'block',
    start: source => source.match(/^-# /m)?.index,
    tokenizer(source) {
      const match = /^-# +([^\n]+)(?:\n+|$)/.exec(source);
      return match ? { type: 'quiet', raw: match[0], tokens: this.lexer.inlineTokens(match[1]) } : undefined;
    },
    renderer(token) {
      return `<p><small>${this.parser.parseInline(token.tokens)}</small></p>`;
    },
  }],
});

const POLICY = {
  ALLOWED_TAGS: ['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a',
    'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'input', 'small'],
  ALLOWED_ATTR: ['href', 'title', 'align', 'start', 'class', 'type', 'checked', 'disabled'],
  // values that are no addresses, and need not look like one
  ADD_URI_SAFE_ATTR: ['align', 'start', 'type'],
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

const purify = DOMPurify(window);
purify.addHook('afterSanitizeAttributes', node => {
  if (node.tagName === 'A') {
    node.setAttribute('target', '_blank');
    node.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  if (node.tagName === 'INPUT') {
    node.setAttribute('type', 'checkbox');
    node.setAttribute('disabled', '');
  }
  if (node.hasAttribute('class') && !(node.tagName === 'CODE' && /^language-[\w+#.-]+$/.test(node.className))) {
    node.removeAttribute('class');
  }
});

/** The message's blocks, in order. */
function blocks(text, isGrowing) {
  const fragment = purify.sanitize(marked.parse(text), POLICY);
  straighten(fragment);
  fragment.querySelectorAll('a:not([href])').forEach(link => link.replaceWith(...link.childNodes));
  fragment.querySelectorAll('pre').forEach(dressCode);
  fragment.querySelectorAll('table').forEach(dressTable);
  markMentions(fragment);
  dressThought(fragment, isGrowing);
  return [...fragment.children];
}

/** Takes out what turns the direction of text: written as a character reference it passed the server. */
function straighten(fragment) {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    walker.currentNode.data = walker.currentNode.data.replace(TURNING, '');
  }
  fragment.querySelectorAll('[title]').forEach(node => { node.title = node.title.replace(TURNING, ''); });
}

function dressCode(pre) {
  const code = pre.querySelector('code');
  if (!code) {
    return;
  }
  const language = code.className.replace('language-', '').toLowerCase();
  colour(code, language);
  const frame = h('div', { class: 'code' },
    h('div', { class: 'code-head' }, h('span', {}, language || 'text'), copyButton(code)));
  pre.replaceWith(frame);
  pre.tabIndex = 0; // scrolls sideways, by keyboard too
  frame.append(pre);
}

function colour(code, language) {
  const hljs = window.hljs;
  if (!hljs?.getLanguage(language) || code.textContent.length > LARGEST_COLOURED) {
    return;
  }
  const { value } = hljs.highlight(code.textContent, { language, ignoreIllegals: true });
  // the colours are spans with a class of hljs; nothing else is let through
  code.replaceChildren(DOMPurify.sanitize(value, { ALLOWED_TAGS: ['span'], ALLOWED_ATTR: ['class'], RETURN_DOM_FRAGMENT: true }));
}

function copyButton(code) {
  const label = h('span', {}, 'Copy');
  const button = h('button', { type: 'button', class: 'copy', 'data-testid': 'copy-code', onclick: copy }, icon('copy'), label);
  async function copy() {
    try {
      await navigator.clipboard.writeText(code.textContent);
      label.textContent = 'Copied';
    } catch {
      label.textContent = 'Not allowed';
    }
    setTimeout(() => { label.textContent = 'Copy'; }, COPIED_FOR);
  }
  return button;
}

function dressTable(table) {
  const frame = h('div', { class: 'table', tabindex: '0', role: 'region', 'aria-label': 'Table' });
  table.replaceWith(frame);
  frame.append(table);
}

function markMentions(fragment) {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest('code, pre, a')) {
      texts.push(walker.currentNode);
    }
  }
  for (const text of texts) {
    const parts = [];
    let from = 0;
    for (const match of text.data.matchAll(MENTION)) {
      parts.push(text.data.slice(from, match.index), h('span', { class: 'mention' }, match[0]));
      from = match.index + match[0].length;
    }
    if (parts.length) {
      text.replaceWith(...parts, text.data.slice(from));
    }
  }
}

/** Shows the text in `body`, touching only what changed: a growing answer changes its last block. */
export function show(body, text, isGrowing = false) {
  const fresh = blocks(text, isGrowing);
  const known = body.blocks ?? [];
  const written = fresh.map(block => block.outerHTML);
  fresh.forEach((block, at) => {
    const old = body.children[at];
    if (!old) {
      body.append(block);
    } else if (known[at] !== written[at]) {
      morph(old, block);
    }
  });
  while (body.children.length > fresh.length) {
    body.lastElementChild.remove();
  }
  body.blocks = written;
}
