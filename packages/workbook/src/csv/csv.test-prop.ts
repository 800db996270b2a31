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
  fc.constantFrom('=cmd|\' /C calc\'!A0', "'=1", "''-x", '-12.5', '+44 20 7946 0000', '#REF', '#REF!', "'#N/A", '1-2', '1.10', '007', '2026-05-11', "''1,-2", 'a;=1', 'x"=1', '- a\n- b', '"', '""', ',', '\r\n', 'sep=;'),
).filter((one) => !one.includes('\0'));

const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

const textsIn = ({ sheets: [sheet] }: Grid, shape: readonly (readonly string[])[]): string[][] =>
  shape.map((cells, row) => cells.map((_, column) => cellAt(sheet!, { row: row + 1, column: column + 1 })?.value ?? ''));

test('what was written is read, whatever it was', () =>
  fc.assert(fc.property(rows, (texts) => {
    fc.pre(texts.some((row) => row.join('').trim() !== ''));
    expect(textsIn(unwrap(readCsv(writeCsv(texts))), texts)).toEqual(texts);
  })));

/** What a program makes of a file that takes something else for the separator, and what stands in a cell for a line's end. */
const taken = (file: string): string[] => file.split(/[,;\t\r\n]/).flatMap((cell) => [cell, cell.replace(/^"+/, '')]);

test('nothing that is written is a formula, whatever a program takes for the separator', () =>
  fc.assert(fc.property(rows, (texts) => {
    const file = new TextDecoder().decode(writeCsv(texts));
    expect(taken(file).filter((cell) => /^[=+\-@＝＋－＠]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?"?$/.test(cell))).toEqual([]);
  })));

test('what a program would write otherwise is kept from it, and figures are figures', () => {
  const file = new TextDecoder().decode(writeCsv([['1-2', '1.10', '007', '2026-05-11', '12', '1.5', '-3', 'A 1-2', { figure: '-2.50' }]]));
  expect(file).toBe(`"'1-2","'1.10","'007","'2026-05-11","12","1.5","-3","A 1-2",-2.50\r\n`);
});

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
