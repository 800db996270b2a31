import { describe, expect, it } from 'vitest';
import { points, twentyWeeks } from './plan.test-inputs.js';
import { indicatorSeries, ruleFor, seriesOfAll } from './indicator-series.js';
import type { Indicator } from './indicator.js';
import { DEFAULT_STATUS_RULE, type StatusRule } from './status-rule.js';

const AS_OF = '2026-08-01';

const quarterOf = (changes: Partial<Indicator>, rule: Partial<StatusRule> = {}, asOf = AS_OF) =>
  indicatorSeries(twentyWeeks(changes), { ...DEFAULT_STATUS_RULE, ...rule }, asOf).quarters;

describe('the figures of a quarter', () => {
  it('runs from the first quarter that anything is stated of to the last', () => {
    const quarters = quarterOf({ actuals: points({ '2025-26 Q4': '47' }) });
    expect(quarters.map(({ quarter, ends }) => [quarter, ends])).toEqual([
      ['2025-26 Q4', '2026-03-31'], ['2026-27 Q1', '2026-06-30'], ['2026-27 Q2', '2026-09-30'], ['2026-27 Q3', '2026-12-31'], ['2026-27 Q4', '2027-03-31'],
    ]);
  });

  it('takes what lies between two points by the declared way, exactly', () => {
    const [, second] = quarterOf({});
    expect(second).toMatchObject({ withMitigation: '160/3', withoutMitigation: '46', isStated: false });
    expect(quarterOf({}, { between: 'last-stated' })[1]).toMatchObject({ withMitigation: '50', withoutMitigation: '48' });
    expect(quarterOf({}, { between: 'nothing' })[1]).toMatchObject({ withMitigation: null, withoutMitigation: null, isStated: null });
  });

  it('never draws a trajectory out beyond its points, whatever the order they are given in', () => {
    const trajectory = { withMitigation: points({ '2026-27 Q4': '60', '2026-27 Q2': '50' }), withoutMitigation: [] };
    const quarters = quarterOf({ trajectory, actuals: points({ '2026-27 Q1': '49', '2027-28 Q1': '61' }) });
    expect(quarters.map(({ withMitigation }) => withMitigation)).toEqual([null, '50', '55', '60', null]);
    expect(quarters[0]).toMatchObject({ status: 'not-judged', because: 'no-trajectory-here', gapToTrajectory: null });
  });

  it('says how far an actual is from trajectory and target, and on which side', () => {
    const [first] = quarterOf({ actuals: points({ '2026-27 Q1': '47.5' }) });
    expect(first).toMatchObject({ gapToTrajectory: { value: '-5/2', side: 'worse' }, gapToTarget: { value: '-25/2', side: 'worse' } });
    const [lower] = quarterOf({ direction: 'lower', target: { value: '40', date: '2027-03-31' }, actuals: points({ '2026-27 Q1': '47.5' }) });
    expect(lower).toMatchObject({ gapToTrajectory: { value: '-5/2', side: 'better' }, gapToTarget: { value: '15/2', side: 'worse' } });
    expect(quarterOf({})[0]).toMatchObject({ gapToTrajectory: { value: '0', side: 'level' } });
    expect(quarterOf({ direction: 'none', actuals: points({ '2026-27 Q1': '51' }) })[0]).toMatchObject({ gapToTrajectory: { value: '1', side: null } });
  });
});

