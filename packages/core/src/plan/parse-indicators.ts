import { parseAndCheck, type Limits, type Result } from '../problems/index.js';
import { indicatorProblems, ruleProblems } from './indicator-problems.js';
import { indicatorSetSchema } from './indicator-schema.js';
import type { IndicatorSet } from './indicator.js';

const INDICATOR_LIMITS: Limits = { depth: 8, values: 500_000, characters: 10_000_000 };

/**
 * Indicators from outside: the set, or every problem with it.
 *
 * @example
 * const parsed = parseIndicators({
 *   format: 'send-reform/indicators/1',
 *   indicators: [{
 *     id: 'twenty-weeks', title: 'Plans within 20 weeks', definition: 'Of the plans issued in the quarter, those within 20 weeks.',
 *     unit: 'percent', source: 'SEN2', direction: 'higher',
 *     baseline: { value: '48.5', date: '2026-03-31' }, target: { value: '40', date: '2029-03-31' },
 *   }],
 * });
 * if (!parsed.ok) parsed.problems[0].code; // 'indicator.target-not-higher'
 */
export function parseIndicators(input: unknown): Result<IndicatorSet> {
  return parseAndCheck(indicatorSetSchema, input, INDICATOR_LIMITS, ({ indicators, rule }) => [
    ...ruleProblems(rule, ['rule']),
    ...indicatorProblems(indicators, ['indicators']),
  ]);
}
