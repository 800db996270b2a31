/** One line of a spread: a partner, or everybody together. */
export interface SpreadRow {
  readonly id: string;
  readonly label: string;
  /** A few words below the label, such as how many have not answered. */
  readonly note?: string;
  /** How many stand at each level, from the lowest; null where the count is withheld. */
  readonly counts: readonly (number | null)[];
  /** Where the row stands as a whole, as places among the levels from 0: none, one, or two that it lies between. */
  readonly position: readonly number[];
}

/** The places of the lowest and the highest level that somebody is known to stand at; undefined where nobody is. */
export function endsOf(counts: readonly (number | null)[]): readonly [number, number] | undefined {
  const isHeld = (count: number | null): boolean => count !== null && count > 0;
  const lowest = counts.findIndex(isHeld);
  return lowest < 0 ? undefined : [lowest, counts.findLastIndex(isHeld)];
}

/** What is known of all rows together: a count is withheld where no row's is known to hold anything and one's is withheld. */
export const together = (rows: readonly SpreadRow[], levels: number): (number | null)[] =>
  Array.from({ length: levels }, (_, place) => {
    const counts = rows.map((row) => row.counts[place] ?? null);
    const known = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    return known === 0 && counts.includes(null) ? null : known;
  });
