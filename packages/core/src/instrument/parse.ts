import { parseAndCheck, type Limits, type Result } from '../problems/index.js';
import { instrumentSchema, type Instrument } from './format.js';
import { referenceProblems } from './references.js';
import { DEEPEST_SECTION } from './tree.js';

/**
 * How much of an instrument is looked at. A section takes two levels of JSON, itself and the list it is in; what hangs
 * off the deepest one takes eight more.
 */
export const INSTRUMENT_LIMITS: Limits = { depth: 2 * DEEPEST_SECTION + 8, values: 200_000, characters: 4_000_000 };

/**
 * An instrument from a JSON value that may come from anywhere: the instrument, or every problem with it.
 *
 * Size, depth and unsafe keys come first, then the shape of every part, then what the parts say of one another: the last
 * is told together with misspelt keys and badly written values, and waits only where the shape itself is broken. Never
 * throws for bad input.
 *
 * @param json a value as `JSON.parse` gives it. Duplicate keys and line numbers are lost by then; a parser that keeps
 *   positions, such as the one `send-reform check` uses, sees them.
 * @example
 * const parsed = parseInstrument(JSON.parse(text));
 * if (!parsed.ok) for (const problem of parsed.problems) console.log(describeProblem(problem));
 */
export function parseInstrument(json: unknown): Result<Instrument> {
  return parseAndCheck(instrumentSchema, json, INSTRUMENT_LIMITS, referenceProblems);
}
