import type { Problem, Result } from '@send-reform/core/problems';
import { KIND_NAMES, kindOf, type FileKind } from './file-kind.js';
import type { Io } from './io.js';
import { READ_LIMITS, readJson, type JsonDocument } from './json/read-json.js';
import type { FileProblem } from './text/report-problems.js';

/** A JSON file that has been read, well or badly. */
export interface JsonFile {
  readonly file: string;
  readonly problems: readonly FileProblem[];
  /** Undefined when there is nothing to go by. */
  readonly content: JsonDocument['content'];
  readonly locate: (problem: Problem) => FileProblem;
  readonly isNamed: JsonDocument['isNamed'];
}

/** What a file holds, or everything that is wrong with it. */
export interface Loaded<Value> {
  readonly value: Value | undefined;
  readonly problems: readonly FileProblem[];
}

const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'file.missing', ENOTDIR: 'file.missing', EISDIR: 'file.is-directory', EACCES: 'file.not-allowed',
  EPERM: 'file.not-allowed',
};

function unreadable(file: string, problem: Problem): JsonFile {
  const locate = (other: Problem): FileProblem => ({ file, problem: other });
  return { file, problems: [locate(problem)], content: undefined, locate, isNamed: () => false };
}

/** The bytes of a file, or what is wrong with it. */
export async function loadBytes(io: Io, file: string): Promise<Result<Uint8Array>> {
  try {
    const bytes = await io.read(file, READ_LIMITS.bytes);
    if (bytes !== undefined) return { ok: true, value: bytes };
    return { ok: false, problems: [{ code: 'file.too-large', path: [], expected: READ_LIMITS.bytes }] };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return { ok: false, problems: [{ code: CODES[reason] ?? 'file.unreadable', path: [], received: reason }] };
  }
}

/** Reads a file as JSON. Never throws for what is wrong with the file. */
export async function loadFile(io: Io, file: string): Promise<JsonFile> {
  const loaded = await loadBytes(io, file);
  if (!loaded.ok) return unreadable(file, loaded.problems[0]);
  const bytes = loaded.value;
  const { problems, content, locate, isNamed } = readJson(bytes);
  return {
    file,
    problems: problems.map(({ position, related, ...problem }) => ({
      file, position, problem, ...(related === undefined ? {} : { related }),
    })),
    content,
    locate: (problem) => ({ file, position: locate(problem.path), problem }),
    isNamed,
  };
}

/**
 * A file's content, checked. What is wrong with the JSON and what the core finds are told together; a value that could
 * not be read is told once, and so is a file of another kind. There is a value only when there is no problem at all.
 */
export function checkFile<Value>(
  json: JsonFile,
  wanted: FileKind | 'validations',
  check: (value: unknown) => Result<Value>,
): Loaded<Value> {
  if (json.content === undefined) return { value: undefined, problems: json.problems };
  const kind = kindOf(json.content.value);
  if (kind !== undefined && kind !== wanted) {
    // Every key would be wrong; one word on the file as a whole says more.
    const other = json.locate({ code: 'file.other-kind', path: [], expected: KIND_NAMES[wanted], received: KIND_NAMES[kind] });
    return { value: undefined, problems: [...json.problems, other] };
  }
  const result = check(json.content.value);
  const found = result.ok ? [] : result.problems.filter((problem) => !json.isNamed(problem));
  const problems = [...json.problems, ...found.map(json.locate)];
  return { value: result.ok && problems.length === 0 ? result.value : undefined, problems };
}
