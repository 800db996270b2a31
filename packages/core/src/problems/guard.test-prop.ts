import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { guard } from './guard.js';

const limits = { depth: 100, values: 10_000, characters: 1_000_000 };

it('has an answer for anything, and leaves it as it was', () => {
  const anything = fc.anything({
    withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true,
    withObjectString: true, withTypedArray: true, withSparseArray: true, withUnicodeString: true,
  });
  fc.assert(
    fc.property(anything, (input) => {
      const before = fc.stringify(input);
      for (const { code, path } of guard(input, limits)) {
        expect(code).toMatch(/^(unsafe-key|broken-text|not-json)$/);
        expect(Array.isArray(path)).toBe(true);
      }
      expect(fc.stringify(input)).toBe(before);
    }),
  );
});

it('finds nothing in what JSON gives, apart from the names it refuses and halves of characters', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const found = guard(JSON.parse(text), limits).map(({ code }) => code);
      expect(found.filter((code) => code !== 'unsafe-key' && code !== 'broken-text')).toEqual([]);
    }),
  );
});

it('lets through only what comes back from JSON the same', () => {
  const plain = fc.anything({ withDate: true, withMap: true, withSparseArray: true, withBigInt: true, maxDepth: 3 });
  fc.assert(
    fc.property(plain, (input) => {
      // Members that are undefined are as good as absent, and zero has one sign in JSON.
      fc.pre(!fc.stringify(input).includes('undefined') && !fc.stringify(input).includes('-0'));
      const isSafe = guard(input, limits).length === 0;
      if (isSafe) expect(JSON.parse(JSON.stringify(input))).toEqual(input);
    }),
  );
});
