import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, formatFraction, negate, parseFraction } from '../exact/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { explain, type Basis, type Derivation } from '../scoring/index.js';
import { instruments, replies, sheetOf, type Reply } from '../scoring/arbitrary.test-inputs.js';
import {
  basesGap, compareAcross, compareSheets, type AnswerChange, type Comparison, type ComparisonReason, type FigureChange,
} from './index.js';
import { identityOf } from './starter-versions.test-inputs.js';

const KINDS = fc.constantFrom('county', 'county', 'london', 'unitary');
const SIDE = fc.record({ answers: replies(), kind: KINDS });

/** Sides that differ in a few answers: wholly different ones can hardly ever be compared. */
const changes = fc.array(fc.tuple(fc.nat(79), fc.nat(3)), { maxLength: 6 });
const pairs = fc.record({
  then: SIDE, changes, more: changes,
  kind: KINDS, isOther: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0), other: replies(),
});

interface Side { answers: readonly Reply[]; kind: string }

const changed = ({ answers, kind }: Side, to: readonly (readonly [number, number])[]): Side => ({
  answers: answers.map((reply, index) => (typeof reply === 'number' ? (to.find(([at]) => at === index)?.[1] ?? reply) : reply)),
  kind,
});

type Pair = typeof pairs extends fc.Arbitrary<infer Value> ? Value : never;

/** Three sides, one after the other. */
const sidesOf = ({ then, changes: few, more, kind, isOther, other }: Pair): [Side, Side, Side] => {
  const now = isOther ? { answers: other, kind } : changed(then, few);
  return [then, now, changed(now, more)];
};

const sheetAt = (compiled: CompiledInstrument, { answers, kind }: Side) => sheetOf(compiled, answers, kind);

const between = (compiled: CompiledInstrument, then: Side, now: Side, options = {}): Comparison =>
  compareSheets(compiled, sheetAt(compiled, then), sheetAt(compiled, now), options);

const figures = ({ overall, sections }: Comparison): FigureChange[] => [overall, ...sections];

const MIRROR: Partial<Record<string, string>> = {
  rose: 'fell', fell: 'rose', new: 'gone', gone: 'new', 'withheld-then': 'withheld-now', 'withheld-now': 'withheld-then',
  'not-asked-then': 'not-asked-now', 'not-asked-now': 'not-asked-then',
};
const mirrored = (word: string): string => MIRROR[word] ?? word;
const minus = (value: number | null): number | null => (value === null ? null : 0 - value);
const minusExact = (value: string | null): string | null =>
  value === null ? null : formatFraction(negate(parseFraction(value)!));
const namesOf = ({ code, values }: ComparisonReason) => [code, [...((values.parts as string[] | undefined) ?? [])].toSorted()];
const sortedReasons = (reasons: readonly ComparisonReason[], turn: (code: string) => string = (code) => code) =>
  reasons.map((item) => namesOf({ ...item, code: turn(item.code) as ComparisonReason['code'] }))
    .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));

const WEIGHED = ['weighted-mean', 'sum', 'percentage'];

/** Everything that went into a figure, with its weight, by the other way of working: what `explain` says. */
const inputsOf = ({ parts, code, when }: Derivation): string[] => [
  `${code} ${when.length}`,
  ...parts.flatMap(({ id, value, weight, derivation }) => {
    if (value === null) return [];
    // What a policy makes of a section without a figure is the same whatever is in it.
    const within = derivation === null || derivation.withheld !== null ? [] : inputsOf(derivation);
    return [`${id} ${WEIGHED.includes(code) ? weight : ''}`, ...within];
  }),
];

