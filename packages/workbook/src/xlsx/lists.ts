import { columnName } from '../grid/index.js';
import type { NewSheet } from './new-workbook.js';
import { text } from './text-cell.js';
import { inFormula } from './write-workbook.js';

/** Lists of what can be chosen, each once, in columns of a sheet of their own. */
export class Lists {
  readonly #columns: string[][] = [];
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** Where a list stands. */
  range(choices: readonly string[]): string {
    const key = choices.join('\n');
    let index = this.#columns.findIndex((column) => column.join('\n') === key);
    if (index === -1) index = this.#columns.push([...choices]) - 1;
    const column = `$${columnName(index + 1)}`;
    return `${inFormula(this.#name)}!${column}$1:${column}$${choices.length}`;
  }

  sheet(): NewSheet {
    const longest = Math.max(0, ...this.#columns.map(({ length }) => length));
    const rows = Array.from({ length: longest }, (_, row) => this.#columns.map((column) => (column[row] === undefined ? undefined : text(column[row]))));
    return { name: this.#name, widths: this.#columns.map(() => 24), rows, hidden: true };
  }
}
