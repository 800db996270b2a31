import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add, compare, divide, formatFraction, fraction, multiply, negate, ONE, parseFraction, subtract, ZERO, type Fraction,
} from './fraction.js';
import { integer } from './integer.js';

const EDGE = 2n ** 53n;
const big = fc.oneof(
  fc.bigInt({ min: -12n, max: 12n }),
  fc.bigInt({ min: EDGE - 3n, max: EDGE + 3n }),
  fc.bigInt({ min: -EDGE - 3n, max: 3n - EDGE }),
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
);

/** A fraction as two bigints, not in lowest terms: what the laws are worked out with. */
type Reference = readonly [bigint, bigint];
const reference: fc.Arbitrary<Reference> = fc.tuple(big, big.map((value) => (value < 0n ? -value : value) + 1n));
const ours = ([upper, lower]: Reference): Fraction => fraction(integer(upper), integer(lower));

const common = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : common(b, a % b));

/** The same value, in lowest terms, above a denominator greater than zero, in safe numbers where they are safe. */
function expectFraction(value: Fraction, [upper, lower]: Reference): void {
  const divisor = common(upper, lower) * (lower < 0n ? -1n : 1n);
  expect(value).toEqual({ numerator: integer(upper / divisor), denominator: integer(lower / divisor) });
  expect(Object.is(value.numerator, -0)).toBe(false);
}

describe('fractions', () => {
  it.each<[string, (a: Fraction, b: Fraction) => Fraction, (a: Reference, b: Reference) => Reference]>([
    ['add', add, ([a, b], [c, d]) => [a * d + c * b, b * d]],
    ['subtract', subtract, ([a, b], [c, d]) => [a * d - c * b, b * d]],
    ['multiply', multiply, ([a, b], [c, d]) => [a * c, b * d]],
    ['negate', negate, ([a, b]) => [-a, b]],
  ])('%s as bigints do', (_, op, wanted) => {
    fc.assert(
      fc.property(reference, reference, (a, b) => {
        expectFraction(op(ours(a), ours(b)), wanted(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('divide as bigints do, by anything but zero', () => {
    fc.assert(
      fc.property(reference, reference, ([a, b], [c, d]) => {
        fc.pre(c !== 0n);
        expectFraction(divide(ours([a, b]), ours([c, d])), [a * d, b * c]);
      }),
    );
  });

  it('keep the laws of a field', () => {
    fc.assert(
      fc.property(reference.map(ours), reference.map(ours), reference.map(ours), (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect([add(a, ZERO), multiply(a, ONE), add(a, negate(a)), multiply(a, ZERO)]).toEqual([a, a, ZERO, ZERO]);
        if (a.numerator !== 0) expect([divide(a, a), divide(multiply(a, b), a)]).toEqual([ONE, b]);
      }),
    );
  });

  it('are in one order, that of their values', () => {
    fc.assert(
      fc.property(reference, reference, reference, (a, b, c) => {
        const sign = a[0] * b[1] - b[0] * a[1];
        expect(compare(ours(a), ours(b))).toBe(sign < 0n ? -1 : sign > 0n ? 1 : 0);
        // Added, since taking it from zero would give −0.
        expect(compare(ours(a), ours(b)) + compare(ours(b), ours(a))).toBe(0);
        const [least, middle, most] = [a, b, c].map(ours).toSorted(compare);
        expect([compare(least!, middle!), compare(middle!, most!), compare(least!, most!)].every((order) => order <= 0)).toBe(true);
      }),
    );
  });

  it('compare without being in lowest terms', () => {
    fc.assert(
      fc.property(reference, reference, fc.bigInt({ min: 1n, max: 2n ** 60n }), ([a, b], other, times) => {
        const stretched = { numerator: integer(a * times), denominator: integer(b * times) };
        expect(compare(stretched, ours(other))).toBe(compare(ours([a, b]), ours(other)));
        expect(formatFraction(stretched)).toBe(formatFraction(ours([a, b])));
      }),
    );
  });

  it('come back from text the same', () => {
    fc.assert(
      fc.property(reference, (value) => {
        const text = formatFraction(ours(value));
        expect(text).toMatch(/^(?:0|-?[1-9]\d*)(?:\/(?!1$)[1-9]\d*)?$/);
        expect(parseFraction(text)).toEqual(ours(value));
      }),
    );
  });
});
