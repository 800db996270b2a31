import { daysBetween, type IsoDate } from '../areas/index.js';
import {
  compare, formatFraction, multiply, negate, parseDecimal, subtract, ZERO, type DecimalString, type Fraction, type FractionString,
} from '../exact/index.js';
import type { Actual, Indicator, IndicatorSet } from './indicator.js';
import { quarterEnds, quartersFrom, type Quarter } from './quarter.js';
import { DEFAULT_STATUS_RULE, type StatusRule } from './status-rule.js';
import { trajectoryValue } from './trajectory-value.js';

/**
 * How a quarter stands by the declared rule:
 *
 * - `on-track`, `behind`, `off-track`: an actual against its trajectory
 * - `no-data`: due, and no actual is there
 * - `not-due`: not due yet, and no actual is there
 * - `not-judged`: there is an actual and nothing to hold it against: `because` says what is missing
 */
export const INDICATOR_STATUSES = ['on-track', 'behind', 'off-track', 'no-data', 'not-due', 'not-judged'] as const;
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

/** Why an actual is not judged. */
export type NotJudged = 'no-direction' | 'no-trajectory' | 'no-trajectory-here' | 'no-change-to-measure-in';

/** Where an actual lies from what it is compared with, in the direction that is wanted. */
export type Side = 'better' | 'worse' | 'level';

/** How far an actual is from something: actual less it, exact; the side is null where no direction is better. */
export interface Gap {
  readonly value: FractionString;
  readonly side: Side | null;
}

/** One quarter of an indicator. Figures of trajectories are exact fractions: between two points they need not end as decimals. */
export interface IndicatorQuarter {
  readonly quarter: Quarter;
  readonly ends: IsoDate;
  readonly withMitigation: FractionString | null;
  readonly withoutMitigation: FractionString | null;
  /** Whether the trajectory that counts states this quarter itself; null where it says nothing of it. */
  readonly isStated: boolean | null;
  readonly actual: DecimalString | null;
  readonly note: string | null;
  readonly status: IndicatorStatus;
  readonly because: NotJudged | null;
  /** From the trajectory that counts. */
  readonly gapToTrajectory: Gap | null;
  readonly gapToTarget: Gap | null;
}

/** An indicator quarter by quarter, as it stands on a day. Plain data. */
export interface IndicatorSeries {
  readonly id: string;
  readonly rule: StatusRule;
  readonly asOf: IsoDate;
  /** Every quarter from the first that anything is stated of to the last. */
  readonly quarters: readonly IndicatorQuarter[];
  /** The last quarter that is due or has an actual: what the indicator's own status is taken from; null before any. */
  readonly standing: IndicatorQuarter | null;
  /** The last quarter that has an actual. */
  readonly latest: IndicatorQuarter | null;
  /** The status of `standing`; where no quarter is due, `not-due`; where nothing is stated of any, `no-data`. */
  readonly status: IndicatorStatus;
}

/** Whether the figure of a quarter is due on a day. */
const isDue = (quarter: Quarter, asOf: IsoDate, { dueAfterDays }: StatusRule): boolean =>
  daysBetween(quarterEnds(quarter), asOf) > dueAfterDays;

const exact = (text: DecimalString): Fraction => parseDecimal(text)!;

const sizeOf = (value: Fraction): Fraction => (compare(value, ZERO) < 0 ? negate(value) : value);

/** How much worse an actual is than something: above zero where it is worse. */
const worseBy = (gap: Fraction, direction: Indicator['direction']): Fraction => (direction === 'higher' ? negate(gap) : gap);

function gapFrom(actual: Fraction, other: Fraction, direction: Indicator['direction']): Gap {
  const gap = subtract(actual, other);
  const order = compare(worseBy(gap, direction), ZERO);
  const side = order > 0 ? 'worse' : order < 0 ? 'better' : 'level';
  return { value: formatFraction(gap), side: direction === 'none' && side !== 'level' ? null : side };
}

/** One whole of what a tolerance is a share of; null where there is no way from a baseline to a target. */
function wholeOf({ baseline, target }: Indicator, expected: Fraction, { measuredIn }: StatusRule): Fraction | null {
  if (measuredIn === 'unit') return exact('1');
  if (measuredIn === 'share-of-trajectory') return sizeOf(expected);
  return baseline === undefined || target === undefined ? null : sizeOf(subtract(exact(target.value), exact(baseline.value)));
}

type Judged = Pick<IndicatorQuarter, 'status' | 'because'>;

const notJudged = (because: NotJudged): Judged => ({ status: 'not-judged', because });

