import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openZip } from './open-zip.js';
import { packZip } from './pack.js';
import { unpack } from './unpack.js';

const GOOD = packZip({ 'xl/workbook.xml': '<workbook/>'.repeat(40), 'b.txt': 'Text' });

test('whatever the bytes, there is an answer and nothing is thrown', () => {
  const spoilt = fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { maxLength: 6 }).map((changes) => {
    const bytes = GOOD.slice();
    for (const [at, byte] of changes) bytes[at] = byte;
    return bytes;
  });
  fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), spoilt), (bytes) => {
    const opened = openZip(bytes);
    if (opened.ok) for (const entry of opened.value.entries) unpack(opened.value, entry);
    else expect(opened.problems.length).toBeGreaterThan(0);
  }));
});

// The last bits of what is packed only fill a byte and hold nothing: what matters is that nothing else comes out.
test('no changed byte of what is packed lets other content come out', () => {
  const contentOf = (bytes: Uint8Array): Uint8Array | undefined => {
    const opened = openZip(bytes);
    const unpacked = opened.ok ? unpack(opened.value, opened.value.entries[0]!) : undefined;
    return unpacked?.ok === true ? unpacked.value : undefined;
  };
  const [first] = (openZip(GOOD) as Extract<ReturnType<typeof openZip>, { ok: true }>).value.entries;
  const content = contentOf(GOOD);
  expect(content).toBeDefined();
  fc.assert(fc.property(fc.integer({ min: first!.start, max: first!.end - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
    const bytes = GOOD.slice();
    bytes[at]! ^= change;
    expect([undefined, content]).toContainEqual(contentOf(bytes));
  }), { examples: [[61, 96]] });
});
