import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, divide, formatFraction, fraction, multiply, ONE, parseFraction, subtract, ZERO, type Fraction } from '../exact/index.js';
import { fleissKappa } from './fleiss-kappa.js';
import { ordinalAlpha } from './ordinal-alpha.js';

/** What each of several people says of each unit: a level, or nothing. */
const sayings = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 4 })).chain(([people, levels]) =>
  fc.record({
    levels: fc.constant(levels),
    units: fc.array(fc.array(fc.option(fc.nat(levels - 1)), { minLength: people, maxLength: people }), { maxLength: 8 }),
  }));

const countsOf = (units: readonly (readonly (number | null)[])[], levels: number): number[][] =>
  units.map((unit) => Array.from({ length: levels }, (_, level) => unit.filter((said) => said === level).length));

const mean = (values: readonly Fraction[]): Fraction => divide(values.reduce(add, ZERO), fraction(values.length));

/** Alpha as it is defined, pair of values by pair of values, without a table. */
function alphaByPairs(units: readonly (readonly (number | null)[])[]): string | null {
  const pairable = units.map((unit) => unit.filter((said) => said !== null)).filter((unit) => unit.length > 1);
  const values = pairable.flat();
  /** The ordinal difference: the values that lie from one level to the other, less half of those at both ends. */
  const difference = (a: number, b: number): Fraction => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const between = values.filter((value) => value >= low && value <= high).length;
    const ends = values.filter((value) => value === low).length + values.filter((value) => value === high).length;
    const steps = low === high ? ZERO : subtract(fraction(between), fraction(ends, 2));
    return multiply(steps, steps);
  };
  const pairsIn = (all: readonly number[]): Fraction[] => all.flatMap((a, i) => all.flatMap((b, j) => (i === j ? [] : [difference(a, b)])));
  if (values.length === 0) return null;
  // Each value's pairs within its unit count together as one.
  const observed = pairable.flatMap((unit) => pairsIn(unit).map((squared) => divide(squared, fraction(unit.length - 1)))).reduce(add, ZERO);
  const expected = mean(pairsIn(values));
  return compare(expected, ZERO) === 0 ? null : formatFraction(subtract(ONE, divide(divide(observed, fraction(values.length)), expected)));
}

/** Kappa as it is defined: the share of pairs of people who agree, over what chance would give. */
function kappaByPairs(units: readonly (readonly number[])[]): string | null {
  const agreeing = units.map((unit) => mean(unit.flatMap((a, i) => unit.flatMap((b, j) => (i === j ? [] : [a === b ? ONE : ZERO])))));
  const values = units.flat();
  const chance = mean(values.flatMap((a) => values.map((b) => (a === b ? ONE : ZERO))));
  const room = subtract(ONE, chance);
  return compare(room, ZERO) === 0 ? null : formatFraction(divide(subtract(mean(agreeing), chance), room));
}

describe('Krippendorff’s alpha', () => {
  it('equals what the definition gives pair by pair', () => {
    fc.assert(fc.property(sayings, ({ units, levels }) => {
      expect(ordinalAlpha(countsOf(units, levels)).exact).toBe(alphaByPairs(units));
    }), { numRuns: 300 });
  });

  it('is at most 1, and 1 only where every unit agrees', () => {
    fc.assert(fc.property(sayings, ({ units, levels }) => {
      const counts = countsOf(units, levels);
      const { exact } = ordinalAlpha(counts);
      if (exact === null) return;
      expect(compare(parseFraction(exact)!, ONE)).toBeLessThanOrEqual(0);
      expect(exact === '1').toBe(counts.every((unit) => unit.filter((count) => count > 0).length < 2));
    }));
  });

  it('minds neither the order of units nor the direction of the levels', () => {
    fc.assert(fc.property(sayings, ({ units, levels }) => {
      const counts = countsOf(units, levels);
      expect(ordinalAlpha(counts.toReversed())).toEqual(ordinalAlpha(counts));
      expect(ordinalAlpha(counts.map((unit) => unit.toReversed()))).toEqual(ordinalAlpha(counts));
    }));
  });

  it('stays exact where doubles would not', () => {
    const [many, n] = [3_000_001, 3_000_002n];
    const { exact } = ordinalAlpha([[many, 1], [1, many]]);
    // 1 less (2n − 1) × twice the pairs that differ in a unit ÷ (n − 1), over all n² pairs that differ.
    const numerator = n * n * (n - 1n) - (2n * n - 1n) * 2n * (n - 1n);
    const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
    const common = divisor(numerator, n * n * (n - 1n));
    expect(exact).toBe(`${numerator / common}/${(n * n * (n - 1n)) / common}`);
    expect(n * n * (n - 1n)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
  });
});

describe('Fleiss’ kappa', () => {
  it('equals what the definition gives pair by pair', () => {
    const complete = fc.integer({ min: 2, max: 5 }).chain((people) =>
      fc.array(fc.array(fc.nat(2), { minLength: people, maxLength: people }), { minLength: 1, maxLength: 7 }));
    fc.assert(fc.property(complete, (units) => {
      expect(fleissKappa(countsOf(units, 3)).exact).toBe(kappaByPairs(units));
    }), { numRuns: 300 });
  });

  it('is said of complete data only', () => {
    fc.assert(fc.property(sayings, ({ units, levels }) => {
      const counts = countsOf(units, levels);
      const sizes = new Set(counts.map((unit) => unit.reduce((a, b) => a + b, 0)));
      if (sizes.size > 1) expect(fleissKappa(counts)).toMatchObject({ exact: null, reason: 'incomplete', raters: null });
    }));
  });
});
