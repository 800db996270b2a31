import { describe, expect, it } from 'vitest';
import { unwrap } from '../problems/index.js';
import { fillReturn } from './fill-return.js';
import { parseReturnMapping, type ReturnMapping } from './mapping.js';
import { parseReturnValues, returnValuesOf, type ReturnValues } from './values.js';

const TEMPLATE = 'Quarterly Return Template';

const mapping = (more: readonly unknown[] = []): ReturnMapping => unwrap(parseReturnMapping({
  format: 'send-reform/return-mapping/1', id: 'ours', version: 'September-2026',
  cells: [
    { holds: 'area', sheet: 'Cover', cell: 'B13' },
    { holds: 'label', sheet: TEMPLATE, cell: 'B5' },
    ...(['Q1', 'Q2', 'Q3'] as const).map((quarter, index) =>
      ({ holds: 'indicator', sheet: TEMPLATE, cell: `${'DEF'[index]!}8`, indicator: 'twenty-weeks', quarter, as: 'number' })),
    ...more,
  ],
}));

const values = (list: readonly (readonly [string, string, string])[], more: Partial<ReturnValues> = {}): ReturnValues => unwrap(parseReturnValues({
  format: 'send-reform/return-values/1', dfeCode: '301', version: 'September-2026',
  values: list.map(([indicator, quarter, value]) => ({ indicator, quarter, value })), ...more,
}));

describe('fillReturn', () => {
  it('puts each value into its cell, with the authority and the label of the year', () => {
    const fill = unwrap(fillReturn(mapping(), values([['twenty-weeks', '2026-27 Q1', '48.50'], ['twenty-weeks', '2026-27 Q2', '51']])));
    expect(fill).toEqual({
      fileName: 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx',
      cells: [
        { sheet: 'Cover', cell: 'B13', kind: 'text', text: '301 Barking and Dagenham' },
        { sheet: TEMPLATE, cell: 'B5', kind: 'text', text: '2026-27 Quarterly Data' },
        { sheet: TEMPLATE, cell: 'D8', kind: 'number', text: '48.50' },
        { sheet: TEMPLATE, cell: 'E8', kind: 'number', text: '51' },
      ],
      // The third quarter has not come yet, and nobody misses it.
      notices: [],
    });
  });

  it('says which cells stay as they are, and which values no cell takes', () => {
    const { notices } = unwrap(fillReturn(mapping(), values([['twenty-weeks', '2026-27 Q2', '51'], ['absence', '2026-27 Q2', '9'], ['twenty-weeks', '2025-26 Q2', '40']])));
    expect(notices.map(({ code, path, received }) => [code, ...path, received])).toEqual([
      ['return-fill.no-value', 'cells', 2, 'twenty-weeks'], ['return-fill.no-cell', 'values', 1, 'absence'], ['return-fill.no-cell', 'values', 2, 'twenty-weeks'],
    ]);
    expect(notices.map(({ place }) => place)).toEqual([{ sheet: TEMPLATE, cell: 'D8' }, undefined, undefined]);
  });

  it('takes words where the mapping asks for words, and warns of those a firewall may block', () => {
    const words = mapping([{ holds: 'indicator', sheet: TEMPLATE, cell: 'G8', indicator: 'why', quarter: 'Q2', as: 'text' }]);
    const fill = unwrap(fillReturn(words, values([['twenty-weeks', '2026-27 Q1', '1'], ['twenty-weeks', '2026-27 Q2', '2'], ['why', '2026-27 Q2', 'As in 2024-25 or 2025-26']])));
    expect(fill.cells.at(-1)).toEqual({ sheet: TEMPLATE, cell: 'G8', kind: 'text', text: 'As in 2024-25 or 2025-26' });
    expect(fill.notices).toEqual([
      { code: 'return.firewall-text', path: ['values', 2, 'value'], expected: '2025-26 or 2026-27', received: '2024-25 or 2025-26' },
    ]);
  });

  it.each([
    ['61.5', '0.615'], ['100', '1'], ['7', '0.07'], ['0.5', '0.005'], ['0', '0'], ['120', '1.2'], ['-3.25', '-0.0325'], ['50.00', '0.5'], ['999999999999999.5', '9999999999999.995'],
  ])('writes %s per cent as a part of one, %s, for a cell that shows percentages', (value, expected) => {
    const shares = { ...mapping(), cells: [{ holds: 'indicator', sheet: TEMPLATE, cell: 'D8', indicator: 'a', quarter: 'Q2', as: 'share' }] } satisfies ReturnMapping;
    expect(unwrap(fillReturn(shares, values([['a', '2026-27 Q2', value]]))).cells).toEqual([{ sheet: TEMPLATE, cell: 'D8', kind: 'number', text: expected }]);
  });

  it('does not round what as a part of one has more places than a cell takes', () => {
    const shares = { ...mapping(), cells: [{ holds: 'indicator', sheet: TEMPLATE, cell: 'D8', indicator: 'a', quarter: 'Q2', as: 'share' }] } satisfies ReturnMapping;
    expect(fillReturn(shares, values([['a', '2026-27 Q2', '0.12345678901234']]))).toMatchObject({ ok: false, problems: [{ code: 'return-fill.too-many-places', expected: 15 }] });
  });

  it.each(['twelve', '1e3', '1,000', '=1+1', '0x10', ' 1', '01', 'NaN'])('refuses “%s” as a number, and fills in nothing', (value) => {
    const filled = fillReturn(mapping(), values([['twenty-weeks', '2026-27 Q1', '1'], ['twenty-weeks', '2026-27 Q2', value]]));
    expect(filled).toEqual({ ok: false, problems: [{ code: 'return-fill.not-a-number', path: ['values', 1, 'value'], received: value }] });
  });

  it('does not put one quarter into the blank copy of another', () => {
    expect(fillReturn(mapping(), values([], { version: 'December-2026' }))).toMatchObject({ ok: false, problems: [{ code: 'return-fill.other-version' }] });
  });
});

