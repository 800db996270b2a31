import { EXIT, type ExitCode, type Io } from './io.js';
import { refuse } from './refuse.js';
import { saveFile } from './save-file.js';
import { printable } from './text/printable.js';

/** A new file, and its name on the screen. */
export async function giveFile(io: Io, file: string, bytes: Uint8Array): Promise<ExitCode> {
  const problem = await saveFile(io, file, bytes);
  if (problem !== undefined) return refuse(io, [problem]);
  io.out(`${printable(file)}\n`);
  return EXIT.ok;
}

/** Data for the next step: into a new file, or else onto the screen. */
export async function giveJson(io: Io, value: unknown, out: string | undefined): Promise<ExitCode> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (out !== undefined) return giveFile(io, out, new TextEncoder().encode(text));
  io.out(text);
  return EXIT.ok;
}
