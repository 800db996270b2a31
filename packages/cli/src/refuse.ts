import { EXIT, type ExitCode, type Io } from './io.js';
import { reportProblems, type FileProblem } from './text/report-problems.js';

/** Ends a run with what stands in its way, all at once. */
export function refuse(io: Io, problems: readonly FileProblem[]): ExitCode {
  io.err(reportProblems(problems));
  return EXIT.problems;
}
