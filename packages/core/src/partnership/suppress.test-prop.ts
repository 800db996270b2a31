import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppress } from './suppress.js';

type Table = readonly (readonly number[])[];

/** Everything that is published of a table: what each row holds in all, what is shown, and the totals if they are. */
function published(table: Table, threshold: number): string {
  const { rows, totals } = suppress(table, threshold);
  return JSON.stringify([
    table.map((row) => row.reduce((a, b) => a + b, 0)),
    table.map((row, i) => row.map((count, j) => (rows[i]![j] ? count : null))),
    totals ? table[0]!.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0)) : null,
  ]);
}

/** Every row of so many counts that holds so many answers. */
function rowsOf(size: number, columns: number): number[][] {
  if (columns === 1) return [[size]];
  return Array.from({ length: size + 1 }, (_, first) => rowsOf(size - first, columns - 1).map((rest) => [first, ...rest])).flat();
}

const tablesOf = (sizes: readonly number[], columns: number): number[][][] =>
  sizes.reduce<number[][][]>((tables, size) => tables.flatMap((table) => rowsOf(size, columns).map((row) => [...table, row])), [[]]);

/** The tables that fit what is published of one: all with its row sizes, its shown counts, and its totals where shown. */
function fitting(table: Table, threshold: number, all: readonly Table[]): Table[] {
  const { rows, totals } = suppress(table, threshold);
  const totalsOf = (of: Table): string => JSON.stringify(of[0]!.map((_, j) => of.reduce((sum, row) => sum + row[j]!, 0)));
  return all.filter((other) =>
    table.every((row, i) => row.every((count, j) => !rows[i]![j] || other[i]![j] === count)) && (!totals || totalsOf(other) === totalsOf(table)));
}

const SHAPES: readonly (readonly [sizes: readonly number[], columns: number])[] = [
  [[3], 3], [[7], 4], [[1, 1], 3], [[4, 4], 3], [[2, 6], 3], [[5, 3], 3], [[6, 6], 3], [[1, 2, 3], 3], [[2, 2, 2], 3], [[0, 3, 4], 3], [[3, 3, 3], 3],
  [[2, 2, 1, 1], 3], [[3, 2], 4],
];

const MORE: typeof SHAPES = [
  [[4, 4, 4], 3], [[5, 5], 3], [[4, 6], 3], [[3, 5], 4], [[8, 6], 3], [[2, 3, 5], 3], [[3, 3, 3, 3], 3],
  // Rows large enough to hold no small count: knowing why one was withheld beside others could give its count away.
  [[12, 8], 3], [[1, 10], 4], [[4, 6, 8], 3], [[1, 9, 6], 3], [[5, 1, 7], 3], [[10, 1], 5],
];

describe('what is withheld', () => {
  it.each(SHAPES)('cannot be worked out: rows of %j answers over %i columns', (sizes, columns) => {
    const all = tablesOf(sizes, columns);
    const sample = all.length > 600 ? fc.sample(fc.constantFrom(...all), { numRuns: 250, seed: 7 }) : all;
    for (const threshold of [2, 3, 4]) {
      for (const table of sample) {
        const { rows } = suppress(table, threshold);
        const fit = fitting(table, threshold, all);
        for (const [i, row] of table.entries()) {
          for (const j of row.keys()) {
            const values = new Set(fit.map((other) => other[i]![j]));
            if (!rows[i]![j]) expect(values.size, `${JSON.stringify(table)} below ${threshold} at ${i},${j}`).toBeGreaterThan(1);
          }
        }
      }
    }
  });

  it('is everything with a small count anywhere, except totals that may stand alone, and where nobody is', () => {
    const tables = fc.integer({ min: 2, max: 6 }).chain((columns) =>
      fc.array(fc.array(fc.nat(12), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }));
    fc.assert(fc.property(tables, fc.integer({ min: 2, max: 6 }), (table, threshold) => {
      const { rows, totals } = suppress(table, threshold);
      const isSmall = (count: number): boolean => count > 0 && count < threshold;
      const sums = table[0]!.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
      if (!table.flat().some(isSmall)) {
        expect([rows.flat().includes(false), totals]).toEqual([false, true]);
        return;
      }
      if (totals) expect(sums.some(isSmall)).toBe(false);
      for (const [i, row] of rows.entries()) {
        for (const [j, isShown] of row.entries()) if (isShown) expect(table[i]![j]).toBe(0);
      }
    }));
  });
});

/** The tables of one shape by what is published of them. */
function alike(sizes: readonly number[], columns: number, threshold: number): Map<string, Table[]> {
  const found = new Map<string, Table[]>();
  for (const table of tablesOf(sizes, columns)) {
    const key = published(table, threshold);
    const before = found.get(key);
    if (before === undefined) found.set(key, [table]);
    else before.push(table);
  }
  return found;
}

/** The withheld counts of which these tables leave no doubt, less what somebody who gave one of the answers takes off. */
function plainCounts(tables: readonly Table[], shown: readonly (readonly boolean[])[], own?: readonly [row: number, column: number]): string[] {
  return shown.flatMap((row, i) => row.flatMap((isShown, j) => {
    const count = tables[0]![i]![j]! - (own !== undefined && own[0] === i && own[1] === j ? 1 : 0);
    return isShown || count === 0 || tables.some((table) => table[i]![j] !== tables[0]![i]![j]) ? [] : [`${i},${j}`];
  }));
}

describe('to somebody who knows this very rule', () => {
  it('a count withheld is no plainer: other tables are published alike', () => {
    const found: string[] = [];
    for (const [sizes, columns] of [...SHAPES, ...MORE]) {
      for (const threshold of [3, 4, 5]) {
        for (const [key, tables] of alike(sizes, columns, threshold)) {
          const plain = plainCounts(tables, suppress(tables[0]!, threshold).rows);
          if (plain.length > 0) found.push(`${threshold}: ${key} ${plain.join(' ')}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('nor to somebody who gave one of the answers and takes it off', () => {
    const found: string[] = [];
    for (const [sizes, columns] of [...SHAPES, [[1, 10], 4], [[5, 1, 7], 3]] as typeof SHAPES) {
      for (const threshold of [3, 4, 5]) {
        for (const [key, tables] of alike(sizes, columns, threshold)) {
          const { rows } = suppress(tables[0]!, threshold);
          for (const [i, row] of rows.entries()) {
            for (const j of row.keys()) {
              const mine = tables.filter((table) => table[i]![j]! > 0);
              const plain = mine.length === 0 ? [] : plainCounts(mine, rows, [i, j]);
              if (plain.length > 0) found.push(`${threshold}: ${key} to ${i},${j} ${plain.join(' ')}`);
            }
          }
        }
      }
    }
    expect(found).toEqual([]);
  });
});
