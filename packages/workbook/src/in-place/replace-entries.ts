import { deflateSync } from 'fflate';
import { crc32, type ZipArchive, type ZipEntry } from '../zip/index.js';

/** Where figures stand in a file's own header, and how long it is before its name. */
const HEADER = { flags: 6, crc: 14, packed: 18, size: 22, length: 30 };
/** Where they stand in its line of the directory; `header` is where its own header begins. */
const LISTED = { flags: 8, crc: 16, packed: 20, size: 24, nameLength: 28, extraLength: 30, commentLength: 32, header: 42, length: 46 };
/** Where the record of the end says that the directory begins. */
const RECORD_DIRECTORY = 16;

/** A flag of a file whose checksum and sizes follow it, in a record of their own that may begin with a sign. */
const FOLLOWED = 0x0008;
const SIGN = 0x08074b50;

/** A stretch of the packed file and the bytes that take its place. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

interface Figures {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Checksum, sizes and the flag that says where they are, in a header or a line of the directory that begins at `at`. */
function writeFigures(view: DataView, at: number, places: { flags: number; crc: number; packed: number; size: number }, { crc, packed, size }: Figures): void {
  view.setUint16(at + places.flags, view.getUint16(at + places.flags, true) & ~FOLLOWED, true);
  view.setUint32(at + places.crc, crc, true);
  view.setUint32(at + places.packed, packed, true);
  view.setUint32(at + places.size, size, true);
}

/** A file's header and bytes anew: packed as it was, with the same name, times and everything else. */
function replacementFor(archive: ZipArchive, entry: ZipEntry, content: Uint8Array): Replacement & { readonly figures: Figures } {
  const packed = entry.method === 'stored' ? content : deflateSync(content, { level: 6 });
  const figures: Figures = { crc: crc32(content), packed: packed.length, size: content.length };
  const header = archive.bytes.slice(entry.header, entry.start);
  writeFigures(viewOf(header), 0, HEADER, figures);
  return { start: entry.header, end: entry.end + lengthOfRecord(archive, entry), bytes: concatenated([header, packed]), figures };
}

/** How long the record is that follows a file, if one does. It says what no longer holds, and is left out. */
function lengthOfRecord({ bytes }: ZipArchive, { header, end, crc }: ZipEntry): number {
  const view = viewOf(bytes);
  if ((view.getUint16(header + HEADER.flags, true) & FOLLOWED) === 0) return 0;
  const sign = view.getUint32(end, true) === SIGN ? 4 : 0;
  return view.getUint32(end + sign, true) === crc ? sign + 12 : 0;
}

/**
 * A packed file in which some files hold something else. Every other file stays byte for byte as it was, packed bytes,
 * header, times and place in the order included; in the directory only where files begin is brought up to date.
 *
 * @param contents what each file is to hold, by its entry in the archive.
 */
export function replaceEntries(archive: ZipArchive, contents: ReadonlyMap<ZipEntry, Uint8Array>): Uint8Array {
  const replacements = [...contents].map(([entry, content]) => ({ entry, ...replacementFor(archive, entry, content) }))
    .sort((one, other) => one.start - other.start);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, bytes } of replacements) {
    parts.push(archive.bytes.subarray(at, start), bytes);
    at = end;
  }
  parts.push(archive.bytes.subarray(at));
  const packed = concatenated(parts);
  const view = viewOf(packed);
  /** Where what began at a place begins now. */
  const moved = (place: number): number =>
    replacements.reduce((sum, { start, end, bytes }) => (start < place ? sum + bytes.length - (end - start) : sum), place);

  const record = moved(archive.record);
  let line = moved(archive.directory);
  while (line < record) {
    const header = view.getUint32(line + LISTED.header, true);
    const replaced = replacements.find(({ start }) => start === header);
    if (replaced !== undefined) writeFigures(view, line, LISTED, replaced.figures);
    view.setUint32(line + LISTED.header, moved(header), true);
    const texts = [LISTED.nameLength, LISTED.extraLength, LISTED.commentLength].map((place) => view.getUint16(line + place, true));
    line += LISTED.length + texts.reduce((sum, length) => sum + length, 0);
  }
  view.setUint32(record + RECORD_DIRECTORY, moved(archive.directory), true);
  return packed;
}
