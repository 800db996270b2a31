import { compare, parseDecimal } from '../exact/index.js';
import type { Path, Problem } from '../problems/index.js';
import type { Indicator, IndicatorUnit, QuarterFigure } from './indicator.js';
import type { StatusRule } from './status-rule.js';

const NEVER_BELOW_ZERO: ReadonlySet<IndicatorUnit> = new Set(['count', 'days', 'weeks']);

/**
 * Whether a value can be one of an indicator's unit. What was counted is a whole number; what is expected need not be.
 *
 * @param kind `counted` for a baseline or an actual, `expected` for a target or a point of a trajectory.
 */
export function valueProblems(unit: IndicatorUnit, value: string, kind: 'counted' | 'expected', path: Path): Problem[] {
  if (parseDecimal(value) === undefined) return [{ code: 'format', path, expected: 'decimal', received: value }];
  if (unit === 'pounds' && !/^-?\d+(?:\.\d{1,2})?$/.test(value)) return [{ code: 'indicator.pence', path, received: value }];
  if (NEVER_BELOW_ZERO.has(unit) && compare(parseDecimal(value)!, parseDecimal('0')!) < 0) {
    return [{ code: 'indicator.below-zero', path, received: value }];
  }
  const isWhole = parseDecimal(value)!.denominator === 1;
  return unit === 'count' && kind === 'counted' && !isWhole ? [{ code: 'indicator.count-not-whole', path, received: value }] : [];
}

function twice(figures: readonly QuarterFigure[], path: Path): Problem[] {
  return figures.flatMap(({ quarter }, index) =>
    figures.findIndex((other) => other.quarter === quarter) === index
      ? []
      : [{ code: 'indicator.duplicate-quarter', path: [...path, index, 'quarter'], received: quarter }]);
}

/** A rule that calls off track what it also calls on track. */
export function ruleProblems(rule: StatusRule | undefined, path: Path): Problem[] {
  if (rule === undefined || compare(parseDecimal(rule.onTrackWithin)!, parseDecimal(rule.behindWithin)!) <= 0) return [];
  return [{ code: 'indicator.tolerances-crossed', path: [...path, 'behindWithin'], expected: rule.onTrackWithin, received: rule.behindWithin }];
}

function targetProblems({ baseline, target, direction }: Indicator, path: Path): Problem[] {
  if (baseline === undefined || target === undefined) return [];
  const change = compare(parseDecimal(target.value)!, parseDecimal(baseline.value)!);
  const isAgainst = direction === 'higher' ? change < 0 : direction === 'lower' && change > 0;
  return [
    ...(target.date > baseline.date ? [] : [{
      code: 'indicator.target-before-baseline', path: [...path, 'target', 'date'], expected: baseline.date, received: target.date,
    }]),
    ...(isAgainst ? [{
      code: `indicator.target-not-${direction}`, path: [...path, 'target', 'value'], expected: baseline.value, received: target.value,
    }] : []),
  ];
}

function problemsOf(indicator: Indicator, path: Path): Problem[] {
  const { unit, per, baseline, target, trajectory, actuals = [], rule } = indicator;
  const lists = [
    { figures: trajectory?.withMitigation ?? [], kind: 'expected', at: [...path, 'trajectory', 'withMitigation'] },
    { figures: trajectory?.withoutMitigation ?? [], kind: 'expected', at: [...path, 'trajectory', 'withoutMitigation'] },
    { figures: actuals, kind: 'counted', at: [...path, 'actuals'] },
  ] as const;
  return [
    ...(unit === 'rate' && per === undefined ? [{ code: 'indicator.per-missing', path: [...path, 'per'] }] : []),
    ...(unit !== 'rate' && per !== undefined ? [{ code: 'indicator.per-without-rate', path: [...path, 'per'], received: unit }] : []),
    ...(baseline === undefined ? [] : valueProblems(unit, baseline.value, 'counted', [...path, 'baseline', 'value'])),
    ...(target === undefined ? [] : valueProblems(unit, target.value, 'expected', [...path, 'target', 'value'])),
    ...targetProblems(indicator, path),
    ...lists.flatMap(({ figures, kind, at }) => [
      ...twice(figures, at),
      ...figures.flatMap(({ value }, index) => valueProblems(unit, value, kind, [...at, index, 'value'])),
    ]),
    ...ruleProblems(rule, [...path, 'rule']),
  ];
}

/**
 * What the shape alone cannot say about indicators: ids that stand twice, quarters that stand twice, values that their unit
 * does not have, and targets against the direction or before the baseline.
 *
 * @param path where they stand within whatever holds them.
 */
export function indicatorProblems(indicators: readonly Indicator[], path: Path = []): Problem[] {
  return indicators.flatMap((indicator, index) => [
    ...(indicators.findIndex(({ id }) => id === indicator.id) === index
      ? []
      : [{ code: 'duplicate-id', path: [...path, index, 'id'], expected: 'indicator', received: indicator.id }]),
    ...problemsOf(indicator, [...path, index]),
  ]);
}
