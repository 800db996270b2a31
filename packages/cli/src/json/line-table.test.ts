import { describe, expect, it } from 'vitest';
import { LineTable } from './line-table.js';

describe('LineTable', () => {
  it('counts lines from any system, from 1', () => {
    const lines = new LineTable('a\nbc\r\nd\re');
    expect([0, 1, 2, 3, 6, 8].map((offset) => lines.positionOf(offset))).toEqual([
      { line: 1, column: 1 }, { line: 1, column: 2 }, { line: 2, column: 1 }, { line: 2, column: 2 },
      { line: 3, column: 1 }, { line: 4, column: 1 },
    ]);
  });

  it('stays on the first line of a text without an end of line', () => {
    expect(new LineTable('').positionOf(0)).toEqual({ line: 1, column: 1 });
    expect(new LineTable('abc').positionOf(2)).toEqual({ line: 1, column: 3 });
  });
});
