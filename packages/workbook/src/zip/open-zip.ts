import { resultOf, type Problem, type Result } from '@send-reform/core/problems';
import type { ZipArchive, ZipEntry } from './archive.js';
import { SMALL, ZIP_LIMITS, type ZipLimits } from './limits.js';

/** What the parts of a packed file begin with, and how long each is before its texts. */
const END = { signature: 0x06054b50, length: 22 };
const LISTED = { signature: 0x02014b50, length: 46 };
const HEADER = { signature: 0x04034b50, length: 30 };
const ZIP64_LOCATOR = { signature: 0x07064b50, length: 20 };

const LONGEST_COMMENT = 0xffff;
/** A flag of a file that is locked with a password, and of one whose name is in UTF-8. */
const ENCRYPTED = 0x0001 | 0x0040;
const STORED = 0;
const DEFLATED = 8;
/** In a field that is too small, a sign that the figure stands elsewhere: in a file of more than four gigabytes. */
const ELSEWHERE = 0xffffffff;

/** The old binary format, which also wraps a workbook that is locked with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** How the wrapping calls what it holds when that is locked. */
const LOCKED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** A packed file with a view on its bytes. */
interface Opened {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

const beginsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (beginsWith(bytes, wanted, at)) return true;
  }
  return false;
}

const whole = (code: string, more: Partial<Problem> = {}): Problem => ({ code, path: [], ...more });

/** What a file that does not end like a packed one is instead. */
function otherKind(bytes: Uint8Array): Problem {
  if (bytes.length === 0) return whole('workbook.empty');
  if (beginsWith(bytes, OLE)) return whole(holds(bytes, LOCKED) ? 'workbook.password' : 'workbook.old-format');
  const isPacked = bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return whole(isPacked ? 'workbook.truncated' : 'workbook.not-packed');
}

/** Where the record of the end begins: the last place from which a comment reaches exactly to the end. */
function recordOf({ bytes, view }: Opened): number | undefined {
  const earliest = Math.max(0, bytes.length - END.length - LONGEST_COMMENT);
  for (let at = bytes.length - END.length; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END.signature && at + END.length + view.getUint16(at + 20, true) === bytes.length) return at;
  }
  return undefined;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function textAt(bytes: Uint8Array, start: number, length: number): string | undefined {
  try {
    return UTF8.decode(bytes.subarray(start, start + length));
  } catch {
    return undefined;
  }
}

/** A path that stays within the packed file. */
const isSafePath = (name: string): boolean =>
  name !== '' && !/^[/\\]|^[A-Za-z]:|\\|\p{Cc}/u.test(name) && !name.split('/').some((part) => part === '..' || part === '.');

/** One line of the directory, and where the next begins. */
interface Line {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
  readonly listed: number;
  readonly listedEnd: number;
}

function lineAt({ bytes, view }: Opened, at: number, end: number): Line | undefined {
  if (at + LISTED.length > end || view.getUint32(at, true) !== LISTED.signature) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const listedEnd = at + LISTED.length + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = textAt(bytes, at + LISTED.length, nameLength);
  if (listedEnd > end || name === undefined) return undefined;
  return {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
    listed: at,
    listedEnd,
  };
}

/** What a line promises, held against the limits and against the file's own header. */
function entryOf({ bytes, view }: Opened, line: Line, directory: number, limits: ZipLimits): ZipEntry | Problem {
  const { name, flags, method, packed, size, header } = line;
  const wrong = (code: string, more: Partial<Problem> = {}): Problem => ({ code, path: [name], ...more });
  if (!isSafePath(name)) return wrong('workbook.unsafe-path');
  if ((flags & ENCRYPTED) !== 0) return wrong('workbook.password');
  if (method !== STORED && method !== DEFLATED) return wrong('workbook.packed-otherwise', { received: method });
  if (packed === ELSEWHERE || size === ELSEWHERE || header === ELSEWHERE) return wrong('workbook.too-large', { expected: limits.total });
  if (size > limits.unpacked) return wrong('workbook.unpacks-too-large', { expected: limits.unpacked, received: size });
  if (size > SMALL && size > packed * limits.ratio) return wrong('workbook.packed-too-well', { expected: limits.ratio, received: Math.ceil(size / packed) });
  const damaged = wrong('workbook.damaged');
  if (header + HEADER.length > directory || view.getUint32(header, true) !== HEADER.signature) return damaged;
  const nameLength = view.getUint16(header + 26, true);
  const start = header + HEADER.length + nameLength + view.getUint16(header + 28, true);
  const end = start + packed;
  if (end > directory || textAt(bytes, header + HEADER.length, nameLength) !== name) return damaged;
  if (method === STORED && packed !== size) return damaged;
  const { crc, listed, listedEnd } = line;
  return { name, method: method === STORED ? 'stored' : 'deflated', size, crc, header, start, end, listed, listedEnd };
}