function judge(indicator: Indicator, actual: Fraction, expected: Fraction | undefined, rule: StatusRule): Judged {
  const { direction, trajectory } = indicator;
  if (direction === 'none') return notJudged('no-direction');
  if (expected === undefined) {
    const points = rule.compareWith === 'with-mitigation' ? trajectory?.withMitigation : trajectory?.withoutMitigation;
    return notJudged((points ?? []).length === 0 ? 'no-trajectory' : 'no-trajectory-here');
  }
  const whole = wholeOf(indicator, expected, rule);
  if (whole === null) return notJudged('no-change-to-measure-in');
  const worse = worseBy(subtract(actual, expected), direction);
  const isWithin = (tolerance: DecimalString): boolean => compare(worse, multiply(exact(tolerance), whole)) <= 0;
  const status = isWithin(rule.onTrackWithin) ? 'on-track' : isWithin(rule.behindWithin) ? 'behind' : 'off-track';
  return { status, because: null };
}

/** The rule that an indicator of a set is judged by: its own, or the set's, or ours. */
export const ruleFor = (indicator: Indicator, set: Pick<IndicatorSet, 'rule'>): StatusRule =>
  indicator.rule ?? set.rule ?? DEFAULT_STATUS_RULE;

/** Every quarter from the first that anything is stated of to the last. */
function statedQuarters({ trajectory, actuals = [] }: Indicator): Quarter[] {
  const { withMitigation = [], withoutMitigation = [] } = trajectory ?? {};
  const stated = [...withMitigation, ...withoutMitigation, ...actuals].map(({ quarter }) => quarter).toSorted();
  return stated.length === 0 ? [] : quartersFrom(stated[0]!, stated.at(-1)!);
}

/**
 * An indicator quarter by quarter: both trajectories, the actual, how far it is from trajectory and target, and its status
 * by the rule. Nothing is guessed: without an actual there is no status but `no-data` or `not-due`, and without something to
 * hold it against an actual is `not-judged`.
 *
 * @param asOf the day on which it is looked at, which decides what is due.
 * @example
 * indicatorSeries({
 *   id: 'twenty-weeks', title: 'Plans within 20 weeks', definition: 'Of the plans issued in the quarter, those within 20 weeks.',
 *   unit: 'percent', source: 'SEN2', direction: 'higher',
 *   trajectory: { withMitigation: [{ quarter: '2026-27 Q1', value: '50' }, { quarter: '2026-27 Q3', value: '55' }], withoutMitigation: [] },
 *   actuals: [{ quarter: '2026-27 Q2', value: '52' }],
 * }, DEFAULT_STATUS_RULE, '2026-11-01').standing?.gapToTrajectory; // { value: '-1/2', side: 'worse' }
 */
export function indicatorSeries(indicator: Indicator, rule: StatusRule, asOf: IsoDate): IndicatorSeries {
  const { id, direction, trajectory, actuals = [], target } = indicator;
  const { withMitigation = [], withoutMitigation = [] } = trajectory ?? {};
  const quarters = statedQuarters(indicator).map((quarter): IndicatorQuarter => {
    const mitigated = trajectoryValue(withMitigation, quarter, rule.between);
    const unmitigated = trajectoryValue(withoutMitigation, quarter, rule.between);
    const counts = rule.compareWith === 'with-mitigation' ? mitigated : unmitigated;
    const found: Actual | undefined = actuals.find((one) => one.quarter === quarter);
    const actual = found === undefined ? undefined : exact(found.value);
    const judged: Judged = actual === undefined
      ? { status: isDue(quarter, asOf, rule) ? 'no-data' : 'not-due', because: null }
      : judge(indicator, actual, counts?.value, rule);
    return {
      quarter,
      ends: quarterEnds(quarter),
      withMitigation: mitigated === undefined ? null : formatFraction(mitigated.value),
      withoutMitigation: unmitigated === undefined ? null : formatFraction(unmitigated.value),
      isStated: counts?.isStated ?? null,
      actual: found?.value ?? null,
      note: found?.note ?? null,
      ...judged,
      gapToTrajectory: actual === undefined || counts === undefined ? null : gapFrom(actual, counts.value, direction),
      gapToTarget: actual === undefined || target === undefined ? null : gapFrom(actual, exact(target.value), direction),
    };
  });
  const standing = quarters.findLast(({ status }) => status !== 'not-due') ?? null;
  const latest = quarters.findLast(({ actual }) => actual !== null) ?? null;
  const status = standing?.status ?? (quarters.length === 0 ? 'no-data' : 'not-due');
  return { id, rule, asOf, quarters, standing, latest, status };
}

/**
 * Every indicator of a set quarter by quarter, each by the rule that holds for it.
 *
 * @example
 * const late = seriesOfAll(set, '2026-11-01').filter(({ status }) => status === 'no-data');
 * late.length; // 1
 */
export const seriesOfAll = (set: Pick<IndicatorSet, 'rule' | 'indicators'>, asOf: IsoDate): IndicatorSeries[] =>
  set.indicators.map((indicator) => indicatorSeries(indicator, ruleFor(indicator, set), asOf));
