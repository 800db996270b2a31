/** The grant's page: the authorities as they stood when the letters were written, and the figures last worked with. */
import { areasOn } from '@send-reform/core/areas';
import '@send-reform/elements/grant/register';
import { keepFigures, keptFigures } from './kept-figures.js';
import { find } from './portal.js';

const grant = find<HTMLElementTagNameMap['send-grant']>('send-grant');
const notice = find('#kept-figures');
const title = document.title;

grant.areas = areasOn('2026-04-01').sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
grant.addEventListener('send-grant-result', ({ detail }) => keepFigures(detail.claim));
grant.addEventListener('send-grant-step', ({ detail }) => {
  document.title = detail.mistakes > 0 ? `Error: ${title}` : title;
  notice.hidden = true;
});
find('#clear-figures').addEventListener('click', () => void clear());

async function clear(): Promise<void> {
  keepFigures(undefined);
  grant.claim = undefined;
  notice.hidden = true;
  await grant.updateComplete;
  grant.querySelector('h2')?.focus();
}

const kept = await keptFigures();
grant.claim = kept;
notice.hidden = kept === undefined;

export {};
