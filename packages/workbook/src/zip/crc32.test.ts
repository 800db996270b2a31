import { expect, test } from 'vitest';
import { crc32 } from './crc32.js';

const bytes = new TextEncoder().encode('123456789');

test('the check value that the catalogue of checksums gives', () => expect(crc32(bytes)).toBe(0xcbf43926));
test('piece by piece it is the same', () => expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926));
test('of nothing', () => expect(crc32(new Uint8Array())).toBe(0));
