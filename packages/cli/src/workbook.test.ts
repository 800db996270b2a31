import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseInstrument } from '@send-reform/core/instrument';
import { sheetNamed } from '@send-reform/workbook/grid';
import { readWorkbook, writeWorkbook, type NewCell } from '@send-reform/workbook/xlsx';
import { describe, expect, it } from 'vitest';
import { codesIn, run } from './run.test-helper.js';

const example = (name: string): string => fileURLToPath(new URL(`../../../docs/examples/${name}`, import.meta.url));
const oneLine = (report: string): string => report.replaceAll(/\s+/g, ' ');

const WORKBOOK = example('maturity-workbook.xlsx');
const MAPPING = example('maturity-mapping.json');
const INSTRUMENT = example('early-help.json');
const ANSWERS = example('early-help-answers.json');
const mapping = JSON.parse(readFileSync(MAPPING, 'utf8')) as { columns: object };

/** A workbook of one sheet, row by row. */
const workbookOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  writeWorkbook([{ name: 'Maturity', widths: [], rows: rows.map((row) => row.map((text): NewCell => ({ text }))) }]);

const BAD_FILES: readonly [string, Uint8Array, string, string][] = [
  ['empty', new Uint8Array(), 'bad.xlsx', 'workbook.empty'],
  ['no workbook', new TextEncoder().encode('Statement,Emerging'), 'bad.xlsx', 'workbook.not-packed'],
  ['cut off', new Uint8Array(readFileSync(WORKBOOK)).subarray(0, 900), 'bad.xlsx', 'workbook.truncated'],
  ['locked, or of the old kind', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'bad.xls', 'workbook.old-format'],
  ['a workbook called CSV', new Uint8Array(readFileSync(WORKBOOK)), 'bad.csv', 'csv.not-text'],
  ['CSV that does not end', new TextEncoder().encode('a,b\n"c'), 'bad.csv', 'csv.quote-not-closed'],
];

describe('instrument from-workbook', () => {
  const from = (more: readonly string[], files: Readonly<Record<string, unknown>> = {}, file = WORKBOOK) => run(['instrument', 'from-workbook', file, ...more], files);

  it('guesses a mapping and gives it to be put right, with every doubtful cell', async () => {
    const { code, out, err } = await from([]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ...mapping, instrument: { id: 'maturity' } });
    expect(oneLine(err)).toContain('This mapping is a guess from the headings. Put it right, and give it with --mapping');
    expect(codesIn(err)).toEqual(['mapping.section-above', 'mapping.spaces', 'mapping.section-above']);
    expect(err).toContain('Note: Maturity!C7:');
  });
  it('makes an instrument by the mapping', async () => {
    const { code, out } = await from(['--mapping', MAPPING]);
    expect(code).toBe(0);
    expect(parseInstrument(JSON.parse(out))).toMatchObject({ ok: true, value: { id: 'our-partnership', status: 'local', sections: [{ id: 'working-together' }, { id: 'early-support' }] } });
  });
  it('writes it into a new file, which `check` takes', async () => {
    const { out, written } = await from(['--mapping', MAPPING, '--out', 'ours.json']);
    expect(out).toBe('ours.json\n');
    expect((await run(['check', 'ours.json'], written)).out).toContain('the instrument our-partnership 1.0.0 can be scored');
  });
  it('makes the same of the same rows as CSV', async () => {
    const rows = ['Ref,Theme,Statement,1 - Emerging,2 - Mature', 'A1,Together,=One plan,None,In use'];
    const { code, out } = await from([], { 'Maturity.csv': rows.join('\r\n') }, 'Maturity.csv');
    expect(code).toBe(0);
    const again = await from(['--mapping', 'mapping.json'], { 'Maturity.csv': rows.join('\r\n'), 'mapping.json': out }, 'Maturity.csv');
    expect(JSON.parse(again.out)).toMatchObject({ id: 'maturity', sections: [{ statements: [{ id: 'a1', text: '=One plan' }] }] });
  });
  it('gives the guess, and says what would stand in its way', async () => {
    const files = { 'ours.xlsx': workbookOf([['Statement', 'Weight', 'Emerging', 'Mature'], ['One', 'heavy', 'a', 'b']]) };
    const { code, out, err } = await from([], files, 'ours.xlsx');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ columns: { statement: 'A', weight: 'B' } });
    expect(err).toMatch(/ours\.xlsx Maturity!B2\n.*\[mapping\.no-weight\]/s);
  });
  it.each(BAD_FILES)('refuses a file that is %s', async (_, bytes, file, problem) => {
    const result = await from(['--mapping', MAPPING], { [file]: bytes }, file);
    expect(result).toMatchObject({ code: 1, out: '', written: {} });
    expect(codesIn(result.err)).toEqual([problem]);
  });
  it('names what is wrong with the mapping at its line, and with the file, together', async () => {
    const { code, err } = await from(['--mapping', 'm.json'], { 'm.json': { ...mapping, headings: 'three', hint: 1 }, 'bad.xlsx': new Uint8Array() }, 'bad.xlsx');
    expect(code).toBe(1);
    expect(codesIn(err)).toEqual(['workbook.empty', 'type', 'unknown-key']);
    expect(err).toMatch(/m\.json:1:\d+ \/headings/);
  });
  it('says what a file is that is no mapping', async () => {
    const { err } = await from(['--mapping', ANSWERS]);
    expect(oneLine(err)).toContain('This file holds an answer sheet. Expected here: a mapping of a workbook.');
  });
  it('writes nothing over a file that is there', async () => {
    const { code, err, written } = await from(['--mapping', MAPPING, '--out', 'ours.json'], { 'ours.json': '{}' });
    expect({ code, codes: codesIn(err).at(-1), written }).toEqual({ code: 1, codes: 'file.there-already', written: {} });
  });
});

