/**
 * Whole numbers that are never rounded.
 *
 * A `number` holds every integer up to 2^53 − 1 exactly and is fast; a `bigint`
 * holds any integer and is slow. An {@link Integer} is a number while it is safe
 * and a bigint beyond, and every operation here keeps to that: a result that a
 * double could not hold is computed again as a bigint before anybody sees it.
 */
export type Integer = number | bigint;

const LARGEST = Number.MAX_SAFE_INTEGER;

/** Whether a double that came out of adding or multiplying safe integers is still exact. */
const isSafe = (value: number): boolean => value <= LARGEST && value >= -LARGEST;

/** A bigint in the form that {@link Integer} promises. */
export function integer(value: bigint): Integer {
  return value <= LARGEST && value >= -LARGEST ? Number(value) : value;
}

/** The sum, exactly. */
export function addIntegers(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (isSafe(sum)) return sum;
  }
  return integer(BigInt(a) + BigInt(b));
}

/** The product, exactly. */
export function multiplyIntegers(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // Adding zero turns the −0 that 0 × −1 gives into 0.
    if (isSafe(product)) return product + 0;
  }
  return integer(BigInt(a) * BigInt(b));
}

/** The same integer with its sign turned. */
export function negateInteger(value: Integer): Integer {
  return typeof value === 'number' ? 0 - value : integer(-value);
}

/** Below zero when `a` is less than `b`, zero when equal, above zero when greater. */
export function compareIntegers(a: Integer, b: Integer): number {
  // JavaScript compares a number with a bigint by their mathematical values.
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is left of a dividend when a divisor above zero has been taken from it as often as fits: never below zero. */
export function remainderOf(dividend: Integer, divisor: Integer): Integer {
  if (typeof dividend === 'number' && typeof divisor === 'number') {
    // The remainder of two doubles is exact.
    const remainder = dividend % divisor;
    return remainder < 0 ? remainder + divisor : remainder + 0;
  }
  const by = BigInt(divisor);
  return integer(((BigInt(dividend) % by) + by) % by);
}

/** How often a divisor above zero fits into a dividend: the quotient rounded towards negative infinity. */
export function quotientOf(dividend: Integer, divisor: Integer): Integer {
  // Rounding to a double takes no quotient up to a whole number: it lies at least 1 ÷ divisor away from one, and doubles
  // stand closer together than that as long as quotient × divisor stays below 2^53.
  if (typeof dividend === 'number' && typeof divisor === 'number') return Math.floor(dividend / divisor) + 0;
  const remainder = remainderOf(dividend, divisor);
  return integer((BigInt(dividend) - BigInt(remainder)) / BigInt(divisor));
}

/** The greatest common divisor, never negative. */
export function greatestCommonDivisor(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    let larger = Math.abs(a);
    let smaller = Math.abs(b);
    while (smaller !== 0) {
      const rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }
  let larger = BigInt(a);
  let smaller = BigInt(b);
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return integer(larger < 0n ? -larger : larger);
}

/** The least common multiple of two integers above zero. */
export function leastCommonMultiple(a: Integer, b: Integer): Integer {
  if (a === b) return a;
  return multiplyIntegers(quotientOf(a, greatestCommonDivisor(a, b)), b);
}
