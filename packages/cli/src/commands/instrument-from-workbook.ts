import type { Grid } from '@send-reform/workbook/grid';
import { guessMapping, instrumentFromWorkbook as instrumentFrom, parseWorkbookMapping } from '@send-reform/workbook/instrument';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { checkFile, loadFile } from '../load-file.js';
import { loadGrid } from '../table-file.js';
import { giveJson } from '../give.js';
import { paragraph } from '../text/paragraph.js';
import { refuse } from '../refuse.js';
import { reportProblems } from '../text/report-problems.js';
import { describeWarnings } from '../text/return.js';
import { inWorkbook } from '../workbook-problem.js';

export interface InstrumentFromWorkbookFlags {
  readonly mapping?: string;
  readonly out?: string;
}

/**
 * A council's maturity workbook as an instrument, by a mapping. Without one, the mapping is guessed and given to be put
 * right, with all that stands in the way of it.
 */
export async function instrumentFromWorkbook(io: Io, file: string, { mapping, out }: InstrumentFromWorkbookFlags): Promise<ExitCode> {
  const { value: grid, problems } = await loadGrid(io, file);
  if (mapping === undefined) return grid === undefined ? refuse(io, problems) : guess(io, file, grid, out);
  const given = checkFile(await loadFile(io, mapping), 'workbook-mapping', parseWorkbookMapping);
  if (grid === undefined || given.value === undefined) return refuse(io, [...problems, ...given.problems]);
  const read = instrumentFrom(grid, given.value);
  if (!read.ok) return refuse(io, read.problems.map((problem) => inWorkbook(file, problem)));
  const { instrument, doubts } = read.value;
  io.err(describeWarnings(doubts));
  return giveJson(io, instrument, out);
}

async function guess(io: Io, file: string, grid: Grid, out: string | undefined): Promise<ExitCode> {
  const guessed = guessMapping(grid);
  if (!guessed.ok) return refuse(io, guessed.problems.map((problem) => inWorkbook(file, problem)));
  const { mapping, doubts } = guessed.value;
  const tried = instrumentFrom(grid, mapping);
  io.err(paragraph('This mapping is a guess from the headings. Put it right, and give it with --mapping to get the instrument.'));
  io.err(describeWarnings([...doubts, ...(tried.ok ? tried.value.doubts : [])]));
  if (!tried.ok) io.err(reportProblems(tried.problems.map((problem) => inWorkbook(file, problem))));
  const given = await giveJson(io, mapping, out);
  return tried.ok ? given : EXIT.problems;
}
