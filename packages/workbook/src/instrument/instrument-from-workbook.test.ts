import { compileInstrument, lintInstrument } from '@send-reform/core/instrument';
import { unwrap, type Problem } from '@send-reform/core/problems';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../csv/index.js';
import type { Grid } from '../grid/index.js';
import { gridOf, type Value } from '../grid/grid.test-helper.js';
import { guessMapping } from './guess-mapping.js';
import { instrumentFromWorkbook } from './instrument-from-workbook.js';

const HEAD = ['Ref', 'Theme', 'Statement', 'Weight', '1 - Emerging', '2 - Developing', '3 - Established', 'Guidance', 'What evidence would show it?'];
const FIRST = ['EH1', 'Early help', 'There is one plan', '2', 'None yet', 'Drafted', 'In use', 'Ask the partners', 'The plan'];
const SECOND = ['EH2', '', 'Parents help to write it', '1', 'No', 'Some', 'All', '', ''];
const THIRD = ['SC1', 'Schools', 'Schools know it', '1', 'No', 'Some', 'All', '', ''];
const table = (...rows: (readonly Value[])[]): Grid => gridOf([['A council'], [], HEAD, ...rows]);

const read = (grid: Grid) => unwrap(instrumentFromWorkbook(grid, unwrap(guessMapping(grid)).mapping));
const shown = ({ code, path }: Problem): string => [code, ...path].join(' ');
const problemsIn = (grid: Grid): string[] => {
  const result = instrumentFromWorkbook(grid, unwrap(guessMapping(table(FIRST))).mapping);
  return result.ok ? [] : result.problems.map(shown);
};
const doubtsIn = (grid: Grid): string[] => read(grid).doubts.map(shown);
const withCell = (row: readonly Value[], column: number, value: Value): Value[] => row.map((old, at) => (at === column ? value : old));

