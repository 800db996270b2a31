import { parseFraction } from '@send-reform/core/exact';
import { unwrap } from '@send-reform/core/problems';
import { score } from '@send-reform/core/scoring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetNamed } from '../grid/index.js';
import { firstSheetsInOffice, OFFICE } from '../office.test-helper.js';
import { sheetFromWorkbook } from '../sheet/index.js';
import { compiled, FULL } from '../sheet/answers.test-helper.js';
import { readWorkbook } from '../xlsx/index.js';
import { openZip, packZip, unpack } from '../zip/index.js';
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

/** A workbook that shows nothing before its formulas are worked out: what is shown then was worked out anew. */
function withoutShown(bytes: Uint8Array): Uint8Array {
  const archive = unwrap(openZip(bytes));
  return packZip(Object.fromEntries(archive.entries.map((entry) => {
    const content = new TextDecoder().decode(unwrap(unpack(archive, entry)));
    return [entry.name, content.replaceAll(/<\/f><v>[^<]*<\/v>/g, '</f><v>99</v>')];
  })));
}

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
