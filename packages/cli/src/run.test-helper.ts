import { fileURLToPath } from 'node:url';
import type { ExitCode } from './io.js';
import { main } from './main.js';
import { nodeIo } from './node-io.js';

export interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
  /** The files that were written, by path. */
  readonly written: Readonly<Record<string, Uint8Array>>;
}

/** Runs the program as a function. Files are looked for among those given, texts or values, and then on the disk. */
export async function run(args: readonly string[], files: Readonly<Record<string, unknown>> = {}): Promise<Run> {
  const started = performance.now();
  const written = { out: '', err: '' };
  const newFiles: Record<string, Uint8Array> = {};
  const code = await main(args, {
    read: async (path, most) => {
      if (!Object.hasOwn(files, path)) return nodeIo.read(path, most);
      const content = files[path];
      const bytes = content instanceof Uint8Array
        ? content
        : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
      return bytes.length > most ? undefined : bytes;
    },
    write: (path, bytes) => {
      if (Object.hasOwn(files, path)) return Promise.reject(Object.assign(new Error('There is one'), { code: 'EEXIST' }));
      newFiles[path] = bytes;
      return Promise.resolve();
    },
    out: (text) => { written.out += text; },
    err: (text) => { written.err += text; },
  });
  return { code, ...written, written: newFiles, milliseconds: performance.now() - started };
}

/** The codes of the problems that were reported, in order. */
export const codesIn = (report: string): string[] => [...report.matchAll(/\[([a-z0-9.-]+)\]$/gm)].map(([, code]) => code!);

/** The path of a file beside the source. */
export const testFile = (name: string): string =>
  fileURLToPath(new URL(`../test-files/${name}`, import.meta.url));

/** The path of a file of the core's conformance kit. */
export const conformanceFile = (name: string): string =>
  fileURLToPath(new URL(`../../core/conformance/${name}`, import.meta.url));
