import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DECIMAL_PATTERN, parseDecimal } from './decimal.js';
import { formatUnits, roundFraction } from './rounding.js';
import { integer } from './integer.js';

it('reads what a rounded figure is written as, without rounding it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n - 10n ** 18n, max: 10n ** 18n - 1n }), fc.integer({ min: 3, max: 6 }), (units, places) => {
      const text = formatUnits(integer(units), places);
      expect(roundFraction(parseDecimal(text)!, { places, mode: 'down' })).toBe(text);
    }),
  );
});

it('has a value for every text of the pattern and for no other', () => {
  const text = fc.oneof(fc.stringMatching(DECIMAL_PATTERN), fc.string(), fc.stringMatching(/^[-+.e0-9]{0,6}$/));
  fc.assert(
    fc.property(text, (candidate) => {
      expect(parseDecimal(candidate) !== undefined).toBe(DECIMAL_PATTERN.test(candidate));
    }),
  );
});
