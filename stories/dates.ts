import { changeAnswer, emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument, type Crosswalk, type Instrument, type Section, type Statement } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { complete, starter } from './sheets.js';

/** Sheets of several dates, partners and versions, made up for the stories. */

const compiled = unwrap(compileInstrument(starter));
const ids = compiled.statements.map(({ id }) => id);

/** A sheet with some statements some levels further, or back where below nought. */
function moved(sheet: AnswerSheet, steps: Readonly<Record<string, number>>, members: Partial<AnswerSheet>): AnswerSheet {
  const changed = Object.entries(steps).reduce<AnswerSheet>((before, [id, by]) => {
    const { levelIds } = compiled.statementById.get(id)!;
    const answer = before.answers[id];
    const at = answer?.state === 'answered' ? levelIds.indexOf(answer.level!) : -1;
    return changeAnswer(before, id, { state: 'answered', level: levelIds[Math.min(Math.max(at + by, 0), levelIds.length - 1)]! });
  }, sheet);
  return { ...changed, ...members };
}

const place = { dfeCode: '893', kind: 'unitary' } as const;

export const december: AnswerSheet = { ...complete, id: 'december', date: '2025-12-15', place };

/** What a partnership might look like half a year later: much of it further, some of it back. */
export const june: AnswerSheet = moved(
  december,
  {
    'lead-officer': 1, 'plan-milestones': 1, 'parent-carer-co-production': -1, 'high-needs-spend': 2, 'agreed-baseline': 1, 'quarterly-data': 1,
    'experts-at-hand': 2, 'workforce-development': -1, 'early-identification': -1, 'adult-life': 1,
  },
  { id: 'june', date: '2026-06-22' },
);

/** The same, with what keeps figures from being compared: something that does not apply any more, and something nobody knows. */
export const juneWithGaps: AnswerSheet = changeAnswer(
  changeAnswer(june, 'waiting-well', { state: 'not-applicable', reason: 'No such list since April.' }),
  'belonging',
  { state: 'do-not-know' },
);

export const march: AnswerSheet = moved(december, { 'lead-officer': 1, 'quarterly-data': 1 }, { id: 'march', date: '2026-03-20' });

/** Each partner's own sheet: all but social care's are there twice. */
const ofPartner = (sheet: AnswerSheet, partner: string, steps: Readonly<Record<string, number>>): AnswerSheet =>
  moved(sheet, steps, { partner, id: `${sheet.id}-${partner}` });

export const partnersInDecember: readonly AnswerSheet[] = [
  ofPartner(december, 'education', { 'lead-officer': 1 }),
  ofPartner(december, 'health', { 'experts-at-hand': -1 }),
  ofPartner(december, 'parent-carers', { 'parent-carer-co-production': -1, belonging: -1 }),
];

export const partnersInJune: readonly AnswerSheet[] = [
  ofPartner(june, 'education', {}),
  ofPartner(june, 'health', { 'experts-at-hand': 1 }),
  ofPartner(june, 'care', {}),
  ofPartner(june, 'parent-carers', { 'parent-carer-co-production': -1, belonging: -1, 'early-identification': -1 }),
];

type Filled = Section & { statements: Statement[] };

/** A made-up second version of the starter: a statement reworded, one split, two merged, one dropped, one new. */
export const starterNext: Instrument = nextVersion();

function nextVersion(): Instrument {
  const draft = structuredClone(starter);
  const section = (part: string, id: string): Filled =>
    draft.sections!.find((one) => one.id === part)!.sections!.find((one) => one.id === id)! as Filled;
  draft.version = '2.0.0';
  delete draft.profiles;
  const leading = section('foundations', 'leading');
  leading.statements[0]!.text = 'One named person answers for the plan and has the time to do it.';
  const direction = section('shared-working', 'direction');
  direction.statements = direction.statements.flatMap((item) =>
    item.id === 'joint-commissioning'
      ? [{ ...item, id: 'joint-buying', text: 'Partners buy together.' }, { ...item, id: 'joint-review', text: 'Partners review together what they bought.' }]
      : [item]);
  const need = section('shared-working', 'need');
  need.statements = need.statements.flatMap((item) =>
    item.id === 'future-needs' ? [{ ...item, id: 'places-ahead', text: 'We plan places ahead, near to home.' }]
    : item.id === 'local-places' ? []
    : [item]);
  const expertise = section('shared-working', 'expertise');
  expertise.statements = expertise.statements.filter(({ id }) => id !== 'waiting-well');
  const everyday = section('mainstream', 'everyday');
  everyday.statements.push({ ...everyday.statements[0]!, id: 'quiet-spaces', text: 'There are quiet spaces in every school.' });
  return draft;
}

const compiledNext = unwrap(compileInstrument(starterNext));
const idsNext = compiledNext.statements.map(({ id }) => id);

/** What became of every statement and section. */
export const crosswalk: Crosswalk = {
  format: 'send-reform/crosswalk/1',
  id: 'starter-1-to-2',
  from: { id: starter.id, version: starter.version, hash: compiled.hash },
  to: { id: starterNext.id, version: starterNext.version, hash: compiledNext.hash },
  statements: [
    ...ids.filter((id) => idsNext.includes(id) && id !== 'lead-officer').map((id) => ({ kind: 'same' as const, from: id, to: id })),
    { kind: 'reworded', from: 'lead-officer', to: 'lead-officer' },
    { kind: 'split', from: 'joint-commissioning', to: ['joint-buying', 'joint-review'] },
    { kind: 'merged', from: ['future-needs', 'local-places'], to: 'places-ahead' },
    { kind: 'dropped', from: 'waiting-well' },
    { kind: 'new', to: 'quiet-spaces' },
  ],
  sections: compiled.sections.slice(1).map(({ id }) => ({ from: id, to: id })),
};

/** June, answered in the second version. */
export const juneNext: AnswerSheet = {
  ...emptySheet(compiledNext, 'june-next'),
  place,
  date: '2026-06-22',
  answers: Object.fromEntries(idsNext.map((id) => [id, june.answers[id] ?? { state: 'answered', level: 'developing' }])),
};
