import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMilestone, signPlan } from './change-plan.js';
import { emptyPlan } from './empty-plan.js';
import { AMOUNT_PATTERN } from '../grant/amount-pattern.js';
import { milestoneStandings } from './milestone-standing.js';
import { parsePlan } from './parse-plan.js';
import { SIGNING_BODIES, type Milestone, type ReformPlan } from './plan.js';
import { planReadiness } from './plan-readiness.js';

const day = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2026, 2, 9) + days * 86_400_000).toISOString().slice(0, 10));

/** Milestones that depend on one another in any way, circles included. */
const milestones = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.array(fc.record({ due: day, done: fc.option(day), on: fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 }) }), { minLength: count, maxLength: count }))
  .map((list) => list.map(({ due, done, on }, index): Milestone => ({
    id: `m${index}`, title: `M${index}`, owner: 'Somebody', partner: 'council', due, dependsOn: on.map((other) => `m${other}`),
    ...(done === null ? {} : { done: { on: done, evidence: [] } }),
  })));

const planOf = (list: readonly Milestone[]): ReformPlan => ({
  ...emptyPlan({ id: 'plan', dfeCode: '893' }), partnership: { name: 'P', partners: [{ id: 'council', name: 'C', kind: 'council' }] }, milestones: list,
});

/** Whether all can be reached one after another: what waits for nothing that is left goes, until nothing is left. */
function canBeReached(list: readonly Milestone[]): boolean {
  const left = list.filter(({ dependsOn }) => dependsOn!.some((id) => list.some((other) => other.id === id)));
  return left.length === 0 || (left.length < list.length && canBeReached(left));
}

describe('whatever a plan is changed by', () => {
  const text = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom(' ', '\n', 'x'.repeat(500), 'x'.repeat(501), 'x'.repeat(2_001), 'x'.repeat(20_001)));
  const someText = fc.option(text, { nil: undefined });
  const on = fc.oneof(day, text);

  it('what comes out is a plan', () => {
    const evidence = fc.array(fc.record({ title: text, reference: someText, date: fc.option(on, { nil: undefined }) }), { maxLength: 2 });
    const plan = planOf([{ id: 'm', title: 'M', owner: 'Somebody', partner: 'council', due: '2026-12-01' }]);
    const signOff = fc.record({ body: fc.constantFrom(...SIGNING_BODIES), organisation: someText, name: text, role: text, on });
    fc.assert(fc.property(on, evidence, someText, signOff, (done, shown, note, signed) => {
      const changed = [markMilestone(plan, 'm', { on: done, evidence: shown, note }), signPlan(plan, signed)];
      for (const one of changed) if (one.ok) expect(parsePlan(one.value)).toEqual({ ok: true, value: one.value });
    }), { numRuns: 500 });
  });
});

describe('whatever milestones depend on', () => {
  it('a circle is named where they cannot all be reached, and only there', () => {
    fc.assert(fc.property(milestones, (list) => {
      const parsed = parsePlan(planOf(list));
      expect(parsed.ok).toBe(canBeReached(list));
      if (!parsed.ok) expect(new Set(parsed.problems.map(({ code }) => code))).toEqual(new Set(['plan.circle']));
    }), { numRuns: 500 });
  });

  it('each stands in one way, the earliest due first, and nothing that is done waits', () => {
    fc.assert(fc.property(milestones, day, (list, asOf) => {
      const standings = milestoneStandings(planOf(list), asOf);
      expect(standings.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      const dues = standings.map(({ id }) => list.find((one) => one.id === id)!.due);
      expect(dues).toEqual(dues.toSorted());
      for (const { id, status, daysLeft, blockedBy, isLate } of standings) {
        const { due, done, dependsOn } = list.find((one) => one.id === id)!;
        const isDone = done !== undefined && done.on <= asOf;
        expect(status).toBe(isDone ? 'done' : daysLeft < 0 ? 'overdue' : 'due');
        expect(isLate).toBe(isDone && done.on > due);
        if (isDone) expect(blockedBy).toEqual([]);
        for (const other of blockedBy) expect(dependsOn).toContain(other);
      }
    }));
  });

  it('an answer comes for every amount and number of days that parses', () => {
    const amount = fc.oneof(fc.stringMatching(AMOUNT_PATTERN), fc.stringMatching(/^\d{1,3}(?:\.\d)?$/));
    fc.assert(fc.property(amount, amount, fc.stringMatching(/^\d{1,4}$/), (planned, spend, days) => {
      const parsed = parsePlan({
        ...planOf([]),
        expertsAtHand: [{ id: 'a', profession: 'specialist-teacher', route: 'joint', year: '2026-27', days: { primary: days }, spend }],
        finances: ['2026-27', '2027-28'].map((year) => ({ year, lines: [{ id: 'a', title: 'A', kind: 'special', planned }] })),
      });
      if (parsed.ok) expect(planReadiness(parsed.value, { asOf: '2026-10-15' }).checks).toHaveLength(10);
    }), { numRuns: 500 });
  });

  it('every expectation is looked at, and one is met exactly when nothing is missing', () => {
    fc.assert(fc.property(milestones, day, (list, asOf) => {
      const { checks, counts } = planReadiness(planOf(list), { asOf });
      expect(counts.met + counts.partly + counts.missing).toBe(checks.length);
      for (const { state, missing } of checks) expect(state === 'met').toBe(missing.length === 0);
    }));
  });
});
