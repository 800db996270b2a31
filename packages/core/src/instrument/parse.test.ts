import { describe, expect, it } from 'vitest';
import { parseInstrument } from './parse.js';
import { smallInstrument } from './small-instrument.test-inputs.js';

describe('parseInstrument', () => {
  it('gives the instrument, and leaves what came in as it was', () => {
    const json = smallInstrument();
    const before = structuredClone(json);
    expect(parseInstrument(json)).toEqual({ ok: true, value: before });
    expect(json).toEqual(before);
  });

  it('names all that is missing', () => {
    expect(parseInstrument({})).toEqual({
      ok: false,
      problems: [
        { code: 'missing', path: ['format'], expected: 'send-reform/instrument/1' },
        { code: 'missing', path: ['version'], expected: 'string' },
        { code: 'missing', path: ['status'], expected: ['illustrative', 'local', 'official'] },
        { code: 'missing', path: ['scales'], expected: 'object' },
        { code: 'missing', path: ['id'], expected: 'string' },
        { code: 'missing', path: ['title'], expected: 'string' },
      ],
    });
  });

  it.each([[null, 'null'], [[], 'array'], ['{}', 'string'], [1, 'number'], [true, 'boolean']])('takes %j for no instrument', (json, received) => {
    expect(parseInstrument(json)).toEqual({ ok: false, problems: [{ code: 'type', path: [], expected: 'object', received }] });
  });

  it('names keys that JavaScript would swallow', () => {
    const json: unknown = JSON.parse(JSON.stringify(smallInstrument()).replace('"a1"', '"a1","__proto__":{"weight":"9"}'));
    expect(parseInstrument(json)).toEqual({
      ok: false,
      problems: [{ code: 'unsafe-key', path: ['sections', 0, 'statements', 0, '__proto__'], received: '__proto__' }],
    });
  });

  it('names numbers that JSON cannot have, and does not go on', () => {
    const json = { ...smallInstrument(), weightsTotal: Number.NaN, more: 1 };
    expect(parseInstrument(json)).toEqual({
      ok: false, problems: [{ code: 'not-json', path: ['weightsTotal'], expected: 'json', received: 'NaN' }],
    });
    expect(parseInstrument({ ...smallInstrument(), weightsTotal: JSON.parse('1e999') as number })).toMatchObject({
      problems: [{ code: 'not-json', path: ['weightsTotal'], received: 'Infinity' }],
    });
  });

  it('stops at five million characters', () => {
    expect(parseInstrument({ ...smallInstrument(), title: 'x'.repeat(5_000_000) })).toMatchObject({
      problems: [{ code: 'too-much-text', path: [], expected: 4_000_000 }],
    });
  });
});
