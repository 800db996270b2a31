import { resultOf, type Problem, type Result } from '@send-reform/core/problems';
import type { Grid, GridSheet } from '../grid/index.js';
import { Meter, type Counted } from '../xml/meter.js';
import { readXml } from '../xml/read-xml.js';
import { entryNamed, openZip, type ZipArchive, type ZipEntry } from '../zip/index.js';
import { readDateStyles } from './date-styles.js';
import { readSheet, type Shared } from './read-sheet.js';
import { readRelationships } from './relationships.js';
import { readSharedStrings } from './shared-strings.js';

/** Where a workbook keeps what it could run: programs, and sheets of commands from before there were programs. */
const MACROS = /(?:^|\/)(?:vbaProject[^/]*\.bin|macrosheets\/|dialogsheets\/)/i;
/** Where it keeps what other programs would run or show. */
const EMBEDDED = /(?:^|\/)(?:embeddings|activeX|ctrlProps)\//i;
const LINK = /(?:^|\/)externalLinks\/[^/]+\.xml$/i;

/** A sheet as the workbook lists it. */
interface Listed {
  readonly name: string;
  readonly hidden: boolean;
  readonly id: string;
}

const refuse = (code: string, path: Problem['path'] = [], more: Partial<Problem> = {}): Result<never> =>
  ({ ok: false, problems: [{ code, path, ...more }] });

/** The code for a packed file in which there is no workbook to read. */
const otherContent = (archive: ZipArchive): string =>
  ['mimetype', 'content.xml'].every((name) => entryNamed(archive, name) !== undefined) ? 'workbook.opendocument' : 'workbook.no-workbook';

/** What a workbook holds that is not for reading. Nothing of it is ever run or fetched. */
function remarksOn({ entries }: ZipArchive): Problem[] {
  return entries.flatMap(({ name }) => {
    if (LINK.test(name)) return [{ code: 'workbook.external-link', path: [name] }];
    return EMBEDDED.test(name) ? [{ code: 'workbook.embedded', path: [name] }] : [];
  });
}

/** The sheets in their order, and the day that dates count from. */
function readContents(archive: ZipArchive, entry: ZipEntry, meter: Meter): { listed: Listed[]; is1904: boolean; problem: Problem | undefined } {
  const listed: Listed[] = [];
  let is1904 = false;
  const problem = readXml(archive, entry, {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (element !== 'sheet') return;
      meter.add('sheets');
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const name = attributes.name ?? '';
      meter.add('characters', name.length + id.length);
      listed.push({ name, hidden: /hidden/i.test(attributes.state ?? ''), id });
    },
  }, meter);
  return { listed, is1904, problem };
}

/**
 * Reads a workbook (XLSX) that may come from anywhere, whichever program wrote it: what its cells hold, or everything
 * that is wrong with it. Formulas are not worked out, links are not followed, and nothing is run.
 *
 * Refused are files that are no workbook, are locked with a password, hold macros, declare entities of their own, or
 * are made to use up memory. What is not in the way is told in `remarks`.
 *
 * @param bytes the file, at most 16 MB.
 * @returns problems with the codes `workbook.…`; a path is that of a file within, or a sheet's name and a cell's address.
 * @example
 * const read = readWorkbook(new Uint8Array(await file.arrayBuffer()));
 * if (read.ok) sheetNamed(read.value, 'Cover')?.cells.B13; // { kind: 'text', value: '301 Barking and Dagenham' }
 */
export const readWorkbook = (bytes: Uint8Array): Result<Grid> => readCounted(bytes).read;

/** A workbook, or what is wrong with it, and what it has cost to find that out. */
export function readCounted(bytes: Uint8Array): { readonly read: Result<Grid>; readonly spent: Readonly<Record<Counted, number>> } {
  const meter = new Meter();
  return { read: readWith(meter, bytes), spent: meter.spent };
}

function readWith(meter: Meter, bytes: Uint8Array): Result<Grid> {
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const macros = archive.entries.find(({ name }) => MACROS.test(name));
  if (macros !== undefined) return refuse('workbook.macros', [macros.name]);
  const start = readRelationships(archive, '', meter);
  const part = [...start.byId.values()].find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const entry = entryNamed(archive, part);
  // A binary workbook, and a document of another program, have their main part elsewhere.
  if (entry === undefined || !/^xl\/.*\.xml$/i.test(part)) return refuse(otherContent(archive));

  const { listed, is1904, problem } = readContents(archive, entry, meter);
  const { byId, problems: inLinks } = readRelationships(archive, part, meter);
  const problems: Problem[] = [...start.problems, ...(problem === undefined ? [] : [problem]), ...inLinks];
  const relationships = [...byId.values()];
  const partOf = (kind: string): ZipEntry | undefined => {
    const target = relationships.find((one) => one.kind === kind && !one.isOutside)?.target;
    return target === undefined ? undefined : entryNamed(archive, target);
  };
  const textsEntry = partOf('sharedStrings');
  const stylesEntry = partOf('styles');
  const texts = textsEntry === undefined ? { texts: [], problems: [] } : readSharedStrings(archive, textsEntry, meter);
  const styles = stylesEntry === undefined ? { dates: new Set<number>(), problems: [] } : readDateStyles(archive, stylesEntry, meter);
  problems.push(...texts.problems, ...styles.problems);
  if (problems.length > 0) return resultOf<Grid>(problems, () => ({ sheets: [], remarks: [] }));
  if (listed.length === 0) return refuse('workbook.no-sheets', [part]);

  const shared: Shared = { texts: texts.texts, dates: styles.dates, is1904 };
  const sheets: GridSheet[] = [];
  const names = new Set<string>();
  const files = new Set<ZipEntry>();
  for (const { id, ...named } of listed) {
    const link = byId.get(id);
    // A sheet that is only a chart has no cells.
    if (link !== undefined && link.kind !== 'worksheet') continue;
    const found = link === undefined || link.isOutside ? undefined : entryNamed(archive, link.target);
    if (found === undefined) {
      problems.push({ code: 'workbook.sheet-missing', path: [named.name] });
      continue;
    }
    if (files.has(found)) {
      problems.push({ code: 'workbook.sheets-in-one', path: [named.name] });
      continue;
    }
    files.add(found);
    const read = readSheet(archive, found, named, shared, meter);
    problems.push(...read.problems);
    if (names.has(named.name.toLowerCase())) problems.push({ code: 'workbook.sheet-twice', path: [named.name] });
    names.add(named.name.toLowerCase());
    sheets.push(read.sheet);
    if (meter.isOver) break;
  }
  return resultOf(problems, () => ({ sheets, remarks: remarksOn(archive) }));
}
