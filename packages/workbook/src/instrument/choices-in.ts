import { cellAt, cornersOf, sheetNamed, type Grid, type GridSheet } from '../grid/index.js';

/** Where the choices of a list stand: a sheet by its name, with or without quotation marks, and a range. */
const PLACE = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

/** Nobody chooses among so many. */
const MOST = 50;

function textsOf(grid: Grid, sheet: GridSheet, from: string): string[] | undefined {
  const written = /^"(.*)"$/s.exec(from.trim())?.[1];
  if (written !== undefined) return written.replaceAll('""', '"').split(',');
  const [, quoted, plain, range = ''] = PLACE.exec(from.trim()) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const place = name === undefined ? sheet : sheetNamed(grid, name);
  const [first, last] = cornersOf(range) ?? [];
  if (place === undefined || first === undefined || last === undefined) return undefined;
  if ((last.row - first.row + 1) * (last.column - first.column + 1) > MOST) return undefined;
  const texts: string[] = [];
  for (let row = first.row; row <= last.row; row += 1) {
    for (let column = first.column; column <= last.column; column += 1) texts.push(cellAt(place, { row, column })?.value ?? '');
  }
  return texts;
}

/**
 * What can be chosen in a column below its heading, in the list's own order; undefined where there is no list, or one
 * that stands behind a name.
 */
export function choicesIn(grid: Grid, sheet: GridSheet, column: number, headings: number): string[] | undefined {
  const list = sheet.lists?.find(({ cells }) => cells.split(/\s+/).some((range) => {
    const [first, last] = cornersOf(range) ?? [];
    return first !== undefined && last !== undefined && first.column <= column && column <= last.column && last.row > headings;
  }));
  return list && textsOf(grid, sheet, list.from);
}
