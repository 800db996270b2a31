import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerSheet } from '../assessment/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { evaluate } from '../scoring/index.js';
import { applyChanges, smallestLift, type Lift } from './index.js';
import { smallCases, type SmallCase } from './small.test-inputs.js';

interface Tried {
  readonly changes: readonly { readonly statement: string; readonly to: string }[];
  /** Steps of every statement, in tree order. */
  readonly steps: readonly number[];
}

/** Every way to raise answers, the plainest thing there is: no tree, no shortcuts. */
function* everyRaise({ statements }: CompiledInstrument, sheet: AnswerSheet): Generator<Tried> {
  const options = statements.map(({ id, levels, rank, indicators }) => {
    const answer = sheet.answers[id];
    if (answer?.state !== 'answered' || indicators !== undefined) return [{ id, to: '', steps: 0 }];
    const from = rank[levels.findIndex((level) => level.id === answer.level)]!;
    return levels.map((level, position) => ({ id, to: level.id, steps: rank[position]! - from })).filter(({ steps }) => steps >= 0);
  });
  const at = options.map(() => 0);
  for (;;) {
    const chosen = options.map((option, index) => option[at[index]!]!);
    yield {
      steps: chosen.map(({ steps }) => steps),
      changes: chosen.filter(({ steps }) => steps > 0).map(({ id, to }) => ({ statement: id, to })),
    };
    let place = 0;
    while (place < at.length && (at[place]! += 1) === options[place]!.length) at[place++] = 0;
    if (place === at.length) return;
  }
}

const sum = (steps: readonly number[]): number => steps.reduce((a, b) => a + b, 0);

/** Fewest steps, then fewest statements, then more steps at the first statement that differs. */
function isSmaller(a: Tried, b: Tried): boolean {
  if (sum(a.steps) !== sum(b.steps)) return sum(a.steps) < sum(b.steps);
  if (a.changes.length !== b.changes.length) return a.changes.length < b.changes.length;
  const index = a.steps.findIndex((steps, at) => steps !== b.steps[at]);
  return index >= 0 && a.steps[index]! > b.steps[index]!;
}

function byTryingEverything({ compiled, sheet, section }: SmallCase, wanted: number): Tried | undefined {
  const { index } = compiled.sectionById.get(section)!;
  let best: Tried | undefined;
  for (const tried of everyRaise(compiled, sheet)) {
    if (best !== undefined && !isSmaller(tried, best)) continue;
    if (evaluate(compiled, applyChanges(sheet, tried.changes)).figures[index]!.level >= wanted) best = tried;
  }
  return best;
}

const levelOf = (compiled: CompiledInstrument, sheet: AnswerSheet, section: string): number =>
  evaluate(compiled, sheet).figures[compiled.sectionById.get(section)!.index]!.level;

const positionOf = ({ compiled, section }: SmallCase, level: string | null): number =>
  compiled.sectionById.get(section)!.levels!.findIndex(({ id }) => id === level);

/** What trying everything says, beside what was found. */
function compare(small: SmallCase, lift: Lift): void {
  const { compiled, sheet } = small;
  const wanted = positionOf(small, lift.to);
  if (!lift.found && ['highest', 'reached', 'no-total', 'no-levels', 'unknown-level'].includes(lift.code)) {
    if (lift.code === 'reached') expect(levelOf(compiled, sheet, small.section)).toBeGreaterThanOrEqual(wanted);
    return;
  }
  const best = byTryingEverything(small, wanted);
  const found = lift.found ? lift.changes.map(({ statement, to }) => ({ statement, to })) : undefined;
  expect(found).toEqual(best?.changes);
  if (!lift.found) return;
  expect(lift.steps).toBe(sum(best!.steps));
  const lifted = levelOf(compiled, applyChanges(sheet, lift.changes), small.section);
  expect(lifted).toBeGreaterThanOrEqual(wanted);
  expect(lift.reached).toBe(compiled.sectionById.get(small.section)!.levels![lifted]!.id);
}

const tryAll = (cases: fc.Arbitrary<SmallCase>, numRuns: number): Record<string, number> => {
  const seen: Record<string, number> = {};
  fc.assert(fc.property(cases, (small) => {
    const lift = smallestLift(small.compiled, small.sheet, small.section, small.target === undefined ? {} : { target: small.target })!;
    compare(small, lift);
    const code = lift.found ? 'found' : lift.code;
    seen[code] = (seen[code] ?? 0) + 1;
  }), { numRuns });
  return seen;
};

describe('the smallest lift', () => {
  it('is what trying every combination finds, for all rules, gates and policies together', () => {
    const seen = tryAll(smallCases({ indicators: true }), 4_000);
    for (const code of ['found', 'find-out', 'out-of-reach', 'highest', 'no-levels', 'no-total', 'only-lowering', 'gate-shut', 'rests-on-indicators']) {
      expect(seen, code).toHaveProperty(code);
    }
    expect(seen.found).toBeGreaterThan(700);
    expect(seen).not.toHaveProperty('too-large');
  }, 300_000);

  it.each(['weighted-mean', 'sum', 'minimum', 'maximum', 'median', 'percentage', 'decision-table'])('is so for %s all the way up', (rule) => {
    expect(tryAll(smallCases({ rules: [rule] }, false), 500).found).toBeGreaterThan(50);
  }, 120_000);

  it('is so for ladders of levels within other rules', () => {
    expect(tryAll(smallCases({ rules: ['level-reached', 'minimum', 'decision-table', 'maximum'] }), 500).found).toBeGreaterThan(50);
  }, 120_000);
});
