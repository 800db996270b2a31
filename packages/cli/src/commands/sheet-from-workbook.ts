import { sheetFromWorkbook as sheetFrom } from '@send-reform/workbook/sheet';
import { giveJson } from '../give.js';
import type { ExitCode, Io } from '../io.js';
import { loadGrid } from '../table-file.js';
import { loadInstrument } from '../load-instrument.js';
import { refuse } from '../refuse.js';
import { describeWarnings } from '../text/return.js';
import { inWorkbook } from '../workbook-problem.js';

export interface SheetFromWorkbookFlags {
  readonly instrument: string;
  readonly out?: string;
}

/** The answers in a workbook or a CSV file that people have filled in, as a sheet. All of them are read, or none. */
export async function sheetFromWorkbook(io: Io, file: string, { instrument, out }: SheetFromWorkbookFlags): Promise<ExitCode> {
  const { value: compiled, problems } = await loadInstrument(io, instrument);
  const grid = await loadGrid(io, file);
  if (compiled === undefined || grid.value === undefined) return refuse(io, [...problems, ...grid.problems]);
  const read = sheetFrom(compiled, grid.value);
  if (!read.ok) return refuse(io, read.problems.map((problem) => inWorkbook(file, problem)));
  io.err(describeWarnings(read.value.remarks));
  return giveJson(io, read.value.sheet, out);
}
