import { parsePlan, planReadiness, type ReformPlan } from '@send-reform/core/plan';
import { unwrap } from '@send-reform/core/problems';
import { describeProblem, describeReadiness, planEnglish } from '@send-reform/core/text';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../grid/index.js';
import { asOfficeSaves, everySheetInOffice, OFFICE } from '../office.test-helper.js';
import { writeCells } from '../in-place/index.js';
import { planWorkbookEnglish as english } from '../text/plan.en.js';
import { workbookProblemEnglish } from '../text/problems.en.js';
import { readWorkbook } from '../xlsx/index.js';
import { planFromWorkbook } from './plan-from-workbook.js';
import { planToWorkbook } from './plan-to-workbook.js';

const PLAN = unwrap(parsePlan(JSON.parse(readFileSync(new URL('../../../../docs/examples/ambleford-plan.json', import.meta.url), 'utf8'))));
const AS_OF = { asOf: '2026-11-01' } as const;

/** A plan whose texts a program could take for something else. */
const STRANGE: ReformPlan = unwrap(parsePlan({
  ...PLAN,
  title: '=HYPERLINK("http://example.test")',
  milestones: PLAN.milestones.map((milestone, index) => (index === 0
    ? { ...milestone, title: '=1+1', owner: '@SUM(A1)', shownBy: '+44 20\n-2', done: { on: '2026-12-01', evidence: [{ title: '=cmd|x', reference: '1/2', date: '2026-11-30' }], note: '1.10' } }
    : milestone)),
  indicators: PLAN.indicators.map((indicator, index) => (index === 0 ? { ...indicator, actuals: [{ quarter: '2026-27 Q1', value: '49.40', note: '=A1\nand more' }] } : indicator)),
}));

const gridOf = (plan: ReformPlan): Grid => unwrap(readWorkbook(planToWorkbook(plan, AS_OF)));

/** The row of a text on a sheet. */
function rowOf(grid: Grid, sheet: string, text: string, also?: string): string {
  const { cells } = grid.sheets.find(({ name }) => name === sheet)!;
  const rows = Object.entries(cells).filter(([, { value }]) => value === text).map(([address]) => address.replace(/^\D+/, ''));
  return rows.find((row) => also === undefined || Object.entries(cells).some(([address, { value }]) => address.replace(/^\D+/, '') === row && value === also))!;
}

/** The grid with other cells, as another program might leave them; a cell that is undefined is emptied. */
function withCells(grid: Grid, sheet: string, changed: Readonly<Record<string, Cell | undefined>>): Grid {
  return {
    ...grid,
    sheets: grid.sheets.map((one) => (one.name !== sheet ? one : {
      ...one, rows: Math.max(one.rows, ...Object.keys(changed).map((address) => Number(address.replace(/^\D+/, '')))),
      cells: Object.fromEntries(Object.entries({ ...one.cells, ...changed }).filter(([, cell]) => cell !== undefined)) as Record<string, Cell>,
    })),
  };
}

const text = (value: string): Cell => ({ kind: 'text', value });
const codesOf = (plan: ReformPlan, grid: Grid): string[] => {
  const read = planFromWorkbook(plan, grid);
  return read.ok ? ['read'] : read.problems.map(({ code, path }) => `${code} ${path.join('!')}`);
};