describe('sheet to-workbook and from-workbook', () => {
  const to = (more: readonly string[], files: Readonly<Record<string, unknown>> = {}) => run(['sheet', 'to-workbook', '--instrument', INSTRUMENT, ...more], files);
  const from = (file: string, files: Readonly<Record<string, unknown>>, more: readonly string[] = []) => run(['sheet', 'from-workbook', file, '--instrument', INSTRUMENT, ...more], files);

  it.each(['answers.xlsx', 'answers.csv'])('carries answers out in %s and back without loss', async (file) => {
    const out = await to(['--answers', ANSWERS, '--out', file]);
    expect(out).toMatchObject({ code: 0, out: `${file}\n`, err: '' });
    const back = await from(file, out.written);
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(back.out)).toEqual(JSON.parse(readFileSync(ANSWERS, 'utf8')));
  });
  it('begins with an empty sheet for a kind of place', async () => {
    const { written } = await to(['--place-kind', 'county', '--out', 'empty.xlsx']);
    const back = await from('empty.xlsx', written, ['--out', 'sheet.json']);
    expect(back.out).toBe('sheet.json\n');
    expect(JSON.parse(new TextDecoder().decode(back.written['sheet.json']))).toMatchObject({ place: { kind: 'county' }, answers: {} });
  });
  it('takes what was typed by hand, and tells it with its cell', async () => {
    const { written } = await to(['--answers', ANSWERS, '--out', 'answers.csv']);
    const typed = new TextDecoder().decode(written['answers.csv']).replace('"Established"', '"established "');
    const { code, out, err } = await from('answers.csv', { 'answers.csv': typed });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ answers: { 'one-plan': { level: 'established' } } });
    expect(codesIn(err)).toEqual(['answers.retyped']);
  });
  it('names every answer that cannot be read, and gives none', async () => {
    const { written } = await to(['--answers', ANSWERS, '--out', 'answers.csv']);
    const typed = new TextDecoder().decode(written['answers.csv']).replace('"Established"', '"Soaring"').replace('"Medium"', '"Sure"');
    const { code, out, err } = await from('answers.csv', { 'answers.csv': typed }, ['--out', 'sheet.json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(codesIn(err)).toEqual(['answers.unknown', 'answers.unknown']);
    expect(err).toMatch(/answers\.csv answers!C\d+/);
  });
  it.each(BAD_FILES)('refuses a file that is %s', async (_, bytes, file, problem) => {
    const result = await from(file, { [file]: bytes });
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(codesIn(result.err)).toEqual([problem]);
  });
  it('refuses a workbook of another kind, and one of another instrument', async () => {
    expect(codesIn((await from(WORKBOOK, {})).err)).toEqual(['answers.other-workbook']);
    const { written } = await run(['sheet', 'to-workbook', '--instrument', 'partnership-starter', '--out', 'other.xlsx']);
    expect(codesIn((await from('other.xlsx', written)).err)).toEqual(['answers.other-instrument']);
  });
  it('writes what a spreadsheet program can open: sheets, lists, and nothing over a file that is there', async () => {
    const { written } = await to(['--out', 'empty.xlsx']);
    const grid = readWorkbook(written['empty.xlsx']!);
    expect(grid.ok && sheetNamed(grid.value, 'Working together')?.cells['A4']?.value).toBe('one-plan');
    const again = await to(['--out', 'empty.xlsx'], written);
    expect({ code: again.code, codes: codesIn(again.err), written: again.written }).toEqual({ code: 1, codes: ['file.there-already'], written: {} });
  });
});

