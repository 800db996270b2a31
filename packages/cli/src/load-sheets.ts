import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import { checkPartnership } from '@send-reform/core/partnership';
import { checkSheetFile } from './check-sheet-file.js';
import type { Io } from './io.js';
import { loadFile, type Loaded } from './load-file.js';

/**
 * The answer sheets of a partnership, a file each, or everything that is wrong: each file's own problems, and once every
 * sheet holds by itself, what does not go together.
 */
export async function loadSheets(io: Io, files: readonly string[], compiled: CompiledInstrument | undefined): Promise<Loaded<readonly AnswerSheet[]>> {
  const read = await Promise.all(files.map((file) => loadFile(io, file)));
  if (compiled === undefined) return { value: undefined, problems: read.flatMap(({ problems }) => problems) };
  const sheets = read.map((json) => checkSheetFile(compiled, json));
  const problems = sheets.flatMap((sheet) => sheet.problems);
  if (problems.length > 0) return { value: undefined, problems };
  const together = checkPartnership(compiled, sheets.map(({ value }) => value));
  if (together.ok) return { value: together.value, problems: [] };
  return {
    value: undefined,
    problems: together.problems.map(({ path: [index, ...path], ...problem }) => read[Number(index)]!.locate({ ...problem, path })),
  };
}
