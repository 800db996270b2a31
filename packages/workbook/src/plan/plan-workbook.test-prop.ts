import type { Milestone, ReformPlan } from '@send-reform/core/plan';
import { emptyPlan, parsePlan } from '@send-reform/core/plan';
import { unwrap } from '@send-reform/core/problems';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbook } from '../xlsx/index.js';
import { planFromWorkbook } from './plan-from-workbook.js';
import { planToWorkbook } from './plan-to-workbook.js';

const AS_OF = { asOf: '2026-11-01' } as const;

/** Whatever people type, and what programs would take for something else; control characters too, which no cell can hold. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom('=1+1', '+44', '-', '@a', '1/2', '30 Sep', '0012', 'TRUE', '#REF!', ' two\n lines ', 'a | b \\ c', '_x000D_', '"', ' '),
);
const day = fc.date({ min: new Date('1899-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const maybe = <Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(one, { nil: undefined });

const done = fc.record({ on: day, evidence: fc.array(fc.record({ title: words, reference: maybe(words), date: maybe(day) }), { maxLength: 3 }), note: maybe(words) });

const milestones = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 5 }).chain((ids) => fc.tuple(...ids.map((id) => fc.record({
  id: fc.constant(id), title: words, owner: words, partner: fc.constantFrom('one', 'two'), due: day, shownBy: maybe(words), agreedOn: maybe(day), done: maybe(done),
}))));

const actuals = fc.uniqueArray(fc.constantFrom('2026-27 Q1', '2026-27 Q2', '2026-27 Q4', '2027-28 Q1'), { maxLength: 4 }).chain((quarters) =>
  fc.tuple(...quarters.toSorted().map((quarter) => fc.record({ quarter: fc.constant(quarter), value: fc.constantFrom('0', '49.40', '100', '-3.5', '0.000000000000001', '999999999999999'), note: maybe(words) }))));

/** A plan whose milestones and figures are of every kind that a plan may hold. */
const plan: fc.Arbitrary<ReformPlan> = fc.tuple(milestones, actuals, words, words).map(([list, figures, one, two]) => JSON.parse(JSON.stringify({
  ...emptyPlan({ id: 'plan', dfeCode: '893' }),
  partnership: { name: 'Partnership', partners: [{ id: 'one', name: one, kind: 'council' }, { id: 'two', name: two, kind: 'schools' }] },
  milestones: list, indicators: [{ id: 'rate', title: one, definition: two, unit: 'percent', source: 'Made up', direction: 'higher', actuals: figures }],
})) as ReformPlan).filter((made) => parsePlan(made).ok);

const there = (one: ReformPlan): ReturnType<typeof planFromWorkbook> => planFromWorkbook(one, unwrap(readWorkbook(planToWorkbook(one, AS_OF))));

test('a plan comes back as it was, and nothing counts as changed', () => {
  fc.assert(fc.property(plan, (one) => {
    const read = there(one);
    expect(read.ok ? [read.value.plan, read.value.changes] : read.problems).toEqual([one, []]);
  }), { numRuns: 150 });
});

test('what is changed in one place is changed there and nowhere else', () => {
  fc.assert(fc.property(plan.filter(({ milestones: some }) => some.length > 0), fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[A-Za-z]$/), (one, title) => {
    const other: ReformPlan = { ...one, milestones: one.milestones.map((milestone, index): Milestone => (index === 0 ? { ...milestone, title } : milestone)) };
    const read = unwrap(planFromWorkbook(one, unwrap(readWorkbook(planToWorkbook(other, AS_OF)))));
    expect(read.plan).toEqual(other);
    expect(read.changes.length).toBe(one.milestones[0]!.title.trim() === title ? 0 : 1);
    expect(read.remarks.map(({ code }) => code)).toEqual(one.milestones[0]!.title === title ? [] : ['plan-workbook.plan-changed']);
  }), { numRuns: 60 });
});
