/** The meeting's page: the partners' sheets go in, and every change to what is agreed is kept in this browser. */
import { today } from '@send-reform/elements';
import '@send-reform/elements/moderation/register';
import { partnershipStarter } from '@send-reform/instruments';
import { keepAgreement, keptAgreement, partners, sheetsBegun } from './partners.js';
import { find } from './portal.js';

const moderation = find<HTMLElementTagNameMap['send-moderation']>('send-moderation');
const sheets = await sheetsBegun();

moderation.instrument = partnershipStarter;
moderation.sheets = sheets;
moderation.agreement = keptAgreement();
moderation.date = today();
moderation.addEventListener('send-agreement-change', ({ detail }) => keepAgreement(detail.agreement));

const missing = partners.filter(({ id }) => !sheets.some(({ partner }) => partner === id)).map(({ label }) => label);
find('#who').textContent = missing.length === 0
  ? 'Every partner has sent its answers. What you agree is kept in this browser.'
  : `Not here yet: ${missing.join(', ')}. What you agree is kept in this browser.`;

export {};