describe('there and back', () => {
  test.each([['the plan of the documentation', PLAN], ['one with strange texts', STRANGE]])('%s, without a change', (_, plan) => {
    expect(unwrap(planFromWorkbook(plan, gridOf(plan)))).toEqual({ plan, changes: [], remarks: [] });
  });
  test.skipIf(OFFICE === undefined)('through LibreOffice, without a change', () => {
    const saved = unwrap(readWorkbook(asOfficeSaves(planToWorkbook(STRANGE, AS_OF))));
    expect(unwrap(planFromWorkbook(STRANGE, saved))).toEqual({ plan: STRANGE, changes: [], remarks: [] });
  }, 60_000);
  test.skipIf(OFFICE === undefined)('through LibreOffice, with what people wrote into it', () => {
    const bytes = planToWorkbook(PLAN, AS_OF);
    const grid = unwrap(readWorkbook(bytes));
    const [milestone, quarter] = [rowOf(grid, 'Milestones', 'therapists-in-post'), rowOf(grid, 'Quarters', 'proxy-twenty-weeks', '2026-27 Q3')];
    const written = unwrap(writeCells(bytes, [
      { sheet: 'Milestones', cell: `C${milestone}`, kind: 'text', text: 'Somebody else' },
      { sheet: 'Milestones', cell: `E${milestone}`, kind: 'number', text: '46356' },
      { sheet: 'Quarters', cell: `G${quarter}`, kind: 'number', text: '50.1' },
      { sheet: 'Quarters', cell: `H${quarter}`, kind: 'text', text: 'A new post is filled.' },
    ])).bytes;
    const { plan, changes } = unwrap(planFromWorkbook(PLAN, unwrap(readWorkbook(asOfficeSaves(written)))));
    expect(plan.milestones.find(({ id }) => id === 'therapists-in-post')).toMatchObject({ owner: 'Somebody else', due: '2026-11-30', dependsOn: ['outreach-agreed'] });
    expect(plan.indicators[0]!.actuals!.at(-1)).toEqual({ quarter: '2026-27 Q3', value: '50.1', note: 'A new post is filled.' });
    expect(changes.map(({ path, expected, received }) => [path.join('!'), expected, received])).toEqual([
      [`Milestones!C${milestone}`, 'Head of children’s commissioning', 'Somebody else'],
      [`Milestones!E${milestone}`, '2026-10-30', '2026-11-30'],
      [`Quarters!G${quarter}`, '', '50.1'],
      [`Quarters!H${quarter}`, '', 'A new post is filled.'],
    ]);
  }, 60_000);
});

describe('milestones', () => {
  const grid = gridOf(PLAN);
  const row = rowOf(grid, 'Milestones', 'common-offer');
  const changed = (cells: Readonly<Record<string, Cell | undefined>>): Grid => withCells(grid, 'Milestones', Object.fromEntries(Object.entries(cells).map(([column, cell]) => [`${column}${row}`, cell])));

  test('a day typed with the month in letters, or as year, month and day, is a day', () => {
    for (const typed of ['1 Apr 2027', '01 April 2027', '1-apr-2027', '2027-04-01']) {
      expect(unwrap(planFromWorkbook(PLAN, changed({ E: text(typed) }))).plan.milestones[2]!.due).toBe('2027-04-01');
    }
  });
  test('every cell that cannot be read is named, and nothing is taken', () => {
    expect(codesOf(PLAN, changed({
      B: { kind: 'error', value: '#REF!' }, C: undefined, D: text('The schools'), E: text('1/4/2027'), G: { kind: 'number', value: '46300' }, H: text('Minutes'),
    }))).toEqual([
      `plan-workbook.error Milestones!B${row}`, `answers.unknown Milestones!D${row}`, `plan-workbook.no-date Milestones!E${row}`, `plan-workbook.no-date Milestones!G${row}`,
      `plan-workbook.nothing-here Milestones!C${row}`,
    ]);
  });
  test('one that is done needs the day, what shows it, and what it waits for', () => {
    expect(codesOf(PLAN, changed({ H: text('Minutes') }))).toEqual([`plan-workbook.done-without-date Milestones!G${row}`]);
    expect(codesOf(PLAN, changed({ G: text('1 Mar 2027') }))).toEqual([`plan.evidence-missing Milestones!H${row}`]);
    expect(unwrap(planFromWorkbook(PLAN, changed({ G: text('1 Mar 2027'), H: text('Minutes | B-7') }))).plan.milestones[2]!.done)
      .toEqual({ on: '2027-03-01', evidence: [{ title: 'Minutes', reference: 'B-7' }] });
    const waiting = rowOf(grid, 'Milestones', 'college-transition');
    expect(codesOf(PLAN, withCells(grid, 'Milestones', { [`G${waiting}`]: text('1 Mar 2027'), [`H${waiting}`]: text('Plans') }))).toEqual([`plan.depends-on-open Milestones!G${waiting}`]);
  });
  test('one is added in a row without a reference', () => {
    const spare = String(Number(rowOf(grid, 'Milestones', 'college-transition')) + 3);
    const added = withCells(grid, 'Milestones', { [`B${spare}`]: text('Common offer'), [`C${spare}`]: text('A person'), [`D${spare}`]: text('Ambleford Council'), [`E${spare}`]: { kind: 'date', value: '2027-06-30' } });
    const { plan, changes } = unwrap(planFromWorkbook(PLAN, added));
    expect(plan.milestones.at(-1)).toEqual({ id: 'common-offer-2', title: 'Common offer', owner: 'A person', partner: 'council', due: '2027-06-30' });
    expect(changes.map(({ code }) => code)).toEqual(['plan-workbook.added']);
    expect(codesOf(PLAN, withCells(grid, 'Milestones', { [`B${spare}`]: text('Half of one') }))).toEqual(['C', 'D', 'E'].map((column) => `plan-workbook.nothing-here Milestones!${column}${spare}`));
  });
  test('a row that is gone leaves its milestone as it was', () => {
    const { plan, remarks } = unwrap(planFromWorkbook(PLAN, changed(Object.fromEntries([...'ABCDEFGHIJKLM'].map((column) => [column, undefined])))));
    expect(plan).toEqual(PLAN);
    expect(remarks).toEqual([{ code: 'plan-workbook.not-there', path: [], received: 'Every school says what it ordinarily provides' }]);
  });
  test('a reference that was typed over, and one that stands twice', () => {
    expect(codesOf(PLAN, changed({ A: text('comon-offer') }))).toEqual([`plan-workbook.unknown-reference Milestones!A${row}`]);
    expect(codesOf(PLAN, changed({ A: text('outreach-agreed') }))).toEqual([`plan-workbook.twice Milestones!A${row}`]);
  });
});

