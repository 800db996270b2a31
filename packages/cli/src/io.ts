/** Everything the program touches outside itself, so that it can be run and tested as a function. */
export interface Io {
  /** The bytes of a file, or undefined when there are more than `most`. Throws what Node throws for what it cannot read. */
  readonly read: (path: string, most: number) => Promise<Uint8Array | undefined>;
  /** A new file. Throws `EEXIST` where there is one already, and leaves nothing behind where it cannot be written whole. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Results. */
  readonly out: (text: string) => void;
  /** Problems and wrong use. */
  readonly err: (text: string) => void;
}

/** How a run ended. */
export const EXIT = { ok: 0, problems: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
