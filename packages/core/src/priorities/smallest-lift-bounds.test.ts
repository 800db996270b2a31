import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { numbersFrom } from '../../bench/material.js';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';
import { bandsFrom, hundredStatements, LEVELS, lowSheet, SCALES, SHAPES, TO_THE_TOP } from './hundred.test-inputs.js';
import { smallestLift, type Lift } from './index.js';
import { Effort, MOST_WORK } from './lift/states.js';

let spent = 0;

beforeEach(() => {
  spent = 0;
  const { spend } = Effort.prototype;
  vi.spyOn(Effort.prototype, 'spend').mockImplementation(function count(this: Effort, amount) {
    spent += amount;
    spend.call(this, amount);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const lift = (compiled: CompiledInstrument, seed: number, target?: string): Lift =>
  smallestLift(compiled, lowSheet(compiled, numbersFrom(seed)), 'lift', target === undefined ? {} : { target })!;

/** A section with so many gates, each over a statement of the other section, and neither needs the other to be lifted. */
const gatesAcross = (count: number): CompiledInstrument => unwrap(compileInstrument(unwrap(parseInstrument({
  format: 'send-reform/instrument/1', id: 'lift', version: '1.0.0', status: 'illustrative', title: 'Lift', scale: 'm', scales: SCALES,
  rule: { kind: 'maximum' },
  sections: ['a', 'b'].map((id) => ({
    id, title: id, rule: { kind: 'weighted-mean' }, bands: bandsFrom(TO_THE_TOP),
    gates: id === 'b' ? [] : Array.from({ length: count }, (_, index) => ({ capAt: LEVELS[index % 3], unless: { all: [`b-${index}`], atLeast: 'l3' } })),
    statements: Array.from({ length: Math.max(10, count) }, (_, index) => ({ id: `${id}-${index}`, text: 'A statement' })),
  })),
}))));

describe('what a search may cost, counted in states and not in seconds', () => {
  const { 'a table over means, each with a gate': gated, ...others } = SHAPES;

  it.each(Object.entries(others))('is less than half of the bound on a hundred statements: %s', (_, shape) => {
    const compiled = hundredStatements(shape);
    expect(compiled.statements).toHaveLength(100);
    for (const target of [undefined, 'l4']) {
      for (const seed of [1, 2]) {
        spent = 0;
        expect(lift(compiled, seed, target).found).toBe(true);
        expect(spent).toBeGreaterThan(0);
        expect(spent).toBeLessThan(MOST_WORK / 2);
      }
    }
  });

  it('is never much more than the bound: what would take more is given up, and said to be', () => {
    const compiled = hundredStatements(gated!);
    for (const seed of [1, 2]) {
      spent = 0;
      const { found, ...given } = lift(compiled, seed, 'l4');
      if (!found) expect(given).toMatchObject({ code: 'too-large' });
      expect(spent).toBeLessThan(1.1 * MOST_WORK);
    }
  });

  it('does not double with every gate over another section', () => {
    const costs = [6, 12].map((count) => {
      spent = 0;
      expect(lift(gatesAcross(count), 1).found).toBe(true);
      return spent;
    });
    expect(costs[1]).toBeLessThan(MOST_WORK / 4);
    // Once it filled the memory: every gate was supposed both to pass and to fail, before anything was counted.
    spent = 0;
    expect(lift(gatesAcross(60), 1, 'l4')).toMatchObject({ found: false, code: 'too-large' });
    expect(spent).toBeLessThan(1.1 * MOST_WORK);
  });
});