describe('figures of quarters', () => {
  const grid = gridOf(PLAN);
  const row = rowOf(grid, 'Quarters', 'proxy-mainstream', '2026-27 Q3');
  const changed = (cells: Readonly<Record<string, Cell | undefined>>): Grid => withCells(grid, 'Quarters', Object.fromEntries(Object.entries(cells).map(([column, cell]) => [`${column}${row}`, cell])));
  const lastActual = (cell: Cell) => unwrap(planFromWorkbook(PLAN, changed({ G: cell }))).plan.indicators[1]!.actuals!.at(-1)!.value;

  test('are the numbers that were typed, however a program keeps them', () => {
    expect(lastActual(text('42.60'))).toBe('42.60');
    expect(lastActual({ kind: 'number', value: '42.600000000000001' })).toBe('42.6');
    expect(lastActual({ kind: 'number', value: '4.2599999999999999E1' })).toBe('42.6');
    const remarked = unwrap(planFromWorkbook(PLAN, changed({ G: text('42.6 %') })));
    expect(remarked.plan.indicators[1]!.actuals!.at(-1)!.value).toBe('42.6');
    expect(remarked.remarks.map(({ code, path }) => [code, path[1]])).toEqual([['plan-workbook.retyped', `G${row}`]]);
  });
  test('what is no number is named, with a note that belongs to none', () => {
    expect(codesOf(PLAN, changed({ G: text('about 42') }))).toEqual([`plan-workbook.no-figure Quarters!G${row}`]);
    expect(codesOf(PLAN, changed({ G: { kind: 'date', value: '2026-04-02' } }))).toEqual([`plan-workbook.no-figure Quarters!G${row}`]);
    expect(codesOf(PLAN, changed({ H: text('No figure yet') }))).toEqual([`plan-workbook.note-without-figure Quarters!H${row}`]);
    expect(codesOf(PLAN, changed({ D: text('2026-28 Q3'), G: text('1') }))).toEqual([`plan-workbook.no-quarter Quarters!D${row}`]);
  });
  test('one that is emptied is taken out, and told', () => {
    const first = rowOf(grid, 'Quarters', 'proxy-mainstream', '2026-27 Q1');
    const { plan, changes } = unwrap(planFromWorkbook(PLAN, withCells(grid, 'Quarters', { [`G${first}`]: undefined })));
    expect(plan.indicators[1]!.actuals!.map(({ quarter }) => quarter)).toEqual(['2026-27 Q2']);
    expect(changes).toEqual([{ code: 'plan-workbook.changed', path: ['Quarters', `G${first}`], expected: '41.5', received: '' }]);
  });
});

