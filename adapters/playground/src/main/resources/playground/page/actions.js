// What can be done with an answer: Stop while it grows; afterwards a quiet row to ask again, to go on, to turn to
// another of its answers, and to say whether it was good.

import * as api from './api.js';
import { h, icon } from './dom.js';
import { go, isDirect, store } from './store.js';

const AGAIN = ['stop', 'retry', 'continue', 'regenerate'];
const PAGES = ['earlier', 'later'];
const FEEDBACK = ['good', 'bad'];
/** Of buttons that are shown although they are not offered now; the others come with a name in the reply's language. */
const NAMES = { earlier: 'Earlier answer', later: 'Later answer', good: 'Good answer', bad: 'Bad answer' };
const TOLD_FOR = 10_000;
const PRESSED = 'parley.pressed';
const MOST_PRESSED = 300;
const QUIET_LINE = /(?:^|\n)-# ([^\n]*)$/;

/** Which of how many answers a message shows, as its quiet line says: `{shown, count}`, or nothing. */
function pageOf(text) {
  const [, shown, count] = /(?:^| · )(\d+)\/(\d+)(?: · |$)/.exec(QUIET_LINE.exec(text)?.[1] ?? '') ?? [];
  return shown ? { shown, count } : null;
}

/** The text without what the pager says. */
export function withoutPage(message) {
  if (!message.buttons.some(({ action }) => PAGES.includes(action))) {
    return message.text;
  }
  return message.text.replace(QUIET_LINE, line => line.replace(/(?:( · )|(-# ))\d+\/\d+(?: · |$)/, (_, between, start) => between ?? start ?? ''))
    .replace(/ · $/, '').replace(/\n*-# $/, '');
}

/** Shows the buttons in `row.parts.buttons`; those that stand there already are left alone, and the focus stays. */
export function showActions(row, message) {
  const place = row.parts.buttons;
  const mine = pressed.get(keyOf(message));
  const key = JSON.stringify([message.buttons, pageOf(message.text), mine, store.me]);
  if (row.actionsKey === key) {
    return;
  }
  row.actionsKey = key;
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.action : '';
  const offered = new Map(message.buttons.map(button => [button.action, button.label]));
  place.replaceChildren(...[
    ...AGAIN.filter(action => offered.has(action)).map(action => labelled(row, action, offered.get(action))),
    PAGES.some(action => offered.has(action)) ? pager(row, message, offered) : null,
    FEEDBACK.some(action => offered.has(action)) ? feedback(row, offered, mine) : null,
  ].filter(Boolean));
  if (focused) {
    (place.querySelector(`[data-action="${focused}"]:not(:disabled)`) ?? place.querySelector('button:not(:disabled)') ?? row).focus();
  }
}

function labelled(row, action, label) {
  return h('button', { type: 'button', class: `action ${action}`, 'data-action': action, onclick: event => press(row, event.currentTarget) },
    icon(action), label);
}

function pictured(row, action, offered, properties = {}) {
  const name = offered.get(action) ?? NAMES[action];
  return h('button', {
    type: 'button', class: `action pictured ${action}`, 'data-action': action, 'aria-label': name, title: name,
    onclick: event => press(row, event.currentTarget), ...properties,
  }, icon(action));
}

function pager(row, message, offered) {
  const page = pageOf(message.text);
  return h('span', { class: 'pager', role: 'group', 'aria-label': 'Answers', 'data-testid': 'pager' },
    pictured(row, 'earlier', offered, { disabled: !offered.has('earlier') }),
    page ? h('span', { class: 'page', 'aria-label': `answer ${page.shown} of ${page.count}` }, `${page.shown}/${page.count}`) : null,
    pictured(row, 'later', offered, { disabled: !offered.has('later') }));
}

function feedback(row, offered, mine) {
  return h('span', { class: 'feedback', role: 'group', 'aria-label': 'Was this answer good?' },
    FEEDBACK.filter(action => offered.has(action) || mine === action)
      .map(action => pictured(row, action, offered, { 'aria-pressed': String(mine === action) })));
}

async function press(row, button) {
  const { action } = button.dataset;
  if (button.getAttribute('aria-disabled') === 'true') {
    return;
  }
  const message = row.message;
  button.setAttribute('aria-disabled', 'true');
  say(row, '');
  try {
    const { text } = await api.press(message.id, store.me, action);
    if (FEEDBACK.includes(action)) {
      remember(message, action);
      showActions(row, row.message);
    }
    say(row, text);
  } catch (error) {
    row.parts.fault.textContent = error.message;
    row.parts.fault.hidden = false;
  }
  button.removeAttribute('aria-disabled');
}

/** What the server answers to who pressed; only they see it. */
function say(row, text) {
  clearTimeout(row.toldUntil);
  row.parts.fault.hidden = true;
  row.parts.told.textContent = text;
  row.parts.told.hidden = !text;
  if (text) {
    row.toldUntil = setTimeout(() => say(row, ''), TOLD_FOR);
  }
}

/** What a person is offered after an edit, `{text, message?, action?, label?}` or nothing; it stands until it is taken or left. */
export function showOffer(row, offer) {
  say(row, offer?.text ?? '');
  clearTimeout(row.toldUntil);
  if (offer?.message) {
    row.parts.told.append(' ', h('span', { class: 'offer' },
      h('button', { type: 'button', class: 'action', 'data-action': offer.action, onclick: () => accept(row, offer) },
        icon(offer.action), offer.label),
      h('button', { type: 'button', class: 'action pictured', 'aria-label': 'Dismiss', title: 'Dismiss', 'data-testid': 'dismiss-offer', onclick: () => say(row, '') },
        icon('close'))));
  }
}

async function accept(row, offer) {
  const { channel } = row.message;
  say(row, '');
  try {
    const { text } = await api.press(offer.message, store.me, offer.action);
    say(row, text);
    if (row.place === 'channel' && !isDirect(channel)) {
      go(channel, row.message.thread || row.message.id);
    }
  } catch (error) {
    row.parts.fault.textContent = error.message;
    row.parts.fault.hidden = false;
  }
}

/** What each person said of an answer, as long as the browser's tab lives. */
const pressed = new Map(JSON.parse(sessionStorage.getItem(PRESSED) ?? '[]'));

function keyOf(message) {
  return `${store.me}/${message.id}/${pageOf(message.text)?.shown ?? ''}`;
}

/** The same again takes it back. */
function remember(message, action) {
  const key = keyOf(message);
  const isTakenBack = pressed.get(key) === action;
  pressed.delete(key);
  if (!isTakenBack) {
    pressed.set(key, action);
  }
  sessionStorage.setItem(PRESSED, JSON.stringify([...pressed].slice(-MOST_PRESSED)));
}
