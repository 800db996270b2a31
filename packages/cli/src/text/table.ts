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
 * its widest columns of text are wrapped, and words are cut only where nothing else is left to give.
 *
 * @example
 * table([{ heading: 'Section' }, { heading: 'Score', align: 'right' }], [['A', '1.29']]);
 * // 'Section  Score\n-------  -----\nA         1.29\n'
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width = WIDTH): string {
  const cells = [columns.map(({ heading }) => heading), ...rows];
  const longest = (measure: (text: string) => number): number[] => columns.map((_, index) => Math.max(...cells.map((row) => measure(row[index] ?? ''))));
  const whole = fit(columns, longest(lengthOf), longest(longestWord), width);
  const widths = fit(columns, whole, columns.map(() => NARROWEST), width);
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

/** A word keeps its length in a line that hangs by two. */
const longestWord = (text: string): number => Math.max(...text.trim().split(/ +/).map(lengthOf)) + (text.includes(' ') ? 2 : 0);

/** Takes from the widest column of text that is above its least until all of it fits, or nothing can be taken any more. */
function fit(columns: readonly Column[], natural: readonly number[], least: readonly number[], width: number): number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, size) => sum + size, GAP.length * (columns.length - 1)) - width;
  for (; over > 0; over -= 1) {
    const canGive = widths.map((size, index) => (columns[index]!.align !== 'right' && size > Math.max(least[index]!, NARROWEST) ? size : 0));
    const widest = Math.max(...canGive);
    if (widest === 0) break;
    widths[canGive.indexOf(widest)]! -= 1;
  }
  return widths;
}
