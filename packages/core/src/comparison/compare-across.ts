import type { AnswerSheet } from '../assessment/index.js';
import type { CompiledInstrument, Crosswalk } from '../instrument/index.js';
import { scored, type CompareOptions } from './compare-sheets.js';
import { comparisonOf, type Comparison } from './comparison.js';
import { pairedBy } from './paired-by-crosswalk.js';

/**
 * What changed from a sheet of one version to a sheet of another, as far as a crosswalk allows: statements that are the
 * same or were reworded are compared, the latter with a caution; those that were split or merged stand side by side
 * without a number. A figure is compared only where everything that counts in it is the same, and no figure is made up
 * from the part that is.
 *
 * @throws {TypeError} for a sheet that answers another instrument or was never checked, and for a crosswalk in which
 *   `lintCrosswalk` finds errors: a programmer's mistake.
 * @example
 * const { id, version } = compiled.instrument;
 * const itself = { id, version, hash: compiled.hash };
 * const crosswalk = unwrap(parseCrosswalk({
 *   format: 'send-reform/crosswalk/1', id: 'itself', from: itself, to: itself,
 *   statements: compiled.statements.map((statement) => ({ kind: 'same', from: statement.id, to: statement.id })),
 * }));
 * compareAcross(compiled, sheet, compiled, sheet, crosswalk).changes.stayed; // 36
 */
export function compareAcross(
  thenCompiled: CompiledInstrument,
  then: AnswerSheet,
  nowCompiled: CompiledInstrument,
  now: AnswerSheet,
  crosswalk: Crosswalk,
  options: CompareOptions = {},
): Comparison {
  const pairing = pairedBy(thenCompiled, nowCompiled, crosswalk);
  return comparisonOf(pairing, scored(thenCompiled, then, options, 'then'), scored(nowCompiled, now, options, 'now'));
}
