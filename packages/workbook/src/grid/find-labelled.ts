import type { Path } from '@send-reform/core/problems';
import type { Grid, GridSheet } from './grid.js';
import { rowsOf } from './rows.js';
import { plainText } from './same-text.js';

/**
 * The columns of a sheet by their headings, wherever they have been moved to, and the row of the headings; undefined where
 * no row has all that are needed.
 */
export function columnsByHeading<Column extends string>(
  sheet: GridSheet, headings: Readonly<Record<Column, string>>, needed: readonly Column[],
): { readonly row: number; readonly columns: ReadonlyMap<Column, number> } | undefined {
  const names = new Map((Object.entries(headings) as [Column, string][]).map(([column, heading]) => [plainText(heading), column]));
  for (const { row, cells } of rowsOf(sheet)) {
    const columns = new Map<Column, number>();
    for (const [column, cell] of [...cells].sort(([one], [other]) => one - other)) {
      const found = names.get(plainText(cell.value));
      if (found !== undefined && !columns.has(found)) columns.set(found, column);
    }
    if (needed.every((column) => columns.has(column))) return { row, columns };
  }
  return undefined;
}

/** A text beside a label, and its cell. */
export interface Labelled {
  readonly text: string;
  readonly path: Path;
}

/**
 * What stands beside labels on the sheet that holds a mark, in the mark's own column; undefined where no sheet does.
 *
 * @param mark the text by which the workbook is known again.
 * @param endOf the row from which a sheet has no labels, where something else stands below them, as in a CSV file.
 */
export function besideLabels<Label extends string>(
  { sheets }: Grid, mark: string, labels: Readonly<Record<Label, string>>, endOf: (sheet: GridSheet) => number | undefined = () => undefined,
): ReadonlyMap<Label, Labelled> | undefined {
  const wanted = (Object.entries(labels) as [Label, string][]).map(([label, words]) => [label, plainText(words)] as const);
  for (const sheet of sheets) {
    const found = Object.entries(sheet.cells).find(([, { value }]) => value.trim() === mark);
    if (found === undefined) continue;
    const values = new Map<Label, Labelled>();
    const column = /^[A-Z]+/.exec(found[0])![0];
    const end = endOf(sheet) ?? Infinity;
    for (const { row, cells } of rowsOf(sheet)) {
      if (row >= end) break;
      const texts = new Set([...cells.values()].map((cell) => plainText(cell.value)));
      const label = wanted.find(([, words]) => texts.has(words))?.[0];
      const address = `${column}${row}`;
      const cell = sheet.cells[address];
      if (label !== undefined && cell !== undefined && !values.has(label)) values.set(label, { text: cell.value.trim(), path: [sheet.name, address] });
    }
    return values;
  }
  return undefined;
}
