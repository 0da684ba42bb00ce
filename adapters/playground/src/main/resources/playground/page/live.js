// The room's changes as they happen. The browser resumes a broken stream by itself; where the server turned it
// away (it restarts, its store is gone), a new one is opened from the last change that was seen.

import { store, take, type } from './store.js';

const LONGEST_WAIT = 10_000;
let wait = 500;

/** @param on told of `open`, `lost`, and of each message with whether it is new */
export function follow(on) {
  const source = new EventSource(`/playground/api/events?after=${store.seq}`);
  source.onopen = () => {
    wait = 500;
    on.open();
  };
  source.onerror = () => {
    on.lost();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => follow(on), wait);
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
