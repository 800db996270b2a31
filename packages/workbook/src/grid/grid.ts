import type { Problem } from '@send-reform/core/problems';
import { addressOf, type CellPlace } from './address.js';

/** What kind of thing a cell shows. A number that is formatted as a date is one. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

/** A cell that holds something. Cells that are only formatted are not in a grid. */
export interface Cell {
  readonly kind: CellKind;
  /**
   * A text as it was typed; a number as it is stored, such as `0.1`; a date as `2026-09-30`, with `T10:30:00` after it
   * where it has a time of day; `TRUE` or `FALSE`; an error as it is shown, such as `#REF!`.
   */
  readonly value: string;
  /** Where a formula stands in the cell: its text, without `=`. `value` is what it came to when the file was saved. */
  readonly formula?: string;
}

/** What may be chosen in some cells. */
export interface CellList {
  /** The cells, as ranges such as `C5:C9`, with spaces between them. */
  readonly cells: string;
  /** The choices, such as `"Met,Not met"`; or where they stand, such as `Lists!$A$1:$A$3`; or a name for that. */
  readonly from: string;
}

/** One sheet: its cells by address. */
export interface GridSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: Readonly<Record<string, Cell>>;
  /** The last row and column that hold anything; 0 in an empty sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Cells shown as one, as ranges such as `A1:C1`. Only the first of them holds anything. */
  readonly merged: readonly string[];
  /** Lists to choose from. Left out where there are none. */
  readonly lists?: readonly CellList[];
}

/** What stands in a workbook, whichever program wrote it and however it is packed. */
export interface Grid {
  readonly sheets: readonly GridSheet[];
  /** What is not in the way of reading, and should be known: a link to another workbook, for one. */
  readonly remarks: readonly Problem[];
}

/** What a cell holds, if anything. */
export const cellAt = ({ cells }: GridSheet, place: CellPlace): Cell | undefined => cells[addressOf(place)];

/** Two names of sheets are the same to a workbook when they differ by case alone. */
export const sheetNamed = ({ sheets }: Grid, name: string): GridSheet | undefined =>
  sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
