import { describe, expect, it } from 'vitest';
import { table } from './table.js';

describe('table', () => {
  it('aligns words to the left and numbers to the right', () => {
    const columns = [{ heading: 'Section' }, { heading: 'Score', align: 'right' } as const];
    expect(table(columns, [['A', '1.29'], ['Longer name', '–']])).toBe(
      'Section      Score\n-----------  -----\nA             1.29\nLonger name      –\n',
    );
  });

  it('wraps its widest column of words to fit, and no number', () => {
    const columns = [{ heading: 'Section' }, { heading: 'Level' }, { heading: 'Exact', align: 'right' } as const];
    expect(table(columns, [['  one two three four', 'High', '123456/7890']], 35)).toBe([
      'Section          Level        Exact',
      '---------------  -----  -----------',
      '  one two three  High   123456/7890',
      '    four',
      '',
    ].join('\n'));
  });

  it('keeps to 80 columns', () => {
    const columns = [{ heading: 'A' }, { heading: 'B' }, { heading: 'C', align: 'right' } as const];
    for (const line of table(columns, [['x'.repeat(300), 'y '.repeat(90), '12345']]).split('\n')) {
      expect([...line].length).toBeLessThanOrEqual(80);
    }
  });
});
