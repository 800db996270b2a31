import { lengthOf, wrap, WIDTH } from './wrap.js';

export interface Column {
  readonly heading: string;
  /** Numbers stand to the right and are never broken. */
  readonly align?: 'left' | 'right';
}

const GAP = '  ';
const NARROWEST = 8;

/**
 * A plain table: headings underlined with dashes, columns aligned by spaces. Where it would be wider than the screen,
 * its widest columns of text are wrapped.
 *
 * @example
 * table([{ heading: 'Section' }, { heading: 'Score', align: 'right' }], [['A', '1.29']]);
 * // 'Section  Score\n-------  -----\nA         1.29\n'
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width = WIDTH): string {
  const cells = [columns.map(({ heading }) => heading), ...rows];
  const widths = fit(columns, columns.map((_, index) => Math.max(...cells.map((row) => lengthOf(row[index] ?? '')))), width);
  const line = (row: readonly string[]): string[] => {
    const parts = columns.map(({ align }, index) =>
      align === 'right' ? [row[index] ?? ''] : wrap(row[index] ?? '', widths[index]!, 2));
    const height = Math.max(...parts.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) =>
      parts.map((lines, index) => pad(lines[at] ?? '', widths[index]!, columns[index]!.align)).join(GAP).trimEnd());
  };
  const [head = [], ...body] = cells.map(line);
  return [...head, widths.map((size) => '-'.repeat(size)).join(GAP), ...body.flat()].map((text) => `${text}\n`).join('');
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return align === 'right' ? space + text : text + space;
}

/** Takes from the widest column of text until all of it fits, or nothing can be taken any more. */
function fit(columns: readonly Column[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, size) => sum + size, GAP.length * (columns.length - 1)) - width;
  for (; over > 0; over -= 1) {
    const widest = Math.max(...widths.filter((_, index) => columns[index]!.align !== 'right'));
    if (widest <= NARROWEST) break;
    const index = widths.findIndex((size, at) => size === widest && columns[at]!.align !== 'right');
    widths[index]! -= 1;
  }
  return widths;
}
