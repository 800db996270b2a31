/** Cells of a workbook written inside its file, with every other byte as it was. */
export { writeCells, type WrittenWorkbook } from './write-cells.js';