describe('the status of a quarter', () => {
  // The trajectory is at 50: 5% of it is 2.5, 10% is 5.
  it.each([
    ['higher', '51', 'on-track'], ['higher', '47.5', 'on-track'], ['higher', '47.499999', 'behind'], ['higher', '45', 'behind'], ['higher', '44.999999', 'off-track'],
    ['lower', '49', 'on-track'], ['lower', '52.5', 'on-track'], ['lower', '52.500001', 'behind'], ['lower', '55', 'behind'], ['lower', '55.000001', 'off-track'],
  ] as const)('where %s is better, %s against 50 is %s', (direction, value, status) => {
    const target = { value: direction === 'higher' ? '60' : '40', date: '2027-03-31' };
    expect(quarterOf({ direction, target, actuals: points({ '2026-27 Q1': value }) })[0]).toMatchObject({ status, because: null });
  });

  it('is exact where a double is not: a tenth of 0.3', () => {
    const changes: Partial<Indicator> = {
      direction: 'lower', target: { value: '0.1', date: '2027-03-31' }, trajectory: { withMitigation: points({ '2026-27 Q1': '0.3' }), withoutMitigation: [] },
      actuals: points({ '2026-27 Q1': '0.33' }),
    };
    expect(0.33 - 0.3 <= 0.1 * 0.3).toBe(false);
    expect(quarterOf(changes)[0]!.status).toBe('behind');
  });

  it('can be measured in the unit, or in the way from baseline to target', () => {
    const actuals = points({ '2026-27 Q1': '48' });
    // 2 worse: in points of the unit; and a sixth of the twelve from baseline to target.
    expect(quarterOf({ actuals }, { measuredIn: 'unit', onTrackWithin: '2', behindWithin: '3' })[0]!.status).toBe('on-track');
    expect(quarterOf({ actuals }, { measuredIn: 'unit', onTrackWithin: '1', behindWithin: '1.5' })[0]!.status).toBe('off-track');
    expect(quarterOf({ actuals }, { measuredIn: 'share-of-change', onTrackWithin: '0.16', behindWithin: '0.17' })[0]!.status).toBe('behind');
    expect(quarterOf({ actuals, baseline: undefined }, { measuredIn: 'share-of-change' })[0])
      .toMatchObject({ status: 'not-judged', because: 'no-change-to-measure-in' });
  });

  it('can be held against the trajectory without mitigation', () => {
    const rule = { compareWith: 'without-mitigation', onTrackWithin: '0', behindWithin: '0' } as const;
    expect(quarterOf({ actuals: points({ '2026-27 Q1': '48' }) }, rule)[0]).toMatchObject({ status: 'on-track', gapToTrajectory: { value: '0' } });
  });

  it('tolerates a share of the size of a trajectory that is below zero', () => {
    const trajectory = { withMitigation: points({ '2026-27 Q1': '-100' }), withoutMitigation: [] };
    const statuses = ['-105', '-110', '-111', '0'].map((value) => quarterOf({ trajectory, target: undefined, actuals: points({ '2026-27 Q1': value }) })[0]!.status);
    expect(statuses).toEqual(['on-track', 'behind', 'off-track', 'on-track']);
  });

  it('is never guessed', () => {
    const actuals = points({ '2026-27 Q1': '50' });
    expect(quarterOf({ actuals, direction: 'none' })[0]).toMatchObject({ status: 'not-judged', because: 'no-direction' });
    expect(quarterOf({ actuals, trajectory: undefined })[0]).toMatchObject({ status: 'not-judged', because: 'no-trajectory' });
  });

  it('is missed only once it is due, by the days that the rule gives', () => {
    const first = (asOf: string, dueAfterDays: number) => quarterOf({ actuals: [] }, { dueAfterDays }, asOf)[0]!.status;
    expect([first('2026-06-30', 0), first('2026-07-01', 0)]).toEqual(['not-due', 'no-data']);
    expect([first('2026-07-30', 30), first('2026-07-31', 30)]).toEqual(['not-due', 'no-data']);
    // A figure that comes early is judged.
    expect(quarterOf({}, {}, '2026-06-01')[0]!.status).toBe('on-track');
  });
});

describe('the status of an indicator', () => {
  const seriesAt = (asOf: string, changes: Partial<Indicator> = {}) => indicatorSeries(twentyWeeks(changes), DEFAULT_STATUS_RULE, asOf);

  it('is that of the last quarter that is due or has a figure', () => {
    expect(seriesAt('2026-08-01')).toMatchObject({ status: 'on-track', standing: { quarter: '2026-27 Q1' }, latest: { quarter: '2026-27 Q1' } });
    expect(seriesAt('2026-12-01')).toMatchObject({ status: 'no-data', standing: { quarter: '2026-27 Q2' }, latest: { quarter: '2026-27 Q1' } });
  });

  it('is not due before any quarter is, and no data where nothing is stated at all', () => {
    expect(seriesAt('2026-05-01', { actuals: [] })).toMatchObject({ status: 'not-due', standing: null, latest: null });
    expect(seriesAt('2026-05-01', { actuals: undefined, trajectory: undefined })).toMatchObject({ status: 'no-data', quarters: [] });
  });

  it('is taken by the indicator’s own rule, or the set’s, or ours', () => {
    const strict = { ...DEFAULT_STATUS_RULE, onTrackWithin: '0', behindWithin: '0' };
    const behind = { actuals: points({ '2026-27 Q1': '49' }) };
    const [first, second] = seriesOfAll({ rule: strict, indicators: [twentyWeeks(behind), twentyWeeks({ ...behind, rule: DEFAULT_STATUS_RULE })] }, AS_OF);
    expect([first!.status, second!.status]).toEqual(['off-track', 'on-track']);
    expect(ruleFor(twentyWeeks(), {})).toBe(DEFAULT_STATUS_RULE);
  });
});
