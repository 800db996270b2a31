import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileInstrument, type Instrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';
import { checkKept } from './check-kept.js';
import { emptySheet } from './empty-sheet.js';
import { keptFrom } from './kept-from.js';

const instrument: Instrument = {
  format: 'send-reform/instrument/1', id: 'example', version: '1.0.0', title: 'An example', status: 'illustrative',
  partners: [{ id: 'health', label: 'Health' }],
  scales: { steps: { levels: [{ id: 'low', label: 'Low', value: '0' }, { id: 'high', label: 'High', value: '1' }] } },
  scale: 'steps', rule: { kind: 'sum' },
  statements: [
    { id: 'lead', text: 'Lead.', appliesTo: { kind: ['county'] } },
    { id: 'plan', text: 'Plan.' },
    {
      id: 'ticked', text: 'Ticked.', confirmation: 'optional', indicators: [{ id: 'group', label: 'Group', indicators: [{ id: 'a', text: 'A' }] }],
      rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'high' }], otherwise: 'low' },
    },
  ],
};
const compiled = unwrap(compileInstrument(instrument));

const good = {
  sheet: {
    ...emptySheet(compiled, 'sheet'), revision: 4, place: { dfeCode: '893', kind: 'county' }, partner: 'health', respondent: 'Head', date: '2026-02-28',
    answers: {
      lead: { state: 'answered', level: 'low', confidence: 'high', note: 'Agreed.', revision: 3, basedOn: 2, evidence: [{ title: 'Minutes', reference: '4', date: '2026-01-31' }] },
      plan: { state: 'not-applicable', reason: 'None.' },
      ticked: { state: 'answered', level: 'high', indicators: ['a'] },
    },
  },
  drafts: { plan: { note: 'x', reason: '', evidence: [{ title: '', reference: '', date: { day: '31', month: '2', year: '' } }] } },
};

/** Every place in a value, as a path. */
const placesIn = (value: unknown): (string | number)[][] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [[], ...Object.entries(value).flatMap(([key, member]) => placesIn(member).map((path) => [key, ...path]))];

const places = placesIn(good).filter((path) => path.length > 0);

function changed(path: readonly (string | number)[], change: (holder: Record<string, unknown>, key: string) => void): unknown {
  const copy = structuredClone(good) as unknown as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, copy);
  change(holder, String(path.at(-1)));
  return copy;
}

const agrees = (json: unknown): void => {
  const checked = checkKept(compiled, json);
  expect(keptFrom(compiled, json)).toEqual(checked.ok ? checked.value : undefined);
};

const words = fc.constantFrom('', 'low', 'a', 'lead', 'answered', 'not-yet', 'do-not-know', 'not-applicable', 'county', '893', '2026-02-30', '\uD800', 'x'.repeat(201));
const values = fc.oneof(words, fc.jsonValue({ maxDepth: 2 }), fc.integer(), fc.constantFrom(-0, -1, 1.5, 2 ** 53, null, [], {}));

describe('keptFrom', () => {
  it('takes what is good, a bare sheet too', () => {
    expect(keptFrom(compiled, good)).toEqual(good);
    expect(keptFrom(compiled, good.sheet)).toEqual({ sheet: good.sheet });
  });

  it('finds good what checkKept finds good, whatever one value is changed to', () => {
    fc.assert(fc.property(fc.constantFrom(...places), values, (path, value) => {
      agrees(changed(path, (holder, key) => {
        holder[key] = value;
      }));
    }), { numRuns: 2_000 });
  });

  it('agrees with it also where something is left out or added', () => {
    fc.assert(fc.property(fc.constantFrom(...places), fc.constantFrom('note', 'level', 'reason', 'sheet', '__proto__', 'constructor', 'x'), values, (path, name, value) => {
      agrees(changed(path, (holder, key) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key))));
      agrees(changed(path, (holder) => {
        if (!Array.isArray(holder)) Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
      }));
    }), { numRuns: 500 });
  });

  it('agrees with it on any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), agrees));
  });
});
