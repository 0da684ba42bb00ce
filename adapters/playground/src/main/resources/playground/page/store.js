// What the page knows, in one place; whoever shows something of it is told after each change, once a frame.

const TYPING_LIFE = 120_000;
const PERSON = 'parley.person';

export const store = {
  people: [],
  channels: [],
  manners: '',
  me: '',
  channel: '',
  thread: '',
  messages: new Map(),
  typing: new Map(),
  notes: [],
  unread: new Map(),
  seq: 0,
};

const listeners = [];
let isQueued = false;

export function subscribe(listener) {
  listeners.push(listener);
}

export function changed() {
  if (isQueued) {
    return;
  }
  isQueued = true;
  // a page in the background gets no frames, and still must not fall behind
  const run = document.hidden ? task => setTimeout(task, 100) : requestAnimationFrame;
  run(() => {
    isQueued = false;
    listeners.forEach(listener => listener());
  });
}

export const direct = person => `@${person}`;
export const isDirect = channel => channel.startsWith('@');
export const place = (channel, thread) => `${channel}/${thread}`;
export const byId = (a, b) => (a.id < b.id ? -1 : 1);

/** Takes a message as it stands now, unless a newer state of it is known; gives whether it is new here. */
export function take(message) {
  const before = store.messages.get(message.id);
  if (before && before.seq >= message.seq) {
    return false;
  }
  store.messages.set(message.id, message);
  if (message.author === 'parley') {
    store.typing.delete(place(message.channel, message.thread));
  }
  changed();
  return !before;
}

/** Takes what stands in a channel, and forgets what stood there before. */
export function takeAll(channel, { messages, seq }) {
  const standing = new Set(messages.map(({ id }) => id));
  for (const message of store.messages.values()) {
    if (message.channel === channel && message.seq <= seq && !standing.has(message.id)) {
      store.messages.delete(message.id);
    }
  }
  messages.forEach(take);
  changed();
}

/** The bot works on an answer there. */
export function type(sign) {
  const where = place(sign.channel, sign.thread);
  store.typing.set(where, { since: Date.now(), words: words(sign.text) });
  setTimeout(changed, TYPING_LIFE + 100);
  changed();
}

/** How the bot is at work there, as a sentence; empty where it is not. */
export function typing(channel, thread) {
  const sign = store.typing.get(place(channel, thread));
  return sign && Date.now() - sign.since < TYPING_LIFE ? sign.words : '';
}

/** Not every platform has words for it. */
function words(line) {
  if (!line) {
    return 'Parley is typing…';
  }
  return /^[A-Z][a-z]*ing\b/.test(line) ? `Parley is ${line[0].toLowerCase()}${line.slice(1)}` : line;
}

/** The threads' messages by the id of the first, oldest first, without the deleted. */
export function threads(channel) {
  const found = new Map();
  for (const message of store.messages.values()) {
    if (message.channel === channel && message.thread && !message.deleted) {
      found.set(message.thread, [...(found.get(message.thread) ?? []), message]);
    }
  }
  found.forEach(list => list.sort(byId));
  return found;
}

/** The channel's own messages; a deleted one stays while its thread does. */
export function roots(channel, replies) {
  return [...store.messages.values()]
    .filter(message => message.channel === channel && !message.thread)
    .filter(message => !message.deleted || replies.has(message.id))
    .sort(byId);
}

export function speakAs(person) {
  store.me = person;
  localStorage.setItem(PERSON, person);
  if (isDirect(store.channel)) {
    go(direct(person));
  }
  changed();
}

export function lastPerson(people) {
  const person = localStorage.getItem(PERSON);
  return people.includes(person) ? person : people[0];
}

/** Shows a channel, or a thread in it; the address bar remembers where, and the browser's Back comes from there. */
export function go(channel, thread = '', remember = 'pushState') {
  store.channel = channel;
  store.thread = thread;
  const hash = `#${[channel, thread].filter(Boolean).map(encodeURIComponent).join('/')}`;
  if (location.hash !== hash) {
    history[location.hash ? remember : 'replaceState'](null, '', hash);
  }
  changed();
}

/** Where the address bar says, as far as there is such a place. */
export function goToAddress() {
  const [channel = '', thread = ''] = location.hash.slice(1).split('/').map(decode);
  const isKnown = store.channels.includes(channel) || channel === direct(store.me);
  const root = store.messages.get(thread);
  const isThread = isKnown && root?.channel === channel && !root.thread && !isDirect(channel);
  go(isKnown ? channel : store.channels[0], isThread ? thread : '', 'replaceState');
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
