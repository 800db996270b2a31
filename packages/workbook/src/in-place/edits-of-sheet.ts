import type { Problem } from '@send-reform/core/problems';
import type { CellToWrite } from '@send-reform/core/returns';
import { SaxesParser } from 'saxes';
import { cornersOf, isWithin, placeOf } from '../grid/index.js';
import { cellXml } from './cell-xml.js';
import type { Edit } from './edit.js';

/** A cell to be written, with its place in numbers. */
interface Target {
  readonly row: number;
  readonly column: number;
  readonly cell: CellToWrite;
}

type Attributes = Readonly<Record<string, string>>;

/** An element that has been opened, and where: its tag begins at `start`, and what it holds begins at `inside`. */
interface Opened {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Attributes;
  readonly start: number;
  readonly inside: number;
  readonly isSelfClosing: boolean;
}

const localName = ({ name, prefix }: Opened): string => name.slice(prefix.length);

/** The row, or the cell, that is being read, by its number. */
interface Reading {
  readonly element: Opened;
  readonly number: number;
}

/** The style that a column's empty cells show. */
interface ColumnStyle {
  readonly from: number;
  readonly to: number;
  readonly style: string;
}

const targetsOf = (cells: readonly CellToWrite[]): Target[] =>
  cells
    .map((cell) => ({ ...placeOf(cell.cell)!, cell }))
    .sort((one, other) => one.row - other.row || one.column - other.column);

/** Which style a cell that is not stored yet would take if somebody typed into it: its row's, or its column's. */
function inherited({ s, customFormat }: Attributes, column: number, styles: readonly ColumnStyle[]): Attributes {
  const isOfRow = s !== undefined && (customFormat === '1' || customFormat === 'true');
  const style = isOfRow ? s : styles.find(({ from, to }) => from <= column && column <= to)?.style;
  return style === undefined ? {} : { s: style };
}

/**
 * What has to change in the text of a sheet so that its cells hold what they are to hold: the cells themselves, and those
 * that are not there yet between the others. Nothing else of the text is touched, so whatever the sheet holds that
 * nobody here knows of stays.
 *
 * @param text the sheet's XML, which is known to be well formed.
 * @param cells each at most once, and each a cell that a workbook can have.
 * @returns edits, or what stands in the way: a formula in a cell, rows or cells out of order.
 */
