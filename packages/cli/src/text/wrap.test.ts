import { describe, expect, it } from 'vitest';
import { wrap } from './wrap.js';

describe('wrap', () => {
  it.each([
    ['one two three', 7, 0, ['one two', 'three']],
    ['', 5, 0, ['']],
    ['exactly', 7, 0, ['exactly']],
    ['abcdefghij kl', 4, 0, ['abcd', 'efgh', 'ij', 'kl']],
    ['  in by two', 8, 0, ['  in by', '  two']],
    ['- a list item', 8, 2, ['- a list', '  item']],
    ['a abcdefgh', 5, 0, ['a', 'abcde', 'fgh']],
  ])('breaks %j at %i', (text, width, hanging, lines) => {
    expect(wrap(text, width, hanging)).toEqual(lines);
  });

  it('never goes over the width, however deep a text is set in', () => {
    for (const width of [8, 20, 80]) {
      for (const line of wrap(`${' '.repeat(64)}${'word '.repeat(40)}${'x'.repeat(200)}`, width, 4)) {
        expect([...line].length).toBeLessThanOrEqual(width);
      }
    }
  });
});
