import type { NewCell } from './new-workbook.js';

export type Row = readonly (NewCell | undefined)[];

/** The rows of a sheet as they are added, each told by its number. */
export class Rows {
  readonly #rows: Row[] = [];

  get all(): readonly Row[] {
    return this.#rows;
  }

  /** The number that the next row will have. */
  get next(): number {
    return this.#rows.length + 1;
  }

  /** Adds a row and gives its number. */
  add(...cells: Row): number {
    return this.#rows.push(cells);
  }

  /** Leaves a row empty. */
  skip(): void {
    this.#rows.push([]);
  }
}
