import { add, fraction, multiply, parseDecimal, subtract, type Fraction } from '../exact/index.js';
import type { QuarterFigure } from './indicator.js';
import { quarterNumber, type Quarter } from './quarter.js';
import type { StatusRule } from './status-rule.js';

/** What a trajectory says of a quarter, and whether it is one of its own points. */
export interface TrajectoryValue {
  readonly value: Fraction;
  readonly isStated: boolean;
}

/**
 * What a trajectory says of a quarter: its own point, or what stands between two by the declared way; undefined where it
 * says nothing. Nothing is ever drawn out beyond its first and last points.
 */
export function trajectoryValue(
  points: readonly QuarterFigure[],
  quarter: Quarter,
  between: StatusRule['between'],
): TrajectoryValue | undefined {
  const stated = points.find((point) => point.quarter === quarter);
  if (stated !== undefined) return { value: parseDecimal(stated.value)!, isStated: true };
  const sorted = points.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  const before = sorted.findLast((point) => point.quarter < quarter);
  const after = sorted.find((point) => point.quarter > quarter);
  if (before === undefined || after === undefined || between === 'nothing') return undefined;
  const from = parseDecimal(before.value)!;
  if (between === 'last-stated') return { value: from, isStated: false };
  const way = fraction(
    quarterNumber(quarter) - quarterNumber(before.quarter),
    quarterNumber(after.quarter) - quarterNumber(before.quarter),
  );
  return { value: add(from, multiply(subtract(parseDecimal(after.value)!, from), way)), isStated: false };
}
