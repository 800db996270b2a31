import { resultOf, type Problem, type Result } from '../problems/index.js';
import { valueProblems } from './indicator-problems.js';
import type { Actual, IndicatorSet } from './indicator.js';
import { LONGEST_NOTE, textProblems } from './lengths.js';
import { isQuarter, type Quarter } from './quarter.js';

/**
 * The set with a quarter's actual written in, in place of the one that stood there; or every problem with it. The set that
 * came in stays as it is.
 *
 * @param actual what came out, or null to take out what stands there.
 * @example
 * const recorded = recordActual(set, 'twenty-weeks', '2026-27 Q1', { value: '51.2' });
 * if (recorded.ok) recorded.value.indicators[0]?.actuals; // [{ quarter: '2026-27 Q1', value: '51.2' }]
 */
export function recordActual(
  set: IndicatorSet,
  indicator: string,
  quarter: Quarter,
  actual: Omit<Actual, 'quarter'> | null,
): Result<IndicatorSet> {
  const found = set.indicators.find(({ id }) => id === indicator);
  const problems: Problem[] = [
    ...(found === undefined ? [{ code: 'unknown-reference', path: ['indicator'], expected: 'indicator', received: indicator }] : []),
    ...(isQuarter(quarter) ? [] : [{ code: 'format', path: ['quarter'], expected: 'quarter', received: quarter }]),
    ...(found === undefined || actual === null ? [] : valueProblems(found.unit, actual.value, 'counted', ['value'])),
    ...textProblems(actual?.note, LONGEST_NOTE, ['note']),
  ];
  return resultOf(problems, () => ({
    ...set,
    indicators: set.indicators.map((one) => {
      if (one.id !== indicator) return one;
      const others = (one.actuals ?? []).filter((other) => other.quarter !== quarter);
      const actuals = actual === null ? others : [...others, { quarter, ...actual }];
      return { ...one, actuals: actuals.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)) };
    }),
  }));
}
