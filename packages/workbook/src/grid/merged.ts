import type { CellPlace } from './address.js';
import type { GridSheet } from './grid.js';
import { cornersOf, isWithin, type Corners } from './range.js';

/** A range of merged cells, with its corners in numbers. */
interface Merged {
  readonly range: string;
  readonly corners: Corners;
}

/** The ranges of a sheet, and those among them that reach into the row which was asked for last. */
interface Looked {
  readonly all: readonly Merged[];
  row: number;
  inRow: readonly Merged[];
}

/** Whoever reads a sheet asks cell by cell, and a sheet may have thousands of ranges: each is read once. */
const looked = new WeakMap<readonly string[], Looked>();

function rangesOf({ merged }: GridSheet): Looked {
  const known = looked.get(merged);
  if (known !== undefined) return known;
  const all = merged.flatMap((range): Merged[] => {
    const corners = cornersOf(range);
    return corners === undefined ? [] : [{ range, corners }];
  });
  const fresh: Looked = { all, row: 0, inRow: [] };
  looked.set(merged, fresh);
  return fresh;
}

/** The range of merged cells that a cell is part of, if any. */
export function mergedAround(sheet: GridSheet, place: CellPlace): string | undefined {
  const ranges = rangesOf(sheet);
  if (ranges.row !== place.row) {
    ranges.row = place.row;
    ranges.inRow = ranges.all.filter(({ corners: [from, to] }) => from.row <= place.row && place.row <= to.row);
  }
  return ranges.inRow.find(({ corners }) => isWithin(corners, place))?.range;
}
