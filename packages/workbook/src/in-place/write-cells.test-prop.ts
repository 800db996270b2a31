import { unwrap } from '@send-reform/core/problems';
import type { CellToWrite } from '@send-reform/core/returns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, type Cell } from '../grid/index.js';
import { BLANK_RETURN_FILES } from '../returns/blank-return.test-helper.js';
import { readWorkbook } from '../xlsx/index.js';
import { openZip, packZip } from '../zip/index.js';
import { writeCells } from './write-cells.js';

const FILE = 'xl/worksheets/sheet2.xml';
const SHEET = 'Quarterly Return Template';

const place = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 30 }) }).map(addressOf);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((value) => !/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(value));
const figure = fc.tuple(fc.integer({ min: -9_999, max: 9_999 }), fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }))
  .map(([whole, part]) => (part === undefined ? String(whole) : `${whole}.${part}`));
const toWrite: fc.Arbitrary<CellToWrite> = fc.oneof(
  fc.record({ sheet: fc.constant(SHEET), cell: place, kind: fc.constant('text' as const), text }),
  fc.record({ sheet: fc.constant(SHEET), cell: place, kind: fc.constant('number' as const), text: figure }),
);

/** A sheet in one of the ways in which programs write them: rows and cells there or not, empty, formatted, with addresses or without. */
const sheet = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }), fc.boolean()), { selector: ([row]) => row, maxLength: 6 })
  .chain((rows) => fc.constant(rows.toSorted(([one], [other]) => one - other).map(([row, columns, isFormatted]) => {
    const cells = columns.toSorted((one, other) => one - other).map((column, index) => {
      const r = addressOf({ row, column });
      return index % 3 === 2 ? `<c r="${r}" s="1"/>` : index % 3 === 1 ? `<c r="${r}" t="str"><v>old</v></c>` : `<c s="2" r="${r}"><v>${column}</v></c>`;
    });
    const head = `<row r="${row}"${isFormatted ? ' s="1" customFormat="1"' : ''}`;
    return cells.length === 0 ? `${head}/>` : `${head}>\n${cells.join('')}</row>`;
  }).join('')))
  .map((rows) => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${rows === '' ? '<sheetData/>' : `<sheetData>${rows}</sheetData>`}</worksheet>`);

test('the named cells hold what was written, every other cell of every sheet what it held, every other file its bytes', () => {
  fc.assert(fc.property(sheet, fc.uniqueArray(toWrite, { selector: ({ cell }) => cell, maxLength: 8 }), (xml, cells) => {
    const bytes = packZip({ ...BLANK_RETURN_FILES, [FILE]: xml });
    const written = unwrap(writeCells(bytes, cells)).bytes;
    const [was, is] = [unwrap(readWorkbook(bytes)), unwrap(readWorkbook(written))];
    const expected: Record<string, Cell> = { ...was.sheets[1]!.cells };
    // XML takes every end of a line for the same; written by its number each comes back as it was.
    for (const { cell, kind, text: value } of cells) expected[cell] = { kind, value };
    expect(is.sheets[1]!.cells).toEqual(expected);
    expect([is.sheets[0], is.sheets[2]]).toEqual([was.sheets[0], was.sheets[2]]);
    const [before, after] = [unwrap(openZip(bytes)), unwrap(openZip(written))];
    for (const [index, entry] of before.entries.entries()) {
      const now = after.entries[index]!;
      if (entry.name !== FILE) expect(written.subarray(now.header, now.end)).toEqual(bytes.subarray(entry.header, entry.end));
    }
  }), { numRuns: 300 });
});

test('whatever the bytes, there is an answer, and nothing is thrown', () => {
  const blank = packZip(BLANK_RETURN_FILES);
  const spoilt = fc.array(fc.tuple(fc.nat(blank.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }).map((changes) => {
    const bytes = blank.slice();
    for (const [at, byte] of changes) bytes[at] = byte;
    return bytes;
  });
  fc.assert(fc.property(spoilt, (bytes) => {
    const written = writeCells(bytes, [{ sheet: SHEET, cell: 'D8', kind: 'number', text: '1' }]);
    if (!written.ok) expect(written.problems.length).toBeGreaterThan(0);
    else expect(unwrap(readWorkbook(written.value.bytes)).sheets[1]!.cells.D8).toEqual({ kind: 'number', value: '1' });
  }), { numRuns: 300 });
});
