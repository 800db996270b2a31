import { constants, createReadStream } from 'node:fs';
import { copyFile, link, rm, writeFile } from 'node:fs/promises';
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

/** Written whole beside its place under another name, and only then given its own, which fails where the name is taken. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await link(beside, path).catch((error: NodeJS.ErrnoException) => {
      // Some disks have no second names for a file.
      if (error.code === 'EEXIST') throw error;
      return copyFile(beside, path, constants.COPYFILE_EXCL);
    });
  } finally {
    await rm(beside, { force: true });
  }
}

/** The outside as Node has it. */
export const nodeIo: Io = {
  read,
  write,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};
