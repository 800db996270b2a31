import { unwrap } from '@send-reform/core/problems';
import { score } from '@send-reform/core/scoring';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../csv/index.js';
import { cellAt } from '../grid/index.js';
import { compiled, FULL, sheetOf } from '../sheet/answers.test-helper.js';
import { assessment } from './assessments.test-helper.js';
import { resultsToCsv } from './results-to-csv.js';

const linesOf = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).trimEnd().split('\r\n');

test('a row for the whole and for each section, and each says what it is of', () => {
  const [headings, ...rows] = linesOf(resultsToCsv(compiled, FULL));
  expect(headings).toBe('"Sheet","Revision","Date (year-month-day)","Instrument","Version","Basis","Reference","Section","Score","Level","Exactly","Answered","Of those that apply","At least","At most"');
  expect(rows).toHaveLength(compiled.sections.length);
  expect(rows.every((row) => row.startsWith('"sheet",4,2026-05-11,"carried","\'1.2.0","declared",'))).toBe(true);
});

test('another basis, no date, and other words', () => {
  const sheet = sheetOf({ a: { state: 'answered', level: 'developing' } });
  const [headings, overall] = linesOf(resultsToCsv(compiled, sheet, { basis: 'evidenced' }, { 'results.score': 'Sgôr' }));
  expect(headings).toContain('"Sgôr"');
  expect(overall).toMatch(/^"sheet",4,"","carried","'1\.2\.0","evidenced","carried"/);
});

test('it says what the core says, and a score is a number', () =>
  fc.assert(fc.property(assessment, ({ compiled: instrument, sheet }) => {
    const { overall, sections } = score(instrument, sheet);
    const bytes = resultsToCsv(instrument, sheet);
    const read = unwrap(readCsv(bytes)).sheets[0]!;
    for (const [index, of] of [overall, ...sections].entries()) {
      const values = [7, 9, 11, 12, 13, 14, 15].map((column) => cellAt(read, { row: index + 2, column })?.value ?? '');
      expect(values).toEqual([of.id, of.score ?? '', of.exact ?? '', String(of.answered), String(of.applicable), of.lowest.score ?? '', of.highest.score ?? '']);
      if (of.score !== null) expect(linesOf(bytes)[index + 1]).toContain(`,${of.score},`);
    }
    expect(cellAt(read, { row: instrument.sections.length + 2, column: 1 })).toBeUndefined();
  }), { numRuns: 50 }));
