import type { AnswerSheet } from '../assessment/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { score, type ScoreOptions } from '../scoring/index.js';
import { comparisonOf, type Comparison, type ScoredSheet } from './comparison.js';
import { pairedWithItself } from './pairing.js';

/**
 * How both sheets are to be scored, and what is different for one of them: validations, as a rule, since those of now
 * say nothing of then. With another basis on either side, nothing is comparable.
 */
export interface CompareOptions extends ScoreOptions {
  readonly then?: ScoreOptions;
  readonly now?: ScoreOptions;
}

/**
 * What changed from one sheet to another of the same version: every statement in steps of its levels, every section and
 * the whole as a difference of exact scores. A figure that came about another way (another kind of place, other
 * statements counted, none on a side) is not comparable, with the reasons, and has no difference.
 *
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 * @example
 * const earlier = changeAnswer(sheet, 'lead-officer', { state: 'answered', level: 'emerging' });
 * compareSheets(compiled, earlier, sheet).changes.rose; // 1
 */
export function compareSheets(
  compiled: CompiledInstrument,
  then: AnswerSheet,
  now: AnswerSheet,
  options: CompareOptions = {},
): Comparison {
  const pairing = pairedWithItself(compiled);
  return comparisonOf(pairing, scored(compiled, then, options, 'then'), scored(compiled, now, options, 'now'));
}

/**
 * Makes comparisons between many sheets of one version that have been scored already, such as each date with the one
 * before: no sheet is scored twice.
 *
 * @example
 * const scored = { sheet, result: score(compiled, sheet) };
 * comparer(compiled)(scored, scored).overall.difference; // '0'
 */
export function comparer(compiled: CompiledInstrument): (then: ScoredSheet, now: ScoredSheet) => Comparison {
  const pairing = pairedWithItself(compiled);
  return (then, now) => {
    for (const { result } of [then, now]) {
      const { hash } = result.instrument;
      if (hash !== compiled.hash) throw new TypeError(`The result is of ${hash}, not of ${compiled.hash}.`);
    }
    return comparisonOf(pairing, then, now);
  };
}

/** A checked sheet with its scores, as one side of a comparison is to have them. */
export function scored(compiled: CompiledInstrument, sheet: AnswerSheet, options: CompareOptions, side: 'then' | 'now'): ScoredSheet {
  return { sheet, result: score(compiled, sheet, { ...options, ...options[side] }) };
}
