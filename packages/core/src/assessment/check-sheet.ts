import type { CompiledInstrument } from '../instrument/index.js';
import { parseAndCheck, type Limits, type Result } from '../problems/index.js';
import { sheetProblems } from './sheet-problems.js';
import { sheetSchema, type AnswerSheet } from './sheet.js';

/** How much of a sheet is looked at. */
export const SHEET_LIMITS: Limits = { depth: 8, values: 200_000, characters: 8_000_000 };

/**
 * An answer sheet from a JSON value that may come from anywhere, checked against the instrument it answers: the sheet,
 * or every problem with it. Nothing is put right in silence: letter case, several responses and other looseness are for
 * whoever reads such a source.
 *
 * An answer to a statement that the sheet's place is not asked is no problem: it is kept, does not count, and the result
 * names it.
 *
 * @example
 * const checked = checkSheet(compiled, JSON.parse(text));
 * if (checked.ok) score(compiled, checked.value);
 */
export function checkSheet(compiled: CompiledInstrument, json: unknown): Result<AnswerSheet> {
  return parseAndCheck(sheetSchema, json, SHEET_LIMITS, (sheet) => sheetProblems(compiled, sheet));
}
