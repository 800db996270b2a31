import { checkSheet, type AnswerSheet } from '../assessment/index.js';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';

/*
 * Instruments of a hundred statements by rule, and sheets whose answers are mostly low. Weights are of many kinds, so that
 * hardly two sums are the same.
 */

export const LEVELS = ['l1', 'l2', 'l3', 'l4'];
export const SCALES = { m: { levels: LEVELS.map((id, index) => ({ id, label: id, value: String(index + 1) })) } };
const SECTIONS = 10;
const STATEMENTS = 10;
export const TO_THE_TOP = ['1', '1.75', '2.5', '3.25'];
export const bandsFrom = (from: readonly string[]) => LEVELS.map((level, index) => ({ level, from: from[index] }));

const weight = (index: number): string => `${1 + ((index * 7) % 5)}.${(index * 37) % 97}`;
const TABLE = {
  kind: 'decision-table',
  groups: [0, 1, 2].map((group) => ({ id: `g${group}`, atLeast: 'l3', members: Array.from({ length: SECTIONS }, (_, index) => `s${index}`).filter((_, index) => index % 3 === group) })),
  rows: [{ when: ['all', 'all', 'all'], level: 'l4' }, { when: ['all', 'all', 'some'], level: 'l3' }, { when: ['some', 'some', 'some'], level: 'l2' }],
  otherwise: 'l1',
};

interface Shape {
  readonly root: object;
  readonly section: { readonly gates?: boolean; readonly rule?: object; readonly bands?: object };
}

/** What stands at the root, and in the sections. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'means of means': { root: { rule: { kind: 'weighted-mean' }, bands: bandsFrom(TO_THE_TOP) }, section: {} },
  'one percentage of sums': { root: { rule: { kind: 'percentage' }, bands: bandsFrom(['0', '40', '60', '80']) }, section: { rule: { kind: 'sum' } } },
  'the weakest of means, each with a gate': {
    root: { rule: { kind: 'minimum' } },
    section: { rule: { kind: 'weighted-mean' }, bands: bandsFrom(TO_THE_TOP), gates: true },
  },
  'the median of medians': { root: { rule: { kind: 'median' }, bands: bandsFrom(TO_THE_TOP) }, section: { rule: { kind: 'median' } } },
  'a table over means': { root: { rule: TABLE }, section: { rule: { kind: 'weighted-mean' }, bands: bandsFrom(TO_THE_TOP) } },
  'a table over means, each with a gate': {
    root: { rule: TABLE },
    section: { rule: { kind: 'weighted-mean' }, bands: bandsFrom(TO_THE_TOP), gates: true },
  },
  'the strongest of means, each with a gate': {
    root: { rule: { kind: 'maximum' } },
    section: { rule: { kind: 'weighted-mean' }, bands: bandsFrom(TO_THE_TOP), gates: true },
  },
  'a ladder of levels': { root: { rule: { kind: 'minimum' } }, section: { rule: { kind: 'level-reached', metAt: 'l3' } } },
};

/** An instrument of this shape: ten sections of ten statements. */
export function hundredStatements({ root, section: { gates = false, ...section } }: Shape): CompiledInstrument {
  return unwrap(compileInstrument(unwrap(parseInstrument({
    format: 'send-reform/instrument/1', id: 'lift', version: '1.0.0', status: 'illustrative', title: 'Lift', scale: 'm',
    scales: SCALES,
    ...root,
    sections: Array.from({ length: SECTIONS }, (_, at) => ({
      id: `s${at}`, title: `Section ${at}`, weight: weight(at + 3), ...section,
      ...(gates ? { gates: [{ capAt: 'l1', unless: { all: [`s${at}-0`, `s${(at + 1) % SECTIONS}-1`], atLeast: 'l3' } }] } : {}),
      statements: Array.from({ length: STATEMENTS }, (_unused, index) => ({
        id: `s${at}-${index}`, text: 'A statement', weight: weight(at * STATEMENTS + index), partOf: LEVELS[1 + (index % 3)],
      })),
    })),
  }))));
}

/** A sheet for one, by numbers from 0 to below 1. */
export function lowSheet(compiled: CompiledInstrument, next: () => number): AnswerSheet {
  return unwrap(checkSheet(compiled, {
    format: 'send-reform/sheet/1', id: 'sheet', revision: 1, instrument: { id: 'lift', version: '1.0.0', hash: compiled.hash },
    answers: Object.fromEntries(compiled.statements.map(({ id }) => [id, { state: 'answered', level: LEVELS[Math.floor(next() ** 2 * 3)] }])),
  }));
}
