// How many messages of each channel were not read yet. What was read is remembered by the browser, so that neither a
// reload nor a message that came while no page was open is lost.

import { store } from './store.js';

const READ = 'parley.read';
const NOTHING = '0';
const read = new Map(Object.entries(remembered()));

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(READ)) ?? {};
  } catch {
    return {};
  }
}

/** Everything in the channel has been seen. */
export function markRead(channel) {
  let newest = NOTHING;
  for (const message of store.messages.values()) {
    if (message.channel === channel && message.id > newest) {
      newest = message.id;
    }
  }
  if (newest > (read.get(channel) ?? '')) {
    read.set(channel, newest);
    localStorage.setItem(READ, JSON.stringify(Object.fromEntries(read)));
  }
}

/** To who comes for the first time nothing is new. */
export function begin(channels) {
  channels.filter(channel => !read.has(channel)).forEach(markRead);
}

/** The numbers by channel, of those that the person may see. */
export function unread(visible) {
  const counts = new Map();
  for (const { id, channel, author, deleted } of store.messages.values()) {
    if (!deleted && author !== store.me && id > (read.get(channel) ?? '') && visible.includes(channel)) {
      counts.set(channel, (counts.get(channel) ?? 0) + 1);
    }
  }
  return counts;
}
