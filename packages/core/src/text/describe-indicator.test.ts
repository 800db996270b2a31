import { describe, expect, it } from 'vitest';
import { DEFAULT_STATUS_RULE, indicatorSeries, type Indicator } from '../plan/index.js';
import { points, twentyWeeks } from '../plan/plan.test-inputs.js';
import { describeIndicatorQuarter, describeStatusRule, inUnit } from './describe-indicator.js';

describe('inUnit', () => {
  it.each([
    ['62.5', { unit: 'percent' }, '62.5%'],
    ['125/2', { unit: 'percent' }, '62.5%'],
    ['3214', { unit: 'count' }, '3,214'],
    ['1234567.5', { unit: 'count' }, '1,234,567.5'],
    ['-49900000', { unit: 'pounds' }, '-£49,900,000.00'],
    ['1/3', { unit: 'pounds' }, 'about £0.33'],
    ['1.005', { unit: 'pounds' }, 'about £1.01'],
    ['1', { unit: 'days' }, '1 day'],
    ['12', { unit: 'days' }, '12 days'],
    ['1', { unit: 'weeks' }, '1 week'],
    ['26.5', { unit: 'weeks' }, '26.5 weeks'],
    ['160/3', { unit: 'percent' }, 'about 53.33%'],
    ['31.5', { unit: 'rate', per: '1,000 decisions' }, '31.5 per 1,000 decisions'],
  ] as const)('writes %s as %j has it', (figure, indicator, expected) => {
    expect(inUnit(figure, indicator)).toBe(expected);
  });

  it('can be said otherwise', () => {
    expect(inUnit('160/3', { unit: 'percent' }, { about: '≈ {value}', 'unit.percent': '{value} per cent' })).toBe('≈ 53.33 per cent');
  });
});

const sentences = (changes: Partial<Indicator>, at: string, rule = DEFAULT_STATUS_RULE): string[] => {
  const indicator = twentyWeeks(changes);
  const quarter = indicatorSeries(indicator, rule, '2026-12-01').quarters.find((one) => one.quarter === at)!;
  return describeIndicatorQuarter(indicator, quarter, rule);
};

describe('describeIndicatorQuarter', () => {
  it('says the figure and how far it is from trajectory and target', () => {
    expect(sentences({ actuals: points({ '2026-27 Q1': '47.5' }) }, '2026-27 Q1')).toEqual([
      '2026-27 Q1: 47.5%.', 'Worse than the trajectory (50%) by 2.5 percentage points.', 'Still 12.5 percentage points from the target.',
    ]);
    expect(sentences({ actuals: points({ '2026-27 Q1': '60' }) }, '2026-27 Q1')).toEqual([
      '2026-27 Q1: 60%.', 'Better than the trajectory (50%) by 10 percentage points.', 'The target is reached.',
    ]);
  });

  it('says where the trajectory’s value lies between two stated ones', () => {
    expect(sentences({ actuals: points({ '2026-27 Q2': '50' }) }, '2026-27 Q2')).toEqual([
      '2026-27 Q2: 50%.', 'Worse than the trajectory (about 53.33%) by about 3.33 percentage points.',
      'The trajectory states other quarters; this value lies between them.', 'Still 10 percentage points from the target.',
    ]);
  });

  it('says why something is not judged, and what is missing', () => {
    expect(sentences({ direction: 'none', target: undefined, actuals: points({ '2026-27 Q1': '51' }) }, '2026-27 Q1')).toEqual([
      '2026-27 Q1: 51%.', 'Apart from the trajectory (50%) by 1 percentage point.', 'Neither direction is better, so this is watched and not judged.',
    ]);
    expect(sentences({}, '2026-27 Q2')).toEqual(['2026-27 Q2: no figure, and it is due.']);
    expect(sentences({}, '2026-27 Q4')).toEqual(['2026-27 Q4: not due yet.']);
  });

  it('names the trajectory that counts by the rule', () => {
    expect(sentences({}, '2026-27 Q1', { ...DEFAULT_STATUS_RULE, compareWith: 'without-mitigation' })[1])
      .toBe('Better than the trajectory (48%) by 2 percentage points.');
  });
});

describe('describeStatusRule', () => {
  it('says that ours is ours, and nothing of the kind of an area’s own', () => {
    expect(describeStatusRule(DEFAULT_STATUS_RULE)).toEqual([
      'Each quarter’s figure is held against the trajectory with mitigation.',
      'Between two stated quarters the trajectory is a straight line.',
      'On track: at most 5% of the trajectory’s value worse than it. Behind: at most 10%. Off track: more.',
      'A figure is due 30 days after its quarter ends.',
      'Nobody has published how these figures are judged: this rule is our suggestion, and an area can declare its own.',
    ]);
    const own = { compareWith: 'without-mitigation', between: 'nothing', measuredIn: 'unit', onTrackWithin: '2', behindWithin: '3.5', dueAfterDays: 0 } as const;
    expect(describeStatusRule(own)).toEqual([
      'Each quarter’s figure is held against the trajectory without mitigation.',
      'Only quarters that the trajectory states are judged.',
      'On track: worse than the trajectory by at most 2, in the indicator’s own unit. Behind: at most 3.5. Off track: more.',
      'A figure is due when its quarter ends.',
    ]);
  });
});
