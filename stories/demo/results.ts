/** The results' page: the profile of the answers kept, and the way to take them elsewhere. */
import { emptySheet } from '@send-reform/core/assessment';
import '@send-reform/elements/profile/register';
import { partnershipStarter } from '@send-reform/instruments';
import { saveAsFile, saveWorkbook } from './answers-file.js';
import { importForm } from './import-form.js';
import { compiled, find, keptAnswers, partnerName } from './portal.js';

const profile = find<HTMLElementTagNameMap['send-profile']>('send-profile');
const whose = find('#whose');
const status = find('#import-status');

async function show(): Promise<void> {
  const { sheet } = await keptAnswers();
  profile.instrument = partnershipStarter;
  profile.sheet = sheet ?? emptySheet(compiled, 'ambleford');
  const partner = partnerName(sheet?.partner);
  whose.textContent = sheet === undefined ? 'Nothing has been answered in this browser yet.' : partner === undefined ? 'The answers of the partnership as a whole.' : `The answers for ${partner.toLowerCase()}.`;
}

find('#export').addEventListener('click', () => saveAsFile(profile.sheet!));
find('#export-workbook').addEventListener('click', () => void import('./workbook-file.js').then(({ answersAsWorkbook }) => saveWorkbook(answersAsWorkbook(profile.sheet!), 'answers', profile.sheet!)));
find('#export-results').addEventListener('click', () => void import('./workbook-file.js').then(({ resultsAsWorkbook }) => saveWorkbook(resultsAsWorkbook(profile.sheet!), 'results', profile.sheet!)));

importForm(find<HTMLFormElement>('#import-form'), async () => {
  await show();
  status.textContent = 'The answers of the file are kept in this browser now, and are shown above.';
});

await show();

export {};