describe('a mapping is guessed from headings', () => {
  test('wherever they stand', () =>
    expect(unwrap(guessMapping(table(FIRST))).mapping).toEqual({
      format: 'send-reform/workbook-mapping/1', instrument: { id: 'maturity', title: 'Maturity', version: '1.0.0' }, sheet: 'Maturity', headings: 3,
      columns: { id: 'A', section: 'B', statement: 'C', weight: 'D', guidance: 'H', evidencePrompt: 'I' },
      levels: [
        { id: 'emerging', label: 'Emerging', value: '1', column: 'E' }, { id: 'developing', label: 'Developing', value: '2', column: 'F' },
        { id: 'established', label: 'Established', value: '3', column: 'G' },
      ],
    }));
  test.each([
    ['names alone', ['Question', 'Emerging', 'Developing', 'Mature'], ['emerging', 'developing', 'mature'], ['1', '2', '3']],
    ['numbers alone', ['Criterion', 'Level 0', 'Level 1'], ['level-0', 'level-1'], ['0', '1']],
    ['names that are alike', ['Standard', '1. Met', '2. Met'], ['met', 'met-2'], ['1', '2']],
  ])('levels by %s', (_, head, ids, worth) => {
    const { levels } = unwrap(guessMapping(gridOf([head, ['x', 'a', 'b']]))).mapping;
    expect(levels.map(({ id }) => id)).toEqual(ids);
    expect(levels.map(({ value }) => value)).toEqual(worth);
  });
  test.each([
    ['numbers', ['2', '10', '1', '2', 'N/A'], [['level-1', '1'], ['level-2', '2'], ['level-10', '10']], 'mapping.levels-from-answers'],
    ['numbers and names', ['3 - Established', '1 - Emerging', ''], [['emerging', '1'], ['established', '3']], 'mapping.levels-from-answers'],
    ['names of a known order', ['Met', 'Partly met', 'Do not know', 'not met', 'MET'], [['not-met', '1'], ['partly-met', '2'], ['met', '3']], 'mapping.levels-from-answers'],
    ['names of our own', ['Flying', 'Walking', 'Flying'], [['flying', '1'], ['walking', '2']], 'mapping.levels-in-order-of-rows'],
  ])('levels that stand only among the answers: %s', (_, answers, levels, code) => {
    const { mapping, doubts } = unwrap(guessMapping(gridOf([['Statement', 'Our score'], ...answers.map((answer, index) => [`Statement ${index}`, answer])])));
    expect(mapping.levels.map(({ id, value }) => [id, value])).toEqual(levels);
    expect(mapping.levels.every(({ column }) => column === undefined)).toBe(true);
    expect(doubts).toMatchObject([{ code, path: ['Maturity', 'B1'] }]);
  });
  test.each([
    ['in the file itself', '"Not yet, In part,All of it, N/A"'],
    ['on another sheet', "'Our lists'!$B$2:$B$4"],
  ])('levels of the list to choose from, %s', (_, from) => {
    const grid = gridOf([['Statement', 'Our score'], ['One', 'All of it'], ['Two', '']]);
    const [sheet] = grid.sheets;
    const lists = gridOf([['', ''], ['', 'Not yet'], ['', 'In part'], ['', 'All of it']]).sheets.map((one) => ({ ...one, name: 'Our lists', hidden: true }));
    const { mapping, doubts } = unwrap(guessMapping({ ...grid, sheets: [{ ...sheet!, lists: [{ cells: 'D1 B2:B90', from }] }, ...lists] }));
    expect(mapping.levels.map(({ id }) => id)).toEqual(['not-yet', 'in-part', 'all-of-it']);
    expect(doubts).toMatchObject([{ code: 'mapping.levels-from-list', path: ['Maturity', 'B1'] }]);
  });
  test('a list behind a name is not followed, and the answers tell', () => {
    const grid = gridOf([['Statement', 'Our score'], ['One', '2'], ['Two', '1']]);
    const { doubts } = unwrap(guessMapping({ ...grid, sheets: grid.sheets.map((sheet) => ({ ...sheet, lists: [{ cells: 'B2:B3', from: 'Scores' }] })) }));
    expect(doubts).toMatchObject([{ code: 'mapping.levels-from-answers' }]);
  });
  test('headings that take two rows, the upper of them merged', () => {
    const grid = gridOf([['Our tool'], ['Ref', 'Theme', 'Statement', 'Maturity', ''], ['', '', '', '1 Emerging', '2 Mature'], FIRST.slice(0, 5)], ['A2:A3', 'D2:E2']);
    expect(unwrap(guessMapping(grid)).mapping).toMatchObject({ headings: 3, columns: { id: 'A', section: 'B', statement: 'C' }, levels: [{ column: 'D' }, { column: 'E' }] });
  });
  test('a column of words is no column of levels', () =>
    expect(guessMapping(gridOf([['Statement', 'Response'], ...Array.from({ length: 20 }, (_, index) => [`Statement ${index}`, `What we do about ${index}`])])))
      .toMatchObject({ ok: false, problems: [{ code: 'mapping.no-levels' }] }));
  test.each([
    ['no headings', gridOf([['Anything'], ['else']]), 'mapping.no-headings'],
    ['no levels', gridOf([['Statement', 'Theme'], ['a', 'b']]), 'mapping.no-levels'],
    ['nothing', { sheets: [], remarks: [] }, 'mapping.no-headings'],
  ])('%s is a problem', (_, grid, code) => expect(guessMapping(grid)).toMatchObject({ ok: false, problems: [{ code }] }));
});

