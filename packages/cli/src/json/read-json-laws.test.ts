import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, type JsonDocument } from './read-json.js';

const read = (text: string): JsonDocument => readJson(new TextEncoder().encode(text));

describe('readJson', () => {
  it('reads whatever JSON.parse reads, to the same value', () => {
    fc.assert(fc.property(fc.json(), fc.constantFrom(0, 2), (text, spaces) => {
      const written = JSON.stringify(JSON.parse(text), null, spaces);
      const { problems, content } = read(written);
      // Keys that are named and left out are the one difference that is meant.
      fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(written));
      expect(problems).toEqual([]);
      expect(content?.value).toEqual(JSON.parse(written));
    }));
  });

  it('accepts nothing that JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{', '}', '[', ']', ':', ',', '"a"', '"', '\\', '1', '01', '-', '1e5', '1e999', 'true', 'NaN', '//', '/*', '\n', ' ', '\u00a0',
    );
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')), (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const { problems } = read(text);
      if (!isJson) expect(problems).not.toEqual([]);
      // What JSON.parse takes and we do not: a key written twice, and a number that becomes infinite.
      else expect(problems.filter(({ code }) => !['duplicate-key', 'json.not-finite'].includes(code))).toEqual([]);
    }), { numRuns: 2_000 });
  });
});
