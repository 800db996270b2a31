import { unwrap, type Result } from '@send-reform/core/problems';
import { describe, expect, test } from 'vitest';
import type { Grid } from '../grid/index.js';
import { readCsv } from './read-csv.js';
import { writeCsv } from './write-csv.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const shown = (result: Result<Grid>): Record<string, string> =>
  Object.fromEntries(Object.entries(unwrap(result).sheets[0]!.cells).map(([address, { value }]) => [address, value]));
const problemsIn = (result: Result<Grid>): string[] => (result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(' ')));

describe('cells are found', () => {
  test.each<[string, string, Record<string, string>]>([
    ['by commas', 'a,b\r\nc,d\r\n', { A1: 'a', B1: 'b', A2: 'c', B2: 'd' }],
    ['by semicolons, as a region has it', 'a;"b;1"\r\n1,5;d', { A1: 'a', B1: 'b;1', A2: '1,5', B2: 'd' }],
    ['by tabs, in one row', 'a\tb\n', { A1: 'a', B1: 'b' }],
    ['by what the first line says', 'sep=;\r\na;b,c\r\n', { A1: 'a', B1: 'b,c' }],
    ['in quotation marks, with line ends and marks within', '"a\r\nb","c ""d"""\n', { A1: 'a\r\nb', B1: 'c "d"' }],
    ['after lines that end in three ways', 'a,1\r\nb,2\nc,3\rd,4', { A1: 'a', B1: '1', A2: 'b', B2: '2', A3: 'c', B3: '3', A4: 'd', B4: '4' }],
    ['beside a mark of inches', '5" pipe,x\r\n"y",z\r\n', { A1: '5" pipe', B1: 'x', A2: 'y', B2: 'z' }],
    ['with something after a closing mark', 'a,"b"c,d\n', { A1: 'a', B1: '"b"c', C1: 'd' }],
    ['below empty rows', '\n\n,,x\n', { C3: 'x' }],
    ['behind the mark of UTF-8', '\uFEFFa,b', { A1: 'a', B1: 'b' }],
    ['in a column by itself', 'one\ntwo', { A1: 'one', A2: 'two' }],
  ])('%s', (_, text, cells) => expect(shown(readCsv(bytes(text)))).toEqual(cells));

  test('as Excel saves it, with a remark that the letters are to be looked at', () => {
    const read = readCsv(Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x2c, 0xa3, 0x35, 0x20, 0x96, 0x20, 0x80));
    expect(shown(read)).toEqual({ A1: 'Café', B1: '£5 – €' });
    expect(unwrap(read).remarks).toEqual([{ code: 'csv.windows-1252', path: [] }]);
  });
  test.each([['little', [0xff, 0xfe, 0x61, 0, 0x2c, 0, 0xe9, 0]], ['big', [0xfe, 0xff, 0, 0x61, 0, 0x2c, 0, 0xe9]]])('in UTF-16, %s end first', (_, raw) =>
    expect(shown(readCsv(Uint8Array.from(raw)))).toEqual({ A1: 'a', B1: 'é' }));
  test('and errors are errors', () => {
    const { cells } = unwrap(readCsv(bytes('#REF!,#REFUGE,#N/A'))).sheets[0]!;
    expect(Object.values(cells).map(({ kind }) => kind)).toEqual(['error', 'text', 'error']);
  });
});

test.each<[string, string, string[]]>([
  ['after a closing mark', 'a,"b"c,d\n', ['csv.odd-quote CSV B1']],
  ['before an opening mark', 'a, "b, c",d\n', ['csv.odd-quote CSV B1']],
  ['but not a mark of inches', '5" pipe,"""so called"""\n', []],
])('what stands %s is told', (_, text, remarks) =>
  expect(unwrap(readCsv(bytes(text))).remarks.map(({ code, path }) => [code, ...path].join(' '))).toEqual(remarks));

describe('what is known of a file is not guessed', () => {
  const pound = Uint8Array.of(0x61, 0x2c, 0xc2, 0xa3);
  test('its characters', () => {
    expect(shown(readCsv(pound))).toEqual({ A1: 'a', B1: '£' });
    expect(unwrap(readCsv(pound, 'CSV', { encoding: 'windows-1252' }))).toMatchObject({ sheets: [{ cells: { B1: { value: 'Â£' } } }], remarks: [] });
    expect(problemsIn(readCsv(Uint8Array.of(0xa3), 'CSV', { encoding: 'utf-8' }))).toEqual(['csv.not-utf-8']);
  });
  test('what separates its cells', () => expect(shown(readCsv(bytes('a,b;c,d'), 'CSV', { separator: ';' }))).toEqual({ A1: 'a,b', B1: 'c,d' }));
});

test('what a program shows for an error is an error, and a text that says the same is a text', () => {
  const { cells } = unwrap(readCsv(writeCsv([['#REF!', { figure: '#REF!' }, '#####', 'x']]))).sheets[0]!;
  expect(Object.values(cells)).toEqual([{ kind: 'text', value: '#REF!' }, { kind: 'error', value: '#REF!' }, { kind: 'text', value: '#####' }, { kind: 'text', value: 'x' }]);
});

describe('refused', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['nothing', bytes(''), ['workbook.empty']],
    ['nothing but space', bytes(' \r\n\t'), ['workbook.empty']],
    ['a mark of UTF-8 on something else', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xe9), ['csv.not-as-marked']],
    ['a text of an old Macintosh', Uint8Array.of(0x63, 0x61, 0x66, 0x8e, 0x8f), ['csv.unknown-characters']],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0x9d), ['csv.not-text']],
    ['more than 16 MB', new Uint8Array(16_000_001).fill(0x61), ['workbook.too-large']],
    ['a quotation mark without its end', bytes('a,b\n"c,d\ne,f'), ['csv.quote-not-closed CSV A2']],
    ['everything at once', bytes(`a,${'x'.repeat(32_768)}\nb,"c`), ['workbook.text-too-long CSV B1', 'csv.quote-not-closed CSV A2']],
    ['a text that no cell can hold', bytes(`a,${'x'.repeat(32_768)}`), ['workbook.text-too-long CSV B1']],
    ['a row without an end', bytes(','.repeat(16_384).concat('x')), ['csv.too-many-columns CSV A1']],
    ['a cell below a million empty rows', bytes('\n'.repeat(1_000_000).concat('x')), ['csv.too-many-rows CSV']],
    ['a quarter of a million cells and one', bytes('x,y\n'.repeat(125_001)), ['workbook.too-many-cells']],
    ['eight million characters and one', bytes('x'.repeat(8_000_001)), ['workbook.too-much-text']],
    ['nothing but quotation marks', bytes('"'.repeat(7_999_999)), ['csv.quote-not-closed CSV A1']],
    ['nothing but quoted commas', bytes('","'.repeat(2_600_000)), ['workbook.text-too-long CSV A1']],
  ])('%s', (_, file, problems) => expect(problemsIn(readCsv(file))).toEqual(problems));
});
