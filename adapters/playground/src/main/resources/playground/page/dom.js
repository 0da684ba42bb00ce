// Building elements. Text goes in as text nodes only; nothing here takes HTML.

const SVG = 'http://www.w3.org/2000/svg';

/** An element with its properties: `class`, `on…` listeners, `data-…`/`aria-…` and plain attributes. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const PATHS = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  send: 'M5 12h13M12 5l7 7-7 7',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M15 5l-7 7 7 7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  thread: 'M4 6.500A2.500 2.500 0 0 1 6.500 4h11A2.500 2.500 0 0 1 20 6.500v7a2.500 2.500 0 0 1-2.500 2.500H12l-5 4v-4h-.500A2.500 2.500 0 0 1 4 13.500z',
  chevron: 'M6 9l6 6 6-6',
  down: 'M12 5v14M6 13l6 6 6-6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M5 12.500 10 17.500 19 7',
  moon: 'M20 14.500A8 8 0 1 1 9.500 4a6.500 6.500 0 0 0 10.500 10.500z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600 19 19M5 19l1.400-1.400M17.600 6.400 19 5',
  stop: 'M7 7h10v10H7z',
  retry: 'M20 11a8 8 0 1 0-2.300 6.300M20 5v6h-6',
  regenerate: 'M20 11a8 8 0 1 0-2.300 6.300M20 5v6h-6',
  continue: 'M8 5.500v13l10-6.500z',
  earlier: 'M15 5l-7 7 7 7',
  later: 'M9 5l7 7-7 7',
  good: 'M7 10.500v9.500H4v-9.500zM7 10.500l4-7a2.300 2.300 0 0 1 2.300 2.300V9H19a2 2 0 0 1 2 2.300l-1.200 7a2 2 0 0 1-2 1.700H7',
  bad: 'M17 13.500V4h3v9.500zM17 13.500l-4 7a2.300 2.300 0 0 1-2.300-2.300V15H5a2 2 0 0 1-2-2.300l1.200-7a2 2 0 0 1 2-1.700H17',
  attach: 'M20 11.500l-8 8a5 5 0 0 1-7-7l8.500-8.500a3.300 3.300 0 0 1 4.700 4.700l-8.400 8.400a1.700 1.700 0 0 1-2.400-2.400l7.600-7.600',
  file: 'M13 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V9zM13 3v6h6M9 13h6M9 17h4',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
};

/** A line icon, 24 by 24, in the colour of the text around it; it says nothing to a screen reader. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon icon-${name}`);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

const HUES = 8;

/** A person's picture: the first letter on a colour that follows from the name. The bot has its own. */
export function avatar(name, size = '') {
  if (name === 'parley') {
    return h('span', { class: `avatar bot ${size}`, 'aria-hidden': 'true' });
  }
  let sum = 7;
  for (const letter of name) {
    sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  }
  return h('span', { class: `avatar hue-${sum % HUES} ${size}`, 'aria-hidden': 'true' }, name.slice(0, 1).toUpperCase());
}

const SAID = 160;

/** Says it to who hears the page instead of seeing it. */
export function announce(text) {
  document.getElementById('announcer').textContent = text.slice(0, SAID);
}

/** How a name is shown. */
export function shown(name) {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