describe('another workbook', () => {
  test('is none of a plan', () => expect(codesOf(PLAN, { sheets: [], remarks: [] })).toEqual(['plan-workbook.other-workbook ']));
  test('is of another plan', () => expect(codesOf({ ...PLAN, id: 'another' }, gridOf(PLAN))).toEqual(['plan-workbook.other-plan Plan!B5']));
  test('was written when the plan stood otherwise', () => {
    const { remarks } = unwrap(planFromWorkbook({ ...PLAN, title: 'Another title' }, gridOf(PLAN)));
    expect(remarks.map(({ code }) => code)).toEqual(['plan-workbook.plan-changed']);
    expect(describeProblem(remarks[0]!, workbookProblemEnglish)).toContain('Look at every change');
  });
});

describe('the workbook', () => {
  const grid = gridOf(PLAN);
  const valuesOn = (name: string): string[] => Object.values(grid.sheets.find((sheet) => sheet.name === name)!.cells).map(({ value }) => value);
  test('says how far the plan meets what is expected, and what that is not', () => {
    expect(valuesOn('Readiness')).toContain(planEnglish['pass-mark-not-public']);
    for (const { title, standing, missing } of describeReadiness(planReadiness(PLAN, AS_OF)).checks) {
      const row = rowOf(grid, 'Readiness', title);
      const { cells } = grid.sheets.find(({ name }) => name === 'Readiness')!;
      expect([cells[`B${row}`]?.value, cells[`C${row}`]?.value ?? '']).toEqual([standing, missing.join('\n')]);
    }
  });
  test('has dates that are dates, and statuses in words', () => {
    const { cells } = grid.sheets.find(({ name }) => name === 'Milestones')!;
    expect(cells[`E${rowOf(grid, 'Milestones', 'common-offer')}`]).toEqual({ kind: 'date', value: '2027-03-26' });
    expect(valuesOn('Milestones')).toContain('Overdue');
    expect(valuesOn('Quarters')).toContain('Behind');
  });
  test('holds no formula that a text of the plan has made', () => {
    const formulas = unwrap(readWorkbook(planToWorkbook(STRANGE, AS_OF))).sheets.flatMap(({ cells }) => Object.values(cells).flatMap(({ formula }) => formula ?? []));
    expect(formulas.filter((formula) => !/^(?:IF\(COUNT\([EF]|SUMPRODUCT\(ROUND\(F)/.test(formula))).toEqual([]);
  });
  test('says everything by a catalogue', () => {
    const strange = Object.fromEntries(Object.keys(english).map((key) => [key, `«${key}»`]));
    const { sheets } = unwrap(readWorkbook(planToWorkbook(PLAN, AS_OF, { words: strange })));
    const said = new Set(sheets.flatMap(({ name, cells }) => [name, ...Object.values(cells).map(({ value }) => value)]));
    const ofTheCore = new Set<string>(Object.values(planEnglish));
    const ours = Object.values(english).filter((words) => said.has(words) && !ofTheCore.has(words));
    expect(ours).toEqual([]);
    expect(unwrap(planFromWorkbook(PLAN, unwrap(readWorkbook(planToWorkbook(PLAN, AS_OF, { words: strange }))), strange)).changes).toEqual([]);
  });
  test.skipIf(OFFICE === undefined)('adds up in LibreOffice', () => {
    const [book] = everySheetInOffice([planToWorkbook(PLAN, AS_OF)]);
    expect(book!.Finances!.filter(([, , line]) => /^All of/.test(line ?? '')).map((cells) => cells.slice(2, 6))).toEqual([
      ['All of 2026-27', '', '37,639,500.00', ''], ['All of 2027-28', '', '39,710,000.00', ''],
    ]);
    expect(book!['Experts at Hand']!.slice(3).map((cells) => cells.slice(-2)).slice(0, 2)).toEqual([['580.00', '348,000.00'], ['680.50', '291,500.00']]);
  }, 60_000);
});
