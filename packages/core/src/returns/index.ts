/** The quarterly return: its quarters, names, labels and cells, what would be rejected, and what goes into which cell. */
export { likeBlockedText, type LikeBlocked } from './blocked-text.js';
export { isCell, placeName, type WorkbookPlace } from './cell.js';
export { checkReturn, type ReturnCheck, type ReturnInput, type ReturnProblem } from './check-return.js';
export { areaSlug, checkFileName, returnFileName, type FileNameCheck, type ReturnOf } from './file-name.js';
export { fillReturn, type CellToWrite, type ReturnFill } from './fill-return.js';
export { isReturnLabel, returnLabel } from './label.js';
export { parseReturnMapping, RETURN_MAPPING_FORMAT, type MappedCell, type MappingContext, type ReturnMapping } from './mapping.js';
export { quarterlyReturn2026, type BlockedText, type ColumnRule, type ReturnRules } from './rules.js';
export { parseReturnValues, RETURN_VALUES_FORMAT, returnValuesOf, type IndicatorValue, type ReturnValues } from './values.js';
export { quarterOfVersion, returnVersion, returnVersionOn } from './version.js';
export type { PlainValue, ReturnSheet, ReturnWorkbook, StoredFormula, StoredValue } from './workbook.js';
