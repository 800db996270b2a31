import { success, type Problem, type Result } from '@send-reform/core/problems';
import { Inflate } from 'pako';
import type { ZipArchive, ZipEntry } from './archive.js';
import { crc32 } from './crc32.js';

/** So much is handed to the library at once: a thousand times as much can come of it, and no more. */
const PIECE = 8_192;

/**
 * Unpacks a file piece by piece, so that it need never be in memory whole, and stops as soon as it is larger than the
 * directory says.
 *
 * @param take gets each piece in turn; to be used at once, since its memory may be used again. Whoever has had enough throws.
 * @returns what is wrong with what is packed, if anything.
 */
export function unpackPieces(archive: ZipArchive, entry: ZipEntry, take: (piece: Uint8Array) => void): Problem | undefined {
  const damaged: Problem = { code: 'workbook.damaged', path: [entry.name] };
  const packed = archive.bytes.subarray(entry.start, entry.end);
  const inflated: Uint8Array[] = [];
  let isFinished = entry.method === 'stored';
  const inflate = new Inflate({ raw: true });
  inflate.onData = (piece) => {
    inflated.push(piece);
  };
  /** What a piece of what is packed comes to; undefined where it cannot be unpacked. */
  const unpacked = (from: number): readonly Uint8Array[] | undefined => {
    const piece = packed.subarray(from, from + PIECE);
    if (entry.method === 'stored') return [piece];
    if (!inflate.push(piece)) return undefined;
    isFinished = inflate.ended;
    return inflated.splice(0);
  };
  let size = 0;
  let crc = 0;
  for (let from = 0; from < packed.length; from += PIECE) {
    const pieces = unpacked(from);
    if (pieces === undefined) return damaged;
    size += pieces.reduce((sum, { length }) => sum + length, 0);
    if (size > entry.size) return damaged;
    for (const piece of pieces) {
      crc = crc32(piece, crc);
      take(piece);
    }
  }
  return isFinished && size === entry.size && crc === entry.crc ? undefined : damaged;
}

/**
 * A file unpacked whole.
 *
 * @example
 * const opened = unwrap(openZip(bytes));
 * const unpacked = unpack(opened, entryNamed(opened, 'xl/workbook.xml')!);
 */
export function unpack(archive: ZipArchive, entry: ZipEntry): Result<Uint8Array> {
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  const problem = unpackPieces(archive, entry, (piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  return problem === undefined ? success(bytes) : { ok: false, problems: [problem] };
}
