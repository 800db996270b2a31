import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, type Fraction } from './fraction.js';
import { integer } from './integer.js';
import { ROUNDING_MODES, roundToUnits, type RoundingMode } from './rounding.js';

const places = fc.integer({ min: 0, max: 6 });
const size = fc.oneof(
  fc.bigInt({ min: 0n, max: 200n }),
  fc.bigInt({ min: 2n ** 53n - 50n, max: 2n ** 53n + 50n }),
  fc.bigInt({ min: 0n, max: 2n ** 90n }),
);
const signed = fc.tuple(size, fc.boolean()).map(([value, isNegative]) => (isNegative ? -value : value));
const above = size.map((value) => value + 1n);

/**
 * Rounding by its definition: of the two whole numbers around the value, the one that is nearer; in the middle, or where
 * the mode looks at no distance, the one that the mode names.
 */
function nearest(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const towards = magnitude / denominator;
  const away = towards * denominator === magnitude ? towards : towards + 1n;
  const below = magnitude - towards * denominator;
  const beyond = away * denominator - magnitude;
  const inTheMiddle = { 'half-up': away, 'half-even': towards % 2n === 0n ? towards : away, 'half-down': towards };
  const chosen =
    mode === 'up' ? away : mode === 'down' ? towards : below < beyond ? towards : beyond < below ? away : inTheMiddle[mode];
  return numerator < 0n ? -chosen : chosen;
}

function expectNearest(value: Fraction, at: number): void {
  for (const mode of ROUNDING_MODES) {
    const units = roundToUnits(value, { places: at, mode });
    expect(units).toBe(integer(nearest(BigInt(value.numerator) * 10n ** BigInt(at), BigInt(value.denominator), mode)));
    expect(Object.is(units, -0)).toBe(false);
  }
}

describe('roundToUnits', () => {
  it('gives the nearest, in every mode', () => {
    fc.assert(
      fc.property(signed, above, places, (upper, lower, at) => {
        expectNearest(fraction(integer(upper), integer(lower)), at);
      }),
      { numRuns: 500 },
    );
  });

  it('gives what the mode says on inputs made of ties, and a hair beside them', () => {
    fc.assert(
      fc.property(signed, places, fc.constantFrom(-1n, 0n, 1n), fc.bigInt({ min: 1n, max: 2n ** 70n }), (k, at, hair, finer) => {
        // k/2 units of 10^-p: a tie for every odd k.
        const lower = 2n * 10n ** BigInt(at) * finer;
        expectNearest(fraction(integer(k * finer + hair), integer(lower)), at);
      }),
      { numRuns: 500 },
    );
  });

  it('does not ask for lowest terms', () => {
    fc.assert(
      fc.property(signed, above, above, places, fc.constantFrom(...ROUNDING_MODES), (upper, lower, times, at, mode) => {
        const stretched = { numerator: integer(upper * times), denominator: integer(lower * times) };
        expect(roundToUnits(stretched, { places: at, mode })).toBe(roundToUnits(fraction(integer(upper), integer(lower)), { places: at, mode }));
      }),
    );
  });

  it('never puts one figure past another', () => {
    fc.assert(
      fc.property(signed, signed, above, places, fc.constantFrom(...ROUNDING_MODES), (a, b, lower, at, mode) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const round = (upper: bigint) => roundToUnits(fraction(integer(upper), integer(lower)), { places: at, mode });
        expect(round(less) <= round(more)).toBe(true);
      }),
    );
  });
});