const problemsOf = (result: ReturnType<typeof parseReturnMapping> | ReturnType<typeof parseReturnValues>): string[] =>
  (result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join('/')}`).sort());

describe('parseReturnMapping', () => {
  const cell = (more: object) => ({ holds: 'indicator', sheet: TEMPLATE, cell: 'D8', indicator: 'a', quarter: 'Q1', as: 'number', ...more });
  const parse = (cells: readonly unknown[], context = {}) =>
    problemsOf(parseReturnMapping({ format: 'send-reform/return-mapping/1', id: 'ours', version: 'September-2026', cells }, context));

  it('names every problem at once', () => {
    expect(parse([
      cell({}), cell({}), cell({ cell: 'XFE9' }), cell({ cell: 'A9' }), cell({ cell: 'B5' }), cell({ sheet: 'Cover', cell: 'B13' }),
      { holds: 'label', sheet: 'Cover', cell: 'B13' }, cell({ sheet: 'Cover', cell: 'A1' }),
    ])).toEqual([
      'format cells/2/cell', 'return-mapping.cell-twice cells/1/cell', 'return-mapping.cell-twice cells/6/cell', 'return-mapping.empty-column cells/3/cell',
      'return-mapping.kept-cell cells/4/cell', 'return-mapping.kept-cell cells/5/cell', 'return-mapping.kept-cell cells/6/cell',
    ]);
  });

  it('holds it against the workbook and the plan', () => {
    expect(parse([cell({}), cell({ cell: 'D9', sheet: 'Other', indicator: 'b' })], { sheets: ['Cover', TEMPLATE], indicators: ['a'] })).toEqual([
      'return-mapping.no-sheet cells/1/sheet', 'unknown-reference cells/1/indicator',
    ]);
  });

  it('refuses another shape', () => {
    expect(parse([cell({ cell: 'd8' }), cell({ cell: 'D9', sheet: 'a/b' }), cell({ cell: 'D10', quarter: 'Q5' }), cell({ cell: 'D11', colour: 'red' }), { holds: 'total', sheet: 'Cover', cell: 'B1' }])).toEqual([
      'format cells/0/cell', 'format cells/1/sheet', 'one-of cells/2/quarter', 'one-of cells/4/holds', 'unknown-key cells/3/colour',
    ]);
    expect(parse([])).toEqual(['too-small cells']);
    expect(problemsOf(parseReturnMapping(JSON.parse('{"__proto__": 1}')))).toContain('unsafe-key __proto__');
  });
});

describe('parseReturnValues', () => {
  const parse = (list: readonly unknown[], more = {}) =>
    problemsOf(parseReturnValues({ format: 'send-reform/return-values/1', dfeCode: '301', version: 'September-2026', values: list, ...more }));

  it('names every problem at once', () => {
    const one = { indicator: 'a', quarter: '2026-27 Q1', value: '1' };
    expect(parse([one, one, { ...one, quarter: '2026-28 Q1' }, { ...one, indicator: 'b', value: 'a\u0000b' }, { ...one, indicator: 'c', value: 7 }])).toEqual([
      'format values/2/quarter', 'format values/3/value', 'type values/4/value',
    ]);
    expect(parse([one, one])).toEqual(['return-values.twice values/1']);
    expect(parse([one], { dfeCode: '999' })).toEqual(['return.unknown-area dfeCode']);
  });

  it('takes lines and tabs, and no other control characters', () => {
    expect(parse([{ indicator: 'a', quarter: '2026-27 Q1', value: 'one\n\ttwo' }])).toEqual([]);
  });
});

describe('returnValuesOf', () => {
  it('takes what each indicator came to in every quarter that it has', () => {
    const indicators = [
      { id: 'a', actuals: [{ quarter: '2026-27 Q1', value: '1', note: 'Late' }, { quarter: '2026-27 Q2', value: '2' }] }, { id: 'b' },
    ];
    const values = returnValuesOf(indicators, { dfeCode: '301', version: 'September-2026' });
    expect(values.values).toEqual([{ indicator: 'a', quarter: '2026-27 Q1', value: '1' }, { indicator: 'a', quarter: '2026-27 Q2', value: '2' }]);
    expect(parseReturnValues(values)).toEqual({ ok: true, value: values });
  });
});