const isEntry = (found: ZipEntry | Problem): found is ZipEntry => 'name' in found;

/** Files that share bytes: a small packed file can unpack to petabytes that way. */
function overlapping(entries: readonly ZipEntry[]): Problem[] {
  const inPlace = entries.toSorted((a, b) => a.header - b.header);
  return inPlace.flatMap((entry, index) =>
    index > 0 && entry.header < inPlace[index - 1]!.end ? [{ code: 'workbook.overlapping', path: [entry.name] }] : []);
}

function twice(entries: readonly ZipEntry[]): Problem[] {
  const first = new Map(entries.map(({ name }, index) => [name.toLowerCase(), index] as const).reverse());
  return entries.flatMap(({ name }, index) =>
    first.get(name.toLowerCase()) === index ? [] : [{ code: 'workbook.listed-twice', path: [name] }]);
}

/**
 * Opens a packed file (ZIP) that may come from anywhere: its directory, or everything that is wrong with it. Nothing is
 * unpacked yet. Refused are files that end too early, are locked, reach outside of themselves, list something twice,
 * share bytes between files, or say that they unpack to more than the limits allow.
 *
 * @param bytes the file.
 * @returns problems with the codes `workbook.…`, each with the path of the file within.
 * @example
 * const opened = openZip(bytes);
 * if (opened.ok) opened.value.entries.map(({ name }) => name);
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Result<ZipArchive> {
  const refuse = (...problems: [Problem, ...Problem[]]): Result<ZipArchive> => ({ ok: false, problems });
  if (bytes.length > limits.bytes) return refuse(whole('workbook.too-large', { expected: limits.bytes, received: bytes.length }));
  const opened: Opened = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  const record = bytes.length < END.length ? undefined : recordOf(opened);
  if (record === undefined) return refuse(otherKind(bytes));
  const { view } = opened;
  const count = view.getUint16(record + 10, true);
  const directory = view.getUint32(record + 16, true);
  const isZip64 = record >= ZIP64_LOCATOR.length && view.getUint32(record - ZIP64_LOCATOR.length, true) === ZIP64_LOCATOR.signature;
  if (isZip64 || directory === ELSEWHERE) return refuse(whole('workbook.packed-otherwise', { received: 'ZIP64' }));
  const isInParts = view.getUint16(record + 4, true) !== 0 || view.getUint16(record + 8, true) !== count;
  if (isInParts || directory + view.getUint32(record + 12, true) !== record) return refuse(whole('workbook.damaged'));
  if (count > limits.entries) return refuse(whole('workbook.too-many-files', { expected: limits.entries, received: count }));

  const problems: Problem[] = [];
  const entries: ZipEntry[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    const line = lineAt(opened, at, record);
    if (line === undefined) return refuse(whole('workbook.damaged'));
    at = line.listedEnd;
    if (line.name.endsWith('/') && line.size === 0) continue;
    const found = entryOf(opened, line, directory, limits);
    if (isEntry(found)) entries.push(found);
    else problems.push(found);
  }
  if (at !== record) problems.push(whole('workbook.damaged'));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total) problems.push(whole('workbook.unpacks-too-large', { expected: limits.total, received: total }));
  problems.push(...twice(entries), ...overlapping(entries));
  return resultOf(problems, () => ({ bytes, entries, byName: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])), directory, record }));
}
