import type { Problem } from '@send-reform/core/problems';
import { addressOf, GRID_LIMITS, LONGEST_TEXT, placeOf, type Cell, type CellList, type GridSheet } from '../grid/index.js';
import { readXml, type Attributes } from '../xml/read-xml.js';
import type { ZipArchive, ZipEntry } from '../zip/index.js';
import { dateOf } from './dates.js';
import { textOf } from './text-of.js';

/** What a workbook says once for all of its sheets. */
export interface Shared {
  readonly texts: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly is1904: boolean;
}

/** A cell as the file has it. */
interface Raw {
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  formula: string | undefined;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** What a cell holds; undefined for one that holds nothing, and a code where the file contradicts itself. */
function cellOf({ type, style, value, inline, formula }: Raw, shared: Shared): Cell | undefined | string {
  const beside = formula === undefined ? {} : { formula };
  const text = (found: string): Cell | undefined | string => {
    if (found.length > LONGEST_TEXT) return 'workbook.text-too-long';
    return found === '' && formula === undefined ? undefined : { kind: 'text', value: found, ...beside };
  };
  const written = value.trim();
  switch (type) {
    case 's': {
      const found = /^\d+$/.test(written) ? shared.texts[Number(written)] : undefined;
      return found === undefined ? 'workbook.no-such-text' : text(found);
    }
    case 'inlineStr':
      return text(textOf(inline));
    case 'str':
      return text(textOf(value));
    case 'b':
      return { kind: 'boolean', value: written === '1' || written === 'true' ? 'TRUE' : 'FALSE', ...beside };
    case 'e':
      return { kind: 'error', value: written, ...beside };
    case 'd':
      return { kind: 'date', value: written, ...beside };
    default: {
      if (written === '') return formula === undefined ? undefined : { kind: 'text', value: '', formula };
      if (!NUMBER.test(written)) return 'workbook.no-number';
      const date = shared.dates.has(style) ? dateOf(Number(written), shared.is1904) : undefined;
      return date === undefined ? { kind: 'number', value: written, ...beside } : { kind: 'date', value: date, ...beside };
    }
  }
}

/** How much may still be read, all sheets together. Counts down. */
export interface Room {
  cells: number;
  characters: number;
}

/** Reads a sheet's cells. Those that are only formatted, and rows that are, cost nothing but the time to pass over them. */
export function readSheet(
  archive: ZipArchive, entry: ZipEntry, { name, hidden }: Pick<GridSheet, 'name' | 'hidden'>, shared: Shared, room: Room,
): { readonly sheet: GridSheet; readonly problems: readonly Problem[] } {
  const cells: Record<string, Cell> = {};
  const merged: string[] = [];
  const lists: CellList[] = [];
  const problems: Problem[] = [];
  const last = { row: 0, column: 0 };
  let row = 0;
  let column = 0;
  let raw: Raw | undefined;
  let into: 'value' | 'inline' | 'formula' | undefined;
  let list: Mutable<CellList> | undefined;
  let intoList: keyof CellList | undefined;
  let isBeside = false;
  const wrong = (code: string, more: Partial<Problem> = {}): void => {
    problems.push({ code, path: [name, addressOf({ row, column })], ...more });
  };

  /** A cell, and a row, may leave out where it is when that is right after the one before. */
  const beginCell = ({ r, t = 'n', s = '0' }: Attributes): void => {
    const place = r === undefined ? { row, column: column + 1 } : placeOf(r);
    if (place === undefined || place.row !== row) {
      problems.push({ code: 'workbook.no-such-cell', path: [name], received: r ?? '' });
      return;
    }
    column = place.column;
    raw = { type: t, style: Number(s), value: '', inline: '', formula: undefined };
  };

  const endCell = (): void => {
    if (raw === undefined) return;
    const cell = cellOf(raw, shared);
    if (cell === undefined) return;
    if (typeof cell === 'string') {
      wrong(cell, cell === 'workbook.text-too-long' ? { expected: LONGEST_TEXT } : {});
      return;
    }
    const address = addressOf({ row, column });
    if (Object.hasOwn(cells, address)) wrong('workbook.cell-twice');
    cells[address] = cell;
    room.cells -= 1;
    // Texts that are shared have been counted where they are kept.
    if (raw.type !== 's') room.characters -= cell.value.length;
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  };

  const problem = readXml(archive, entry, {
    open: (element, attributes) => {
      switch (element) {
        case 'row':
          row = attributes.r === undefined ? row + 1 : Number(attributes.r);
          column = 0;
          break;
        case 'c':
          beginCell(attributes);
          break;
        case 'f':
          if (raw !== undefined) raw.formula = '';
          into = 'formula';
          break;
        case 'v':
          into = 'value';
          break;
        case 'rPh':
          isBeside = true;
          break;
        case 't':
          into = isBeside ? undefined : 'inline';
          break;
        case 'dataValidation':
          list = attributes.type === 'list' ? { cells: attributes.sqref ?? '', from: '' } : undefined;
          break;
        case 'formula1':
          intoList = 'from';
          break;
        // Excel keeps a list that stands on another sheet apart, and its cells between tags.
        case 'sqref':
          intoList = 'cells';
          break;
        case 'mergeCell':
          if (attributes.ref !== undefined) merged.push(attributes.ref);
          break;
      }
      return room.cells >= 0 && room.characters >= 0 && problems.length < MOST_PROBLEMS;
    },
    text: (piece) => {
      if (list !== undefined && intoList !== undefined) list[intoList] += piece;
      else if (raw !== undefined && into !== undefined) raw[into] = (raw[into] ?? '') + piece;
    },
    close: (element) => {
      if (element === 'c') {
        endCell();
        raw = undefined;
      } else if (element === 'rPh') isBeside = false;
      else if (element === 'dataValidation') {
        if (list !== undefined && lists.length < MOST_LISTS && list.from.length <= LONGEST_TEXT && list.cells.length <= LONGEST_TEXT) lists.push(list);
        list = undefined;
      }
      intoList = undefined;
      into = undefined;
    },
  });
  if (problem !== undefined) problems.push(problem);
  if (room.cells < 0) problems.push({ code: 'workbook.too-many-cells', path: [name], expected: GRID_LIMITS.cells });
  if (room.characters < 0) problems.push({ code: 'workbook.too-much-text', path: [name], expected: GRID_LIMITS.characters });
  return { sheet: { name, hidden, cells, rows: last.row, columns: last.column, merged, ...(lists.length === 0 ? {} : { lists }) }, problems };
}

/** Nobody makes so many; what a file has beyond is passed over. */
const MOST_LISTS = 1_000;

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** After so many there is nothing more to be learnt. */
const MOST_PROBLEMS = 100;
