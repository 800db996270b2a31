import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

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
