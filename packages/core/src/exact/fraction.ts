import {
  addIntegers, compareIntegers, quotientOf, greatestCommonDivisor, integer, multiplyIntegers, negateInteger,
  type Integer,
} from './integer.js';

/** An exact number. The denominator is above zero; {@link fraction} also brings it to lowest terms. */
export interface Fraction {
  readonly numerator: Integer;
  readonly denominator: Integer;
}

/** A fraction as text, in lowest terms: `31/24`, `-3`, `0`. What results carry in JSON. */
export type FractionString = string;

export const ZERO: Fraction = { numerator: 0, denominator: 1 };
export const ONE: Fraction = { numerator: 1, denominator: 1 };

const FRACTION = /^(-?\d+)(?:\/([1-9]\d*))?$/;

/**
 * A fraction in lowest terms.
 *
 * @throws {RangeError} when the denominator is zero: a programmer's mistake.
 * @example
 * fraction(6, -8); // { numerator: -3, denominator: 4 }
 */
export function fraction(numerator: Integer, denominator: Integer = 1): Fraction {
  const sign = compareIntegers(denominator, 0);
  if (sign === 0) throw new RangeError('A fraction needs a denominator other than zero');
  const upper = sign < 0 ? negateInteger(numerator) : numerator;
  const lower = sign < 0 ? negateInteger(denominator) : denominator;
  const divisor = greatestCommonDivisor(upper, lower);
  if (divisor === 1) return { numerator: upper, denominator: lower };
  return {
    numerator: quotientOf(upper, divisor),
    denominator: quotientOf(lower, divisor),
  };
}

/** a + b, in lowest terms. */
export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(
    addIntegers(multiplyIntegers(a.numerator, b.denominator), multiplyIntegers(b.numerator, a.denominator)),
    multiplyIntegers(a.denominator, b.denominator),
  );
}

/** −a. */
export function negate(a: Fraction): Fraction {
  return { numerator: negateInteger(a.numerator), denominator: a.denominator };
}

/** a − b, in lowest terms. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

/** a × b, in lowest terms. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(multiplyIntegers(a.numerator, b.numerator), multiplyIntegers(a.denominator, b.denominator));
}

/**
 * a ÷ b, in lowest terms.
 *
 * @throws {RangeError} when b is zero.
 */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(multiplyIntegers(a.numerator, b.denominator), multiplyIntegers(a.denominator, b.numerator));
}

/** Below zero when a is less than b, zero when equal, above zero when greater; neither need be in lowest terms. */
export function compare(a: Fraction, b: Fraction): number {
  return compareIntegers(
    multiplyIntegers(a.numerator, b.denominator),
    multiplyIntegers(b.numerator, a.denominator),
  );
}

/** Whether a is less than b; neither need be in lowest terms. */
export function isLess(a: Fraction, b: Fraction): boolean {
  return multiplyIntegers(a.numerator, b.denominator) < multiplyIntegers(b.numerator, a.denominator);
}

/**
 * A fraction as text in lowest terms, the form that results carry.
 *
 * @example
 * formatFraction({ numerator: 62, denominator: 48 }); // '31/24'
 */
export function formatFraction(value: Fraction): FractionString {
  const { numerator, denominator } = fraction(value.numerator, value.denominator);
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
}

/**
 * The fraction that a text stands for, or undefined when it stands for none.
 *
 * @example
 * parseFraction('31/24'); // { numerator: 31, denominator: 24 }
 * parseFraction('1.5');   // undefined
 */
export function parseFraction(text: string): Fraction | undefined {
  const match = FRACTION.exec(text);
  if (match === null) return undefined;
  return fraction(wholeOf(match[1]!), wholeOf(match[2] ?? '1'));
}

/** Up to fifteen digits are read exactly as a plain number, which is far quicker. Adding zero makes −0 zero. */
const wholeOf = (digits: string): Integer => (digits.length <= 15 ? Number(digits) + 0 : integer(BigInt(digits)));
