import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addIntegers, compareIntegers, greatestCommonDivisor, integer, leastCommonMultiple, multiplyIntegers,
  negateInteger, quotientOf, remainderOf, type Integer,
} from './integer.js';

const EDGE = 2n ** 53n;

/** Small ones, large ones, and many on both sides of 2^53, of its root and of zero. */
const big = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  ...[0n, EDGE, 94_906_266n, EDGE * EDGE].flatMap((around) =>
    [around, -around].map((middle) => fc.bigInt({ min: middle - 3n, max: middle + 3n }))),
  fc.bigInt({ min: -(2n ** 130n), max: 2n ** 130n }),
);
const above = big.map((value) => (value < 0n ? -value : value) + 1n);

/** The form that every operation promises: a safe number that is not −0, or a bigint that no safe number could be. */
function expectInteger(value: Integer, wanted: bigint): void {
  expect(BigInt(value)).toBe(wanted);
  expect(typeof value).toBe(wanted < EDGE && wanted > -EDGE ? 'number' : 'bigint');
  expect(Object.is(value, -0)).toBe(false);
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
const common = (a: bigint, b: bigint): bigint => (b === 0n ? a : common(b, a % b));

describe('integers do what bigints do, and stay numbers while they can', () => {
  it.each<[string, (a: Integer, b: Integer) => Integer, (a: bigint, b: bigint) => bigint]>([
    ['add', addIntegers, (a, b) => a + b],
    ['multiply', multiplyIntegers, (a, b) => a * b],
    ['negate', negateInteger, (a) => -a],
    ['the greatest common divisor', greatestCommonDivisor, (a, b) => common(absolute(a), absolute(b))],
  ])('%s', (_, ours, theirs) => {
    fc.assert(
      fc.property(big, big, (a, b) => {
        expectInteger(ours(integer(a), integer(b)), theirs(a, b));
      }),
      { numRuns: 1_000 },
    );
  });

  it('divide, towards minus infinity', () => {
    fc.assert(
      fc.property(big, above, (a, b) => {
        const { quotient, remainder } = { quotient: quotientOf(integer(a), integer(b)), remainder: remainderOf(integer(a), integer(b)) };
        const rest = ((a % b) + b) % b;
        expectInteger(remainder, rest);
        expectInteger(quotient, (a - rest) / b);
      }),
      { numRuns: 2_000 },
    );
  });

  it('the least common multiple', () => {
    fc.assert(
      fc.property(above, above, (a, b) => {
        expectInteger(leastCommonMultiple(integer(a), integer(b)), (a * b) / common(a, b));
      }),
    );
  });

  it('compare', () => {
    fc.assert(
      fc.property(big, big, (a, b) => {
        expect(compareIntegers(integer(a), integer(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});
