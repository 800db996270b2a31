import { unwrap } from '@send-reform/core/problems';
import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../grid/index.js';
import { packZip } from '../zip/index.js';
import { handmade, handmadeFiles, withRows, type Handmade } from './handmade.test-helper.js';
import { readWorkbook } from './read-workbook.js';

const gridOf = (bytes: Uint8Array): Grid => unwrap(readWorkbook(bytes));
const cellsOf = (rows: string, more?: Handmade): Readonly<Record<string, Cell>> => gridOf(withRows(rows, more)).sheets[0]!.cells;
const problemsIn = (bytes: Uint8Array): string[] => {
  const read = readWorkbook(bytes);
  return read.ok ? [] : read.problems.map(({ code, path }) => [code, ...path].join(' '));
};

/** Styles by number: 0 general, 1 a date that every workbook has, 2 a date with a format of its own, 3 pounds. */
const STYLES = '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="165" formatCode="[$£-809]#,##0.00&quot;d&quot;"/></numFmts>'
  + '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

describe('what cells hold', () => {
  test.each<[string, string, unknown]>([
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', { kind: 'text', value: 'Shared' }],
    ['a shared text in several fonts, without how it is pronounced', '<c r="A1" t="s"><v>1</v></c>', { kind: 'text', value: 'In two' }],
    ['an inline text, as Google Sheets writes them', '<c r="A1" t="inlineStr"><is><t>Inline</t></is></c>', { kind: 'text', value: 'Inline' }],
    ['a text that begins and ends with spaces', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>', { kind: 'text', value: ' x ' }],
    ['a text of a formula', '<c r="A1" t="str"><f>A2&amp;"b"</f><v>ab</v></c>', { kind: 'text', value: 'ab', formula: 'A2&"b"' }],
    ['characters by their number', '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>', { kind: 'text', value: 'a\rb_x000D_' }],
    ['a number as it is stored', '<c r="A1"><v>0.1</v></c>', { kind: 'number', value: '0.1' }],
    ['a number with an exponent', '<c r="A1"><v>1.5E-3</v></c>', { kind: 'number', value: '1.5E-3' }],
    ['a formula and what it came to', '<c r="A1"><f>1+1</f><v>2</v></c>', { kind: 'number', value: '2', formula: '1+1' }],
    ['a formula that nobody has worked out', '<c r="A1"><f>1+1</f></c>', { kind: 'text', value: '', formula: '1+1' }],
    ['a date', '<c r="A1" s="1"><v>46295</v></c>', { kind: 'date', value: '2026-09-30' }],
    ['a date in a format of its own, with a time', '<c r="A1" s="2"><v>46295.4375</v></c>', { kind: 'date', value: '2026-09-30T10:30:00' }],
    ['a date as a newer program writes it', '<c r="A1" t="d"><v>2026-09-30</v></c>', { kind: 'date', value: '2026-09-30' }],
    ['pounds, whose format has a quoted d', '<c r="A1" s="3"><v>46295</v></c>', { kind: 'number', value: '46295' }],
    ['a yes', '<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: 'TRUE' }],
    ['an error', '<c r="A1" t="e"><f>#REF!+1</f><v>#REF!</v></c>', { kind: 'error', value: '#REF!', formula: '#REF!+1' }],
    ['nothing', '<c r="A1" s="1"/>', undefined],
    ['an empty text', '<c r="A1" t="inlineStr"><is><t/></is></c>', undefined],
  ])('%s', (_, cell, expected) => {
    const strings = '<si><t>Shared</t></si><si><r><rPr/><t>In </t></r><r><t>two</t></r><rPh><t>no</t></rPh></si>';
    expect(cellsOf(`<row r="1">${cell}</row>`, { strings, styles: STYLES })).toEqual(expected === undefined ? {} : { A1: expected });
  });

  test('days before March 1900, and the day that never was', () =>
    expect(cellsOf('<row r="1"><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="1"><v>0.5</v></c></row>', { styles: STYLES }))
      .toEqual({
        A1: { kind: 'date', value: '1900-01-01' }, B1: { kind: 'date', value: '1900-02-28' }, C1: { kind: 'number', value: '60' },
        D1: { kind: 'date', value: '1900-03-01' }, E1: { kind: 'date', value: 'T12:00:00' },
      }));
  test('days from 1904', () =>
    expect(cellsOf('<row><c s="1"><v>44833</v></c></row>', { styles: STYLES, settings: '<workbookPr date1904="1"/>' }))
      .toEqual({ A1: { kind: 'date', value: '2026-09-30' } }));
  test('rows and cells that leave out where they are', () =>
    expect(Object.keys(cellsOf('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>')))
      .toEqual(['A1', 'B1', 'C4', 'D4']));
});

describe('a workbook as other programs lay it out', () => {
  test('prefixes before every name, paths from the root, another edition of the standard', () => {
    const files = handmadeFiles({});
    const bytes = packZip({
      ...files,
      'xl/workbook.xml': '<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="A &amp; B" sheetId="9" q:id="z"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="z" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(gridOf(bytes).sheets).toEqual([
      { name: 'A & B', hidden: false, cells: { A1: { kind: 'number', value: '7' } }, rows: 1, columns: 1, merged: [] },
    ]);
  });
  test('hidden sheets, merged cells, charts that are sheets', () => {
    const files = handmadeFiles({ sheets: { First: '<sheetData/>', Second: '<sheetData/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>', Chart: '' } });
    const bytes = packZip({
      ...files,
      'xl/workbook.xml': files['xl/workbook.xml']!.replace('name="First"', 'name="First" state="veryHidden"'),
      'xl/_rels/workbook.xml.rels': files['xl/_rels/workbook.xml.rels']!.replace('worksheet" Target="worksheets/sheet3.xml"', 'chartsheet" Target="chartsheets/sheet1.xml"'),
    });
    expect(gridOf(bytes).sheets.map(({ name, hidden, merged }) => [name, hidden, merged])).toEqual([['First', true, []], ['Second', false, ['A1:C1']]]);
  });
  test.each([['little', '\uFEFF', true], ['big', '\uFEFF', false]])('in UTF-16, %s end first', (_, mark, isLittle) => {
    const files = handmadeFiles({ sheets: { Sheet1: '<sheetData><row><c t="inlineStr"><is><t>é…</t></is></c></row></sheetData>' } });
    const name = 'xl/worksheets/sheet1.xml';
    const text = mark + files[name]!.replace('UTF-8', 'UTF-16');
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
    expect(gridOf(packZip({ ...files, [name]: bytes })).sheets[0]!.cells).toEqual({ A1: { kind: 'text', value: 'é…' } });
  });
});

describe('what is told and not in the way', () => {
  test('a link to another workbook, and something made by another program', () =>
    expect(gridOf(handmade({ files: { 'xl/externalLinks/externalLink1.xml': '<externalLink/>', 'xl/embeddings/oleObject1.bin': 'x' } })).remarks)
      .toEqual([
        { code: 'workbook.external-link', path: ['xl/externalLinks/externalLink1.xml'] },
        { code: 'workbook.embedded', path: ['xl/embeddings/oleObject1.bin'] },
      ]));
});

describe('what is refused', () => {
  const row = (cells: string): Uint8Array => withRows(`<row r="1">${cells}</row>`);
  test.each<[string, Uint8Array, string]>([
    ['macros', handmade({ files: { 'xl/vbaProject.bin': 'x' } }), 'workbook.macros xl/vbaProject.bin'],
    ['macros of the kind from before programs', handmade({ files: { 'xl/macrosheets/sheet1.xml': '<a/>' } }), 'workbook.macros xl/macrosheets/sheet1.xml'],
    ['a document', packZip({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'workbook.no-workbook'],
    ['a spreadsheet of another kind', packZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }), 'workbook.opendocument'],
    ['a binary workbook', packZip({ ...handmadeFiles({}), '_rels/.rels': '<a><Relationship Id="1" Type="/officeDocument" Target="xl/workbook.bin"/></a>', 'xl/workbook.bin': '' }), 'workbook.no-workbook'],
    ['entities that grow', handmade({ files: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>' } }), 'workbook.document-type xl/workbook.xml'],
    ['entities that nobody declared', handmade({ files: { 'xl/workbook.xml': '<workbook>&c;</workbook>' } }), 'workbook.not-xml xl/workbook.xml'],
    ['a broken part', handmade({ files: { 'xl/workbook.xml': '<workbook><sheets>' } }), 'workbook.not-xml xl/workbook.xml'],
    ['a part nested too deeply', handmade({ files: { 'xl/workbook.xml': `${'<a>'.repeat(65)}${'</a>'.repeat(65)}` } }), 'workbook.too-deep xl/workbook.xml'],
    ['a text without an end', withRows(`<row><c t="inlineStr"><is><t>${Array.from({ length: 200_000 }, (_, at) => at).join('')}</t></is></c></row>`), 'workbook.text-too-long xl/worksheets/sheet1.xml'],
    ['a text that no cell can hold', row(`<c t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c>`), 'workbook.text-too-long Sheet1 A1'],
    ['a sheet that is not there', handmade({ files: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' } }), 'workbook.sheet-missing Sheet1'],
    ['no sheets', handmade({ sheets: {} }), 'workbook.no-sheets xl/workbook.xml'],
    ['two sheets of a name', handmade({ sheets: { One: '<sheetData/>', ONE: '<sheetData/>' } }), 'workbook.sheet-twice ONE'],
    ['a text that is not there', row('<c r="A1" t="s"><v>3</v></c>'), 'workbook.no-such-text Sheet1 A1'],
    ['a number that is none', row('<c r="A1"><v>three</v></c>'), 'workbook.no-number Sheet1 A1'],
    ['a cell of another row', row('<c r="A2"><v>3</v></c>'), 'workbook.no-such-cell Sheet1'],
    ['a cell that cannot be', row('<c r="ZZZZ1"><v>3</v></c>'), 'workbook.no-such-cell Sheet1'],
    ['a cell twice', row('<c r="A1"><v>3</v></c><c r="A1"><v>4</v></c>'), 'workbook.cell-twice Sheet1 A1'],
  ])('%s', (_, bytes, problem) => expect(problemsIn(bytes)).toEqual([problem]));

  test('every problem at once', () =>
    expect(problemsIn(row('<c r="A1"><v>x</v></c><c r="B1" t="s"><v>9</v></c>'))).toEqual(['workbook.no-number Sheet1 A1', 'workbook.no-such-text Sheet1 B1']));
});

describe('lists to choose from', () => {
  const listsIn = (below: string): unknown => unwrap(readWorkbook(handmade({ sheets: { One: `<sheetData/>${below}` } }))).sheets[0]!.lists;
  test('are found, by the texts and by the place where those stand', () =>
    expect(listsIn('<dataValidations><dataValidation type="list" sqref="C2:C9 E1"><formula1>"Met,Not met"</formula1></dataValidation><dataValidation type="whole" sqref="D1"><formula1>1</formula1></dataValidation><dataValidation type="list" sqref="F1"><formula1>Lists!$A$1:$A$3</formula1></dataValidation></dataValidations>'))
      .toEqual([{ cells: 'C2:C9 E1', from: '"Met,Not met"' }, { cells: 'F1', from: 'Lists!$A$1:$A$3' }]));
  test('as Excel keeps those that stand on another sheet', () =>
    expect(listsIn('<extLst><ext xmlns:x14="x"><x14:dataValidations xmlns:xm="m"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>'))
      .toEqual([{ cells: 'B2:B9', from: 'Lists!$A$1:$A$3' }]));
  test('and no more of them than anybody makes', () =>
    expect(listsIn('<dataValidation type="list" sqref="A1"><formula1>"a"</formula1></dataValidation>'.repeat(2_000))).toHaveLength(1_000));
  test('none', () => expect(listsIn('')).toBeUndefined());
});
