/** Which counts of a table may be shown. */
export interface Shown {
  /** By row and column. */
  readonly rows: readonly (readonly boolean[])[];
  /** The totals of the columns, all or none. */
  readonly totals: boolean;
}

/**
 * Which counts of a table may be shown so that nobody can work out one that may not, even who knows this rule and gave one
 * of the answers. How many answers each row holds is known to everybody.
 *
 * Without a count above zero and below the threshold everything is shown. With one, all rows are withheld, those without a
 * small count too: what is shown of one row would tell why another is not. The totals of the columns are shown instead,
 * where none of them is small, they lie in more than one column, and no row is left over once somebody takes their own
 * answer off. Otherwise nothing is. Nobody is in a row without answers, nor in a column whose total is zero: that is shown.
 *
 * Then there is always another table of which the same would be shown: beside totals, two answers of two rows change
 * places; without them, two columns do.
 */
export function suppress(table: readonly (readonly number[])[], threshold: number): Shown {
  const isSmall = (count: number): boolean => count > 0 && count < threshold;
  if (!table.flat().some(isSmall)) return { rows: table.map((row) => row.map(() => true)), totals: true };
  const sizes = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const sums = table[0]!.map((_, column) => table.reduce((sum, row) => sum + row[column]!, 0));
  const held = sizes.filter((size) => size > 0);
  const isOneLeft = held.length < 2 || (held.length === 2 && held.includes(1));
  const totals = !isOneLeft && !sums.some(isSmall) && sums.filter((sum) => sum > 0).length > 1;
  return { rows: sizes.map((size) => sums.map((sum) => size === 0 || (totals && sum === 0))), totals };
}
