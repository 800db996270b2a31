/** Answers and results in workbooks: fetched only by whoever wants one. */
import type { AnswerSheet } from '@send-reform/core/assessment';
import type { Result } from '@send-reform/core/problems';
import { readCsv } from '@send-reform/workbook/csv';
import { resultsToWorkbook } from '@send-reform/workbook/results';
import { sheetFromWorkbook, sheetToWorkbook } from '@send-reform/workbook/sheet';
import { readWorkbook } from '@send-reform/workbook/xlsx';
import { compiled } from './portal.js';

export { workbookProblemEnglish } from '@send-reform/workbook/text';

/** The answers as a workbook to go on in without a connection. */
export const answersAsWorkbook = (sheet: AnswerSheet): Uint8Array => sheetToWorkbook(compiled, sheet);

/** The results as a workbook whose formulas come to the same figures. */
export const resultsAsWorkbook = (sheet: AnswerSheet): Uint8Array => resultsToWorkbook(compiled, sheet);

/** The answers in a workbook or a CSV file. */
export function answersIn(bytes: Uint8Array, isCsv: boolean): Result<AnswerSheet> {
  const grid = isCsv ? readCsv(bytes) : readWorkbook(bytes);
  if (!grid.ok) return grid;
  const read = sheetFromWorkbook(compiled, grid.value);
  return read.ok ? { ok: true, value: read.value.sheet } : read;
}
