import { unwrap, type Problem } from '@send-reform/core/problems';
import { describe, expect, test } from 'vitest';
import { addressOf, placeOf, type Cell, type Grid, type GridSheet } from '../grid/index.js';
import { asOfficeSaves, OFFICE } from '../office.test-helper.js';
import { readWorkbook } from '../xlsx/index.js';
import { compiled, FULL, sheetOf } from './answers.test-helper.js';
import { sheetFromWorkbook } from './sheet-from-workbook.js';
import { sheetToWorkbook } from './sheet-to-workbook.js';

const written = (sheet = FULL): Grid => unwrap(readWorkbook(sheetToWorkbook(compiled, sheet)));
const read = (grid: Grid) => unwrap(sheetFromWorkbook(compiled, grid));
const shown = ({ code, path }: Problem): string => [code, ...path].join(' ');
const problemsIn = (grid: Grid): string[] => {
  const result = sheetFromWorkbook(compiled, grid);
  return result.ok ? [] : result.problems.map(shown);
};
const FIRST = 'First things all';

/** The grid with another cell in a place; without one, an empty one. */
const withCell = (address: string, cell?: Cell, name = FIRST, grid = written()): Grid => ({
  ...grid,
  sheets: grid.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const { [address]: _, ...others } = sheet.cells;
    return { ...sheet, cells: cell === undefined ? others : { ...others, [address]: cell } };
  }),
});
const typed = (value: string, kind: Cell['kind'] = 'text'): Cell => ({ kind, value });

/** A sheet with a row and a column more before everything. */
const shifted = (sheet: GridSheet): GridSheet => ({
  ...sheet, rows: sheet.rows + 1, columns: sheet.columns + 1,
  cells: Object.fromEntries(Object.entries(sheet.cells).map(([address, cell]) => {
    const { row, column } = placeOf(address)!;
    return [addressOf({ row: row + 1, column: column + 1 }), cell];
  })),
});

describe('what is filled in comes back', () => {
  test('all of it, without a doubt', () => expect(read(written())).toEqual({ sheet: FULL, remarks: [] }));
  test('a sheet without answers', () => expect(read(written(sheetOf({}))).sheet.answers).toEqual({}));
  test('a note without an answer', () => {
    const sheet = sheetOf({ a: { state: 'not-yet', note: 'Later' } });
    expect(read(written(sheet)).sheet).toEqual(sheet);
  });
  test('another kind of place is asked its own statements only', () => {
    const sheet = sheetOf({ a: { state: 'answered', level: 'emerging' } }, { place: { kind: 'unitary' } });
    expect(Object.values(written(sheet).sheets[1]!.cells).map(({ value }) => value)).not.toContain('d');
    expect(read(written(sheet)).sheet).toEqual(sheet);
  });
  test.skipIf(OFFICE === undefined)('after LibreOffice has opened and saved it', () => {
    expect(read(unwrap(readWorkbook(asOfficeSaves(sheetToWorkbook(compiled, FULL)))))).toEqual({ sheet: FULL, remarks: [] });
  }, 60_000);
});

describe('whatever programs and people did to it', () => {
  test('sheets moved and renamed, rows and columns added', () => {
    const { sheets, remarks } = written();
    const grid = { remarks, sheets: sheets.toReversed().map((sheet, index) => ({ ...shifted(shifted(sheet)), name: `Tab ${index}` })) };
    expect(read(grid)).toEqual({ sheet: FULL, remarks: [] });
  });
  test.each<[string, Cell, string, string]>([
    ['typed with other capitals and spaces', typed('  ESTABLISHED '), 'established', 'answers.retyped'],
    ['a level by its id', typed('established'), 'established', 'answers.retyped'],
    ['the number that a level is worth', typed('3', 'number'), 'established', 'answers.number'],
    ['the same as a text, with a decimal', typed('3.0'), 'established', 'answers.number'],
    ['by a formula', { kind: 'text', value: 'Established', formula: '"Established"' }, 'established', 'answers.by-formula'],
  ])('%s is taken, and told', (_, cell, level, remark) => {
    const { sheet, remarks } = read(withCell('C4', cell));
    expect(sheet.answers.a).toMatchObject({ state: 'answered', level });
    expect(remarks.map(shown)).toEqual([`${remark} ${FIRST} C4`]);
  });
  test('rows of notes without a reference are left alone where no answer stands in them', () =>
    expect(read(withCell('B20', typed('Ask Jo'), FIRST)).sheet).toEqual(FULL));
  test('a link to another workbook is told', () => {
    const link: Problem = { code: 'workbook.external-link', path: ['xl/externalLinks/externalLink1.xml'] };
    expect(read({ ...written(), remarks: [link] }).remarks).toEqual([link]);
  });
});

