import * as z from 'zod/mini';
import type { CompiledInstrument } from '../instrument/index.js';
import { parseAndCheck, parseWith, quote, resultOf, type Limits, type Problem, type Result } from '../problems/index.js';
import { SHEET_LIMITS } from './check-sheet.js';
import type { Drafts, Kept } from './kept.js';
import { sheetProblems } from './sheet-problems.js';
import { sheetSchema } from './sheet.js';

const typed = z.string();

const draft = z.strictObject({
  note: z.optional(typed),
  reason: z.optional(typed),
  evidence: z.optional(z.array(z.strictObject({
    title: typed, reference: typed, date: z.strictObject({ day: typed, month: typed, year: typed }),
  }))),
});

const kept = z.strictObject({ sheet: z.unknown(), drafts: z.optional(z.record(z.string(), draft)) });

/** Drafts hold what is too long for a sheet, so they may be as large again. */
const KEPT_LIMITS: Limits = { depth: SHEET_LIMITS.depth + 1, values: 2 * SHEET_LIMITS.values, characters: 2 * SHEET_LIMITS.characters };

/**
 * What a store kept, from a JSON value that may come from anywhere: a sheet with the drafts beside it, or a bare sheet,
 * or every problem with it. A sheet that was put away before anybody said what kind of place it is about is no problem.
 *
 * @example
 * const checked = checkKept(compiled, JSON.parse(text));
 * if (checked.ok) startJourney(compiled, checked.value);
 */
export function checkKept(compiled: CompiledInstrument, json: unknown): Result<Kept> {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'sheet')) {
    const sheet = checkUnfinished(compiled, json);
    return sheet.ok ? { ok: true, value: { sheet: sheet.value } } : sheet;
  }
  const parsed = parseWith(kept, json, KEPT_LIMITS);
  if (!parsed.ok) return parsed;
  const { sheet: unchecked, drafts } = parsed.value;
  const sheet = checkUnfinished(compiled, unchecked);
  const problems = [...(sheet.ok ? [] : sheet.problems.map(withinSheet)), ...unknownStatements(compiled, drafts)];
  if (!sheet.ok) return resultOf(problems, () => ({}) as Kept);
  return resultOf(problems, () => ({ sheet: sheet.value, ...(drafts === undefined ? {} : { drafts: drafts as Drafts }) }));
}

const checkUnfinished = (compiled: CompiledInstrument, json: unknown) =>
  parseAndCheck(sheetSchema, json, SHEET_LIMITS, (sheet) =>
    sheetProblems(compiled, sheet).filter(({ code }) => code !== 'sheet.place-kind-missing'));

const withinSheet = (problem: Problem): Problem => ({ ...problem, path: ['sheet', ...problem.path] });

const unknownStatements = (compiled: CompiledInstrument, drafts: object = {}): Problem[] =>
  Object.keys(drafts)
    .filter((id) => !compiled.statementById.has(id))
    .map((id) => ({ code: 'answer.unknown-statement', path: ['drafts', id], received: quote(id) }));
