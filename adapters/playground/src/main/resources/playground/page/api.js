// The playground's HTTP interface. Every failure is an Error whose message is a sentence for the person.

const ROOT = '/playground/api/';

async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(ROOT + path, {
      method,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(15_000),
    });
  } catch {
    throw new Error('Parley cannot be reached. Your text is still here; try again in a moment.');
  }
  if (answer.status === 401) {
    location.reload(); // the cookie ran out: the page asks for the password again
  }
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(sentence(json, answer.status));
  }
  return json;
}

function sentence(json, status) {
  const error = typeof json.error === 'string' ? json.error : json.error?.message;
  const text = error || `Parley answered with status ${status}.`;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export const places = () => call('GET', 'places');
export const messages = (channel, author) => call('GET', `messages?${new URLSearchParams({ channel, author })}`);
export const post = message => call('POST', 'messages', message);
export const edit = (id, author, text) => call('PATCH', `messages/${encodeURIComponent(id)}`, { author, text });
export const remove = (id, author) => call('DELETE', `messages/${encodeURIComponent(id)}`, { author });
export const completions = query => call('GET', `commands?${new URLSearchParams(query)}`);
export const command = body => call('POST', 'commands', body);
export const press = (message, author, action) => call('POST', 'actions', { message, author, action });

/** Where a message's file is downloaded from. */
export const fileAddress = (message, name, author) =>
  `${ROOT}files/${encodeURIComponent(message)}/${encodeURIComponent(name)}?author=${encodeURIComponent(author)}`;

/** A file's text. */
export async function file(message, name, author) {
  const answer = await fetch(fileAddress(message, name, author), { signal: AbortSignal.timeout(15_000) });
  if (!answer.ok) {
    throw new Error('This file cannot be read now.');
  }
  return answer.text();
}

/** An id for a message that is being sent; sent again after a lost answer, it stands there once. */
export function eventId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
