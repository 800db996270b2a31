import { describe, expect, it } from 'vitest';
import { compiledSmall, crosswalkBetween } from './crosswalk.test-inputs.js';
import { parseCrosswalk } from './parse-crosswalk.js';

const small = compiledSmall();
const good = crosswalkBetween(small, small, (draft) => {
  draft.statements = [
    { kind: 'same', from: 'a1', to: 'a1', note: 'As it was.' },
    { kind: 'reworded', from: 'a2', to: 'a2', levels: { l1: 'l1' }, source: 'Minutes' },
    { kind: 'split', from: 'b1', to: ['b1', 'b3'] }, { kind: 'merged', from: ['b2', 'b4'], to: 'b2' },
    { kind: 'dropped', from: 'c' }, { kind: 'new', to: 'd' },
  ];
});

describe('parseCrosswalk', () => {
  it('gives every kind of entry as it stands', () => {
    expect(parseCrosswalk(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, value: good });
  });

  it('names every problem at once', () => {
    const parsed = parseCrosswalk({
      ...good, from: { id: 'small', version: '1.0.0', hash: 'abc' }, note: 'here',
      statements: [{ kind: 'moved', from: 'a1', to: 'a2' }, { kind: 'same', from: 'a1', to: 'a1', levels: {} }, { kind: 'split', from: 'a', to: [] }],
    });
    expect(parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path.join('/')}`).toSorted()).toEqual([
      'format from/hash', 'one-of statements/0/kind', 'too-small statements/2/to', 'unknown-key note', 'unknown-key statements/1/levels',
    ]);
  });

  it.each([[null], [[]], ['crosswalk'], [JSON.parse('{"__proto__": 1}')]])('refuses %j', (json) => {
    expect(parseCrosswalk(json).ok).toBe(false);
  });
});
