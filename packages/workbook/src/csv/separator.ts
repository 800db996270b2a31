import { parse } from 'csv-parse/browser/esm/sync';
import { CSV_RULES } from './rules.js';

/** What programs write: a comma, or what a region's settings put in its place. */
const SEPARATORS = [',', ';', '\t'] as const;
export type CsvSeparator = (typeof SEPARATORS)[number];

/** Enough to tell by. */
const BEGINNING = 64_000;
const ROWS = 20;

/**
 * How many of the first rows a separator cuts, and into how many cells it cuts the first of those. Rows in which something
 * follows a closing quotation mark do not count: most likely that is the separator.
 */
function cuts(text: string, delimiter: string): { rows: number; cells: number } {
  const records: string[][] = parse(text, { ...CSV_RULES, relax_quotes: false, delimiter, to: ROWS, skip_records_with_error: true });
  const cut = records.filter(({ length }) => length > 1);
  return { rows: cut.length, cells: cut[0]?.length ?? 0 };
}

/** What separates the cells: what cuts the most of the first rows. A file of one column has none, and no harm comes of it. */
export const separatorOf = (text: string): CsvSeparator =>
  SEPARATORS.map((separator) => ({ separator, ...cuts(text.slice(0, BEGINNING), separator) }))
    .reduce((best, one) => (one.rows > best.rows || (one.rows === best.rows && one.cells > best.cells) ? one : best)).separator;
