import { checkSheet, SHEET_FORMAT, type AnswerSheet } from '../assessment/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';

/** What a word stands for in a test's answers; any other is a level, and a list is of ticked indicators. */
const STATES: Readonly<Record<string, object>> = {
  '?': { state: 'do-not-know' }, '-': { state: 'not-applicable', reason: 'None here' },
};

/** A sheet with these levels, states or ticked indicators, by statement. */
export const sheetWith = (
  compiled: CompiledInstrument,
  id: string,
  answers: Readonly<Record<string, string | readonly string[]>>,
  more: Partial<AnswerSheet> = {},
): AnswerSheet =>
  unwrap(checkSheet(compiled, {
    format: SHEET_FORMAT, id, revision: 1,
    instrument: { id: compiled.instrument.id, version: compiled.instrument.version, hash: compiled.hash },
    answers: Object.fromEntries(Object.entries(answers).map(([statement, said]) =>
      [statement, typeof said === 'string' ? (STATES[said] ?? { state: 'answered', level: said }) : { state: 'answered', indicators: said }])),
    ...more,
  }));
