import { readFileSync } from 'node:fs';
import { applyPatch } from 'rfc6902';
import { describe, expect, it } from 'vitest';
import {
  compileInstrument, lintInstrument, parseInstrument, type Instrument, type PatchOperation,
} from '../instrument/index.js';
import { toPointer, unwrap, type Path, type Result } from '../problems/index.js';
import { checkSheet } from './check-sheet.js';
import { checkValidations } from './index.js';

/** The conformance kit's wrong files. `conformance/README.md` says what they mean. */
interface WrongFile {
  readonly right?: object;
  readonly cases: readonly WrongCase[];
}

interface WrongCase {
  readonly name: string;
  readonly value?: unknown;
  readonly patch?: readonly PatchOperation[];
  readonly problems: readonly Place[];
}

interface Place {
  readonly code: string;
  readonly pointer: string;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../conformance/problems/${name}`, import.meta.url), 'utf8'));
const wrong = (name: string): WrongFile => read(name) as WrongFile;

const base = read('instrument.json') as Instrument;
const compiled = unwrap(compileInstrument(unwrap(parseInstrument(base))));

/** A copy with a JSON Patch applied, every operation of which must fit. */
function patched(document: unknown, operations: readonly PatchOperation[]): unknown {
  const copy: unknown = structuredClone(document);
  expect(applyPatch(copy, [...operations])).toEqual(operations.map(() => null));
  return copy;
}

const valueOf = ({ value, patch }: WrongCase, right: unknown): unknown =>
  patch === undefined ? value : patched(right, patch);

const placesOf = (result: Result<unknown>): Place[] => (result.ok ? [] : result.problems.map(placeOf));

const placeOf = ({ code, path }: { readonly code: string; readonly path: Path }): Place => ({ code, pointer: toPointer(path) });

const inOrder = <Item extends Place>(places: readonly Item[]): Item[] =>
  places.toSorted((a, b) => `${a.pointer} ${a.code}`.localeCompare(`${b.pointer} ${b.code}`));

describe('instruments.json', () => {
  it.each(wrong('instruments.json').cases)('$name', (item) => {
    const parsed = parseInstrument(valueOf(item, base));
    const found = parsed.ok ? placesOf(compileInstrument(parsed.value)) : placesOf(parsed);
    expect(inOrder(found)).toEqual(inOrder(item.problems));
  });
});

describe('sheets.json', () => {
  const { right, cases } = wrong('sheets.json');
  const sheet = patched(right, [{ op: 'replace', path: '/instrument/hash', value: compiled.hash }]);

  it('begins with a sheet that is right', () => {
    expect(checkSheet(compiled, sheet)).toEqual({ ok: true, value: sheet });
  });

  it.each(cases)('$name', (item) => {
    expect(inOrder(placesOf(checkSheet(compiled, valueOf(item, sheet))))).toEqual(inOrder(item.problems));
  });
});

describe('validations.json', () => {
  it.each(wrong('validations.json').cases)('$name', (item) => {
    expect(inOrder(placesOf(checkValidations(compiled, item.value)))).toEqual(inOrder(item.problems));
  });
});

describe('findings.json', () => {
  interface FindingCase {
    readonly name: string;
    readonly patch: readonly PatchOperation[];
    readonly findings: readonly (Place & { readonly severity: string; readonly fix?: readonly PatchOperation[] })[];
  }
  const found = (instrument: Instrument): FindingCase['findings'] =>
    lintInstrument(instrument).map(({ severity, fix, ...place }) => ({
      severity, ...placeOf(place), ...(fix === null ? {} : { fix }),
    }));

  it.each((read('findings.json') as { cases: readonly FindingCase[] }).cases)('$name', ({ patch, findings }) => {
    const instrument = unwrap(parseInstrument(patched(base, patch)));
    expect(inOrder(found(instrument))).toEqual(inOrder(findings));
    for (const { code, pointer, fix } of findings) {
      if (fix === undefined) continue;
      const mended = unwrap(parseInstrument(patched(instrument, fix)));
      expect(found(mended)).not.toContainEqual(expect.objectContaining({ code, pointer }));
    }
  });
});
