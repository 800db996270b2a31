import { EXIT, type ExitCode, type Io } from './io.js';
import { saveFile } from './save-file.js';
import { printable } from './text/printable.js';
import { reportProblems } from './text/report-problems.js';

/** Data for the next step: into a new file, or else onto the screen. */
export async function giveJson(io: Io, value: unknown, out: string | undefined): Promise<ExitCode> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (out === undefined) {
    io.out(text);
    return EXIT.ok;
  }
  const problem = await saveFile(io, out, new TextEncoder().encode(text));
  if (problem !== undefined) {
    io.err(reportProblems([problem]));
    return EXIT.problems;
  }
  io.out(`${printable(out)}\n`);
  return EXIT.ok;
}
