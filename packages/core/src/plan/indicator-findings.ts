import { compare, parseDecimal } from '../exact/index.js';
import type { Finding } from '../instrument/index.js';
import { finding } from '../instrument/lint/finding.js';
import type { Path } from '../problems/index.js';
import type { DatedFigure, Indicator, QuarterFigure } from './indicator.js';
import { quarterOf } from './quarter.js';
import { trajectoryValue } from './trajectory-value.js';

const exact = (text: string) => parseDecimal(text)!;

/** Whether a value is as good as another in the direction that is wanted. */
const reaches = (value: string, target: string, direction: Indicator['direction']): boolean => {
  const order = compare(exact(value), exact(target));
  return direction === 'higher' ? order >= 0 : direction === 'lower' ? order <= 0 : order === 0;
};

function towardsTarget(indicator: Indicator, target: DatedFigure, points: readonly QuarterFigure[], path: Path): Finding[] {
  const last = points.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)).at(-1)!;
  const due = quarterOf(target.date);
  const at = [...path, 'trajectory', 'withMitigation'];
  const values = { indicator: indicator.title, target: target.value, date: target.date, quarter: due };
  if (last.quarter < due) return [finding('warning', 'indicator-trajectory-ends-early', at, { ...values, last: last.quarter })];
  // Between two points whichever way is declared: the line is the kindest, so what even it does not reach is not reached.
  const reached = trajectoryValue(points, due, 'linear');
  if (reached === undefined) return [];
  const order = compare(reached.value, exact(target.value));
  const falls = indicator.direction === 'higher' ? order < 0 : indicator.direction === 'lower' && order > 0;
  return falls ? [finding('warning', 'indicator-target-not-reached', at, values)] : [];
}

function findingsOf(indicator: Indicator, path: Path): Finding[] {
  const { title, unit, direction, baseline, target, trajectory } = indicator;
  const values = { indicator: title };
  const { withMitigation = [], withoutMitigation = [] } = trajectory ?? {};
  const figures = [baseline, target, ...withMitigation, ...withoutMitigation, ...(indicator.actuals ?? [])];
  const isOutside = ({ value }: { readonly value: string }): boolean =>
    compare(exact(value), exact('0')) < 0 || compare(exact(value), exact('100')) > 0;
  const changesNothing = withMitigation.length > 0 && withoutMitigation.length > 0 && withMitigation.every(({ quarter, value }) => {
    const without = trajectoryValue(withoutMitigation, quarter, 'linear');
    return without !== undefined && compare(without.value, exact(value)) === 0;
  });
  return [
    ...(baseline === undefined ? [finding('warning', 'indicator-no-baseline', path, values)] : []),
    ...(target === undefined ? [finding('warning', 'indicator-no-target', path, values)] : []),
    ...(direction === 'none' ? [finding('advice', 'indicator-not-judged', [...path, 'direction'], values)] : []),
    ...(withMitigation.length === 0 ? [finding('warning', 'indicator-no-trajectory', path, values)] : []),
    ...(withoutMitigation.length === 0 ? [finding('advice', 'indicator-no-trajectory-without', path, values)] : []),
    ...(changesNothing ? [finding('warning', 'indicator-mitigation-changes-nothing', [...path, 'trajectory'], values)] : []),
    ...(target === undefined || withMitigation.length === 0 ? [] : towardsTarget(indicator, target, withMitigation, path)),
    ...(baseline !== undefined && target !== undefined && direction !== 'none' && reaches(baseline.value, target.value, direction)
      ? [finding('advice', 'indicator-target-met-already', [...path, 'target'], { ...values, target: target.value })]
      : []),
    ...(unit === 'percent' && figures.some((figure) => figure !== undefined && isOutside(figure))
      ? [finding('warning', 'indicator-percent-outside', path, values)]
      : []),
  ];
}

/**
 * What indicators leave open or can hardly mean: no baseline, no target, no trajectory, one that does not reach its target,
 * mitigation that changes nothing. None of it stops anything.
 *
 * @param path where they stand within whatever holds them.
 * @example
 * lintIndicators(set.indicators).map(({ code }) => code);
 * // ['indicator-no-baseline', 'indicator-no-target', 'indicator-no-trajectory-without']
 */
export const lintIndicators = (indicators: readonly Indicator[], path: Path = ['indicators']): Finding[] =>
  indicators.flatMap((indicator, index) => findingsOf(indicator, [...path, index]));
