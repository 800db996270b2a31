import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPointer, unwrap, type Path } from '../problems/index.js';
import { instruments, replies, sheetOf } from '../scoring/arbitrary.test-inputs.js';
import { compiled, everything } from './example.test-inputs.js';
import { seal } from './seal.js';
import { verifyRecord } from './verify-record.js';

/** Each change is verified as a file would be; two busy cores take their time over all of them. */
const MINUTES = 180_000;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Parent = Json[] | Record<string, Json>;

const isParent = (value: Json): value is Parent => typeof value === 'object' && value !== null;
const copyOf = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const memberOf = (value: Json, key: string | number): Json => (value as Record<string, Json>)[key]!;
const at = (value: Json, path: Path): Json => path.reduce<Json>(memberOf, value);

/** Every place in a value: paths of single values, and of groups. */
function placesOf(value: Json, path: Path = []): { readonly path: Path; readonly isGroup: boolean }[] {
  if (!isParent(value)) return [{ path, isGroup: false }];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [{ path, isGroup: true }, ...keys.flatMap((key) => placesOf(memberOf(value, key), [...path, key]))];
}

/** Everything that a verification names, as pointers. */
function named(json: unknown): string[] {
  const { stands, problems, changes, figures } = verifyRecord(json);
  const all = [...problems, ...changes, ...figures.differing];
  expect(stands).toBe(all.length === 0);
  return all.map(({ path }) => toPointer(path));
}

/** A value of the same kind that is another, and one of another kind. */
const others = (value: Json): Json[] => {
  switch (typeof value) {
    case 'string':
      return [`${value}x`, value === '' ? 'y' : value.slice(1), value.toUpperCase() === value ? value.toLowerCase() : value.toUpperCase(), 7, null];
    case 'number':
      return [value + 1, value - 1, value / 2 - 1, String(value), null];
    case 'boolean':
      return [!value, String(value)];
    default:
      return ['', 0, false];
  }
};

const record = copyOf(unwrap(seal(compiled, everything)));
/** Every place in it, and of the results, which are much alike, every third. */
const places = placesOf(record).filter(({ path }, index) => path.length > 0 && (path[0] !== 'results' || index % 3 === 0));
const leaves = places.filter(({ isGroup }) => !isGroup);
const groups = placesOf(record).filter(({ isGroup }) => isGroup);

/** A copy of the record in which the group around a place has been changed. */
function changed(path: Path, change: (parent: Parent, key: string | number) => void): Json {
  const copy = copyOf(record);
  change(at(copy, path.slice(0, -1)) as Parent, path.at(-1)!);
  return copy;
}

function put(parent: Parent, key: string | number, value: Json): void {
  (parent as Record<string, Json>)[key] = value;
}

describe('any single change of a sealed record is found, and its place is named', () => {
  it('has hundreds of places to change', () => {
    expect(leaves.length).toBeGreaterThan(500);
    expect(verifyRecord(record)).toMatchObject({ stands: true, first: null });
  });

  it('each single value, for another of its kind and one of another kind', () => {
    for (const { path } of leaves) {
      const before = at(record, path);
      const choice = others(before).filter((value) => value !== before);
      for (const other of [choice[0]!, choice.at(-1 - (path.length % 2))!]) {
        const found = named(changed(path, (parent, key) => { put(parent, key, other); }));
        if (!found.includes(toPointer(path))) throw new Error(`${toPointer(path)} as ${JSON.stringify(other)}: ${found.join(' ')}`);
      }
    }
  }, MINUTES);

  it('each place that is taken out', () => {
    for (const { path } of places) {
      const found = named(changed(path, (parent, key) => {
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else Reflect.deleteProperty(parent, key);
      }));
      // A list closes up: what is missing is missing from there on.
      const pointer = toPointer(path);
      const isNamed = typeof path.at(-1) === 'number'
        ? found.some((place) => place.startsWith(toPointer(path.slice(0, -1))))
        : found.includes(pointer);
      if (!isNamed) throw new Error(`${pointer}: ${found.join(' ')}`);
    }
  }, MINUTES);

  it('each group that is given one more', () => {
    for (const { path } of groups) {
      for (const more of ['more', { id: 'more' }] as const) {
        const copy = copyOf(record);
        const group = at(copy, path) as Parent;
        const key = Array.isArray(group) ? group.length : 'more';
        put(group, key, copyOf(more));
        const found = named(copy);
        const pointer = toPointer([...path, key]);
        if (!found.some((place) => place.startsWith(pointer))) throw new Error(`${pointer}: ${found.join(' ')}`);
      }
    }
  });

  it('two elements of a list that change places', () => {
    for (const { path } of groups) {
      const list = at(record, path);
      if (!Array.isArray(list)) continue;
      for (let index = 1; index < list.length; index += 1) {
        if (JSON.stringify(list[index]) === JSON.stringify(list[index - 1])) continue;
        const found = named(changed([...path, index], (parent) => {
          const swapped = parent as Json[];
          [swapped[index], swapped[index - 1]] = [swapped[index - 1]!, swapped[index]!];
        }));
        if (!found.some((place) => place.startsWith(toPointer([...path, index - 1])))) throw new Error(`${toPointer(path)}: ${found.join(' ')}`);
      }
    }
  });

  it('but the order of keys is no change', () => {
    const turned = (value: Json): Json =>
      Array.isArray(value) ? value.map(turned)
        : isParent(value) ? Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, turned(member)])) : value;
    expect(JSON.stringify(turned(record))).not.toBe(JSON.stringify(record));
    expect(verifyRecord(turned(record))).toEqual(verifyRecord(record));
  });
});

describe('whatever the instrument and the answers', () => {
  const sealed = instruments().chain((any) => replies().map((given) =>
    unwrap(seal(any, { sheets: [sheetOf(any, given)], sealedOn: '2026-06-01' }))));

  it('what has just been sealed stands, also after JSON', () => {
    fc.assert(fc.property(sealed, (any) => {
      expect(verifyRecord(any)).toMatchObject({ stands: true, first: null, problems: [], changes: [] });
      expect(verifyRecord(copyOf(any))).toEqual(verifyRecord(any));
    }), { numRuns: 60 });
  });

  it('one changed value is found where it is', () => {
    fc.assert(fc.property(sealed, fc.nat(), fc.nat(), (any, place, kind) => {
      const copy = copyOf(any);
      const found = placesOf(copy).filter(({ isGroup }) => !isGroup);
      const { path } = found[place % found.length]!;
      const before = at(copy, path);
      const choice = others(before).filter((value) => value !== before);
      put(at(copy, path.slice(0, -1)) as Parent, path.at(-1)!, choice[kind % choice.length]!);
      expect(named(copy)).toContain(toPointer(path));
    }), { numRuns: 150 });
  });
});

describe('whatever is handed in', () => {
  it('gets an answer, and never stands', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 3 }), (json) => {
      expect(verifyRecord(json).stands).toBe(false);
    }));
    fc.assert(fc.property(fc.constantFrom(...places), fc.anything(), ({ path }, value) => {
      const { stands, first } = verifyRecord(changed(path, (parent, key) => { put(parent, key, value as Json); }));
      expect(stands).toBe(first === null);
    }), { numRuns: 300 });
  });
});
