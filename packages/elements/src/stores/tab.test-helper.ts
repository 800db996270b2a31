/**
 * A page with one field and a keeper, to be opened in frames: frames of one origin share storage and hear of each other's
 * changes as tabs do, and can be reloaded.
 */
import { browserStore } from './browser-store.js';
import { noted, notesIn, Person } from './stores.test-helper.js';

declare global {
  interface Window {
    /** The person at this page. */
    person: Person;
  }
}

export const TAB_KEY = 'send-reform/tab';

const field = document.createElement('textarea');
window.person = new Person(browserStore(TAB_KEY));
field.addEventListener('input', () => {
  window.person.kept = noted(window.person.kept, field.dataset.statement ?? 'lead', field.value);
  window.person.keeper.keep(window.person.kept);
});
// Words that came from elsewhere stand in the field of the statement.
setInterval(() => {
  if (document.activeElement !== field) field.value = notesIn(window.person.kept).lead ?? '';
}, 10);
document.body.append(field);
window.person.keeper.start();
