import { checkSheet, type AnswerSheet } from '../src/assessment/index.js';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '../src/instrument/index.js';
import { smallestLift } from '../src/priorities/index.js';
import { unwrap } from '../src/problems/index.js';
import { numbersFrom } from './material.js';

/*
 * How long the smallest lift of the whole takes on a hundred statements, by rule: to the next level and all the way to the
 * top, from sheets whose answers are mostly low. Weights are of many kinds, so that hardly two sums are the same.
 */

const LEVELS = ['l1', 'l2', 'l3', 'l4'];
const SECTIONS = 10;
const STATEMENTS = 10;
const TO_THE_TOP = ['1', '1.75', '2.5', '3.25'];
const bandsFrom = (from: readonly string[]) => LEVELS.map((level, index) => ({ level, from: from[index] }));

const weight = (index: number): string => `${1 + ((index * 7) % 5)}.${(index * 37) % 97}`;
const TABLE = {
  kind: 'decision-table',
  groups: [0, 1, 2].map((group) => ({ id: `g${group}`, atLeast: 'l3', members: Array.from({ length: SECTIONS }, (_, index) => `s${index}`).filter((_, index) => index % 3 === group) })),
  rows: [{ when: ['all', 'all', 'all'], level: 'l4' }, { when: ['all', 'all', 'some'], level: 'l3' }, { when: ['some', 'some', 'some'], level: 'l2' }],
  otherwise: 'l1',
};

/** What stands at the root, and in the sections. */
const SHAPES: Readonly<Record<string, { root: object; section: object }>> = {
  'means of means': { root: { rule: { kind: 'weighted-mean' }, bands: bandsFrom(TO_THE_TOP) }, section: {} },
  'one percentage of sums': { root: { rule: { kind: 'percentage' }, bands: bandsFrom(['0', '40', '60', '80']) }, section: { rule: { kind: 'sum' } } },
  'the weakest of means, each with a gate': {
    root: { rule: { kind: 'minimum' } },
    section: { rule: { kind: 'weighted-mean' }, bands: bandsFrom(TO_THE_TOP), gates: true },
  },
  'the median of medians': { root: { rule: { kind: 'median' }, bands: bandsFrom(TO_THE_TOP) }, section: { rule: { kind: 'median' } } },
  'a table over means': { root: { rule: TABLE }, section: { rule: { kind: 'weighted-mean' }, bands: bandsFrom(TO_THE_TOP) } },
  'a ladder of levels': { root: { rule: { kind: 'minimum' } }, section: { rule: { kind: 'level-reached', metAt: 'l3' } } },
};

function instrumentOf({ root, section: { gates, ...section } }: { root: object; section: { gates?: boolean } }): CompiledInstrument {
  return unwrap(compileInstrument(unwrap(parseInstrument({
    format: 'send-reform/instrument/1', id: 'lift', version: '1.0.0', status: 'illustrative', title: 'Lift', scale: 'm',
    scales: { m: { levels: LEVELS.map((id, index) => ({ id, label: id, value: String(index + 1) })) } },
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

function sheetFor(compiled: CompiledInstrument, seed: number): AnswerSheet {
  const next = numbersFrom(seed);
  return unwrap(checkSheet(compiled, {
    format: 'send-reform/sheet/1', id: 'sheet', revision: 1, instrument: { id: 'lift', version: '1.0.0', hash: compiled.hash },
    answers: Object.fromEntries(compiled.statements.map(({ id }) => [id, { state: 'answered', level: LEVELS[Math.floor(next() ** 2 * 3)] }])),
  }));
}

const SHEETS = 5;

for (const [name, shape] of Object.entries(SHAPES)) {
  const compiled = instrumentOf(shape);
  for (const target of [undefined, 'l4']) {
    const times: number[] = [];
    const found: string[] = [];
    for (let seed = 1; seed <= SHEETS; seed += 1) {
      const sheet = sheetFor(compiled, seed);
      const start = performance.now();
      const lift = smallestLift(compiled, sheet, 'lift', target === undefined ? {} : { target })!;
      times.push(performance.now() - start);
      found.push(lift.found ? `${lift.steps}/${lift.changes.length}` : lift.code);
    }
    const slowest = Math.max(...times).toFixed(0);
    console.log(`${name.padEnd(42)}${(target === undefined ? 'next level' : 'the top').padEnd(12)}${slowest.padStart(8)} ms at most   steps/statements: ${found.join(' ')}`);
  }
}
