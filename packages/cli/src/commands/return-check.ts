import { basename } from 'node:path';
import { checkReturnFile } from '@send-reform/workbook/returns';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { loadBytes } from '../load-file.js';
import { areaTyped, versionTyped } from '../return-version.js';
import { refuse } from '../refuse.js';
import { reportProblems } from '../text/report-problems.js';
import { describeAccepted, describeWarnings } from '../text/return.js';
import { inWorkbook } from '../workbook-problem.js';

export interface ReturnCheckFlags {
  readonly area: string;
  readonly quarter?: string;
  readonly json?: boolean;
}

/** Says what the Department's published checks would reject in a return, each with its cell. */
export async function returnCheck(io: Io, file: string, flags: ReturnCheckFlags): Promise<ExitCode> {
  const expected = { dfeCode: areaTyped(flags.area), version: versionTyped(flags.quarter) };
  const loaded = await loadBytes(io, file);
  const checked = loaded.ok ? checkReturnFile({ fileName: basename(file), bytes: loaded.value, expected }) : loaded;
  if (!checked.ok) return refuse(io, checked.problems.map((problem) => inWorkbook(file, problem)));
  const { problems, warnings, remarks } = checked.value;
  const isAccepted = problems.length === 0;
  if (flags.json === true) {
    io.out(`${JSON.stringify(checked.value, null, 2)}\n`);
    return isAccepted ? EXIT.ok : EXIT.problems;
  }
  const notes = describeWarnings([...warnings, ...remarks]);
  if (isAccepted) io.out(`${describeAccepted(file, checked.value)}${notes === '' ? '' : `\n${notes}`}`);
  else io.err(`${reportProblems(problems.map((problem) => inWorkbook(file, problem)))}${notes === '' ? '' : `\n${notes}`}`);
  return isAccepted ? EXIT.ok : EXIT.problems;
}
