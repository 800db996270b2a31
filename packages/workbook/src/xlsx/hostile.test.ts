import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflateSync, strToU8 } from 'fflate';
import { openZip, packZip } from '../zip/index.js';
import { packByHand } from '../zip/zip.test-helper.js';
import { handmadeFiles, withRows } from './handmade.test-helper.js';
import { readWorkbook } from './read-workbook.js';

/** The issue allows two seconds; a busy machine is given some more before a test calls it slow. */
const LONGEST = 6_000;

function codesIn(bytes: Uint8Array): string[] {
  const started = performance.now();
  const read = readWorkbook(bytes);
  expect(performance.now() - started).toBeLessThan(LONGEST);
  return read.ok ? [] : [...new Set(read.problems.map(({ code }) => code))];
}

const sheetOf = (content: Uint8Array | string, size?: number): Uint8Array => {
  const name = 'xl/worksheets/sheet1.xml';
  const files = handmadeFiles({});
  return packByHand(Object.entries({ ...files, [name]: content }).map(([path, plain]) => ({ name: path, content: plain, ...(path === name && size !== undefined ? { size } : {}) })));
};

describe('files made to use up time or memory', () => {
  test('a million empty rows are passed over, and the cells after them are read', () => {
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}" spans="1:5"/>`).join('');
    const read = readWorkbook(packZip({ ...handmadeFiles({}), 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}<row r="1000001"><c r="A1000001"><v>7</v></c></row></sheetData></worksheet>` }));
    expect(read.ok && read.value.sheets[0]!.cells).toEqual({ A1000001: { kind: 'number', value: '7' } });
  });
  test('what unpacks to a hundred megabytes', () => expect(codesIn(sheetOf(new Uint8Array(81_000_000)))).toEqual(['workbook.unpacks-too-large']));
  test('what unpacks to a thousand times its size', () => expect(codesIn(sheetOf(new Uint8Array(30_000_000)))).toEqual(['workbook.packed-too-well']));
  test('what says that it is small and is not', () => expect(codesIn(sheetOf(new Uint8Array(30_000_000), 900_000))).toEqual(['workbook.damaged']));
  test('a file within a file within a file is not opened', () => {
    const inner = packZip({ 'a.xml': strToU8('<a/>'.repeat(1_000)) });
    const read = readWorkbook(packZip({ ...handmadeFiles({}), 'xl/embeddings/inner.zip': inner }));
    expect(read.ok && read.value.remarks.map(({ code }) => code)).toEqual(['workbook.embedded']);
  });
  test('elements within one another without an end', () =>
    expect(codesIn(sheetOf(`<worksheet>${'<a>'.repeat(100_000)}`))).toEqual(['workbook.too-deep']));
  test('more cells than anybody fills in', () => {
    const rows = Array.from({ length: 260 }, (_, row) => `<row r="${row + 1}">${Array.from({ length: 1_000 }, (_, column) => `<c><v>${row * column}</v></c>`).join('')}</row>`).join('');
    expect(codesIn(withRows(rows))).toEqual(['workbook.too-many-cells']);
  });
  test('a name that says XLSX, over something else', () => {
    expect(codesIn(strToU8('Statement,Level\n'))).toEqual(['workbook.not-packed']);
    expect(codesIn(deflateSync(strToU8('x')))).toEqual(['workbook.not-packed']);
  });
});

test('whatever is changed in a workbook, there is an answer and nothing is thrown', () => {
  const good = withRows('<row r="1"><c r="A1" t="inlineStr"><is><t>Text</t></is></c><c r="B1" s="1"><f>1+1</f><v>2</v></c></row>', { strings: '<si><t>x</t></si>', styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' });
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
    const bytes = good.slice();
    for (const [at, byte] of changes) bytes[at] = byte;
    const read = readWorkbook(bytes);
    if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
  }));
});

test('whatever is written in a part of it, too', () => {
  const files = handmadeFiles({ sheets: { One: '<sheetData/>' }, strings: '', styles: '' });
  const names = Object.keys(files);
  const piece = fc.constantFrom('<row r="', '"/>', '<c r="A1" t="s">', '</c>', '<v>', '</v>', '1e999', '-1', '<f>', '&amp;', '&#0;', '<![CDATA[', ']]>', '<!--', '<?', 'Id="', '..', '<mergeCell ref="A1:', '<sheet name="x" ', 'r:id="rId1"');
  fc.assert(fc.property(fc.constantFrom(...names), fc.array(piece, { maxLength: 12 }), fc.nat(400), (name, pieces, at) => {
    const text = files[name]!;
    const read = readWorkbook(packZip({ ...files, [name]: text.slice(0, at) + pieces.join('') + text.slice(at) }));
    if (!read.ok) expect(openZip(packZip(files)).ok).toBe(true);
  }));
});
