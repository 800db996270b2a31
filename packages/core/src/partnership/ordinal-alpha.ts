import {
  add, addIntegers, formatFraction, fraction, multiply, multiplyIntegers, ONE, subtract, ZERO, type FractionString, type Integer,
} from '../exact/index.js';

/** A statistic, or why it cannot be said. */
export interface Statistic<Reason extends string> {
  /** Exact, in lowest terms; null where it is undefined. */
  readonly exact: FractionString | null;
  readonly reason: Reason | null;
}

/** `nothing-pairable`: no unit has two values. `no-variation`: all values are the same, so there is nothing to agree about. */
export type AlphaReason = 'nothing-pairable' | 'no-variation';

export interface OrdinalAlpha extends Statistic<AlphaReason> {
  /** Values in units that have at least two, and how many such units there are. */
  readonly n: number;
  readonly units: number;
}

/**
 * Krippendorff's alpha for ordered levels, exactly: 1 less the disagreement there is over that to be expected by chance.
 * Missing values are left out, and so is a unit with fewer than two.
 *
 * After K. Krippendorff, “Computing Krippendorff's Alpha-Reliability”, University of Pennsylvania, 2011.
 *
 * @param counts for each unit, how many said each level, from the lowest to the highest.
 * @example
 * ordinalAlpha([[2, 0, 0], [0, 2, 0], [0, 1, 1]]).exact; // '7/9'
 * ordinalAlpha([[2, 0], [3, 0]]); // { exact: null, reason: 'no-variation', n: 5, units: 2 }
 */
export function ordinalAlpha(counts: readonly (readonly number[])[]): OrdinalAlpha {
  const pairable = counts.map((unit) => ({ unit, size: totalOf(unit) })).filter(({ size }) => size > 1);
  const units = pairable.length;
  const levels = Math.max(0, ...counts.map(({ length }) => length));
  const totals = Array.from({ length: levels }, (_, level) => pairable.reduce((sum, { unit }) => sum + (unit[level] ?? 0), 0));
  const n = totalOf(totals);
  if (units === 0) return { exact: null, reason: 'nothing-pairable', n, units };
  const distance = distancesOf(totals);
  const expected = disagreement(totals, distance);
  if (expected === 0) return { exact: null, reason: 'no-variation', n, units };
  const observed = bySize(pairable, distance)
    .map(([size, sum]) => fraction(sum, size - 1))
    .reduce(add, ZERO);
  const ratio = multiply(multiply(fraction(n - 1), observed), { numerator: 1, denominator: expected });
  return { exact: formatFraction(subtract(ONE, ratio)), reason: null, n, units };
}

const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Four times the squared distance between two levels: how many values lie from one to the other, less half of both ends. */
type Distances = readonly (readonly Integer[])[];

function distancesOf(totals: readonly number[]): Distances {
  return totals.map((from, low) =>
    totals.map((to, high) => {
      const between = totalOf(totals.slice(Math.min(low, high), Math.max(low, high) + 1));
      const doubled = 2 * between - from - to;
      return low === high ? 0 : multiplyIntegers(doubled, doubled);
    }));
}

/** The disagreement of every two of these values, each pair once. */
function disagreement(counts: readonly number[], distance: Distances): Integer {
  let sum: Integer = 0;
  for (let low = 0; low < counts.length; low += 1) {
    for (let high = low + 1; high < counts.length; high += 1) {
      const pairs = counts[low]! * counts[high]!;
      if (pairs > 0) sum = addIntegers(sum, multiplyIntegers(pairs, distance[low]![high]!));
    }
  }
  return sum;
}

/** The units' disagreement, added up for each number of values: few fractions are left to add. */
function bySize(pairable: readonly { readonly unit: readonly number[]; readonly size: number }[], distance: Distances): [number, Integer][] {
  const sums = new Map<number, Integer>();
  for (const { unit, size } of pairable) sums.set(size, addIntegers(sums.get(size) ?? 0, disagreement(unit, distance)));
  return [...sums];
}
