import { isIsoDate } from '@send-reform/core/areas';
import type { Problem } from '@send-reform/core/problems';
import { addressOf, cellAt, mergedAround, type Cell, type GridSheet } from '../grid/index.js';

/** A row that was found by its headings. */
export interface ReadRow<Column extends string> {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
}

/** What is found on the way. */
export interface Finding {
  readonly problems: Problem[];
  readonly remarks: Problem[];
}

/** Where a column of a row stands: a sheet's name and a cell's address; the sheet alone where the column is gone. */
export function pathIn<Column extends string>({ sheet, row, columns }: ReadRow<Column>, column: Column): string[] {
  const found = columns.get(column);
  return found === undefined ? [sheet.name] : [sheet.name, addressOf({ row, column: found })];
}

/** What a cell holds; undefined where it holds nothing, or what no text, number or date is, which is a problem. */
export function cellIn<Column extends string>(place: ReadRow<Column>, column: Column, { problems, remarks }: Finding): Cell | undefined {
  const found = place.columns.get(column);
  if (found === undefined) return undefined;
  const at = { row: place.row, column: found };
  const path = pathIn(place, column);
  const merged = mergedAround(place.sheet, at);
  const cell = cellAt(place.sheet, at);
  if (merged !== undefined) {
    problems.push({ code: 'plan-workbook.merged', path, received: merged });
    return undefined;
  }
  if (cell === undefined || (cell.value.trim() === '' && cell.formula === undefined)) return undefined;
  if (cell.kind === 'error' || cell.kind === 'boolean') {
    problems.push({ code: 'plan-workbook.error', path, received: cell.value });
    return undefined;
  }
  if (cell.formula !== undefined) remarks.push({ code: 'plan-workbook.by-formula', path, received: cell.value.slice(0, 80) });
  return cell;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day that was typed as a text: year, month and day, or with the month in letters. `3/4/2026` is two days, and so none. */
function dayTyped(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})$/i.exec(text.trim()) ?? [];
  const place = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
  const iso = place === 0 ? text.trim() : `${year!}-${String(place).padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** A day, whether a program keeps it as a date or somebody has typed it; undefined where there is none. */
export function dayIn<Column extends string>(place: ReadRow<Column>, column: Column, finding: Finding): string | undefined {
  const cell = cellIn(place, column, finding);
  if (cell === undefined) return undefined;
  const day = cell.kind === 'date' && isIsoDate(cell.value.slice(0, 10)) ? cell.value.slice(0, 10) : cell.kind === 'text' ? dayTyped(cell.value) : undefined;
  if (day === undefined) finding.problems.push({ code: 'plan-workbook.no-date', path: pathIn(place, column), received: cell.value.slice(0, 80) });
  return day;
}

/** A text, whatever a program has made of it. */
export const textIn = <Column extends string>(place: ReadRow<Column>, column: Column, finding: Finding): string => cellIn(place, column, finding)?.value ?? '';
