// Starts the page: what stands in the room first, then what changes in it.

import * as api from './api.js';
import { announce, shown } from './dom.js';
import { follow } from './live.js';
import { ChannelPane, ThreadPane } from './panes.js';
import { Sidebar } from './sidebar.js';
import { changed, direct, go, goToAddress, isDirect, lastPerson, store, subscribe, takeAll, threads } from './store.js';
import { begin, markRead, unread } from './unread.js';

const LONGEST_WAIT = 10_000;

const byIdOf = id => document.getElementById(id);
const narrow = matchMedia('(max-width: 700px)');
const connection = byIdOf('connection');

const sidebar = new Sidebar(byIdOf('sidebar'), () => showPane('channel'));
const channelPane = new ChannelPane(byIdOf('channel-pane'), () => showPane('channels'));
const threadPane = new ThreadPane(byIdOf('thread-pane'));
let shownThread = '';
let heardAs = '';

/** On a phone one pane is shown at a time; on a wide screen this changes nothing. */
function showPane(pane) {
  document.body.dataset.pane = pane;
}

function render() {
  if (!store.channel) {
    return;
  }
  if (!document.hidden) {
    markRead(store.channel);
  }
  store.unread = unread([...store.channels, direct(store.me)]);
  const replies = threads(store.channel);
  sidebar.render();
  channelPane.render(replies);
  threadPane.render(replies);
  if (store.thread !== shownThread) {
    followThread();
  }
  if (store.me !== heardAs) {
    followPerson();
  }
  const news = [...store.unread.values()].reduce((sum, count) => sum + count, 0);
  const name = isDirect(store.channel) ? 'Parley' : `#${store.channel}`;
  document.title = `${news ? `(${news}) ` : ''}${name} · Parley playground`;
}

/** The focus goes with a thread that opens or closes. */
function followThread() {
  const isOpened = store.thread !== '';
  shownThread = store.thread;
  showPane(isOpened ? 'thread' : 'channel');
  if (!narrow.matches) {
    (isOpened ? threadPane : channelPane).composer.input.focus();
  }
}

/** Direct messages are told to their person alone: those of who speaks now are fetched, and heard from now on. */
async function followPerson(wait = 500) {
  const person = store.me;
  if (person !== heardAs) {
    heardAs = person;
    hear();
  }
  try {
    takeAll(direct(person), await api.messages(direct(person), person));
    begin([direct(person)]);
  } catch {
    setTimeout(() => person === store.me && followPerson(Math.min(wait * 2, LONGEST_WAIT)), wait);
  }
}

function hear() {
  follow(heardAs, { open: () => isReconnecting(false), lost: () => isReconnecting(true), message: heard });
}

function heard(message, isNew, before) {
  const isMine = message.author === store.me;
  const isDone = message.final && !message.deleted && (isNew || (before && !before.final));
  if (isDone && !isMine && message.channel === store.channel) {
    announce(`${shown(message.author)}: ${message.text}`);
  }
}

function isReconnecting(isLost) {
  connection.hidden = !isLost;
  connection.textContent = isLost ? 'Reconnecting…' : '';
  document.body.dataset.connection = isLost ? 'lost' : 'open';
}

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && store.thread && !document.querySelector('dialog[open], .menu')) {
    go(store.channel);
  }
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    changed();
  }
});
window.addEventListener('hashchange', goToAddress);

async function load() {
  const { people, channels, manners = '' } = await api.places();
  const me = lastPerson(people);
  const all = [...channels, direct(me)];
  const answers = await Promise.all(all.map(channel => api.messages(channel, me)));
  answers.forEach((answer, at) => takeAll(all[at], answer));
  // from the smallest number on: what changed between two of the answers is then seen again
  store.seq = Math.min(...answers.map(answer => answer.seq));
  begin(all);
  Object.assign(store, { people, channels, manners, me });
  heardAs = me;
}

async function start(wait = 500) {
  try {
    await load();
  } catch {
    isReconnecting(true);
    setTimeout(() => start(Math.min(wait * 2, LONGEST_WAIT)), wait);
    return;
  }
  goToAddress();
  subscribe(render);
  changed();
  hear();
  if (!narrow.matches) {
    channelPane.composer.input.focus();
  }
}

start();
