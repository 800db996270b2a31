import type { Answer, AnswerSheet } from '@send-reform/core/assessment';

/** What somebody says of a statement; a note and evidence stand apart from it and stay as they are. */
export type Said =
  | { readonly state: 'answered'; readonly level: string }
  | { readonly state: 'not-applicable'; readonly reason?: string }
  | { readonly state: 'do-not-know' };

/**
 * The sheet with another answer to one statement: a new sheet with its revision counted up, the old one untouched. A
 * note and evidence that stood beside the old answer stand beside the new one.
 *
 * @example
 * changeAnswer(sheet, 'lead-officer', { state: 'answered', level: 'developing' }).revision; // sheet.revision + 1
 */
export function changeAnswer(sheet: AnswerSheet, statement: string, said: Said): AnswerSheet {
  const before = answerTo(sheet, statement);
  return withAnswer(sheet, statement, { ...kept(before), ...confidenceOf(before, said), ...said });
}

/**
 * The sheet with another note beside a statement, whether or not it is answered. An empty note is no note.
 *
 * @example
 * changeNote(sheet, 'lead-officer', 'Agreed in April.').answers['lead-officer'];
 * // { state: 'not-yet', note: 'Agreed in April.', revision: 8, basedOn: 7 }
 */
export function changeNote(sheet: AnswerSheet, statement: string, note: string): AnswerSheet {
  const { note: _old, ...before } = answerTo(sheet, statement) ?? { state: 'not-yet' as const };
  return withAnswer(sheet, statement, note === '' ? before : { ...before, note });
}

/** The answer to a statement; only what is the sheet's own counts. */
export const answerTo = ({ answers }: AnswerSheet, statement: string): Answer | undefined =>
  Object.hasOwn(answers, statement) ? answers[statement] : undefined;

const kept = (answer: Answer | undefined): Pick<Answer, 'note' | 'evidence'> => ({
  ...(answer?.note === undefined ? {} : { note: answer.note }),
  ...(answer?.evidence === undefined ? {} : { evidence: answer.evidence }),
});

const confidenceOf = (before: Answer | undefined, { state }: Said) =>
  state === 'answered' && before?.state === 'answered' && before.confidence !== undefined ? { confidence: before.confidence } : {};

function withAnswer(sheet: AnswerSheet, statement: string, answer: Answer): AnswerSheet {
  const revision = sheet.revision + 1;
  const { [statement]: _old, ...others } = sheet.answers;
  const saysNothing = answer.state === 'not-yet' && answer.note === undefined && (answer.evidence ?? []).length === 0;
  const answers = saysNothing ? others : { ...sheet.answers, [statement]: { ...answer, revision, basedOn: sheet.revision } };
  return { ...sheet, revision, answers };
}
