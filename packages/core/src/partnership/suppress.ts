/** Which counts of a table may be shown. */
export interface Shown {
  /** By row and column. */
  readonly rows: readonly (readonly boolean[])[];
  /** The totals of the columns, all or none. */
  readonly totals: boolean;
}

/**
 * Which counts of a table may be shown so that nobody can work out one that may not. How many answers each row holds is
 * known to everybody. A row with a count above zero and below the threshold is withheld whole, since what a row holds is
 * known and one gap could be filled by taking the rest from it. The totals over rows are shown only together with at
 * least two rows withheld, further rows being withheld for that where need be, and only where the rows withheld have
 * together no small count, none so small that it may be one of each row, and no single column that holds all of them;
 * otherwise the totals are withheld. Where together
 * they have nothing in a column, each has nothing there, and that is shown: nobody is in it.
 *
 * Then for every count withheld there is another table with the same counts shown: one answer of its row changes places
 * with one of another row withheld, or, with totals withheld, moves within its row.
 */
export function suppress(table: readonly (readonly number[])[], threshold: number): Shown {
  const isSmall = (count: number): boolean => count > 0 && count < threshold;
  const small = table.flatMap((row, index) => (row.some(isSmall) ? [index] : []));
  if (small.length === 0) return { rows: table.map((row) => row.map(() => true)), totals: true };
  const sizes = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  // The smallest further row first: as few answers as may be are withheld for the totals' sake.
  const further = table
    .flatMap((_, index) => (small.includes(index) || sizes[index] === 0 ? [] : [index]))
    .toSorted((a, b) => sizes[a]! - sizes[b]! || a - b);
  for (let more = 0; more <= further.length; more += 1) {
    const withheld = new Set([...small, ...further.slice(0, more)]);
    const together = table[0]!.map((_, column) => [...withheld].reduce((sum, row) => sum + table[row]![column]!, 0));
    const held = together.filter((count) => count > 0);
    const isSafe = withheld.size > 1 && held.length > 1 && held.every((count) => count >= threshold && count > withheld.size);
    if (isSafe) return { rows: table.map((row, index) => row.map((_, column) => !withheld.has(index) || together[column] === 0)), totals: true };
  }
  return { rows: table.map((row, index) => row.map(() => !small.includes(index))), totals: false };
}
