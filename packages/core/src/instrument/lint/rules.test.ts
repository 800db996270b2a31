import { describe, expect, it } from 'vitest';
import { a, a1, lint, ticked } from './lint.test-inputs.js';

describe('tables', () => {
  it('are covered by rows or by otherwise', () => {
    const rows = ['all,all', 'some,all', 'some,none', 'none,all', 'none,none', 'all,none'].map((when) => ({
      when: when.split(',') as ('all' | 'some' | 'none')[], level: 'l2',
    }));
    expect(lint((draft) => Object.assign(a1(draft), ticked({ rows })))).toEqual([]);
    expect(lint((draft) => Object.assign(a1(draft), ticked({ otherwise: 'l1' })))).toEqual([]);
  });

  it('are not covered by rows for what cannot come about', () => {
    const found = lint((draft) => Object.assign(a1(draft), ticked({ rows: [{ when: ['all', 'some'], level: 'l2' }] })));
    expect(found).toMatchObject([{ values: { count: 6 } }]);
  });

  it.each([[9, 19_682], [200, `${String(3n ** 200n - 1n).slice(0, 80)}…`]])('of %d groups are answered at once', (groups, count) => {
    const wide = lint((draft) => Object.assign(a1(draft), {
      indicators: Array.from({ length: groups }, (_, at) => ({
        id: `g${at}`, label: 'Group', indicators: ['a', 'b'].map((id) => ({ id: `${id}${at}`, text: 'An indicator' })),
      })),
      rule: { kind: 'decision-table', rows: [{ when: Array.from({ length: groups }, () => 'all'), level: 'l4' }] },
    }));
    expect(wide).toMatchObject([{ code: 'table-uncovered', values: { count } }]);
    const lastTwo = (wide[0]!.values['patterns'] as string[]).map((pattern) => pattern.split(',').slice(-2).join());
    expect(lastTwo).toEqual(['all,some', 'all,none', 'some,all', 'some,some']);
  });

  it('over parts of a section count their members', () => {
    const found = lint((draft) => (a(draft).rule = {
      kind: 'decision-table', rows: [{ when: ['all'], level: 'l4' }], groups: [{ id: 'g', members: ['a1', 'a2'], atLeast: 'l2' }],
    }));
    expect(found).toMatchObject([{ code: 'table-uncovered', path: ['sections', 0, 'rule'], values: { count: 2, patterns: ['some', 'none'] } }]);
  });
});