export function editsOfSheet(text: string, sheet: string, cells: readonly CellToWrite[]): { readonly edits: readonly Edit[]; readonly problems: readonly Problem[] } {
  const targets = targetsOf(cells);
  const edits: Edit[] = [];
  const problems: Problem[] = [];
  const styles: ColumnStyle[] = [];
  const open: Opened[] = [];
  const parser = new SaxesParser();
  /** The first target that is not done with. Targets and file go by rows and then columns, so it only moves on. */
  let next = 0;
  let row: Reading | undefined;
  let cell: Reading | undefined;
  let lastRow = 0;
  let lastColumn = 0;

  const put = (start: number, end: number, written: string): void => {
    if (written !== '') edits.push({ start, end, text: written });
  };
  /** An element that was written as empty, `<row r="8"/>`, is opened for what it is to hold. */
  const fill = ({ name, inside }: Opened, content: string): void => {
    if (content !== '') put(inside - 2, inside, `>${content}</${name}>`);
  };
  const newCell = ({ cell: target, column }: Target, prefix: string, ofRow: Attributes): string =>
    cellXml(prefix, { r: target.cell, ...inherited(ofRow, column, styles) }, target);
  /** Cells for the targets of this row that come before a column. */
  const cellsBefore = (column: number, row: number, prefix: string, ofRow: Attributes = {}): string => {
    const cells: string[] = [];
    for (; targets[next]?.row === row && targets[next]!.column < column; next += 1) cells.push(newCell(targets[next]!, prefix, ofRow));
    return cells.join('');
  };
  /** Rows for the targets that come before a row. */
  const rowsBefore = (row: number, prefix: string): string => {
    const rows: string[] = [];
    while (next < targets.length && targets[next]!.row < row) {
      const number = targets[next]!.row;
      rows.push(`<${prefix}row r="${number}">${cellsBefore(Infinity, number, prefix)}</${prefix}row>`);
    }
    return rows.join('');
  };
  const inOrder = (number: number, last: number): number => {
    if (!(number > last) && problems.length === 0) problems.push({ code: 'workbook.not-in-order', path: [sheet] });
    return number;
  };

  // A row, and a cell, may leave out where it is when that is right after the one before.
  const beginRow = (element: Opened): void => {
    const { r } = element.attributes;
    const number = inOrder(r === undefined ? lastRow + 1 : Number(r), lastRow);
    put(element.start, element.start, rowsBefore(number, element.prefix));
    row = { element, number };
    lastRow = number;
    lastColumn = 0;
  };
  const endRow = ({ element, number }: Reading, start: number): void => {
    const cells = cellsBefore(Infinity, number, element.prefix, element.attributes);
    if (element.isSelfClosing) fill(element, cells);
    else put(start, start, cells);
    row = undefined;
  };
  const beginCell = (element: Opened, within: Reading): void => {
    const { r } = element.attributes;
    const number = inOrder(r === undefined ? lastColumn + 1 : (placeOf(r)?.column ?? 0), lastColumn);
    put(element.start, element.start, cellsBefore(number, within.number, element.prefix, within.element.attributes));
    cell = { element, number };
    lastColumn = number;
  };
  /** The target that the cell which is being read is. */
  const wanted = (): Target | undefined => {
    const target = targets[next];
    return target !== undefined && target.row === row?.number && target.column === cell?.number ? target : undefined;
  };
  /** Formulas of the cell that is read, and of those around it that show what it comes to without saying so themselves. */
  const beginFormula = ({ t, ref }: Attributes): void => {
    const target = wanted();
    const ofMany = (t === 'array' || t === 'dataTable') && ref !== undefined ? cornersOf(ref) : undefined;
    const shown = targets.filter((one) => one === target || (ofMany !== undefined && isWithin(ofMany, one)));
    problems.push(...shown.map(({ cell: { cell: address } }) => ({ code: 'workbook.formula-in-cell', path: [sheet, address] })));
  };
  const endCell = ({ element }: Reading, end: number): void => {
    const target = wanted();
    if (target !== undefined) {
      put(element.start, end, cellXml(element.prefix, { r: target.cell.cell, ...element.attributes }, target.cell));
      next += 1;
    }
    cell = undefined;
  };

  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const within = open.at(-1);
    // No attribute may hold a `<`, so the last one before here begins the tag.
    const start = text.lastIndexOf('<', parser.position - 1);
    const element: Opened = { name, prefix: name.slice(0, name.indexOf(':') + 1), attributes, start, inside: parser.position, isSelfClosing };
    open.push(element);
    switch (localName(element)) {
      case 'col':
        if (attributes.style !== undefined) styles.push({ from: Number(attributes.min), to: Number(attributes.max), style: attributes.style });
        break;
      case 'row':
        if (within !== undefined && localName(within) === 'sheetData') beginRow(element);
        break;
      case 'c':
        if (row !== undefined && within === row.element) beginCell(element, row);
        break;
      case 'f':
        beginFormula(element.attributes);
    }
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    const end = parser.position;
    const start = element.isSelfClosing ? element.start : text.lastIndexOf('<', end - 1);
    if (element === cell?.element) endCell(cell, end);
    else if (element === row?.element) endRow(row, start);
    else if (localName(element) === 'sheetData') {
      const rows = rowsBefore(Infinity, element.prefix);
      if (element.isSelfClosing) fill(element, rows);
      else put(start, start, rows);
    }
  });
  parser.write(text).close();
  if (next < targets.length && problems.length === 0) problems.push({ code: 'workbook.no-cells', path: [sheet] });
  return problems.length > 0 ? { edits: [], problems } : { edits, problems };
}
