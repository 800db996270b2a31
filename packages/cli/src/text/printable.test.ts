import { describe, expect, it } from 'vitest';
import { printable, printablePointer } from './printable.js';

describe('printable', () => {
  it('writes out what would act on a terminal', () => {
    expect(printable('a\u001b[31mb\u0007\u202e\u0000\r')).toBe('a\\u001b[31mb\\u0007\\u202e\\u0000\\u000d');
  });

  it('leaves the rest as it is', () => {
    expect(printable('Cyngor Sir Ynys Môn – “ok” 😀')).toBe('Cyngor Sir Ynys Môn – “ok” 😀');
  });
});

describe('printablePointer', () => {
  it('writes a JSON Pointer on one short line', () => {
    expect(printablePointer(['a/b', 0, 'c~d'])).toBe('/a~1b/0/c~0d');
    expect(printablePointer([])).toBe('(the whole)');
    expect(printablePointer(['x'.repeat(1_000_000), 'y'])).toBe(`/${'x'.repeat(60)}…/y`);
    expect(printablePointer(['\u001b[2J'])).toBe('/\\u001b[2J');
  });
});