describe('what nobody can be sure of is named, with its cell, and nothing is taken', () => {
  test.each<[string, Grid, string[]]>([
    ['no level', withCell('C4', typed('Expert')), [`answers.unknown ${FIRST} C4`]],
    ['a number that is no level', withCell('C4', typed('7', 'number')), [`answers.unknown ${FIRST} C4`]],
    ['a date', withCell('C4', typed('2026-03-04', 'date')), [`answers.date ${FIRST} C4`]],
    ['an error', withCell('C4', typed('#REF!', 'error')), [`answers.error ${FIRST} C4`]],
    ['a label that two levels share', withCell('C7', typed('Same')), [`answers.ambiguous ${FIRST} C7`]],
    ['an unknown confidence', withCell('D4', typed('Very')), [`answers.unknown ${FIRST} D4`]],
    ['a confidence without an answer', withCell('D5', typed('High')), [`answers.confidence-without-answer ${FIRST} D5`]],
    ['a reason without an answer', withCell('E4', typed('Because')), [`answers.reason-without-answer ${FIRST} E4`]],
    ['an error for a note', withCell('F4', typed('#NAME?', 'error')), [`answers.error ${FIRST} F4`]],
    ['no date', withCell('G4', typed('Title | x | May')), [`format ${FIRST} G4`]],
    ['a reference that is gone', withCell('A4'), [`answers.no-reference ${FIRST} A4`, 'answers.statement-missing']],
    ['a reference that nobody knows', withCell('A4', typed('zz')), [`answers.unknown-reference ${FIRST} A4`, 'answers.statement-missing']],
    ['a reference twice', withCell('A5', typed('A')), [`answers.twice ${FIRST} A5`, 'answers.statement-missing']],
    ['another version', withCell('B6', typed('9.9.9'), 'About'), ['sheet.other-version About B6']],
    ['another wording', withCell('B7', typed(`sha256-${'0'.repeat(64)}`), 'About'), ['sheet.other-hash About B7']],
    ['an unknown partner', withCell('B12', typed('nobody'), 'About'), ['sheet.unknown-partner About B12']],
    ['a workbook of somebody else', { sheets: [], remarks: [] }, ['answers.other-workbook']],
  ])('%s', (_, grid, problems) => expect(problemsIn(grid)).toEqual(problems));

  test('merged cells', () => {
    const grid = written();
    expect(problemsIn({ ...grid, sheets: grid.sheets.map((sheet) => (sheet.name === FIRST ? { ...sheet, merged: ['C4:C5'] } : sheet)) }))
      .toEqual([`answers.merged ${FIRST} C4`, `answers.merged ${FIRST} C5`]);
  });
  test('a column that is gone is told', () => {
    const grid = written(sheetOf({}));
    expect(read(withCell('F3', undefined, FIRST, grid)).remarks.map(({ code, expected }) => [code, expected])).toEqual([['answers.column-missing', 'Note']]);
  });
  test('everything at once', () =>
    expect(problemsIn(withCell('C4', typed('Expert'), FIRST, withCell('C7', typed('#REF!', 'error'))))).toEqual([`answers.unknown ${FIRST} C4`, `answers.error ${FIRST} C7`]));
});

describe('in other words', () => {
  const words = { 'column.answer': 'Ateb', 'answer.not-applicable': 'Ddim yn berthnasol', 'about.sheet': 'Amdano' };
  test('what is written with them is read with them', () => {
    const grid = unwrap(readWorkbook(sheetToWorkbook(compiled, FULL, words)));
    expect(grid.sheets[0]!.name).toBe('Amdano');
    expect(unwrap(sheetFromWorkbook(compiled, grid, words)).sheet).toEqual(FULL);
  });
});
