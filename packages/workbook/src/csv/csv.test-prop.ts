import { unwrap } from '@send-reform/core/problems';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAt, type Grid } from '../grid/index.js';
import { guarded, unguarded } from './guard-formula.js';
import { readCsv } from './read-csv.js';
import { writeCsv } from './write-csv.js';

/** Texts that lead a reader or a spreadsheet program astray, and any others. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', ' ', '1', 'a', '＝', '#', '\u00A0') }),
  fc.constantFrom('=cmd|\' /C calc\'!A0', "'=1", "''-x", '-12.5', '+44 20 7946 0000', '#REF', '"', '""', ',', '\r\n', 'sep=;'),
).filter((one) => !one.includes('\0'));

const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

const textsIn = ({ sheets: [sheet] }: Grid, shape: readonly (readonly string[])[]): string[][] =>
  shape.map((cells, row) => cells.map((_, column) => cellAt(sheet!, { row: row + 1, column: column + 1 })?.value ?? ''));

test('what was written is read, whatever it was', () =>
  fc.assert(fc.property(rows, (texts) => {
    fc.pre(texts.some((row) => row.join('').trim() !== ''));
    expect(textsIn(unwrap(readCsv(writeCsv(texts))), texts)).toEqual(texts);
  })));

test('no cell that is written can be taken for a formula', () =>
  fc.assert(fc.property(text, (one) => {
    const written = guarded(one);
    expect(/^[=+\-@\t\r\n＝＋－＠]/.test(written) && !/^[+-]?\d+(?:\.\d+)?$/.test(written)).toBe(false);
    expect(unguarded(written)).toBe(one);
  })));

test('a file of any bytes is read or refused, and never throws', () =>
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
    const read = readCsv(bytes);
    expect(read.ok || read.problems.length > 0).toBe(true);
  })));
