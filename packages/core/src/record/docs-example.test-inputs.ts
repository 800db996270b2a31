import type { AnswerSheet } from '../assessment/index.js';
import type { Agreement } from '../partnership/index.js';
import type { SealInput } from './seal.js';

/** What the example of a sealed record in the documentation holds beside its instrument and its sheet. */
export const docsExample = (sheet: AnswerSheet): SealInput => ({
  sheets: [sheet],
  agreements: [agreementOn(sheet)],
  validations: [{ statement: 'one-plan', outcome: 'accepted', level: 'established', role: 'Partnership board', date: '2026-05-27' }],
  sealedOn: '2026-06-01',
});

const agreementOn = ({ instrument }: AnswerSheet): Agreement => ({
  format: 'send-reform/agreement/1', id: 'north-area-agreed', revision: 1, instrument,
  answers: [{
    statement: 'parents', said: { state: 'answered', level: 'established' }, agreedBy: ['North area health', 'Parent carer forum'],
    reason: 'The forum has had a seat on the board since April.', date: '2026-05-20',
    dissent: [{ respondent: 'Parent carer forum', words: 'A seat is not yet a say.' }],
  }],
});
