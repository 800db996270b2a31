import type { Io } from './io.js';
import type { FileProblem } from './text/report-problems.js';

/** Writes a new file; undefined when all went well. A file that is there already is never written over. */
export async function saveFile(io: Io, file: string, bytes: Uint8Array): Promise<FileProblem | undefined> {
  try {
    await io.write(file, bytes);
    return undefined;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const code = reason === 'EEXIST' ? 'file.there-already' : 'file.not-written';
    return { file, problem: { code, path: [], received: reason } };
  }
}
