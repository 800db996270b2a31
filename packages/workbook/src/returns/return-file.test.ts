import { unwrap } from '@send-reform/core/problems';
import { parseReturnMapping, parseReturnValues, type ReturnMapping, type ReturnValues } from '@send-reform/core/returns';
import { describe, expect, test } from 'vitest';
import { asOfficeSaves, OFFICE, openedInOffice } from '../office.test-helper.js';
import { packZip } from '../zip/index.js';
import { BLANK_RETURN_FILES, blankReturn } from './blank-return.test-helper.js';
import { checkReturnFile } from './check-return-file.js';
import { fillReturnFile } from './fill-return-file.js';

const FILE_NAME = 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx';
const TEMPLATE = 'Quarterly Return Template';

const mapping: ReturnMapping = unwrap(parseReturnMapping({
  format: 'send-reform/return-mapping/1', id: 'made-up', version: 'September-2026',
  cells: [
    { holds: 'area', sheet: 'Cover', cell: 'B13' },
    { holds: 'indicator', sheet: TEMPLATE, cell: 'D8', indicator: 'twenty-weeks', quarter: 'Q1', as: 'number' },
    { holds: 'indicator', sheet: TEMPLATE, cell: 'E8', indicator: 'twenty-weeks', quarter: 'Q2', as: 'number' },
    { holds: 'indicator', sheet: TEMPLATE, cell: 'E9', indicator: 'refused', quarter: 'Q2', as: 'number' },
    { holds: 'indicator', sheet: TEMPLATE, cell: 'D12', indicator: 'comment', quarter: 'Q2', as: 'text' },
  ],
}));
const values: ReturnValues = unwrap(parseReturnValues({
  format: 'send-reform/return-values/1', dfeCode: '301', version: 'September-2026',
  values: [
    { indicator: 'twenty-weeks', quarter: '2026-27 Q1', value: '58.5' }, { indicator: 'twenty-weeks', quarter: '2026-27 Q2', value: '61.25' },
    { indicator: 'refused', quarter: '2026-27 Q2', value: '20' }, { indicator: 'comment', quarter: '2026-27 Q2', value: '=A1, "quoted" & <so> on' },
  ],
}));

const codesOf = (bytes: Uint8Array, fileName = FILE_NAME): string[] =>
  unwrap(checkReturnFile({ fileName, bytes, expected: { dfeCode: '301' } })).problems.map(({ code, place }) => `${code} ${place?.cell ?? ''}`.trim());

describe('checkReturnFile', () => {
  test('finds in a blank copy that nobody has chosen an authority', () => expect(codesOf(blankReturn())).toEqual(['return.area B13']));
  test('finds every problem, each with its cell', () => {
    const cover = BLANK_RETURN_FILES['xl/worksheets/sheet1.xml']!.replace(/<c r="B13"[^>]*>.*?<\/c>/, '<c r="B13" t="str"><f>"301 "&amp;"x"</f><v>301 x</v></c>');
    const sheet = BLANK_RETURN_FILES[`xl/worksheets/sheet2.xml`]!.replace('<row r="5" spans="2:8">', '<row r="5" spans="1:8"><c r="A5" t="inlineStr"><is><t> </t></is></c>');
    const bytes = packZip({ ...BLANK_RETURN_FILES, 'xl/worksheets/sheet1.xml': cover, 'xl/worksheets/sheet2.xml': sheet });
    expect(codesOf(bytes, FILE_NAME.replace('September', 'June'))).toEqual(['return.file-version', 'return.cell-formula B13', 'return.column-not-empty A5']);
  });
  test('takes no sheet by a name that differs by case alone', () => {
    const book = BLANK_RETURN_FILES['xl/workbook.xml']!.replace('name="Cover"', 'name="COVER"');
    expect(codesOf(packZip({ ...BLANK_RETURN_FILES, 'xl/workbook.xml': book }))).toEqual(['return.sheet-renamed']);
  });
  test('refuses what is no workbook', () => {
    expect(checkReturnFile({ fileName: FILE_NAME, bytes: new Uint8Array([1, 2, 3]), expected: { dfeCode: '301' } })).toMatchObject({ ok: false, problems: [{ code: 'workbook.not-packed' }] });
  });
});

describe('fillReturnFile', () => {
  const filled = unwrap(fillReturnFile(blankReturn(), mapping, values));

  test('gives a file that would not be rejected, and its name', () => {
    expect(filled.fileName).toBe(FILE_NAME);
    expect(filled.check.problems).toEqual([]);
    expect(codesOf(filled.bytes)).toEqual([]);
    expect(filled.notices).toEqual([{ code: 'workbook.formulas-not-worked-out', path: [], received: 1 }]);
  });

  test('writes nothing when the blank copy is another', () => {
    const book = BLANK_RETURN_FILES['xl/workbook.xml']!.replace('name="Quarterly Return Template"', 'name="Return"');
    const result = fillReturnFile(packZip({ ...BLANK_RETURN_FILES, 'xl/workbook.xml': book }), mapping, values);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(Array(4).fill('workbook.no-such-sheet'));
  });

  test('writes nothing when the values are for another quarter', () => {
    expect(fillReturnFile(blankReturn(), mapping, { ...values, version: 'December-2026' })).toMatchObject({ ok: false, problems: [{ code: 'return-fill.other-version' }] });
  });

  test('tells once, and with its cell, what a firewall may block', () => {
    const [first, second, third, comment] = values.values;
    const joined = unwrap(fillReturnFile(blankReturn(), mapping, { ...values, values: [first!, second!, third!, { ...comment!, value: '2025-26 or 2026-27' }] }));
    const told = [...joined.notices, ...joined.check.warnings].filter(({ code }) => code === 'return.firewall-text');
    expect(told).toMatchObject([{ place: { sheet: TEMPLATE, cell: 'D12' } }]);
  });

  test.skipIf(OFFICE === undefined)('fills in a blank copy that another program has saved, and that program opens it', { timeout: 180_000 }, () => {
    const saved = unwrap(fillReturnFile(new Uint8Array(asOfficeSaves(blankReturn())), mapping, values));
    expect(saved.check.problems).toEqual([]);
    const sheets = openedInOffice(saved.bytes);
    expect(Object.keys(sheets).toSorted()).toEqual(['Cover', 'Lists', TEMPLATE]);
    expect(sheets['Cover']![12]).toBe(',301 Barking and Dagenham');
    expect(sheets[TEMPLATE]!.slice(7, 9)).toEqual([expect.stringMatching(/^,EHC plans issued within 20 weeks \(%\),,58\.5,61\.25,/), expect.stringMatching(/^,Requests refused \(%\),,,20,/)]);
  });

  test.skipIf(OFFICE === undefined)('opens in another program, which shows what was written', { timeout: 180_000 }, () => {
    const sheets = openedInOffice(filled.bytes);
    expect(Object.keys(sheets).toSorted()).toEqual(['Cover', 'Lists', TEMPLATE]);
    expect(sheets['Cover']![12]).toBe(',301 Barking and Dagenham');
    const lines = sheets[TEMPLATE]!;
    expect(lines[4]).toMatch(/^,2026-27 Quarterly Data,/);
    // The highest of the row, a formula, still shows what it came to before: nothing works it out, and we say so.
    expect(lines[7]).toBe(',EHC plans issued within 20 weeks (%),,58.5,61.25,,,0');
    expect(lines[8]).toMatch(/^,Requests refused \(%\),,,20,/);
    expect(lines[11]).toMatch(/^,Comment,,"=A1, ""quoted"" & <so> on"/);
  });
});
