// The room's changes as they happen. The browser resumes a broken stream by itself; where the server turned it
// away (it restarts, its store is gone), a new one is opened from the last change that was seen.

import { store, take, type } from './store.js';

const LONGEST_WAIT = 10_000;
let wait = 500;
let current = null;

/**
 * Hears what the person may see from now on, instead of what was heard before.
 * @param on told of `open`, `lost`, and of each message with whether it is new
 */
export function follow(person, on) {
  current?.close();
  const source = new EventSource(`/playground/api/events?${new URLSearchParams({ after: store.seq, author: person })}`);
  current = source;
  source.onopen = () => {
    wait = 500;
    on.open();
  };
  source.onerror = () => {
    on.lost();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => source === current && follow(person, on), wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  };
  for (const name of ['posted', 'edited', 'deleted']) {
    source.addEventListener(name, event => {
      const message = JSON.parse(event.data);
      store.seq = message.seq;
      const before = store.messages.get(message.id);
      on.message(message, take(message), before);
    });
  }
  source.addEventListener('status', event => {
    const sign = JSON.parse(event.data);
    // a sign that is still live is shown again to a new reader, whose place it must not move back
    store.seq = Math.max(store.seq, sign.seq);
    type(sign);
  });
}
