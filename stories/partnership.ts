import { changeAnswer, changeConfidence, changeEvidence, changeNote, emptySheet, type AnswerSheet, type Said } from '@send-reform/core/assessment';
import { compileInstrument, type CompiledInstrument, type Instrument } from '@send-reform/core/instrument';
import { emptyAgreement, withAgreed, type AgreedAnswer, type Agreement } from '@send-reform/core/partnership';
import { unwrap } from '@send-reform/core/problems';
import { starter, wordy } from './sheets.js';

const compiledStarter = unwrap(compileInstrument(starter));
const ids = compiledStarter.statements.map(({ id }) => id);

/** The statement on which the four below are furthest apart. */
export const wideApart = ids[4]!;

/** The four partners of the starter. */
const PARTNERS = (starter.partners ?? []).map(({ id }) => id);

/** Levels along the statements, by their position from the lowest; a point leaves one open, a question mark is not known. */
function sheetOf(compiled: CompiledInstrument, partner: string, levels: string, more: Partial<AnswerSheet> = {}): AnswerSheet {
  return compiled.statements.reduce<AnswerSheet>((sheet, { id, levels: own }, index) => {
    const said = levels[index % levels.length]!;
    if (said === '.') return sheet;
    return changeAnswer(sheet, id, said === '?' ? { state: 'do-not-know' } : { state: 'answered', level: own[Math.min(Number(said), own.length) - 1]!.id });
  }, { ...emptySheet(compiled, [partner, more.respondent ?? 'own'].join('-')), partner, ...more });
}

const [education, health, care, carers] = PARTNERS as [string, string, string, string];

const withWords = (sheet: AnswerSheet, id: string, note: string, title: string): AnswerSheet =>
  changeConfidence(
    changeEvidence(changeNote(sheet, id, note), id, [{ title, reference: 'https://example.org/minutes', date: '2026-03-12' }]), id, 'medium');

/** Four partners who see much of it otherwise. */
export const four: readonly AnswerSheet[] = [
  withWords(sheetOf(compiledStarter, education, '3322413'), ids[0]!, 'Headteachers know whom to ring.', 'Minutes of the schools forum'),
  withWords(sheetOf(compiledStarter, health, '2321?23'), ids[0]!, 'The lead is named; half of the teams have met them.', 'Board paper 14'),
  sheetOf(compiledStarter, care, '232.323'),
  withWords(sheetOf(compiledStarter, carers, '1122114'), ids[0]!, 'Families have not been told who leads.', 'Survey of the forum'),
];

/** All four say the same of everything. */
export const likeMinded: readonly AnswerSheet[] = PARTNERS.map((partner) => sheetOf(compiledStarter, partner, '2'));

/** Two partners beside each other, so that the middle lies between two levels. */
export const tied: readonly AnswerSheet[] = [sheetOf(compiledStarter, education, '2'), sheetOf(compiledStarter, health, '3')];

/** One partner has not sent its answers. */
export const threeOfFour: readonly AnswerSheet[] = four.slice(0, 3);

/** Forty people, ten of each partner. */
export const forty: readonly AnswerSheet[] = PARTNERS.flatMap((partner, which) =>
  Array.from({ length: 10 }, (_, person) => {
    const levels = ids.map((_id, index) => (person === 9 && index % 3 === 0 ? '.' : String(1 + ((index + which + Math.floor(person / (2 + which))) % 4)))).join('');
    const sheet = sheetOf(compiledStarter, partner, levels, { respondent: `Person ${which * 10 + person + 1}` });
    return person === 0 ? changeNote(sheet, ids[0]!, 'It differs from school to school.') : sheet;
  }));

/** An agreement on the starter with these answers. */
const agreementWith = (...answers: readonly AgreedAnswer[]): Agreement =>
  answers.reduce(withAgreed, emptyAgreement(compiledStarter, 'agreed-in-may'));

const agreedAnswer: AgreedAnswer = {
  statement: ids[0]!, said: { state: 'answered', level: 'developing' }, agreedBy: [education, health, care],
  reason: 'The lead is named, and half of the teams have met them.', date: '2026-05-11', proposedBy: 'median', dissent: [],
};

export const oneAgreed: Agreement = agreementWith(agreedAnswer);

export const withDissent: Agreement = agreementWith({
  ...agreedAnswer,
  dissent: [{ partner: carers, said: { state: 'answered', level: 'emerging' }, words: 'Families have not been told who leads, so for us nobody does.' }],
});

/** Everything is agreed. */
export const allAgreed: Agreement = agreementWith(
  ...ids.map((statement, index) => ({ ...agreedAnswer, statement, said: { state: 'answered' as const, level: index % 3 === 0 ? 'established' : 'developing' } })));

/** Long words and long titles, with partners. */
export const wordyTogether: Instrument = {
  ...wordy,
  partners: [{ id: 'one', label: 'Sozialpädiatrisches Kompetenzzentrum' }, { id: 'two', label: 'Elternvertretungsarbeitsgemeinschaft' }],
};
const compiledWordy = unwrap(compileInstrument(wordyTogether));
export const wordySheets: readonly AnswerSheet[] = [sheetOf(compiledWordy, 'one', '1'), sheetOf(compiledWordy, 'two', '12')];

/** One statement whose indicators are ticked. */
export const tickedTogether: Instrument = {
  ...wordy,
  id: 'ticked',
  title: 'Ticked',
  partners: [{ id: 'education', label: 'Education' }, { id: 'health', label: 'Health' }, { id: 'carers', label: 'Parent carers' }],
  sections: [
    {
      id: 'knowing', title: 'Knowing',
      statements: [{
        id: 'data', text: 'We know our data.', confirmation: 'none',
        indicators: [{ id: 'facts', label: 'Facts', indicators: [{ id: 'counted', text: 'We count.' }, { id: 'shared', text: 'We share what we count.' }] }],
        rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'high' }], otherwise: 'low' },
      }],
    },
  ],
};
const compiledTicked = unwrap(compileInstrument(tickedTogether));
const ticks = (partner: string, said: Said): AnswerSheet => changeAnswer({ ...emptySheet(compiledTicked, partner), partner }, 'data', said);
export const tickedSheets: readonly AnswerSheet[] = [
  ticks('education', { state: 'answered', indicators: ['counted', 'shared'] }),
  ticks('health', { state: 'answered', indicators: ['counted'] }),
  ticks('carers', { state: 'do-not-know' }),
];
