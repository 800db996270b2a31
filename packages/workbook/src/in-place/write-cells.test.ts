import { unwrap } from '@send-reform/core/problems';
import type { CellToWrite } from '@send-reform/core/returns';
import { describe, expect, test } from 'vitest';
import { BLANK_RETURN_FILES, blankReturn } from '../returns/blank-return.test-helper.js';
import { readWorkbook } from '../xlsx/index.js';
import { openZip, packZip, unpack, type ZipArchive } from '../zip/index.js';
import { packByHand } from '../zip/zip.test-helper.js';
import { writeCells } from './write-cells.js';

const TEMPLATE = 'Quarterly Return Template';
const TEMPLATE_FILE = 'xl/worksheets/sheet2.xml';

const number = (cell: string, text: string, sheet = TEMPLATE): CellToWrite => ({ sheet, cell, kind: 'number', text });
const words = (cell: string, text: string, sheet = TEMPLATE): CellToWrite => ({ sheet, cell, kind: 'text', text });

const textOf = (archive: ZipArchive, name: string): string =>
  new TextDecoder().decode(unwrap(unpack(archive, archive.entries.find((entry) => entry.name === name)!)));

/** What a sheet's XML becomes, for a sheet of its own. */
function rewritten(sheet: string, ...cells: readonly CellToWrite[]): string {
  const bytes = packZip({ ...BLANK_RETURN_FILES, [TEMPLATE_FILE]: sheet });
  return textOf(unwrap(openZip(unwrap(writeCells(bytes, cells)).bytes)), TEMPLATE_FILE);
}
const problemsOf = (cells: readonly CellToWrite[], files: Readonly<Record<string, string>> = {}): string[] => {
  const written = writeCells(packZip({ ...BLANK_RETURN_FILES, ...files }), cells);
  return written.ok ? [] : written.problems.map(({ code, path }) => [code, ...path].join(' '));
};
const sheetOf = (content: string): string => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</worksheet>`;

describe('only the named cells change', () => {
  const cells = [words('B13', '301 Barking and Dagenham', 'Cover'), number('D8', '61.5'), number('E9', '7'), words('D12', 'As <planned> & "on time"\nSecond line')];
  const blank = blankReturn();
  const { bytes } = unwrap(writeCells(blank, cells));
  const [before, after] = [unwrap(openZip(blank)), unwrap(openZip(bytes))];
  const changed = ['xl/worksheets/sheet1.xml', TEMPLATE_FILE];

  test('every other file is the same byte for byte: header, packed bytes, and its line of the directory but for where it begins', () => {
    expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name));
    let compared = 0;
    for (const [index, entry] of before.entries.entries()) {
      const now = after.entries[index]!;
      const withoutPlace = (archive: ZipArchive, { listed, listedEnd }: typeof entry): Uint8Array => {
        const line = archive.bytes.slice(listed, listedEnd);
        line.fill(0, 42, 46);
        return line;
      };
      if (changed.includes(entry.name)) continue;
      expect(bytes.subarray(now.header, now.end)).toEqual(blank.subarray(entry.header, entry.end));
      expect(withoutPlace(after, now)).toEqual(withoutPlace(before, entry));
      compared += 1;
    }
    expect(compared).toBe(before.entries.length - 2);
    // Nothing lies between the files, and the record of the end differs only in where the directory begins.
    expect(after.entries.map(({ header }) => header)).toEqual([0, ...after.entries.slice(0, -1).map(({ end }) => end)]);
    const ends = [blank.slice(before.record), bytes.slice(after.record)];
    for (const end of ends) end.fill(0, 16, 20);
    expect(ends[1]).toEqual(ends[0]);
  });

  test('a changed file keeps its name, its time and its way of packing', () => {
    for (const name of changed) {
      const [was, is] = [before, after].map((archive) => archive.entries.find((entry) => entry.name === name)!);
      expect(is!.method).toBe(was!.method);
      // Version, flags and method, and the time after them.
      expect(bytes.subarray(is!.header + 4, is!.header + 14)).toEqual(blank.subarray(was!.header + 4, was!.header + 14));
      expect(bytes.subarray(is!.header + 26, is!.start)).toEqual(blank.subarray(was!.header + 26, was!.start));
    }
  });

  test('within a changed sheet only the cells do', () => {
    const expected = BLANK_RETURN_FILES[TEMPLATE_FILE]!
      .replace('<c r="D8" s="3"/>', '<c r="D8" s="3"><v>61.5</v></c>')
      .replace('</c></row><row r="12">', '</c><c r="E9" s="3"><v>7</v></c></row><row r="12">')
      .replace('</c></row></sheetData>', '</c><c r="D12" s="3" t="inlineStr"><is><t xml:space="preserve">As &lt;planned&gt; &amp; &quot;on time&quot;&#10;Second line</t></is></c></row></sheetData>');
    expect(textOf(after, TEMPLATE_FILE)).toBe(expected);
    expect(textOf(after, 'xl/worksheets/sheet1.xml')).toBe(
      BLANK_RETURN_FILES['xl/worksheets/sheet1.xml']!.replace(/<c r="B13" s="3" t="s"><v>\d+<\/v><\/c>/, '<c r="B13" s="3" t="inlineStr"><is><t xml:space="preserve">301 Barking and Dagenham</t></is></c>'),
    );
  });

  test('what is read back is what was written, and everything else as it was', () => {
    const [was, is] = [unwrap(readWorkbook(blank)), unwrap(readWorkbook(bytes))];
    expect(is.sheets[1]!.cells).toEqual({
      ...was.sheets[1]!.cells, D8: { kind: 'number', value: '61.5' }, E9: { kind: 'number', value: '7' },
      D12: { kind: 'text', value: 'As <planned> & "on time"\nSecond line' },
    });
    expect(is.sheets[2]).toEqual(was.sheets[2]);
  });

  test('it says that formulas still show what they came to', () => {
    expect(unwrap(writeCells(blank, cells)).remarks).toEqual([{ code: 'workbook.formulas-not-worked-out', path: [], received: 1 }]);
  });

  test('nothing to write gives the same file', () => expect(unwrap(writeCells(blank, [])).bytes).toEqual(blank));
});

describe('packed by another program', () => {
  const content = (name: string): string => BLANK_RETURN_FILES[name]!;
  const names = Object.keys(BLANK_RETURN_FILES);

  test('stored files stay stored, and a comment at the end stays', () => {
    const bytes = packByHand(names.map((name) => ({ name, content: content(name), method: 0 })), 'Made by hand');
    const written = unwrap(openZip(unwrap(writeCells(bytes, [number('D8', '1')])).bytes));
    expect(written.entries.map(({ method }) => method)).toEqual(names.map(() => 'stored'));
    expect(new TextDecoder().decode(written.bytes.subarray(-12))).toBe('Made by hand');
  });

  test('folders among the files stay, and all are found', () => {
    const bytes = packByHand([{ name: 'xl/', method: 0 }, ...names.toReversed().map((name) => ({ name, content: content(name) })), { name: 'xl/empty/', method: 0 }]);
    const written = unwrap(writeCells(bytes, [number('D8', '1'), words('B13', '302', 'Cover')])).bytes;
    expect(unwrap(readWorkbook(written)).sheets[1]!.cells.D8).toEqual({ kind: 'number', value: '1' });
    expect(new TextDecoder('latin1').decode(written)).toContain('xl/empty/');
  });
});

describe('a file whose figures follow it', () => {
  /** A packed file as a program writes it that does not know the sizes yet: they follow each file. */
  function withFiguresAfter(packed: Uint8Array, sign: boolean): Uint8Array {
    const archive = unwrap(openZip(packed));
    const figures = (bytes: Uint8Array, at: number): Uint8Array => bytes.slice(at, at + 12);
    const parts: number[] = [];
    const places: number[] = [];
    for (const { header, start, end } of archive.entries) {
      places.push(parts.length);
      const head = packed.slice(header, start);
      const after = figures(head, 14);
      head.fill(0, 14, 26);
      head[6]! |= 8;
      parts.push(...head, ...packed.subarray(start, end), ...(sign ? [0x50, 0x4b, 7, 8] : []), ...after);
    }
    const directory = parts.length;
    for (const [index, { listed, listedEnd }] of archive.entries.entries()) {
      const line = packed.slice(listed, listedEnd);
      line[8]! |= 8;
      new DataView(line.buffer).setUint32(42, places[index]!, true);
      parts.push(...line);
    }
    const record = packed.slice(archive.record);
    new DataView(record.buffer).setUint32(16, directory, true);
    return Uint8Array.from([...parts, ...record]);
  }

  test.each([true, false])('with a sign before them: %s', (sign) => {
    const bytes = withFiguresAfter(blankReturn(), sign);
    const written = unwrap(writeCells(bytes, [number('D8', '61.5')])).bytes;
    expect(unwrap(readWorkbook(written)).sheets[1]!.cells.D8).toEqual({ kind: 'number', value: '61.5' });
    const [before, after] = [unwrap(openZip(bytes)), unwrap(openZip(written))];
    const length = sign ? 16 : 12;
    for (const [index, entry] of before.entries.entries()) {
      const now = after.entries[index]!;
      const flags = written[now.header + 6]! & 8;
      if (entry.name === TEMPLATE_FILE) expect(flags).toBe(0);
      // The others keep the record that follows them.
      else expect(written.subarray(now.header, now.end + length)).toEqual(bytes.subarray(entry.header, entry.end + length));
    }
  });
});

describe('cells that are not there yet', () => {
  test('go between the others, by rows and columns', () => {
    const sheet = sheetOf('<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="9"/></sheetData>');
    expect(rewritten(sheet, number('C2', '7'), number('A2', '6'), number('AB2', '9'), number('Z2', '8'), number('D1', '5'), number('A9', '10'), number('B12', '12'), number('A12', '11'))).toBe(sheetOf(
      '<sheetData><row r="1"><c r="D1"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c><c r="B2"><v>1</v></c><c r="C2"><v>7</v></c><c r="Z2"><v>8</v></c><c r="AA2"><v>2</v></c><c r="AB2"><v>9</v></c></row>'
      + '<row r="9"><c r="A9"><v>10</v></c></row><row r="12"><c r="A12"><v>11</v></c><c r="B12"><v>12</v></c></row></sheetData>',
    ));
  });
  test('go into a sheet that holds nothing', () => {
    expect(rewritten(sheetOf('<sheetData />'), number('B3', '1'))).toBe(sheetOf('<sheetData ><row r="3"><c r="B3"><v>1</v></c></row></sheetData>'));
    expect(rewritten(sheetOf('<sheetData></sheetData>'), number('B3', '1'))).toBe(sheetOf('<sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData>'));
  });
  test('look as their row or column says', () => {
    const sheet = sheetOf('<cols><col min="2" max="3" style="4"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2" s="2"/></sheetData>');
    expect(rewritten(sheet, number('B1', '1'), number('B2', '2'), number('D2', '3'), number('C3', '4'))).toBe(sheetOf(
      '<cols><col min="2" max="3" style="4"/></cols><sheetData><row r="1" s="2" customFormat="1"><c r="B1" s="2"><v>1</v></c></row><row r="2" s="2"><c r="B2" s="4"><v>2</v></c><c r="D2"><v>3</v></c></row><row r="3"><c r="C3" s="4"><v>4</v></c></row></sheetData>',
    ));
  });
});

describe('however a program writes its sheets', () => {
  test('with a prefix before every name', () => {
    const sheet = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" s="1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(rewritten(sheet, words('A1', 'a'), number('B1', '2'), number('A2', '3'))).toContain(
      '<x:c r="A1" s="1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData>',
    );
  });
  test('without saying which row and cell each is', () => {
    const sheet = sheetOf('<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row></sheetData>');
    expect(rewritten(sheet, number('B1', '7'), number('C1', '8'), number('A2', '9'))).toBe(sheetOf(
      '<sheetData><row><c><v>1</v></c><c r="B1"><v>7</v></c><c r="C1"><v>8</v></c></row><row><c r="A2"><v>9</v></c></row></sheetData>',
    ));
  });
  test('with comments, ends of lines and signs that look like tags', () => {
    const sheet = sheetOf('\r\n<!-- <c r="A1"> --><sheetData>\r\n <row r="1" ><c r="A1" t="inlineStr"><is><t>😀 &lt;c&gt; <![CDATA[<c r="B1">]]></t></is></c>\n<c\tr = \'B1\' s="2"\n/></row>\r\n</sheetData><!-- after -->');
    expect(rewritten(sheet, number('B1', '7'))).toBe(sheet.replace('<c\tr = \'B1\' s="2"\n/>', '<c r="B1" s="2"><v>7</v></c>'));
  });
  test('with a mark at the beginning', () => {
    const sheet = `\uFEFF${sheetOf('<sheetData/>')}`;
    const bytes = unwrap(writeCells(packZip({ ...BLANK_RETURN_FILES, [TEMPLATE_FILE]: sheet }), [number('A1', '1')])).bytes;
    const archive = unwrap(openZip(bytes));
    const [first, second, third] = unwrap(unpack(archive, archive.entries.find(({ name }) => name === TEMPLATE_FILE)!));
    expect([first, second, third]).toEqual([0xef, 0xbb, 0xbf]);
  });
  test('what a cell says of its former value goes, and the rest stays', () => {
    const sheet = sheetOf('<sheetData><row r="1"><c r="A1" s="3" t="e" cm="1" vm="2" ph="1"><v>#REF!</v><extLst/></c></row></sheetData>');
    expect(rewritten(sheet, number('A1', '1'))).toBe(sheetOf('<sheetData><row r="1"><c r="A1" s="3" ph="1"><v>1</v></c></row></sheetData>'));
  });
  test('a text that looks like a formula, or like a character by its number, stays a text', () => {
    const bytes = unwrap(writeCells(blankReturn(), [words('D8', '=1+1'), words('E8', '_x0041_')])).bytes;
    expect(unwrap(readWorkbook(bytes)).sheets[1]!.cells).toMatchObject({ D8: { kind: 'text', value: '=1+1' }, E8: { kind: 'text', value: '_x0041_' } });
  });
});

describe('what is refused, with nothing written', () => {
  test('every problem with the cells at once', () => {
    expect(problemsOf([
      number('D8', '1', 'Nowhere'), number('XFE1', '1'), number('d8', '1'), number('C13', '1', 'Cover'), number('D9', '1e3'), words('E9', 'a\u0001'), words('F9', 'x'.repeat(32_768)), number('G9', '1'), number('G9', '2'),
    ])).toEqual([
      'workbook.no-such-sheet Nowhere', `workbook.no-such-cell ${TEMPLATE}`, `workbook.no-such-cell ${TEMPLATE}`, 'workbook.cell-covered Cover C13', `workbook.no-number ${TEMPLATE} D9`,
      `workbook.text-unwritable ${TEMPLATE} E9`, `workbook.text-too-long ${TEMPLATE} F9`, `workbook.cell-twice ${TEMPLATE} G9`,
    ]);
  });
  test('a cell that holds a formula', () => expect(problemsOf([number('H8', '1'), number('D8', '1')])).toEqual([`workbook.formula-in-cell ${TEMPLATE} H8`]));
  test('cells that show a part of what a formula of many cells comes to', () => {
    const sheet = (attributes: string): string => sheetOf(`<sheetData><row r="3"><c r="B3"><f ${attributes}>D3:E4*2</f><v>0</v></c><c r="C3"><v>0</v></c></row><row r="4"><c r="B4"><v>0</v></c></row></sheetData>`);
    const cells = [number('B3', '1'), number('C3', '1'), number('C4', '1'), number('D3', '1')];
    expect(problemsOf(cells, { [TEMPLATE_FILE]: sheet('t="array" ref="B3:C4"') })).toEqual(['B3', 'C3', 'C4'].map((cell) => `workbook.formula-in-cell ${TEMPLATE} ${cell}`));
    expect(problemsOf(cells, { [TEMPLATE_FILE]: sheet('t="dataTable" ref="C3:C4"') })).toEqual(['B3', 'C3', 'C4'].map((cell) => `workbook.formula-in-cell ${TEMPLATE} ${cell}`));
    expect(problemsOf(cells.slice(1), { [TEMPLATE_FILE]: sheet('t="shared" ref="B3:C4" si="0"') })).toEqual([]);
  });
  test.each([
    ['rows out of order', '<sheetData><row r="3"/><row r="2"/></sheetData>', 'workbook.not-in-order'],
    ['one row twice', '<sheetData><row r="3"/><row r="3"/></sheetData>', 'workbook.not-in-order'],
    ['cells out of order', '<sheetData><row r="3"><c r="B3"/><c r="A3"/></row></sheetData>', 'workbook.not-in-order'],
    ['no cells at all', '<sheetFormatPr/>', 'workbook.no-cells'],
  ])('%s', (_, content, code) => expect(problemsOf([number('D8', '1')], { [TEMPLATE_FILE]: sheetOf(content) })).toEqual([`${code} ${TEMPLATE}`]));
  test('a signed workbook', () => expect(problemsOf([number('D8', '1')], { '_xmlsignatures/origin.sigs': '' })).toEqual(['workbook.signed _xmlsignatures/origin.sigs']));
  test('one with macros', () => expect(problemsOf([number('D8', '1')], { 'xl/vbaProject.bin': 'x' })).toEqual(['workbook.macros xl/vbaProject.bin']));
  test('two sheets that share a file', () => {
    const links = BLANK_RETURN_FILES['xl/_rels/workbook.xml.rels']!.replace('worksheets/sheet1.xml', 'worksheets/sheet2.xml');
    expect(problemsOf([number('D8', '1'), number('D8', '1', 'Cover')], { 'xl/_rels/workbook.xml.rels': links })).toEqual([`workbook.sheets-in-one ${TEMPLATE}`]);
  });
  test('a sheet that is too large to be taken into memory whole', () => {
    const rows = Array.from({ length: 500_000 }, (_, index) => `<row r="${index + 9}" spans="1:5"/>`).join('');
    expect(problemsOf([number('D8', '1')], { [TEMPLATE_FILE]: sheetOf(`<sheetData>${rows}</sheetData>`) })).toEqual(['workbook.too-large-to-write']);
  });
  test('what is no workbook', () => {
    expect(writeCells(new TextEncoder().encode('a,b'), [number('D8', '1')])).toMatchObject({ ok: false, problems: [{ code: 'workbook.not-packed' }] });
  });
});
