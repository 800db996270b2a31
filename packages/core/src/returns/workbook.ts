/** What a cell holds, as it is stored in the file. Null: the cell is stored, for its looks alone, and holds nothing. */
export type PlainValue = string | number | boolean | null;

/** A formula with the result that was last worked out for it. */
export interface StoredFormula {
  readonly formula: string;
  readonly value: PlainValue;
}

export type StoredValue = PlainValue | StoredFormula;

/** One sheet: the cells that its file stores, by address, and no others. */
export interface ReturnSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, StoredValue>>;
}

/** A workbook as far as a return is looked at, whatever read it. */
export interface ReturnWorkbook {
  readonly sheets: readonly ReturnSheet[];
}

/** A cell of a sheet; undefined where the file stores none. */
export const cellIn = ({ cells }: ReturnSheet, address: string): StoredValue | undefined =>
  (Object.hasOwn(cells, address) ? cells[address] : undefined);

export const isFormula = (value: StoredValue | undefined): value is StoredFormula => typeof value === 'object' && value !== null;

/** The text of a stored value as the Department's code reads it. */
export function storedText(value: PlainValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

/** Whether a stored cell holds anything. A space is something, and so is a formula whatever it comes to. */
export const hasContent = (value: StoredValue): boolean => isFormula(value) || storedText(value) !== '';
