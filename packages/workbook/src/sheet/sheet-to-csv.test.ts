import { unwrap } from '@send-reform/core/problems';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../csv/index.js';
import type { Grid } from '../grid/index.js';
import { csvAsOfficeSaves, OFFICE } from '../office.test-helper.js';
import { compiled, FULL, sheetOf } from './answers.test-helper.js';
import { sheetFromWorkbook } from './sheet-from-workbook.js';
import { sheetToCsv } from './sheet-to-csv.js';

const written = (sheet = FULL): Grid => unwrap(readCsv(sheetToCsv(compiled, sheet)));
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('what is filled in comes back', () => {
  test('all of it, without a doubt', () => expect(unwrap(sheetFromWorkbook(compiled, written()))).toEqual({ sheet: FULL, remarks: [] }));
  test('a sheet without answers', () => expect(unwrap(sheetFromWorkbook(compiled, written(sheetOf({})))).sheet.answers).toEqual({}));
  test('a note that says what a label says is a note', () => {
    const sheet = sheetOf({ a: { state: 'not-yet', note: 'Partner' } });
    expect(unwrap(sheetFromWorkbook(compiled, written(sheet))).sheet).toEqual(sheet);
  });
  test.skipIf(OFFICE === undefined)('after LibreOffice has opened and saved it, with semicolons', () => {
    const saved = csvAsOfficeSaves(sheetToCsv(compiled, FULL));
    expect(textOf(saved)).toContain(';');
    expect(unwrap(sheetFromWorkbook(compiled, unwrap(readCsv(saved)))).sheet).toEqual(FULL);
  }, 60_000);
  test('with semicolons and in Windows-1252, as Excel saves it', () => {
    const saved = textOf(sheetToCsv(compiled, FULL)).replaceAll('","', '";"').replaceAll('Established', 'established');
    const bytes = Uint8Array.from(`${saved}"";"café"`, (letter) => letter.charCodeAt(0));
    const { sheet, remarks } = unwrap(sheetFromWorkbook(compiled, unwrap(readCsv(bytes))));
    expect(sheet).toEqual(FULL);
    expect(remarks.map(({ code }) => code)).toEqual(['csv.windows-1252']);
  });
});

test('the choices stand beside each statement, since no list can', () => {
  const lines = textOf(sheetToCsv(compiled)).split('\r\n');
  expect(lines[1]).toContain('write one of the choices that stand at the end of the row');
  expect(lines.join()).not.toContain('coloured');
  expect(lines.find((line) => line.startsWith('"Reference"'))).toMatch(/"Answer with one of these"$/);
  expect(lines.find((line) => line.startsWith('"c"'))).toContain('"Same (no) / Same (yes) / Not applicable / Do not know"');
  expect(lines.find((line) => line.startsWith('"t:i1"'))).toMatch(/"Yes \/ No"$/);
});

test('nothing in it can be taken for a formula', () =>
  expect([...textOf(sheetToCsv(compiled, FULL)).matchAll(/(?:^|,|\n)"([=+\-@])/g)]).toEqual([]));

test('every problem is named with its cell', () => {
  const file = textOf(sheetToCsv(compiled, FULL)).replace('"developing"', '"flying"').replace('"Developing"', '"Flying"').replace('"Low"', '"Very"');
  const result = sheetFromWorkbook(compiled, unwrap(readCsv(new TextEncoder().encode(file), 'answers.csv')));
  expect(result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(' '))).toEqual(['answers.unknown answers.csv C18', 'answers.unknown answers.csv D24']);
});
