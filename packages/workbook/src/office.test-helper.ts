import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unwrap } from '@send-reform/core/problems';
import { openZip, packZip, unpack } from './zip/index.js';

/** LibreOffice, where this machine has it: another program that opens what ours writes. */
export const OFFICE = ['soffice', 'libreoffice']
  .flatMap((name) => (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, name)))
  .find((path) => existsSync(path));

/** Every sheet as commas and quotation marks, as LibreOffice shows it when it has worked everything out anew. */
const EVERY_SHEET_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** A workbook opened in LibreOffice: the lines of each of its sheets, by the sheet's name. */
export function openedInOffice(bytes: Uint8Array): Readonly<Record<string, readonly string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'send-reform-office-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`;
    execFileSync(OFFICE!, [settings, '--headless', '--convert-to', EVERY_SHEET_AS_CSV, '--outdir', folder, join(folder, 'book.xlsx')], { stdio: 'pipe', timeout: 120_000 });
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    return Object.fromEntries(files.map((name) => [name.replace(/^book-|\.csv$/g, ''), readFileSync(join(folder, name), 'utf8').split('\n')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook as LibreOffice saves it again. */
export function asOfficeSaves(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'send-reform-office-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`;
    execFileSync(OFFICE!, [settings, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'saved'), join(folder, 'book.xlsx')], { stdio: 'pipe', timeout: 120_000 });
    return readFileSync(join(folder, 'saved', 'book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A CSV file of ours as LibreOffice saves it again, with semicolons and in Windows-1252. */
export function csvAsOfficeSaves(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'send-reform-office-'));
  try {
    writeFileSync(join(folder, 'table.csv'), bytes);
    const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`;
    execFileSync(OFFICE!, [settings, '--headless', '--infilter=CSV:44,34,76', '--convert-to', 'csv:Text - txt - csv (StarCalc):59,34,1', '--outdir', join(folder, 'saved'), join(folder, 'table.csv')], { stdio: 'pipe', timeout: 120_000 });
    return readFileSync(join(folder, 'saved', 'table.csv'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Left to itself LibreOffice shows numbers as they were saved. */
const ALWAYS_WORK_OUT = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
  + '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** A workbook that shows nothing before its formulas are worked out: what is shown then was worked out anew. */
export function withoutShown(bytes: Uint8Array): Uint8Array {
  const archive = unwrap(openZip(bytes));
  return packZip(Object.fromEntries(archive.entries.map((entry) => {
    const content = new TextDecoder().decode(unwrap(unpack(archive, entry)));
    return [entry.name, content.replaceAll(/<\/f><v>[^<]*<\/v>/g, '</f><v>99</v>')];
  })));
}

/** Workbooks opened by LibreOffice in one go, with every formula worked out anew: the files that it makes of them, by name. */
function convertedInOffice(books: readonly Uint8Array[], filter: string): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'send-reform-office-'));
  try {
    const names = books.map((_, index) => `book${index}`);
    for (const [index, bytes] of books.entries()) writeFileSync(join(folder, `${names[index]!}.xlsx`), bytes);
    const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`;
    mkdirSync(join(folder, 'settings', 'user'), { recursive: true });
    writeFileSync(join(folder, 'settings', 'user', 'registrymodifications.xcu'), ALWAYS_WORK_OUT);
    const files = names.map((name) => join(folder, `${name}.xlsx`));
    const out = join(folder, 'out');
    execFileSync(OFFICE!, [settings, '--headless', '--convert-to', filter, '--outdir', out, ...files], { stdio: 'pipe', timeout: 240_000 });
    return new Map(readdirSync(out).map((name) => [name.replace(/\.csv$/, ''), readFileSync(join(out, name), 'utf8').split('\n').map((line) => line.split('\t'))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first sheet of each workbook as LibreOffice shows it, all opened in one go: its cells, line by line. */
export function firstSheetsInOffice(books: readonly Uint8Array[]): string[][][] {
  // With these three settings alone, the first sheet is written, and figures as they are shown.
  const files = convertedInOffice(books, 'csv:Text - txt - csv (StarCalc):9,34,76');
  return books.map((_, index) => files.get(`book${index}`)!);
}

/** Every sheet of each workbook as LibreOffice shows it, by the sheet's name, all opened in one go. */
export function everySheetInOffice(books: readonly Uint8Array[]): Record<string, string[][]>[] {
  const files = convertedInOffice(books, 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,-1');
  return books.map((_, index) => {
    const start = `book${index}-`;
    return Object.fromEntries([...files].flatMap(([name, lines]) => (name.startsWith(start) ? [[name.slice(start.length), lines]] : [])));
  });
}
