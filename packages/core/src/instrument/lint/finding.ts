import { toPointer, type Path, type Quoted } from '../../problems/index.js';

/**
 * - `error`: cannot be meant, and figures go wrong by it
 * - `warning`: can hardly be meant
 * - `advice`: worth a look
 */
export type Severity = 'error' | 'warning' | 'advice';

/** One operation of a JSON Patch (RFC 6902), which any library for it can apply to the instrument. */
export type PatchOperation =
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'replace' | 'add'; readonly path: string; readonly value: Quoted };

/** Something that parses and can be scored, but cannot or can hardly be meant. Words are made by a catalogue. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly path: Path;
  readonly values: Readonly<Record<string, Quoted | readonly Quoted[]>>;
  /** What would mend it without changing any result that was meant; null where nobody can be sure. */
  readonly fix: readonly PatchOperation[] | null;
}

/** A finding, with no fix unless one is given. */
export function finding(
  severity: Severity,
  code: string,
  path: Path,
  values: Finding['values'] = {},
  fix: Finding['fix'] = null,
): Finding {
  return { code, severity, path, values, fix };
}

/** The operation that takes a member out. */
export const removal = (path: Path): PatchOperation => ({ op: 'remove', path: toPointer(path) });
