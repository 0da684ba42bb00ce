// The channel in the middle and the thread beside it.

import * as api from './api.js';
import { Composer, openThreadOf } from './composer.js';
import { avatar, h, icon, shown } from './dom.js';
import { MessageList } from './list.js';
import { byId, go, isDirect, place, roots, store, typing } from './store.js';

const EXAMPLES = [
  '@parley what can you do?',
  '@parley show me a table and some code',
  '@parley write a haiku about patience',
];

export class ChannelPane {
  #title = h('h2', { id: 'channel-title', 'data-testid': 'channel-title' });
  #topic = h('p', { class: 'topic' });
  #list = new MessageList('channel', 'Messages');

  constructor(element, onBack) {
    this.composer = new Composer('channel', (where, answer) => {
      this.#list.scrollToEnd();
      openThreadOf(where, answer);
    });
    element.append(
      h('header', { class: 'pane-head' },
        h('button', { type: 'button', class: 'icon-button back', 'aria-label': 'Channels', 'data-testid': 'back', onclick: onBack }, icon('back')),
        h('div', { class: 'titles' }, this.#title, this.#topic)),
      this.#list.element, this.composer.element);
  }

  render(threads) {
    const { channel } = store;
    const label = isDirect(channel) ? 'Parley' : channel;
    this.#title.replaceChildren(isDirect(channel) ? avatar('parley', 'small') : icon('hash'), label);
    this.#topic.textContent = isDirect(channel)
      ? `Between ${shown(store.me)} and Parley; every message is answered`
      : 'Mention @parley to ask; the answer comes in a thread';
    this.#list.render({
      where: place(channel, ''),
      messages: roots(channel, threads),
      repliesOf: message => ({ messages: threads.get(message.id) ?? [], typing: typing(channel, message.id) }),
      typing: typing(channel, ''),
      stop: button => stop(button, channel, ''),
      notes: notesAt(channel, ''),
      empty: () => empty(channel, text => this.composer.fill(text)),
    });
    this.composer.at(channel, '', isDirect(channel) ? 'Message Parley' : `Message #${channel}`);
  }
}

export class ThreadPane {
  #element;
  #origin = h('p', { class: 'topic' });
  #list = new MessageList('thread', 'Thread');

  constructor(element) {
    this.#element = element;
    this.composer = new Composer('thread', () => this.#list.scrollToEnd());
    element.append(
      h('header', { class: 'pane-head' },
        h('button', { type: 'button', class: 'icon-button back', 'aria-label': 'Back to the channel', 'data-testid': 'thread-back', onclick: () => go(store.channel) }, icon('back')),
        h('div', { class: 'titles' }, h('h2', { id: 'thread-title' }, 'Thread'), this.#origin),
        h('button', { type: 'button', class: 'icon-button close', 'aria-label': 'Close thread', title: 'Close (Escape)', 'data-testid': 'close-thread', onclick: () => go(store.channel) }, icon('close'))),
      this.#list.element, this.composer.element);
  }

  render(threads) {
    const { channel, thread } = store;
    this.#element.hidden = thread === '';
    document.body.classList.toggle('has-thread', thread !== '');
    if (!thread) {
      return;
    }
    const root = store.messages.get(thread);
    this.#origin.replaceChildren(icon('hash'), channel);
    this.#list.render({
      where: place(channel, thread),
      messages: [...(root ? [root] : []), ...(threads.get(thread) ?? [])].sort(byId),
      typing: typing(channel, thread),
      stop: button => stop(button, channel, thread),
      notes: notesAt(channel, thread),
    });
    this.composer.at(channel, thread, 'Reply in thread');
  }
}

/** Before there is text there is no message with a button: the command stops what is being written there. */
async function stop(button, channel, thread) {
  button.disabled = true;
  try {
    await api.command({ channel, author: store.me, text: '/parley stop', ...(thread && { thread }) });
  } catch (error) {
    button.title = error.message;
  }
  setTimeout(() => { button.disabled = false; }, 2_000);
}

function notesAt(channel, thread) {
  return store.notes.filter(note => note.author === store.me && note.channel === channel && note.thread === thread);
}

function empty(channel, fill) {
  const isAlone = isDirect(channel);
  return h('li', { class: 'empty', 'data-testid': 'empty' },
    avatar('parley', 'large'),
    h('h3', {}, isAlone ? 'Talk with Parley' : `This is the beginning of #${channel}`),
    h('p', {}, isAlone
      ? 'Only you and Parley are here. Just write: there is no need to mention anyone.'
      : 'Mention @parley to start a thread. Within the thread everybody can go on without a mention.'),
    h('div', { class: 'examples' }, EXAMPLES.map(text => {
      const example = isAlone ? text.replace('@parley ', '') : text;
      return h('button', { type: 'button', class: 'example', 'data-testid': 'example', onclick: () => fill(example) }, example);
    })));
}
