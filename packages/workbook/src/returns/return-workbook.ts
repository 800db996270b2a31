import type { ReturnWorkbook, StoredValue } from '@send-reform/core/returns';
import type { Cell, Grid } from '../grid/index.js';

const stored = ({ value, formula }: Cell): StoredValue => (formula === undefined ? value : { formula, value });

/**
 * A workbook as the core's `checkReturn` takes it. Every value is a text, as the Department's code reads it.
 *
 * @example
 * const read = readWorkbook(bytes);
 * if (read.ok) checkReturn({ fileName, workbook: returnWorkbook(read.value), expected: { dfeCode: '301' } });
 */
export const returnWorkbook = ({ sheets }: Grid): ReturnWorkbook => ({
  sheets: sheets.map(({ name, cells }) => ({
    name, cells: Object.fromEntries(Object.entries(cells).map(([address, cell]) => [address, stored(cell)])),
  })),
});
