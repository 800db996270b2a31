import { sheetFromWorkbook as sheetFrom } from '@send-reform/workbook/sheet';
import { giveJson } from '../give-json.js';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { loadGrid } from '../load-grid.js';
import { loadInstrument } from '../load-instrument.js';
import { reportProblems } from '../text/report-problems.js';
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
  if (compiled === undefined || grid.value === undefined) {
    io.err(reportProblems([...problems, ...grid.problems]));
    return EXIT.problems;
  }
  const read = sheetFrom(compiled, grid.value);
  if (!read.ok) {
    io.err(reportProblems(read.problems.map((problem) => inWorkbook(file, problem))));
    return EXIT.problems;
  }
  io.err(describeWarnings(read.value.remarks));
  return giveJson(io, read.value.sheet, out);
}
