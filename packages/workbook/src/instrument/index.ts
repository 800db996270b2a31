/** A council's maturity workbook as an instrument, through a mapping that is guessed and put right. */
export { guessMapping, type GuessedMapping } from './guess-mapping.js';
export { instrumentFromWorkbook, type InstrumentRead } from './instrument-from-workbook.js';
export { WORKBOOK_MAPPING_FORMAT, type MappedColumn, type MappedLevel, type WorkbookMapping } from './mapping.js';
export { parseWorkbookMapping } from './parse-mapping.js';
