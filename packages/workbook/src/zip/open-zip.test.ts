import { unwrap } from '@send-reform/core/problems';
import { describe, expect, test } from 'vitest';
import { entryNamed } from './archive.js';
import { ZIP_LIMITS } from './limits.js';
import { openZip } from './open-zip.js';
import { packZip } from './pack.js';
import { unpack } from './unpack.js';
import { packByHand, type Packing } from './zip.test-helper.js';

const problemsIn = (bytes: Uint8Array, limits = ZIP_LIMITS): string[] => {
  const opened = openZip(bytes, limits);
  return opened.ok ? [] : opened.problems.map(({ code, path }) => [code, ...path].join(' '));
};
const problemsOf = (...files: Packing[]): string[] => problemsIn(packByHand(files));
const textIn = (bytes: Uint8Array, name: string): string => {
  const archive = unwrap(openZip(bytes));
  return new TextDecoder().decode(unwrap(unpack(archive, entryNamed(archive, name)!)));
};
const GOOD: Packing = { name: 'good.txt', content: 'Good' };

describe('what is packed comes out', () => {
  const files = { 'a.txt': 'First', 'folder/é.txt': 'Zweites '.repeat(9_000), 'empty.txt': '' };

  test('as our own packing wrote it', () => {
    const bytes = packZip(files);
    for (const [name, text] of Object.entries(files)) expect(textIn(bytes, name)).toBe(text);
  });
  test('as it was packed by hand, deflated and stored, with a comment that holds the sign of the end', () => {
    const bytes = packByHand([GOOD, { name: 'stored.txt', content: 'As it is', method: 0 }], 'PK\u0005\u0006 and more');
    expect(textIn(bytes, 'good.txt')).toBe('Good');
    expect(textIn(bytes, 'STORED.TXT')).toBe('As it is');
  });
  test('the same files give the same bytes', () => expect(packZip(files)).toEqual(packZip(files)));
  test('folders are not listed', () => {
    const archive = unwrap(openZip(packByHand([{ name: 'xl/', method: 0 }, GOOD])));
    expect(archive.entries.map(({ name }) => name)).toEqual(['good.txt']);
  });
  test('each file says where it is, byte by byte', () => {
    const bytes = packByHand([GOOD, { name: 'second.txt', content: 'Second', method: 0 }]);
    const { entries, directory, record } = unwrap(openZip(bytes));
    const [first, second] = entries;
    expect(first!.header).toBe(0);
    expect(first!.end).toBe(second!.header);
    expect(second!.end).toBe(directory);
    expect(first!.listed).toBe(directory);
    expect(first!.listedEnd).toBe(second!.listed);
    expect(second!.listedEnd).toBe(record);
    expect(new TextDecoder().decode(bytes.subarray(second!.start, second!.end))).toBe('Second');
  });
});

describe('what a file is instead', () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)];
  test.each([
    ['empty', [], 'workbook.empty'],
    ['text', [...'Statement,Level\n'].map((letter) => letter.charCodeAt(0)), 'workbook.not-packed'],
    ['an old workbook', OLE, 'workbook.old-format'],
    ['one that is locked', [...OLE, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])], 'workbook.password'],
  ])('%s', (_, bytes, code) => expect(problemsIn(Uint8Array.from(bytes))).toEqual([code]));
  test('one that ends too early, wherever it ends', () => {
    const bytes = packByHand([GOOD]);
    for (let length = 4; length < bytes.length; length += 1) {
      expect(problemsIn(bytes.subarray(0, length))).toEqual(['workbook.truncated']);
    }
  });
});

describe('what is refused', () => {
  test.each([
    ['a path that leads out', [{ name: '../up.txt' }], 'workbook.unsafe-path ../up.txt'],
    ['a path from the root', [{ name: '/etc/passwd' }], 'workbook.unsafe-path /etc/passwd'],
    ['a path with a drive', [{ name: 'C:up.txt' }], 'workbook.unsafe-path C:up.txt'],
    ['a path with a backslash', [{ name: 'xl\\up.txt' }], 'workbook.unsafe-path xl\\up.txt'],
    ['a path with a control character', [{ name: 'a\u0000.xml' }], 'workbook.unsafe-path a\u0000.xml'],
    ['no path', [{ name: '' }], 'workbook.unsafe-path '],
    ['a password', [{ ...GOOD, flags: 0x801 }], 'workbook.password good.txt'],
    ['another way of packing', [{ ...GOOD, method: 12 }], 'workbook.packed-otherwise good.txt'],
    ['a file that says it is huge', [{ ...GOOD, size: ZIP_LIMITS.unpacked + 1 }], 'workbook.unpacks-too-large good.txt'],
    ['a file that is packed too well', [{ ...GOOD, size: 2_000_000 }], 'workbook.packed-too-well good.txt'],
    ['another name in the file itself', [{ ...GOOD, headerName: 'evil.txt' }], 'workbook.damaged good.txt'],
    ['a stored file of two sizes', [{ ...GOOD, method: 0, size: 3 }], 'workbook.damaged good.txt'],
  ] satisfies [string, Packing[], string][])('%s', (_, files, problem) => expect(problemsOf(...files)).toEqual([problem]));

  test('two files of one name, by any case', () =>
    expect(problemsOf(GOOD, { name: 'Good.TXT' })).toEqual(['workbook.listed-twice Good.TXT']));
  test('two files that share their bytes', () => {
    const { bytes, directory } = unwrap(openZip(packByHand([GOOD])));
    const outer: Packing = { name: 'outer', content: bytes.slice(0, directory), method: 0 };
    const { start } = unwrap(openZip(packByHand([outer]))).entries[0]!;
    expect(problemsOf(outer, { ...GOOD, header: start })).toEqual(['workbook.overlapping good.txt']);
  });
  test('all problems at once', () =>
    expect(problemsOf({ name: '../a' }, { ...GOOD, flags: 1 }, { name: '/b' })).toEqual(
      ['workbook.unsafe-path ../a', 'workbook.password good.txt', 'workbook.unsafe-path /b']));
  test('more files, or more bytes, than the limits allow', () => {
    const bytes = packByHand([GOOD, { name: 'b.txt', content: 'More' }]);
    expect(problemsIn(bytes, { ...ZIP_LIMITS, entries: 1 })).toEqual(['workbook.too-many-files']);
    expect(problemsIn(bytes, { ...ZIP_LIMITS, bytes: 20 })).toEqual(['workbook.too-large']);
    expect(problemsIn(bytes, { ...ZIP_LIMITS, total: 7 })).toEqual(['workbook.unpacks-too-large']);
  });
});

describe('what only shows when it is unpacked', () => {
  const unpacked = (file: Packing): unknown => {
    const archive = unwrap(openZip(packByHand([file])));
    return unpack(archive, archive.entries[0]!);
  };
  const damaged = { ok: false, problems: [{ code: 'workbook.damaged', path: ['good.txt'] }] };
  test.each([
    ['more than it says', { size: 3 }],
    ['less than it says', { size: 5 }],
    ['another checksum', { crc: 1 }],
    ['bytes that are not packed at all', { packed: new Uint8Array([7, 7, 7]) }],
    ['an end before the end', { content: 'Good '.repeat(100), packed: new Uint8Array([0, 2, 0, 253, 255, 65]) }],
  ])('%s', (_, wrong) => expect(unpacked({ ...GOOD, ...wrong })).toEqual(damaged));
});
