import { describe, expect, it } from 'vitest';
import { fillTemplate } from './fill-template.js';

describe('fillTemplate', () => {
  const formats = { loud: (value: unknown) => `${String(value)}!` };

  it('fills places, as they are or in a format', () => {
    expect(fillTemplate('{a} and {b:loud}', { a: 1, b: 'two' }, formats)).toBe('1 and two!');
  });

  it('leaves a place without a value to be seen', () => {
    expect(fillTemplate('{missing} {toString}', {}, formats)).toBe('{missing} {toString}');
  });

  it('does not fill what a value brings along', () => {
    expect(fillTemplate('{a}', { a: '{b} $&', b: 'no' })).toBe('{b} $&');
  });

  it('calls a function with the values', () => {
    expect(fillTemplate(({ a }: { a: number }) => `${a + 1}`, { a: 1 })).toBe('2');
  });
});
