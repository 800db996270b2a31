/** A place in a text, as editors count it: both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From an offset in a text to line and column. Lines end at `\n`, `\r\n` or `\r`, whatever system wrote the file. */
export class LineTable {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length);
  }

  /**
   * @example
   * new LineTable('a\nbc').positionOf(3); // { line: 2, column: 2 }
   */
  positionOf(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }
}
