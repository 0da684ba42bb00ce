// Who the person before the screen speaks as.

import { avatar, shown } from './dom.js';
import { openMenu } from './menu.js';
import { speakAs, store } from './store.js';

export function choosePerson(anchor) {
  openMenu(anchor, 'Speak as', store.people.map(person => ({
    label: shown(person),
    icon: avatar(person, 'small'),
    isChecked: person === store.me,
    data: { 'data-person': person },
    pick: () => {
      speakAs(person);
      anchor.focus();
    },
  })));
}
