import { describe, expect, it } from 'vitest';
import { describeProblem } from '../text/index.js';
import { checkReturn, type ReturnInput } from './check-return.js';
import { quarterlyReturn2026 } from './rules.js';

const TEMPLATE = 'Quarterly Return Template';

const input = (template: Record<string, string>, more: Partial<ReturnInput> = {}): ReturnInput => ({
  fileName: 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx',
  workbook: { sheets: [{ name: 'Cover', cells: { B13: '301 x' } }, { name: TEMPLATE, cells: { B5: '2026-27 Quarterly Data', ...template } }] },
  expected: { dfeCode: '301' },
  ...more,
});

describe('checkReturn', () => {
  it('says whom and which quarter it looked at', () => {
    expect(checkReturn(input({}))).toMatchObject({ area: { name: 'Barking and Dagenham' }, quarter: '2026-27 Q2', version: 'September-2026' });
    expect(checkReturn(input({}, { expected: { dfeCode: '999', version: 'x' } }))).toMatchObject({ area: null, quarter: null, version: 'x' });
  });

  it('gives each problem the path to its cell in what was handed in', () => {
    const { problems } = checkReturn(input({ A3: 'x' }));
    expect(problems).toEqual([
      { code: 'return.column-not-empty', path: ['workbook', 'sheets', 1, 'cells', 'A3'], place: { sheet: TEMPLATE, cell: 'A3' }, expected: 'A', received: 'x' },
    ]);
    expect(describeProblem(problems[0]!)).toBe('Column A of this sheet must be empty, and here stands “x”.');
  });

  it('names fifty cells of a column one by one, in order, and counts the rest', () => {
    const filled = Object.fromEntries(Array.from({ length: 1_000 }, (_, row) => [`A${1_000 - row}`, 'x']));
    const { problems } = checkReturn(input(filled));
    expect(problems).toHaveLength(51);
    expect(problems.slice(0, 50).map(({ place }) => place?.cell)).toEqual(Array.from({ length: 50 }, (_, row) => `A${row + 1}`));
    expect(problems.at(-1)).toMatchObject({ code: 'return.more-in-column', received: 950 });
  });

  it('takes nothing that every object has for a cell', () => {
    const sheets = [{ name: 'Cover', cells: Object.create({ B13: '301 x' }) as Record<string, string> }];
    expect(checkReturn(input({}, { workbook: { sheets } })).problems.map(({ code }) => code)).toContain('return.cell-missing');
  });

  it('goes by other rules where it is given them', () => {
    const rules = {
      ...quarterlyReturn2026, spreadsheetVersion: { ...quarterlyReturn2026.spreadsheetVersion, value: 'December-2026' },
      areaCell: { ...quarterlyReturn2026.areaCell, value: { sheet: 'Cover', cell: 'C2' } },
    };
    const { problems, warnings } = checkReturn(input({}), rules);
    expect(problems.map(({ code, place }) => [code, place?.cell])).toEqual([['return.file-version', undefined], ['return.cell-missing', 'C2']]);
    expect(warnings).toEqual([]);
  });
});

describe('quarterlyReturn2026', () => {
  it('has a source for every rule, and is plain data', () => {
    for (const rule of Object.values(quarterlyReturn2026)) {
      if (typeof rule !== 'string') expect(rule).toMatchObject({ certainty: 'official', source: { id: 'dfe-validation-code', part: expect.stringMatching(/./) as string } });
    }
    expect(JSON.parse(JSON.stringify(quarterlyReturn2026))).toEqual(quarterlyReturn2026);
  });
});
