import { describe, expect, it } from 'vitest';
import {
  addIntegers, greatestCommonDivisor, integer, leastCommonMultiple, multiplyIntegers, negateInteger,
  quotientOf, remainderOf, type Integer,
} from './integer.js';

const LARGEST = Number.MAX_SAFE_INTEGER;

const divided = (dividend: Integer, divisor: Integer) => ({
  quotient: quotientOf(dividend, divisor), remainder: remainderOf(dividend, divisor),
});

describe('integers', () => {
  it('leave numbers where doubles begin to round, and come back', () => {
    const beyond = addIntegers(LARGEST, 1);
    expect(beyond).toBe(9_007_199_254_740_992n);
    expect(addIntegers(beyond, 1)).toBe(9_007_199_254_740_993n);
    expect(addIntegers(addIntegers(beyond, 1), -2)).toBe(LARGEST);
    expect(multiplyIntegers(LARGEST, LARGEST)).toBe(81_129_638_414_606_663_681_390_495_662_081n);
    expect(divided(multiplyIntegers(LARGEST, LARGEST), LARGEST)).toEqual({ quotient: LARGEST, remainder: 0 });
    expect(negateInteger(negateInteger(beyond))).toBe(beyond);
  });

  it('never are minus zero', () => {
    const zeros = [
      addIntegers(5, -5), addIntegers(2n ** 60n, -(2n ** 60n)), multiplyIntegers(0, -3), multiplyIntegers(-(2n ** 60n), 0),
      negateInteger(0), integer(-0n), remainderOf(-6, 3), quotientOf(0, 7),
      remainderOf(-(2n ** 60n), 2 ** 30), greatestCommonDivisor(0, 0),
    ];
    for (const zero of zeros) expect(Object.is(zero, 0)).toBe(true);
  });

  it('divide the largest numbers that a double holds as exactly as any', () => {
    const divisors = [1, 2, 3, 7, 2 ** 26 - 1, 2 ** 26, 2 ** 26 + 1, 94_906_265, 94_906_267, 2 ** 52 - 1, 2 ** 52 + 1, LARGEST - 1, LARGEST];
    for (const divisor of divisors) {
      for (const dividend of [LARGEST, LARGEST - 1, LARGEST - 2, Math.floor(LARGEST / divisor) * divisor, Math.floor(LARGEST / divisor) * divisor - 1]) {
        expect(quotientOf(dividend, divisor)).toBe(Number(BigInt(dividend) / BigInt(divisor)));
        const below = -BigInt(dividend) / BigInt(divisor) - (dividend % divisor === 0 ? 0n : 1n);
        expect(quotientOf(-dividend, divisor)).toBe(Number(below));
      }
    }
  });

  it('divide towards minus infinity', () => {
    expect(divided(7, 2)).toEqual({ quotient: 3, remainder: 1 });
    expect(divided(-7, 2)).toEqual({ quotient: -4, remainder: 1 });
    expect(divided(-8, 2)).toEqual({ quotient: -4, remainder: 0 });
  });

  it('divide the least safe integer, whose multiple below it is not safe', () => {
    expect(divided(-LARGEST, 3)).toEqual({ quotient: -3_002_399_751_580_331, remainder: 2 });
  });

  it('know what divides two and what two divide', () => {
    expect([greatestCommonDivisor(12, -18), greatestCommonDivisor(0, -5), greatestCommonDivisor(2n ** 64n, 6)]).toEqual([6, 5, 2]);
    expect([leastCommonMultiple(4, 6), leastCommonMultiple(7, 7), leastCommonMultiple(1, 9)]).toEqual([12, 7, 9]);
  });
});
