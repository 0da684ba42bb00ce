// Brings what is shown to what shall be shown, touching only what differs: text that only grew grows, and what was
// selected, scrolled or unfolded in the rest stays so.

/** Makes `old` look like `fresh`; where that cannot be, `fresh` stands in its place. */
export function morph(old, fresh) {
  if (old.nodeType === Node.TEXT_NODE && fresh.nodeType === Node.TEXT_NODE) {
    say(old, fresh.data);
  } else if (old.nodeName !== fresh.nodeName || old.nodeType !== Node.ELEMENT_NODE || old.className !== fresh.className) {
    old.replaceWith(fresh);
  } else {
    dress(old, fresh);
    morphChildren(old, fresh);
  }
}

function say(text, data) {
  if (data.startsWith(text.data)) {
    if (data.length > text.data.length) {
      text.appendData(data.slice(text.data.length));
    }
  } else {
    text.data = data;
  }
}

function dress(old, fresh) {
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) {
      old.setAttribute(name, value);
    }
  }
  for (const { name } of [...old.attributes]) {
    // what its reader unfolded stays unfolded
    if (!fresh.hasAttribute(name) && name !== 'open') {
      old.removeAttribute(name);
    }
  }
}

function morphChildren(old, fresh) {
  const wanted = [...fresh.childNodes];
  wanted.forEach((child, at) => {
    const there = old.childNodes[at];
    if (there) {
      morph(there, child);
    } else {
      old.append(child);
    }
  });
  while (old.childNodes.length > wanted.length) {
    old.lastChild.remove();
  }
}
