import {
  addIntegers, compareIntegers, multiplyIntegers, negateInteger, quotientOf, remainderOf, type Integer,
} from './integer.js';
import type { Fraction } from './fraction.js';

/**
 * Ways to round, by name.
 *
 * - `half-up`: to the nearest, ties away from zero (1.25 → 1.3, −1.25 → −1.3)
 * - `half-even`: to the nearest, ties to the even digit (1.25 → 1.2)
 * - `half-down`: to the nearest, ties towards zero
 * - `up`: away from zero; `down`: towards zero
 */
export const ROUNDING_MODES = ['half-up', 'half-even', 'half-down', 'up', 'down'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** How a figure is rounded, once, when it is shown. */
export interface Rounding {
  /** Digits after the decimal point, 0 to 6. */
  readonly places: number;
  readonly mode: RoundingMode;
}

const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** Whether the digit that was cut off sends a magnitude to the next one; `remainder` of `divisor` is what was cut. */
function roundsAway(remainder: Integer, divisor: Integer, quotient: Integer, mode: RoundingMode): boolean {
  if (remainder === 0 || mode === 'down') return false;
  if (mode === 'up') return true;
  const half = compareIntegers(addIntegers(remainder, remainder), divisor);
  if (half !== 0) return half > 0;
  if (mode === 'half-up') return true;
  return mode === 'half-even' && remainderOf(quotient, 2) === 1;
}

/**
 * A fraction rounded to a whole number of units of 10^−places: exact to the last digit.
 *
 * @example
 * roundToUnits({ numerator: 3, denominator: 4 }, { places: 1, mode: 'half-up' }); // 8, that is 0.8
 */
export function roundToUnits(value: Fraction, { places, mode }: Rounding): Integer {
  const scaled = multiplyIntegers(value.numerator, POWERS_OF_TEN[places] ?? 10 ** places);
  const isNegative = scaled < 0;
  const magnitude = isNegative ? negateInteger(scaled) : scaled;
  const remainder = remainderOf(magnitude, value.denominator);
  const quotient = quotientOf(magnitude, value.denominator);
  const rounded = roundsAway(remainder, value.denominator, quotient, mode) ? addIntegers(quotient, 1) : quotient;
  return isNegative ? negateInteger(rounded) : rounded;
}

/**
 * Units of 10^−places as a decimal text with exactly that many places.
 *
 * @example
 * formatUnits(129, 2); // '1.29'
 */
export function formatUnits(units: Integer, places: number): string {
  if (places === 0) return String(units);
  const isNegative = compareIntegers(units, 0) < 0;
  const digits = String(isNegative ? negateInteger(units) : units).padStart(places + 1, '0');
  return `${isNegative ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * A fraction rounded and written as a decimal.
 *
 * @example
 * roundFraction({ numerator: 31, denominator: 24 }, { places: 2, mode: 'half-up' }); // '1.29'
 */
export function roundFraction(value: Fraction, rounding: Rounding): string {
  return formatUnits(roundToUnits(value, rounding), rounding.places);
}