describe('score --out', () => {
  const score = (more: readonly string[], files: Readonly<Record<string, unknown>> = {}) => run(['score', '--instrument', INSTRUMENT, '--answers', ANSWERS, ...more], files);

  it('writes the results as CSV, on any basis', async () => {
    const { code, out, err, written } = await score(['--basis', 'evidenced', '--out', 'results.csv']);
    expect({ code, out, err }).toEqual({ code: 0, out: 'results.csv\n', err: '' });
    const lines = new TextDecoder().decode(written['results.csv']).trimEnd().split('\r\n');
    expect(lines[0]).toContain('"Score","Level","Exactly"');
    expect(lines.slice(1).every((line) => line.includes('"evidenced"'))).toBe(true);
  });
  it('writes them as a workbook with formulas', async () => {
    const { written } = await score(['--out', 'results.xlsx']);
    const grid = readWorkbook(written['results.xlsx']!);
    expect(grid.ok && sheetNamed(grid.value, 'Results')?.cells['C4']).toMatchObject({ kind: 'number', formula: expect.any(String) as string });
  });
  it('writes nothing over a file that is there', async () => {
    const { code, err, written } = await score(['--out', 'results.csv'], { 'results.csv': '' });
    expect({ code, codes: codesIn(err), written }).toEqual({ code: 1, codes: ['file.there-already'], written: {} });
  });
  it.each([['--out', 'x.pdf'], ['--out', 'x.csv', '--json'], ['--out', 'x.xlsx', '--basis', 'evidenced']])('%s %s %s %s is wrong use', async (...args) => {
    expect(await score(args)).toMatchObject({ code: 2, out: '', written: {} });
  });
});

it.each([
  [['instrument'], 'Usage: send-reform instrument <command>'],
  [['instrument', 'from-workbook'], 'Usage: send-reform instrument from-workbook FILE'],
  [['sheet', 'to-workbook', '--instrument', INSTRUMENT], 'Usage: send-reform sheet to-workbook'],
  [['sheet', 'to-workbook', '--instrument', INSTRUMENT, '--out', 'x.ods'], '--out takes a name that ends in .xlsx or .csv'],
  [['sheet', 'to-workbook', '--instrument', INSTRUMENT, '--answers', ANSWERS, '--place-kind', 'county', '--out', 'x.csv'], '--place-kind is for a sheet without answers'],
  [['sheet', 'from-workbook', WORKBOOK], "required option '--instrument"],
])('%j is wrong use', async (args, words) => {
  const result = await run(args);
  expect(result).toMatchObject({ code: 2, out: '', written: {} });
  expect(oneLine(result.err)).toContain(words);
});
