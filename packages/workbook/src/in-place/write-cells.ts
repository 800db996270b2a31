import { resultOf, success, type Problem, type Result } from '@send-reform/core/problems';
import type { CellToWrite } from '@send-reform/core/returns';
import { cornersOf, LONGEST_TEXT, mergedAround, placeOf, type CellPlace, type Grid, type GridSheet } from '../grid/index.js';
import { readWorkbook } from '../xlsx/index.js';
import { openZip, unpack, type ZipArchive, type ZipEntry } from '../zip/index.js';
import { edited } from './edit.js';
import { editsOfSheet } from './edits-of-sheet.js';
import { replaceEntries } from './replace-entries.js';
import { sheetEntries } from './sheet-entries.js';

/** A workbook with some cells written anew. */
export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** What is not in the way and should be known: links to elsewhere, formulas that still show what they came to before. */
  readonly remarks: readonly Problem[];
}

/** A signature of the whole: whoever signed did not sign what is written here. */
const SIGNATURE = /^_xmlsignatures\//i;

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** What XML cannot hold. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** The range in which a cell is covered by the first one, if it is: what it holds would show nowhere. */
function coveredBy(sheet: GridSheet, { row, column }: CellPlace): string | undefined {
  const range = mergedAround(sheet, { row, column });
  const [from] = (range === undefined ? undefined : cornersOf(range)) ?? [];
  return from === undefined || (from.row === row && from.column === column) ? undefined : range;
}

/** What is wrong with a cell that is to be written, whatever stands there now. */
function problemsOf({ sheet, cell, kind, text }: CellToWrite, { sheets }: Grid): Problem[] {
  const path = [sheet, cell];
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) return [{ code: 'workbook.no-such-sheet', path: [sheet], expected: sheets.map(({ name }) => name), received: sheet }];
  const place = /^[A-Z]+[1-9]\d*$/.test(cell) ? placeOf(cell) : undefined;
  if (place === undefined) return [{ code: 'workbook.no-such-cell', path: [sheet], received: cell }];
  const problems: Problem[] = [];
  const covered = coveredBy(found, place);
  if (covered !== undefined) problems.push({ code: 'workbook.cell-covered', path, expected: covered });
  if (text.length > LONGEST_TEXT) problems.push({ code: 'workbook.text-too-long', path, expected: LONGEST_TEXT });
  if (kind === 'number' && !NUMBER.test(text)) problems.push({ code: 'workbook.no-number', path });
  if (UNWRITABLE.test(text)) problems.push({ code: 'workbook.text-unwritable', path });
  return problems;
}

function namedTwice(cells: readonly CellToWrite[]): Problem[] {
  const seen = new Set<string>();
  return cells.flatMap(({ sheet, cell }) => {
    const key = `${sheet}!${cell}`;
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain ? [{ code: 'workbook.cell-twice', path: [sheet, cell] }] : [];
  });
}

/** Formulas are not worked out: what they last came to stays in the file until a spreadsheet program works them out. */
function formulasIn({ sheets }: Grid): Problem[] {
  const count = sheets.reduce((sum, { cells }) => sum + Object.values(cells).filter(({ formula }) => formula !== undefined).length, 0);
  return count === 0 ? [] : [{ code: 'workbook.formulas-not-worked-out', path: [], received: count }];
}

/** The text of a sheet's file, with the mark that it may begin with; undefined when it is not in UTF-8. */
function textOfEntry(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes of the sheets that are written into, unpacked. They are taken into memory whole, and packed again. */
const MOST_WRITTEN = 12_000_000;

function sheetWith(archive: ZipArchive, entry: ZipEntry, sheet: string, cells: readonly CellToWrite[]): Result<Uint8Array> {
  const unpacked = unpack(archive, entry);
  if (!unpacked.ok) return unpacked;
  const text = textOfEntry(unpacked.value);
  if (text === undefined) return { ok: false, problems: [{ code: 'workbook.not-utf-8', path: [entry.name] }] };
  const { edits, problems } = editsOfSheet(text, sheet, cells);
  return resultOf(problems, () => new TextEncoder().encode(edited(text, edits)));
}

/**
 * Writes cells of a workbook inside its file: the named cells change, and every other byte stays as it was. Whatever else
 * the workbook holds, lists to choose from, protection, colours, charts, comes through, since nobody reads and writes it.
 * Texts go into the cells themselves and not into the list of shared ones. Formulas are not worked out.
 *
 * Refused, with nothing written, are files that `readWorkbook` refuses, signed ones, and cells that hold a formula, are
 * covered by a merged one, or are on a sheet that is not there.
 *
 * @param bytes the file, at most 16 MB.
 * @returns problems with the codes `workbook.…`; a path is that of a file within, or a sheet's name and a cell's address.
 * @example
 * const written = writeCells(bytes, [{ sheet: 'Cover', cell: 'B13', kind: 'text', text: '301 Barking and Dagenham' }]);
 * if (written.ok) written.value.bytes;
 */
export function writeCells(bytes: Uint8Array, cells: readonly CellToWrite[]): Result<WrittenWorkbook> {
  const read = readWorkbook(bytes);
  if (!read.ok) return read;
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const signature = archive.entries.find(({ name }) => SIGNATURE.test(name));
  if (signature !== undefined) return { ok: false, problems: [{ code: 'workbook.signed', path: [signature.name] }] };
  const problems = [...cells.flatMap((cell) => problemsOf(cell, read.value)), ...namedTwice(cells)];
  if (problems.length > 0) return resultOf(problems, () => ({ bytes, remarks: [] }));

  const entries = sheetEntries(archive);
  const written = new Set(cells.map(({ sheet }) => entries.get(sheet)!));
  const size = [...written].reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST_WRITTEN) return { ok: false, problems: [{ code: 'workbook.too-large-to-write', path: [], expected: MOST_WRITTEN, received: size }] };
  const contents = new Map<ZipEntry, Uint8Array>();
  for (const sheet of new Set(cells.map(({ sheet: name }) => name))) {
    const entry = entries.get(sheet)!;
    const content = sheetWith(archive, entry, sheet, cells.filter(({ sheet: name }) => name === sheet));
    if (content.ok) contents.set(entry, content.value);
    else problems.push(...content.problems);
  }
  if (problems.length > 0) return resultOf(problems, () => ({ bytes, remarks: [] }));
  return success({ bytes: replaceEntries(archive, contents), remarks: [...read.value.remarks, ...formulasIn(read.value)] });
}
