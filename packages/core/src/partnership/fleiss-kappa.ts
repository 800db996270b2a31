import {
  addIntegers, formatFraction, fraction, multiplyIntegers, negateInteger, type Integer,
} from '../exact/index.js';
import type { Statistic } from './ordinal-alpha.js';

/**
 * `no-units`: there is nothing. `incomplete`: units differ in how many said something. `one-rater`: one alone cannot
 * agree. `no-variation`: all said the same, so there is nothing to agree about.
 */
export type KappaReason = 'no-units' | 'incomplete' | 'one-rater' | 'no-variation';

export interface FleissKappa extends Statistic<KappaReason> {
  readonly units: number;
  /** How many said something of each unit; null where that differs. */
  readonly raters: number | null;
}

/**
 * Fleiss' kappa, exactly: how much more people agree than chance would have them agree. For names without an order, and
 * for complete data only.
 *
 * After J. L. Fleiss, “Measuring nominal scale agreement among many raters”, Psychological Bulletin 76, 1971.
 *
 * @param counts for each unit, how many gave each name.
 * @example
 * fleissKappa([[3, 0], [0, 3], [1, 2]]).exact; // '11/20'
 * fleissKappa([[3, 0], [1, 1]]); // { exact: null, reason: 'incomplete', units: 2, raters: null }
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const units = counts.length;
  const sizes = new Set(counts.map(totalOf));
  const raters = sizes.size === 1 ? [...sizes][0]! : null;
  const none = (reason: KappaReason): FleissKappa => ({ exact: null, reason, units, raters });
  if (units === 0) return none('no-units');
  if (raters === null) return none('incomplete');
  if (raters < 2) return none('one-rater');
  const total = units * raters;
  const names = Math.max(...counts.map(({ length }) => length));
  const byName = Array.from({ length: names }, (_, name) => counts.reduce((sum, unit) => sum + (unit[name] ?? 0), 0));
  // Both shares of agreement over one denominator: total² × (raters − 1).
  const square = multiplyIntegers(total, total);
  const whole = multiplyIntegers(square, raters - 1);
  const agreeing = addIntegers(sumOfSquares(counts.flat()), -total);
  const observed = multiplyIntegers(agreeing, total);
  const chance = multiplyIntegers(sumOfSquares(byName), raters - 1);
  const room = addIntegers(whole, negateInteger(chance));
  if (room === 0) return none('no-variation');
  return { exact: formatFraction(fraction(addIntegers(observed, negateInteger(chance)), room)), reason: null, units, raters };
}

const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const sumOfSquares = (values: readonly number[]): Integer =>
  values.reduce((sum: Integer, value) => addIntegers(sum, multiplyIntegers(value, value)), 0);
