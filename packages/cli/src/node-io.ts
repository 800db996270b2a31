import { createReadStream } from 'node:fs';
import type { Io } from './io.js';

/** Reads in pieces, so that a pipe or a device without an end is given up at the limit too. */
async function read(path: string, most: number): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The outside as Node has it. */
export const nodeIo: Io = {
  read,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};
