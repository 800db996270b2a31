import { success, type Problem, type Result } from '@send-reform/core/problems';
import { checkReturn, type ReturnCheck, type ReturnInput } from '@send-reform/core/returns';
import { readWorkbook } from '../xlsx/index.js';
import { returnWorkbook } from './return-workbook.js';

/** A file that is to be sent, and whom and which quarter it is for. */
export interface ReturnFile extends Pick<ReturnInput, 'fileName' | 'expected'> {
  readonly bytes: Uint8Array;
}

/** What would be said of a return, and what the workbook holds that is not for reading. */
export interface ReturnFileCheck extends ReturnCheck {
  readonly remarks: readonly Problem[];
}

/**
 * What the Department's published checks would say of a file: `checkReturn` of the core for a workbook as it is. Nothing
 * of it is sent anywhere.
 *
 * @returns problems only where the file cannot be read at all; what a readable file would be rejected for is in the value.
 * @example
 * const checked = checkReturnFile({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()), expected: { dfeCode: '301' } });
 * if (checked.ok) checked.value.problems.map(({ code, place }) => [code, place]);
 */
export function checkReturnFile({ fileName, bytes, expected }: ReturnFile): Result<ReturnFileCheck> {
  const read = readWorkbook(bytes);
  if (!read.ok) return read;
  return success({ ...checkReturn({ fileName, workbook: returnWorkbook(read.value), expected }), remarks: read.value.remarks });
}