describe('a workbook becomes an instrument', () => {
  const { instrument, doubts } = read(table(FIRST, SECOND, THIRD));
  test('that compiles, with nothing for the linter to find', () => {
    expect(compileInstrument(instrument)).toHaveProperty('ok', true);
    expect(lintInstrument(instrument)).toEqual([]);
    expect(instrument.status).toBe('local');
  });
  test('with sections, statements, and what each level looks like', () => {
    expect(instrument.sections?.map(({ id, title, statements }) => [id, title, statements?.map((one) => one.id)])).toEqual([['early-help', 'Early help', ['eh1', 'eh2']], ['schools', 'Schools', ['sc1']]]);
    expect(instrument.sections?.[0]?.statements?.[0]).toEqual({
      id: 'eh1', text: 'There is one plan', weight: '2', guidance: 'Ask the partners', evidencePrompt: 'The plan',
      descriptors: { emerging: 'None yet', developing: 'Drafted', established: 'In use' },
    });
  });
  test('and what was taken from the row above is told', () => expect(doubts.map(shown)).toEqual(['mapping.section-above Maturity B5']));
  test('a section that comes back is one section', () =>
    expect(read(table(FIRST, THIRD, withCell(SECOND, 1, 'Early help'))).instrument.sections?.map(({ statements }) => statements?.length)).toEqual([2, 1]));
  test('a section merged over its rows stands for all of them', () => {
    const grid = table(FIRST, SECOND);
    expect(read({ ...grid, sheets: grid.sheets.map((sheet) => ({ ...sheet, merged: ['B4:B5'] })) }).instrument.sections).toHaveLength(1);
  });
  test('without ids and sections it gets its own', () =>
    expect(read(gridOf([['Statement', 'Emerging', 'Mature'], ['First', 'a', 'b'], ['Second', 'a', 'b']])).instrument.sections?.map(({ id, statements }) => [id, statements?.map((one) => one.id)]))
      .toEqual([['maturity-2', ['maturity-2-1', 'maturity-2-2']]]));
});

test('a CSV file becomes the same instrument as the workbook', () => {
  const rows = [['A council'], [], HEAD, FIRST, SECOND, THIRD];
  expect(read(unwrap(readCsv(writeCsv(rows), 'Maturity')))).toEqual(read(table(FIRST, SECOND, THIRD)));
});

describe('every doubtful cell is named', () => {
  test.each<[string, Grid, string[]]>([
    ['spaces around a text', table(withCell(FIRST, 2, ' There is one plan ')), ['mapping.spaces Maturity C4']],
    ['a text by a formula', table(withCell(FIRST, 7, { kind: 'text', value: 'Ask', formula: 'A1' })), ['mapping.by-formula Maturity H4']],
    ['a statement twice', table(FIRST, withCell(THIRD, 2, 'There is one plan')), ['mapping.statement-twice Maturity C5']],
    ['a level that is only marked', table(withCell(withCell(withCell(FIRST, 4, ''), 5, '✓'), 6, '')), ['mapping.mark Maturity F4']],
    ['a level that nobody described', table(withCell(FIRST, 5, '')), ['mapping.no-descriptor Maturity F4']],
  ])('and read: %s', (_, grid, doubts) => expect(doubtsIn(grid)).toEqual(doubts));

  test.each<[string, Grid, string[]]>([
    ['an error', table(withCell(FIRST, 2, { kind: 'error', value: '#REF!' })), ['mapping.error Maturity C4']],
    ['a date', table(withCell(FIRST, 4, { kind: 'date', value: '2026-02-01' })), ['mapping.date Maturity E4']],
    ['no statement', table(withCell(FIRST, 2, '')), ['mapping.no-statement Maturity C4']],
    ['an id twice', table(FIRST, withCell(THIRD, 0, 'eh1')), ['mapping.id-twice Maturity A5']],
    ['an id of signs', table(withCell(FIRST, 0, '???')), ['mapping.no-id Maturity A4']],
    ['no weight', table(withCell(FIRST, 3, 'high')), ['mapping.no-weight Maturity D4']],
    ['no statements', table(), ['mapping.no-statements Maturity']],
    ['another sheet', { sheets: [], remarks: [] }, ['mapping.no-such-sheet']],
    ['everything at once', table(withCell(withCell(FIRST, 3, 'high'), 2, { kind: 'error', value: '#N/A' })), ['mapping.error Maturity C4']],
  ])('and refused: %s', (_, grid, problems) => expect(problemsIn(grid)).toEqual(problems));

  test('merged statements', () => {
    const grid = table(FIRST, SECOND);
    expect(problemsIn({ ...grid, sheets: grid.sheets.map((sheet) => ({ ...sheet, merged: ['C4:C5'] })) })).toEqual(['mapping.merged Maturity C4', 'mapping.merged Maturity C5']);
  });
});
