import { isSame } from './same.js';
import type { Answer, AnswerSheet, Evidence } from './sheet.js';

/** What somebody says of a statement; a note and evidence stand apart from it and stay as they are. */
export type Said =
  | { readonly state: 'answered'; readonly level: string }
  /** The ticked indicators, for a statement that has them, with the level that a person confirms or sets instead. */
  | { readonly state: 'answered'; readonly indicators: readonly string[]; readonly level?: string }
  | { readonly state: 'not-applicable'; readonly reason?: string }
  | { readonly state: 'do-not-know' };

export type Confidence = 'low' | 'medium' | 'high';

/**
 * The sheet with another answer to one statement: a new sheet with its revision counted up, the old one untouched. A
 * note and evidence that stood beside the old answer stand beside the new one, and where both are levels so does the
 * confidence. A change that changes nothing gives the sheet itself, here as in the functions below.
 *
 * @example
 * changeAnswer(sheet, 'lead-officer', { state: 'answered', level: 'developing' }).revision; // sheet.revision + 1
 */
export function changeAnswer(sheet: AnswerSheet, statement: string, said: Said): AnswerSheet {
  const before = answerTo(sheet, statement);
  return withAnswer(sheet, statement, { ...besideOf(before), ...confidenceOf(before, said), ...answerOf(said) });
}

/** The sheet with a statement open again. Its note and evidence stay. */
export const clearAnswer = (sheet: AnswerSheet, statement: string): AnswerSheet =>
  withAnswer(sheet, statement, { ...besideOf(answerTo(sheet, statement)), state: 'not-yet' });

/**
 * The sheet with another note beside a statement, whether or not it is answered. An empty note is no note.
 *
 * @example
 * changeNote(sheet, 'lead-officer', 'Agreed in April.').answers['lead-officer']?.note; // 'Agreed in April.'
 */
export function changeNote(sheet: AnswerSheet, statement: string, note: string): AnswerSheet {
  const { note: _old, ...before } = answerTo(sheet, statement) ?? OPEN;
  return withAnswer(sheet, statement, note === '' ? before : { ...before, note });
}

/** The sheet with another confidence beside an answer, or none. Only an answered statement has one. */
export function changeConfidence(sheet: AnswerSheet, statement: string, confidence: Confidence | undefined): AnswerSheet {
  const answer = answerTo(sheet, statement);
  if (answer?.state !== 'answered') return sheet;
  const { confidence: _old, ...before } = answer;
  return withAnswer(sheet, statement, confidence === undefined ? before : { ...before, confidence });
}

/** The sheet with other evidence beside a statement, whether or not it is answered. */
export function changeEvidence(sheet: AnswerSheet, statement: string, evidence: readonly Evidence[]): AnswerSheet {
  const { evidence: _old, ...before } = answerTo(sheet, statement) ?? OPEN;
  return withAnswer(sheet, statement, evidence.length === 0 ? before : { ...before, evidence: [...evidence] });
}

/** The answer to a statement; only what is the sheet's own counts. */
export const answerTo = ({ answers }: AnswerSheet, statement: string): Answer | undefined =>
  Object.hasOwn(answers, statement) ? answers[statement] : undefined;

/** What an answer says, without the revisions that it was given at; undefined where it says nothing. */
export function contentOf(answer: Answer | undefined): Answer | undefined {
  if (answer === undefined || saysNothing(answer)) return undefined;
  const { revision: _revision, basedOn: _basedOn, ...content } = answer;
  return content;
}

/** The sheet with this answer, of its next revision; an answer that says nothing is none. */
export function withAnswer(sheet: AnswerSheet, statement: string, answer: Answer | undefined): AnswerSheet {
  const said = contentOf(answer);
  if (isSame(said, contentOf(answerTo(sheet, statement)))) return sheet;
  const revision = sheet.revision + 1;
  if (said !== undefined) {
    return { ...sheet, revision, answers: { ...sheet.answers, [statement]: { ...said, revision, basedOn: sheet.revision } } };
  }
  const { [statement]: _gone, ...answers } = sheet.answers;
  return { ...sheet, revision, answers };
}

const OPEN: Answer = { state: 'not-yet' };

const saysNothing = ({ state, note, evidence = [] }: Answer): boolean =>
  state === 'not-yet' && note === undefined && evidence.length === 0;

const answerOf = (said: Said): Answer =>
  'indicators' in said ? { ...said, indicators: [...said.indicators] } : said;

const besideOf = (answer: Answer | undefined): Pick<Answer, 'note' | 'evidence'> => ({
  ...(answer?.note === undefined ? {} : { note: answer.note }),
  ...(answer?.evidence === undefined ? {} : { evidence: answer.evidence }),
});

const confidenceOf = (before: Answer | undefined, { state }: Said) =>
  state === 'answered' && before?.state === 'answered' && before.confidence !== undefined ? { confidence: before.confidence } : {};
