import { changeAnswer, changeNote, emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument, type Instrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { partnershipStarter } from '@send-reform/instruments';

/** The questionnaire that the stories show. */
export const starter: Instrument = partnershipStarter;

const compiled = unwrap(compileInstrument(starter));
const ids = compiled.statements.map(({ id }) => id);

export const empty: AnswerSheet = emptySheet(compiled, 'story');

/** Levels in turn, so that every level comes up and the same statement always has the same one. */
const answered = (some: readonly string[]): AnswerSheet =>
  some.reduce<AnswerSheet>((sheet, id, index) => {
    const { levels } = compiled.statementById.get(id)!;
    return changeAnswer(sheet, id, { state: 'answered', level: levels[(index + 1) % levels.length]!.id });
  }, empty);

/** Some sections done, one begun, with every kind of answer. */
export const halfDone: AnswerSheet = changeNote(
  changeAnswer(
    changeAnswer(answered(ids.slice(0, 15)), ids[3]!, { state: 'not-applicable', reason: 'We have no such duty.' }),
    ids[14]!,
    { state: 'do-not-know' },
  ),
  ids[0]!,
  'Agreed at the board in April.',
);

export const complete: AnswerSheet = answered(ids);

/** Answers to a version of the questionnaire that is not the one shown. */
export const otherVersion: AnswerSheet = {
  ...halfDone,
  instrument: { ...halfDone.instrument, version: '0.9.0', hash: `sha256-${'0'.repeat(64)}` },
};
