import { resultOf, type Problem, type Result } from '@send-reform/core/problems';
import { parse } from 'csv-parse/browser/esm/sync';
import { addressOf, GRID_LIMITS, LAST, LONGEST_TEXT, type Cell, type Grid } from '../grid/index.js';
import { decodeText, type CsvEncoding } from './decode-text.js';
import { isError, unguarded } from './guard-formula.js';
import { CSV_RULES, quoted } from './rules.js';
import { separatorOf, type CsvSeparator } from './separator.js';

/** How much a file may hold. Rows count even where they are empty. */
const MOST = { bytes: 16_000_000, rows: GRID_LIMITS.cells };

/** Excel reads and writes this line to say what separates the cells. It is none of them. */
const SEPARATOR_LINE = /^sep=([,;\t])\r?\n/;

const refuse = (code: string, more: Partial<Problem> = {}): Result<never> => ({ ok: false, problems: [{ code, path: [], ...more }] });

/** A row as the library gives it: its cells, and the line that they come from. */
interface RawRow {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Whether something stands before or after the quotation marks of a cell: it begins with one, and not as one is written. */
const isOddlyQuoted = (written: string, raw: string): boolean => /^ *"/.test(written) && !raw.includes(quoted(written));

/** After so many there is nothing more to be learnt. */
const MOST_REMARKS = 100;

/** Rows as they are read, until there is too much of something. */
class Gathering {
  readonly cells: Record<string, Cell> = {};
  readonly problems: Problem[] = [];
  readonly remarks: Problem[] = [];
  rows = 0;
  columns = 0;
  readonly #name: string;
  #row = 0;
  #count = 0;

  constructor(name: string) {
    this.#name = name;
  }

  wrong(code: string, column: number, more: Partial<Problem> = {}): void {
    this.problems.push({ code, path: [this.#name, addressOf({ row: this.#row, column })], ...more });
  }

  /** Takes a row, and says whether there is room for another. */
  add({ record, raw }: RawRow): boolean {
    this.#row += 1;
    if (this.#row > MOST.rows) {
      this.problems.push({ code: 'csv.too-many-rows', path: [this.#name], expected: MOST.rows });
      return false;
    }
    for (const [index, written] of record.entries()) if (written !== '' && !this.#addCell(index + 1, written, raw)) return false;
    return true;
  }

  /** A row that could not be read. */
  addBroken(): void {
    this.#row += 1;
    this.wrong('csv.quote-not-closed', 1);
  }

  #addCell(column: number, written: string, raw: string): boolean {
    if (column > LAST.column) {
      this.wrong('csv.too-many-columns', 1, { expected: LAST.column });
      return false;
    }
    this.#count += 1;
    if (this.#count > GRID_LIMITS.cells) {
      this.problems.push({ code: 'workbook.too-many-cells', path: [], expected: GRID_LIMITS.cells });
      return false;
    }
    const value = isError(written) ? written : unguarded(written);
    if (this.remarks.length < MOST_REMARKS && isOddlyQuoted(written, raw)) {
      this.remarks.push({ code: 'csv.odd-quote', path: [this.#name, addressOf({ row: this.#row, column })], received: written.slice(0, 80) });
    }
    if (value.length > LONGEST_TEXT) this.wrong('workbook.text-too-long', column, { expected: LONGEST_TEXT });
    this.cells[addressOf({ row: this.#row, column })] = { kind: isError(written) ? 'error' : 'text', value };
    this.rows = this.#row;
    this.columns = Math.max(this.columns, column);
    return true;
  }
}

/** What may be known of a CSV file before it is read. */
export interface CsvKnown {
  readonly encoding?: CsvEncoding;
  readonly separator?: CsvSeparator;
}

/** Thrown to leave the library before the end of a file, and never out of here. */
const ENOUGH = new Error('Enough');

function gather(text: string, delimiter: string, gathering: Gathering): void {
  try {
    parse(text, {
      ...CSV_RULES, delimiter, skip_records_with_error: true, raw: true,
      on_skip: () => { gathering.addBroken(); return undefined; },
      on_record: (row) => {
        // With `raw` it gives more than its types say.
        if (!gathering.add(row as unknown as RawRow)) throw ENOUGH;
        return null;
      },
    });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
}

/**
 * Reads a CSV file that may come from anywhere into a grid of one sheet: cells separated by commas, semicolons or tabs, in
 * UTF-8 or as Excel saves it. Every cell is a text, and an error such as `#REF!` is one. The apostrophe before what a
 * program could take for a formula is taken away: `writeCsv` puts it there.
 *
 * @param bytes the file, at most 16 MB.
 * @param name what the sheet is to be called, since the file does not say.
 * @param known what is known of the file. Whatever is not, is found out, and a doubt is told in `remarks`.
 * @returns problems with the codes `csv.…` and `workbook.…`, each with its cell where it has one.
 * @example
 * const read = readCsv(new TextEncoder().encode('Statement,Emerging,Mature\nThere is a plan,None,In use'));
 * if (read.ok) read.value.sheets[0]?.cells.A2; // { kind: 'text', value: 'There is a plan' }
 */
export function readCsv(bytes: Uint8Array, name = 'CSV', { encoding, separator }: CsvKnown = {}): Result<Grid> {
  if (bytes.length > MOST.bytes) return refuse('workbook.too-large', { expected: MOST.bytes });
  const decoded = decodeText(bytes, encoding);
  if ('code' in decoded) return refuse(decoded.code);
  const { text, isGuess } = decoded;
  if (text.includes('\0')) return refuse('csv.not-text');
  if (text.trim() === '') return refuse('workbook.empty');
  if (text.length > GRID_LIMITS.characters) return refuse('workbook.too-much-text', { expected: GRID_LIMITS.characters });
  const [line = '', said] = SEPARATOR_LINE.exec(text) ?? [];
  const gathering = new Gathering(name);
  gather(text.slice(line.length), separator ?? said ?? separatorOf(text), gathering);
  const { cells, problems, rows, columns } = gathering;
  const remarks: Problem[] = [...(isGuess ? [{ code: 'csv.windows-1252', path: [] }] : []), ...gathering.remarks];
  return resultOf(problems, () => ({ sheets: [{ name, hidden: false, cells, rows, columns, merged: [] }], remarks }));
}
