import { success, type Result } from '@send-reform/core/problems';
import { fillReturn, type CellToWrite, type ReturnMapping, type ReturnProblem, type ReturnValues } from '@send-reform/core/returns';
import { writeCells } from '../in-place/index.js';
import { checkReturnFile, type ReturnFileCheck } from './check-return-file.js';

/** A return that has been filled in. */
export interface FilledReturn {
  /** What the file must be called. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The cells that were written. */
  readonly cells: readonly CellToWrite[];
  /** Cells that stayed blank, values that no cell takes, formulas that are not worked out. */
  readonly notices: readonly ReturnProblem[];
  /** What the Department's published checks would say of it now. */
  readonly check: ReturnFileCheck;
}

/**
 * The council's own blank copy of the return, filled in from the plan's values by a mapping: the mapped cells change, and
 * every other byte of the file stays.
 *
 * @param blank the file that the Department sent.
 * @param mapping as `parseReturnMapping` of the core gives it.
 * @param values as `parseReturnValues` gives them.
 * @returns problems with the mapping, the values or the file, and then nothing is written.
 * @example
 * const filled = fillReturnFile(blank, mapping, values);
 * if (filled.ok) filled.value.fileName; // 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx'
 */
export function fillReturnFile(blank: Uint8Array, mapping: ReturnMapping, values: ReturnValues): Result<FilledReturn> {
  const fill = fillReturn(mapping, values);
  if (!fill.ok) return fill;
  const { fileName, cells, notices } = fill.value;
  const written = writeCells(blank, cells);
  if (!written.ok) return written;
  const { bytes, remarks } = written.value;
  const check = checkReturnFile({ fileName, bytes, expected: values });
  if (!check.ok) return check;
  // What a firewall may block the check tells too, with its cell.
  const others = notices.filter(({ code }) => code !== 'return.firewall-text');
  return success({ fileName, bytes, cells, notices: [...others, ...remarks], check: check.value });
}