describe('the laws of comparison', () => {
  it('shows no change from a sheet to itself', () => {
    fc.assert(fc.property(instruments(), SIDE, (compiled, side) => {
      const comparison = between(compiled, side, side);
      for (const { change, steps } of comparison.statements) {
        expect(['stayed', 'no-level']).toContain(change);
        expect(steps).toBe(change === 'stayed' ? 0 : null);
      }
      for (const figure of figures(comparison)) {
        const isThere = figure.now!.exact !== null;
        expect([figure.change, figure.difference]).toEqual(isThere ? ['stayed', '0'] : ['not-comparable', null]);
        expect(figure.answeredBoth).toBe(figure.now!.answered);
      }
    }));
  });

  it('is mirrored when then and now change places', () => {
    fc.assert(fc.property(instruments(), pairs, (compiled, pair) => {
      const [then, now] = sidesOf(pair);
      const there = between(compiled, then, now);
      const back = between(compiled, now, then);
      expect(back.statements.map(({ change, steps, reasons }) => ({ change, steps, reasons: sortedReasons(reasons) }))).toEqual(
        there.statements.map(({ change, steps, reasons }) => (
          { change: mirrored(change) as AnswerChange, steps: minus(steps), reasons: sortedReasons(reasons, mirrored) }
        )),
      );
      expect(figures(back).map(({ then: before, now: after, change, difference, levelSteps, answeredBoth, reasons }) => (
        { before, after, change, difference, levelSteps, answeredBoth, reasons: sortedReasons(reasons) }
      ))).toEqual(figures(there).map(({ then: before, now: after, change, difference, levelSteps, answeredBoth, reasons }) => ({
        before: after, after: before, change: mirrored(change), difference: minusExact(difference), levelSteps: minus(levelSteps),
        answeredBoth, reasons: sortedReasons(reasons, mirrored),
      })));
    }));
  });

  it('adds up along a chain of what is comparable', () => {
    let chains = 0;
    fc.assert(fc.property(instruments(), pairs, (compiled, pair) => {
      const [first, second, third] = sidesOf(pair);
      const [a, b, whole] = [between(compiled, first, second), between(compiled, second, third), between(compiled, first, third)];
      for (const [index, { steps }] of a.statements.entries()) {
        const next = b.statements[index]!.steps;
        if (steps !== null && next !== null) expect(whole.statements[index]!.steps).toBe(steps + next);
      }
      for (const [index, { difference, levelSteps }] of figures(a).entries()) {
        const next = figures(b)[index]!;
        if (difference === null || next.difference === null) continue;
        chains += 1;
        const across = figures(whole)[index]!;
        expect(across.difference).toBe(formatFraction(add(parseFraction(difference)!, parseFraction(next.difference)!)));
        if (levelSteps !== null && next.levelSteps !== null) expect(across.levelSteps).toBe(levelSteps + next.levelSteps);
      }
    }), { numRuns: 200 });
    expect(chains).toBeGreaterThan(50);
  });

  it('never has a difference beside a reason, nor none without one', () => {
    fc.assert(fc.property(instruments(), pairs, fc.constantFrom<Basis>('declared', 'evidenced'), (compiled, pair, basis) => {
      const [then, now] = sidesOf(pair);
      const comparison = between(compiled, then, now, { then: { basis } });
      for (const { change, difference, rounded, levelSteps, reasons } of figures(comparison)) {
        expect(change === 'not-comparable').toBe(reasons.length > 0);
        expect(difference === null).toBe(reasons.length > 0);
        expect(rounded === null).toBe(difference === null);
        if (reasons.length > 0) expect(levelSteps).toBeNull();
      }
      for (const { change, steps, reasons } of comparison.statements) {
        expect(change === 'not-comparable').toBe(reasons.length > 0);
        expect(steps !== null).toBe(['rose', 'fell', 'stayed'].includes(change));
      }
    }));
  });

  it('compares a figure where, and only where, the same things went into it with the same weights, told by another way', () => {
    let compared = 0;
    let refused = 0;
    fc.assert(fc.property(instruments(), pairs, (compiled, pair) => {
      const [then, now] = sidesOf(pair);
      for (const figure of figures(between(compiled, then, now))) {
        const [before, after] = [then, now].map((side) => explain(compiled, sheetAt(compiled, side), figure.id)!);
        if (figure.difference !== null) {
          compared += 1;
          expect(inputsOf(after!)).toEqual(inputsOf(before!));
        } else if (then.kind === now.kind && before!.exact !== null && after!.exact !== null) {
          refused += 1;
          expect(inputsOf(after!)).not.toEqual(inputsOf(before!));
        }
      }
    }), { numRuns: 300 });
    expect(compared).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(5);
  });

  it('gives by a crosswalk of identity what it gives without one', () => {
    fc.assert(fc.property(instruments(), pairs, (compiled, pair) => {
      const [then, now] = sidesOf(pair);
      const across = compareAcross(compiled, sheetAt(compiled, then), compiled, sheetAt(compiled, now), identityOf(compiled));
      expect({ ...across, crosswalk: null }).toEqual(between(compiled, then, now));
    }));
  });

  it('gives plain data, and changes nothing that it is given', () => {
    fc.assert(fc.property(instruments(), pairs, (compiled, pair) => {
      const [then, now] = sidesOf(pair).map((side) => sheetAt(compiled, side));
      const copies = structuredClone([then, now]);
      const comparison = compareSheets(compiled, then!, now!);
      expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
      expect(structuredClone(comparison)).toEqual(comparison);
      expect([then, now]).toEqual(copies);
    }));
  });
});

describe('the gap between the bases', () => {
  it('is nothing where nobody asks for evidence, and all that is declared where nobody has validated', () => {
    fc.assert(fc.property(instruments(), SIDE, (compiled, side) => {
      const { results, evidenced, statements } = basesGap(compiled, sheetAt(compiled, side), []);
      expect(results.evidenced.overall).toEqual(results.declared.overall);
      expect(evidenced.overall.difference).toBe(results.declared.overall.exact === null ? null : '0');
      expect(results.validated.overall.answered).toBe(0);
      for (const { declared, validation } of statements) expect(validation).toBe(declared === null ? null : 'wanted');
    }));
  });
});
