import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPointer } from '../problems/index.js';
import { points, twentyWeeks } from './plan.test-inputs.js';
import { INDICATORS_FORMAT, type Indicator } from './indicator.js';
import { parseIndicators } from './parse-indicators.js';
import { DEFAULT_STATUS_RULE } from './status-rule.js';

const set = (...indicators: unknown[]) => ({ format: INDICATORS_FORMAT, indicators });

const problemsOf = (input: unknown): (readonly [string, string])[] => {
  const parsed = parseIndicators(input);
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => [toPointer(path), code] as const);
};

const problemsWith = (changes: Partial<Indicator>): (readonly [string, string])[] =>
  problemsOf(set(twentyWeeks(changes))).map(([path, code]) => [path.replace('/indicators/0', ''), code] as const);

describe('parseIndicators', () => {
  it('takes what is whole, and the example', () => {
    expect(problemsOf(set(twentyWeeks()))).toEqual([]);
    expect(problemsOf(JSON.parse(readFileSync('docs/examples/indicators.json', 'utf8')))).toEqual([]);
  });

  it('takes an indicator of which only what it is has been agreed', () => {
    const { baseline, target, trajectory, actuals, ...bare } = twentyWeeks();
    expect([baseline, target, trajectory, actuals]).not.toContain(undefined);
    expect(problemsOf(set(bare))).toEqual([]);
  });

  it.each([
    ['a rate that says per nothing', { unit: 'rate' }, [['/per', 'indicator.per-missing']]],
    ['a share per something', { per: '1,000 pupils' }, [['/per', 'indicator.per-without-rate']]],
    ['a target on the baseline’s day', { target: { value: '60', date: '2026-03-31' } }, [['/target/date', 'indicator.target-before-baseline']]],
    ['a target below the baseline where higher is better', { target: { value: '47', date: '2027-03-31' } }, [['/target/value', 'indicator.target-not-higher']]],
    ['a target above the baseline where lower is better', { direction: 'lower' }, [['/target/value', 'indicator.target-not-lower']]],
    ['a baseline without its day', { baseline: { value: '48' } as never }, [['/baseline/date', 'missing']]],
    ['a day that no calendar has', { baseline: { value: '48', date: '2026-02-30' } }, [['/baseline/date', 'format']]],
    ['a number where figures are texts', { baseline: { value: 48 as never, date: '2026-03-31' } }, [['/baseline/value', 'type']]],
    ['a quarter twice', { actuals: [...points({ '2026-27 Q1': '50' }), ...points({ '2026-27 Q1': '51' })] }, [['/actuals/1/quarter', 'indicator.duplicate-quarter']]],
    ['a quarter that is none', { actuals: points({ '2026-28 Q1': '50' }) }, [['/actuals/0/quarter', 'format']]],
    ['half a case counted', { unit: 'count', actuals: points({ '2026-27 Q1': '50.5' }) }, [['/actuals/0/value', 'indicator.count-not-whole']]],
    ['days below zero', { unit: 'days', actuals: points({ '2026-27 Q1': '-1' }) }, [['/actuals/0/value', 'indicator.below-zero']]],
    ['parts of a penny', { unit: 'pounds', actuals: points({ '2026-27 Q1': '1.005' }) }, [['/actuals/0/value', 'indicator.pence']]],
    ['a rule that crosses itself', { rule: { ...DEFAULT_STATUS_RULE, behindWithin: '0.01' } }, [['/rule/behindWithin', 'indicator.tolerances-crossed']]],
    ['a tolerance below zero', { rule: { ...DEFAULT_STATUS_RULE, onTrackWithin: '-0.1' } }, [['/rule/onTrackWithin', 'format']]],
  ] satisfies [string, Partial<Indicator>, unknown][])('refuses %s', (_, changes, expected) => {
    expect(problemsWith(changes)).toEqual(expected);
  });

  it('takes a count that is expected to be broken, since a forecast is one, and pounds below zero', () => {
    expect(problemsWith({ unit: 'count' })).toEqual([]);
    expect(problemsWith({ unit: 'count', trajectory: { withMitigation: points({ '2026-27 Q1': '50.5' }), withoutMitigation: [] } })).toEqual([]);
    expect(problemsWith({ unit: 'pounds', baseline: { value: '-100.50', date: '2026-03-31' } })).toEqual([]);
  });

  it('takes a target on either side where neither is better', () => {
    expect(problemsWith({ direction: 'none', target: { value: '1', date: '2027-03-31' } })).toEqual([]);
  });

  it('gives every problem of every indicator at once', () => {
    const crossed = { ...DEFAULT_STATUS_RULE, behindWithin: '0' };
    expect(problemsOf({
      ...set(twentyWeeks({ unit: 'rate' }), twentyWeeks({ target: { value: '47', date: '2025-03-31' } })), rule: crossed, titel: 'Misspelt',
    })).toEqual([
      ['/titel', 'unknown-key'],
      ['/rule/behindWithin', 'indicator.tolerances-crossed'],
      ['/indicators/0/per', 'indicator.per-missing'],
      ['/indicators/1/id', 'duplicate-id'],
      ['/indicators/1/target/date', 'indicator.target-before-baseline'],
      ['/indicators/1/target/value', 'indicator.target-not-higher'],
    ]);
  });
});
