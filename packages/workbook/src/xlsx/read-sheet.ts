import type { Problem } from '@send-reform/core/problems';
import { addressOf, LAST, LONGEST_TEXT, placeOf, type Cell, type CellList, type CellPlace, type GridSheet } from '../grid/index.js';
import { StopReading, type Meter } from '../xml/meter.js';
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

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Programs write at most some twenty characters. */
const LONGEST_NUMBER = 400;

/** What a cell holds; undefined for one that holds nothing, and a code where the file contradicts itself. */
function cellOf({ type, style, value, inline, formula }: Raw, shared: Shared): Cell | undefined | string {
  const beside = formula === undefined ? {} : { formula };
  const text = (found: string): Cell | undefined | string => {
    if (found.length > LONGEST_TEXT) return 'workbook.text-too-long';
    return found === '' && formula === undefined ? undefined : { kind: 'text', value: found, ...beside };
  };
  const written = value.trim();
  if (written.length > LONGEST_TEXT && (type === 'e' || type === 'd')) return 'workbook.text-too-long';
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
      if (written.length > LONGEST_NUMBER || !NUMBER.test(written)) return 'workbook.no-number';
      const date = shared.dates.has(style) ? dateOf(Number(written), shared.is1904) : undefined;
      return date === undefined ? { kind: 'number', value: written, ...beside } : { kind: 'date', value: date, ...beside };
    }
  }
}

/** The number of a row, as the file writes it; of what is none, no number. */
const rowNumber = (written: string): number => (/^[1-9]\d{0,6}$/.test(written) ? Number(written) : Number.NaN);

const isWithin = ({ row, column }: CellPlace): boolean => row <= LAST.row && column <= LAST.column;

/** Reads a sheet's cells. Those that are only formatted, and rows that are, cost nothing but the time to pass over them. */
export function readSheet(
  archive: ZipArchive, entry: ZipEntry, { name, hidden }: Pick<GridSheet, 'name' | 'hidden'>, shared: Shared, meter: Meter,
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
  const found = (problem: Problem): void => {
    problems.push(problem);
    if (problems.length >= MOST_PROBLEMS) throw new StopReading();
  };
  const wrong = (code: string, more: Partial<Problem> = {}): void => {
    found({ code, path: [name, addressOf({ row, column })], ...more });
  };

  /** A cell, and a row, may leave out where it is when that is right after the one before. */
  const beginCell = ({ r, t = 'n', s = '0' }: Attributes): void => {
    const place = r === undefined ? { row, column: column + 1 } : placeOf(r);
    if (place === undefined || place.row !== row || !isWithin(place)) {
      found({ code: 'workbook.no-such-cell', path: [name], received: r ?? '' });
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
    meter.add('cells');
    // Whoever goes through the cells meets a shared text in each of them.
    if (raw.type === 's') meter.add('characters', cell.value.length);
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  };

  const problem = readXml(archive, entry, {
    open: (element, attributes) => {
      switch (element) {
        case 'row':
          row = attributes.r === undefined ? row + 1 : rowNumber(attributes.r);
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
          if (attributes.ref === undefined) break;
          meter.add('merged');
          meter.add('characters', attributes.ref.length);
          merged.push(attributes.ref);
          break;
      }
    },
    text: (piece) => {
      if (list !== undefined && intoList !== undefined) {
        meter.add('characters', piece.length);
        list[intoList] += piece;
      } else if (raw !== undefined && into !== undefined) {
        meter.add('characters', piece.length);
        raw[into] = (raw[into] ?? '') + piece;
      }
    },
    close: (element) => {
      if (element === 'c') {
        endCell();
        raw = undefined;
      } else if (element === 'rPh') isBeside = false;
      else if (element === 'dataValidation') {
        if (list !== undefined && lists.length < MOST_LISTS && list.from.length <= LONGEST_TEXT && list.cells.length <= LONGEST_TEXT) {
          meter.add('characters', list.cells.length);
          lists.push(list);
        }
        list = undefined;
      }
      intoList = undefined;
      into = undefined;
    },
  }, meter);
  // Where everything together is too much, the sheet is named in which it became so.
  if (problem !== undefined) problems.push(meter.isOver ? { ...problem, path: [name] } : problem);
  return { sheet: { name, hidden, cells, rows: last.row, columns: last.column, merged, ...(lists.length === 0 ? {} : { lists }) }, problems };
}

/** Nobody makes so many; what a file has beyond is passed over. */
const MOST_LISTS = 1_000;

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** After so many there is nothing more to be learnt. */
const MOST_PROBLEMS = 100;
