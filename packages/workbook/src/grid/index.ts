/** What stands in a workbook or a CSV file, as plain data. */
export { addressOf, columnName, LAST, placeOf, type CellPlace } from './address.js';
export { cellAt, sheetNamed, type Cell, type CellKind, type CellList, type Grid, type GridSheet } from './grid.js';
export { GRID_LIMITS, LONGEST_TEXT } from './limits.js';
export { mergedAround } from './merged.js';
export { cornersOf, isWithin, type Corners } from './range.js';
export { rowsOf, type GridRow } from './rows.js';
export { plainText } from './same-text.js';
