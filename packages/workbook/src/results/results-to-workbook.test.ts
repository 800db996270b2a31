import { checkSheet } from '@send-reform/core/assessment';
import { parseFraction } from '@send-reform/core/exact';
import { compileInstrument, parseInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { score } from '@send-reform/core/scoring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetNamed } from '../grid/index.js';
import { firstSheetsInOffice, OFFICE, withoutShown } from '../office.test-helper.js';
import { sheetFromWorkbook } from '../sheet/index.js';
import { compiled, FULL } from '../sheet/answers.test-helper.js';
import { readWorkbook } from '../xlsx/index.js';
import { assessment, type Assessment } from './assessments.test-helper.js';
import { resultsToWorkbook } from './results-to-workbook.js';

/** What the core says of every section, and the words of the levels, as the first sheet shows them. */
function saidByCore({ compiled: instrument, sheet }: Assessment): string[][] {
  const { overall, sections } = score(instrument, sheet);
  return [overall, ...sections].map(({ id, score: figure, level, exact }) =>
    [id, figure ?? '', instrument.sectionById.get(id)?.levels?.find((one) => one.id === level)?.label ?? '', exact ?? '']);
}

/** The same from the lines of the sheet: below the headings, without titles and remarks. */
const shownIn = (lines: readonly (readonly string[])[], count: number): string[][] =>
  lines.slice(3, 3 + count).map(([id = '', , figure = '', level = '', exact = '']) => [id, figure, level, exact]);

/** Whether a score lies exactly between two figures that could be shown. */
const isTie = (exact: string | null, places: number): boolean => {
  const value = exact === null ? undefined : parseFraction(exact);
  return value !== undefined && (BigInt(value.numerator) * 2n * 10n ** BigInt(places)) % BigInt(value.denominator) === 0n
    && (BigInt(value.numerator) * 10n ** BigInt(places)) % BigInt(value.denominator) !== 0n;
};

const ASSESSMENTS = fc.sample(assessment, { seed: 20260630, numRuns: 220 });

describe.skipIf(OFFICE === undefined)('LibreOffice works the formulas out anew', () => {
  test('and comes to what the core says, on 220 random assessments with many ties', () => {
    const shown = firstSheetsInOffice(ASSESSMENTS.map((one) => withoutShown(resultsToWorkbook(one.compiled, one.sheet))));
    const wrong = ASSESSMENTS.flatMap((one, index) => {
      const said = saidByCore(one);
      const found = shownIn(shown[index]!, said.length);
      return JSON.stringify(found) === JSON.stringify(said) ? [] : [{ index, said, found }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  }, 240_000);
});

describe('beyond 2^46, where programs no longer keep whole numbers apart', () => {
  /** Three statements, each worth less than that, whose sum is worth so much. */
  const assessed = (worth: string): Assessment => {
    const instrument = unwrap(compileInstrument(unwrap(parseInstrument({
      format: 'send-reform/instrument/1', id: 'root', title: 'Large', version: '1.0.0', status: 'illustrative', scale: 's', rule: { kind: 'sum' },
      scales: { s: { levels: [{ id: 'none', label: 'None', value: '0' }, { id: 'all', label: 'All', value: worth }] } },
      statements: ['a', 'b', 'c'].map((id) => ({ id, text: 'A statement' })),
    }))));
    const answers = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { state: 'answered', level: 'all' }]));
    return { compiled: instrument, sheet: unwrap(checkSheet(instrument, { format: 'send-reform/sheet/1', id: 'sheet', revision: 1, instrument: { id: 'root', version: '1.0.0', hash: instrument.hash }, answers })) };
  };
  const [within, beyond] = [assessed('23000000000'), assessed('30000000000000')];

  test('the formulas ask for it', () => {
    const grid = unwrap(readWorkbook(resultsToWorkbook(beyond.compiled, beyond.sheet)));
    expect(sheetNamed(grid, 'Results')!.cells.C4!.formula).toMatch(/^IF\('Working'!\$AE\$2,.*,NA\(\)\)$/);
    expect(sheetNamed(grid, 'Working')!.cells.AE2!.formula).toContain(`ABS($O$2)<${2 ** 46}`);
  });
  test.skipIf(OFFICE === undefined)('a cell shows #N/A, and no figure that may be wrong', () => {
    const [right, none] = firstSheetsInOffice([within, beyond].map((one) => withoutShown(resultsToWorkbook(one.compiled, one.sheet))));
    expect(shownIn(right!, 1)).toEqual(saidByCore(within));
    expect(shownIn(none!, 1)).toEqual([['root', '#N/A', '#N/A', '#N/A']]);
  }, 60_000);
});

test('ties, withheld figures and held levels are among them', () => {
  const figures = ASSESSMENTS.flatMap(({ compiled: instrument, sheet }) => {
    const { overall, sections } = score(instrument, sheet);
    return [overall, ...sections].map((one) => ({ ...one, places: instrument.sectionById.get(one.id)!.rounding.places }));
  });
  expect(figures.filter(({ exact, places }) => isTie(exact, places)).length).toBeGreaterThan(20);
  expect(figures.filter(({ withheld }) => withheld !== null).length).toBeGreaterThan(30);
  expect(figures.filter(({ gate }) => gate !== null).length).toBeGreaterThan(30);
});

describe('the workbook', () => {
  const grid = unwrap(readWorkbook(resultsToWorkbook(compiled, FULL)));
  const results = sheetNamed(grid, 'Results')!;
  test('shows the figures before anything is worked out', () => {
    const one = ASSESSMENTS.find((assessed) => score(assessed.compiled, assessed.sheet).overall.score !== null)!;
    const { cells } = unwrap(readWorkbook(resultsToWorkbook(one.compiled, one.sheet))).sheets[0]!;
    expect(cells.C4).toMatchObject({ kind: 'number', value: score(one.compiled, one.sheet).overall.score! });
    expect(cells.C4!.formula).toContain('Working');
  });
  test('says of a rule that is no formula here that its figure does not change', () => {
    expect(results.cells.B7!.value.trim()).toBe('first  things all');
    expect(results.cells.C7!.formula).toBeUndefined();
    expect(results.cells.F7!.value).toContain('Worked out beforehand');
    expect(results.cells.F4!.value).toContain('Worked out beforehand');
    expect(results.cells.F5!.value).toBe('By formulas in this workbook');
  });
  test('holds the answers, which are read back', () => expect(unwrap(sheetFromWorkbook(compiled, grid)).sheet).toEqual(FULL));
});
