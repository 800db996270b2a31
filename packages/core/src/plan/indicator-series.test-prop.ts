import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, parseDecimal, parseFraction } from '../exact/index.js';
import { success } from '../problems/index.js';
import { twentyWeeks } from './plan.test-inputs.js';
import { indicatorSeries } from './indicator-series.js';
import { INDICATORS_FORMAT, type Indicator, type QuarterFigure } from './indicator.js';
import { parseIndicators } from './parse-indicators.js';
import { quarterAt, quarterNumber } from './quarter.js';
import { recordActual } from './record-actual.js';
import { BETWEEN, COMPARED_WITH, DEFAULT_STATUS_RULE, MEASURED_IN, type StatusRule } from './status-rule.js';

const START = quarterNumber('2026-27 Q1');

const values = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom('', '.5', '.25', '.1'))
  .map(([whole, rest]) => (whole === 0 && rest === '' ? '0' : `${whole}${rest}`));

const figures = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 6 })
  .chain((quarters) => fc.tuple(...quarters.map((quarter) => values.map((value): QuarterFigure => ({ quarter: quarterAt(START + quarter), value })))));

const tolerances = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)].map((hundredths) => `0.${String(hundredths).padStart(2, '0')}`) as [string, string]);

const rules: fc.Arbitrary<StatusRule> = fc.record({
  compareWith: fc.constantFrom(...COMPARED_WITH),
  between: fc.constantFrom(...BETWEEN),
  measuredIn: fc.constantFrom(...MEASURED_IN),
  tolerances,
  dueAfterDays: fc.integer({ min: 0, max: 60 }),
}).map(({ tolerances: [onTrackWithin, behindWithin], ...rule }) => ({ ...rule, onTrackWithin, behindWithin }));

const indicators: fc.Arbitrary<Indicator> = fc
  .record({ withMitigation: figures, withoutMitigation: figures, actuals: figures, direction: fc.constantFrom('higher', 'lower', 'none') })
  .map(({ withMitigation, withoutMitigation, actuals, direction }) => twentyWeeks({
    unit: 'rate', per: '1,000 pupils', direction, trajectory: { withMitigation, withoutMitigation }, actuals,
    baseline: { value: '5', date: '2026-03-31' }, target: { value: '5', date: '2029-03-31' },
  }));

const days = fc.integer({ min: 0, max: 11 }).map((month) => `2027-${String(month + 1).padStart(2, '0')}-15`);

const RANK = { 'on-track': 0, behind: 1, 'off-track': 2 } as const;
const rank = (status: string): number | undefined => (RANK as Readonly<Record<string, number>>)[status];

describe('the laws of a series', () => {
  it('judges only what has an actual and something to hold it against', () => {
    fc.assert(fc.property(indicators, rules, days, (indicator, rule, asOf) => {
      for (const { actual, status, gapToTrajectory, because } of indicatorSeries(indicator, rule, asOf).quarters) {
        expect(['no-data', 'not-due'].includes(status)).toBe(actual === null);
        if (rank(status) !== undefined) expect([indicator.direction === 'none', gapToTrajectory]).not.toContain(null);
        expect(because !== null).toBe(status === 'not-judged');
      }
    }));
  });

  it('calls whatever is no worse than its trajectory on track, whatever is tolerated', () => {
    fc.assert(fc.property(indicators, rules, days, (indicator, rule, asOf) => {
      for (const { status, gapToTrajectory } of indicatorSeries(indicator, rule, asOf).quarters) {
        if (rank(status) === undefined || gapToTrajectory!.side === 'worse') continue;
        expect(status).toBe('on-track');
      }
    }));
  });

  it('never makes a status worse by a better figure, or by tolerating more', () => {
    fc.assert(fc.property(indicators, rules, days, fc.integer({ min: 1, max: 50 }), (indicator, rule, asOf, step) => {
      const better = (value: string): string => String(Number(value.split('.')[0]) + (indicator.direction === 'higher' ? step + 1 : -step - 1));
      const raised = { ...indicator, actuals: indicator.actuals!.map((actual) => ({ ...actual, value: better(actual.value) })) };
      const looser = { ...rule, onTrackWithin: rule.behindWithin, behindWithin: '1' };
      const before = indicatorSeries(indicator, rule, asOf).quarters;
      for (const after of [indicatorSeries(raised, rule, asOf).quarters, indicatorSeries(indicator, looser, asOf).quarters]) {
        for (const [index, { status }] of after.entries()) {
          if (rank(status) !== undefined) expect(rank(status)!).toBeLessThanOrEqual(rank(before[index]!.status)!);
        }
      }
    }));
  });

  it('keeps a straight line between its two points, and within them', () => {
    fc.assert(fc.property(values, values, fc.integer({ min: 2, max: 11 }), (from, to, length) => {
      const withMitigation = [{ quarter: quarterAt(START), value: from }, { quarter: quarterAt(START + length), value: to }];
      const indicator = twentyWeeks({ trajectory: { withMitigation, withoutMitigation: [] }, actuals: [] });
      const line = indicatorSeries(indicator, DEFAULT_STATUS_RULE, '2026-01-01')
        .quarters.map((quarter) => parseFraction(quarter.withMitigation!)!);
      const order = Math.sign(compare(parseDecimal(to)!, parseDecimal(from)!));
      for (let index = 1; index < line.length; index += 1) expect(Math.sign(compare(line[index]!, line[index - 1]!))).toBe(order);
    }));
  });

  it('does not mind the order in which figures are given', () => {
    fc.assert(fc.property(indicators, rules, days, (indicator, rule, asOf) => {
      const turned: Indicator = {
        ...indicator, actuals: indicator.actuals!.toReversed(),
        trajectory: { withMitigation: indicator.trajectory!.withMitigation.toReversed(), withoutMitigation: indicator.trajectory!.withoutMitigation.toReversed() },
      };
      expect(indicatorSeries(turned, rule, asOf)).toEqual(indicatorSeries(indicator, rule, asOf));
    }));
  });

  it('records a figure so that it parses, can be read back and can be taken out again', () => {
    fc.assert(fc.property(indicators, fc.integer({ min: 0, max: 11 }), values, (indicator, at, value) => {
      const quarter = quarterAt(START + at);
      const set = { format: INDICATORS_FORMAT, indicators: [indicator] } as const;
      const recorded = recordActual(set, indicator.id, quarter, { value });
      expect(recorded.ok && parseIndicators(recorded.value).ok).toBe(true);
      if (!recorded.ok) return;
      expect(recorded.value.indicators[0]!.actuals!.filter((one) => one.quarter === quarter)).toEqual([{ quarter, value }]);
      const without = recordActual(recorded.value, indicator.id, quarter, null);
      const rest = indicator.actuals!.filter((one) => one.quarter !== quarter).toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
      expect(without).toEqual(success({ ...set, indicators: [{ ...indicator, actuals: rest }] }));
    }));
  });
});
