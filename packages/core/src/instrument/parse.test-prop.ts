import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeProblem } from '../text/index.js';
import { compileInstrument } from './compile.js';
import type { Instrument } from './format.js';
import { lintInstrument } from './lint/lint-instrument.js';
import { parseInstrument } from './parse.js';
import { smallInstrument } from './small-instrument.test-inputs.js';

/** A parse that is good compiles or says why not, and can be linted; one that is not names every problem in words. */
function expectAnswer(json: unknown): void {
  const before = fc.stringify(json);
  const parsed = parseInstrument(json);
  expect(fc.stringify(json)).toBe(before);
  const compiled = parsed.ok ? compileInstrument(parsed.value) : parsed;
  if (parsed.ok) expect(Array.isArray(lintInstrument(parsed.value))).toBe(true);
  for (const problem of compiled.ok ? [] : compiled.problems) {
    expect(problem).toEqual(JSON.parse(JSON.stringify(problem)));
    expect(describeProblem(problem)).not.toMatch(/\{(?:expected|received)\}|undefined\b/);
    expect(describeProblem(problem)).not.toBe(problem.code);
  }
}

it('has an answer for anything', () => {
  const anything = fc.anything({
    withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withTypedArray: true, withSparseArray: true,
  });
  fc.assert(fc.property(anything, expectAnswer));
});

/** One with a little of everything, so that a change can hit every part of the format. */
const rich = (): Instrument => smallInstrument((draft) => {
  const [a, b] = draft.sections;
  draft.sources = [{ id: 'law', title: 'A law', date: '2014-03' }];
  draft.partners = [{ id: 'health', label: 'Health' }];
  draft.bands = [{ level: 'l1', from: '1', below: '2' }, { level: 'l4', from: '2' }];
  draft.profiles = [{ id: 'target', title: 'Target', minimum: { a: 'l2', b1: 'l1' } }];
  a!.gates = [{ capAt: 'l1', unless: { all: ['a1'], atLeast: 'l2' }, source: 'law' }];
  Object.assign(a!.statements[0]!, {
    weight: { byKind: { county: '2' }, otherwise: '1' }, appliesTo: { kind: ['county'] }, partners: ['health'], descriptors: { l1: 'Little' },
  });
  Object.assign(a!.statements[1]!, {
    indicators: [{ id: 'good', label: 'Good', indicators: [{ id: 'g1', text: 'One' }] }],
    rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'l4' }], otherwise: 'l1' },
  });
  b!.rule = {
    kind: 'decision-table', groups: [{ id: 'g', members: ['b1', 'b2'], atLeast: 'l2' }],
    rows: [{ when: ['all'], level: 'l4' }], otherwise: 'l1',
  };
  b!.statements[1]!.options = [{ id: 'l1', label: 'Never', value: '0' }, { id: 'l2', label: 'Always', value: '5' }];
});

/** Every place in a JSON value. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[...path], ...inner.flatMap(([key, member]) => placesIn(member, [...path, key]))].filter((place) => place.length > 0);
}

const places = placesIn(rich());

it('has a place in every part of the format to change', () => {
  expect(parseInstrument(rich()).ok).toBe(true);
  expect(places.length).toBeGreaterThan(100);
});

const change = fc.record({
  place: fc.constantFrom(...places),
  kind: fc.constantFrom('replace', 'remove', 'add', 'copy' as const),
  value: fc.oneof(
    fc.constantFrom<unknown>('', 'l1', 'a1', 'law', 'nobody', '0', '-1', '1e3', 0, -1, null, true, [], {}, Number.NaN, '__proto__'),
    fc.jsonValue({ maxDepth: 2 }),
  ),
  other: fc.constantFrom(...places),
});

it('has an answer for an instrument changed anywhere', () => {
  const at = (root: unknown, path: readonly string[]) =>
    path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], root);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const json = rich();
      for (const { place, kind, value, other } of changes) {
        const parent = at(json, place.slice(0, -1));
        if (typeof parent !== 'object' || parent === null) continue;
        const key = place.at(-1)!;
        const given: unknown = structuredClone(kind === 'copy' ? at(rich(), other) : value);
        if (Array.isArray(parent) && kind === 'remove') parent.splice(Number(key), 1);
        else if (kind === 'remove') Reflect.deleteProperty(parent, key);
        else if (Array.isArray(parent) && kind === 'add') parent.push(given);
        else Object.assign(parent, { [kind === 'add' ? `${key}s` : key]: given });
      }
      expectAnswer(json);
    }),
    { numRuns: 500 },
  );
});
