import type { AnswerSheet } from '../src/assessment/index.js';
import {
  compileInstrument, parseInstrument, type CompiledInstrument, type Instrument, type Weight,
} from '../src/instrument/index.js';
import { unwrap } from '../src/problems/index.js';

/** Eight sections of five statements, as a maturity assessment has them: weights, four levels, bands, two places. */
export const SECTIONS = 8;
export const STATEMENTS = 5;
const WEIGHTS = [1, 2, 1, 3, 1];

/** A weight as written; all weights here are the same for every kind of place. */
export const written = (weight: Weight | undefined): string => (typeof weight === 'string' ? weight : '1');

export const LEVEL_IDS = ['emerging', 'developing', 'established', 'embedded'];

export const instrument: Instrument = unwrap(parseInstrument({
  format: 'send-reform/instrument/1', id: 'bench', version: '1.0.0', status: 'illustrative', title: 'Bench',
  scales: { m: { levels: LEVEL_IDS.map((id, index) => ({ id, label: id, value: String(index + 1) })) } },
  scale: 'm',
  rule: { kind: 'weighted-mean' },
  bands: ['1', '1.5', '2.5', '3.5'].map((from, index) => ({ level: LEVEL_IDS[index], from })),
  rounding: { places: 2, mode: 'half-up' },
  sections: Array.from({ length: SECTIONS }, (_, section) => ({
    id: `s${section}`, title: `Section ${section}`, weight: String(1 + (section % 2)),
    statements: Array.from({ length: STATEMENTS }, (_unused, statement) => ({
      id: `s${section}-${statement}`, text: 'A statement', weight: String(WEIGHTS[statement]),
    })),
  })),
}));

export const compiled: CompiledInstrument = unwrap(compileInstrument(instrument));

/** The same numbers on every machine: a linear congruential generator (Numerical Recipes' constants). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Sheets with every statement answered, or with a share of them left open. */
export function sheets(count: number, openShare: number, seed = 1): AnswerSheet[] {
  const next = numbersFrom(seed);
  return Array.from({ length: count }, (_, index): AnswerSheet => ({
    format: 'send-reform/sheet/1', id: `sheet-${index}`, revision: 1,
    instrument: { id: 'bench', version: '1.0.0', hash: compiled.hash },
    answers: Object.fromEntries(
      compiled.statements.flatMap(({ id }) =>
        next() < openShare ? [] : [[id, { state: 'answered' as const, level: LEVEL_IDS[Math.floor(next() * 4)]! }]],
      ),
    ),
  }));
}
