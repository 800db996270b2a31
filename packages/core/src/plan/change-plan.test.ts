import { describe, expect, it } from 'vitest';
import { unwrap, type Result } from '../problems/index.js';
import { markMilestone, signPlan, takeOver, withdrawSignOff } from './change-plan.js';
import { parsePlan } from './parse-plan.js';
import type { ReformPlan } from './plan.js';
import { wholePlan } from './whole-plan.test-inputs.js';

const problemsOf = (result: Result<ReformPlan>) => (result.ok ? [] : result.problems.map(({ code, path }) => [code, path.join('/')]));
const evidence = [{ title: 'Minutes' }];

describe('takeOver', () => {
  it('adds what is new, once, and leaves what is there', () => {
    const plan = wholePlan();
    const [own] = plan.priorities;
    const other = { ...own!, id: 'other' };
    expect(takeOver(plan, [own!, other, other]).priorities).toEqual([own, other]);
    expect(takeOver(plan, [own!])).toBe(plan);
  });
});

describe('markMilestone', () => {
  it('marks one as done, and takes it back', () => {
    const plan = wholePlan();
    const marked = unwrap(markMilestone(plan, 'common-offer', { on: '2027-03-20', evidence }));
    expect(marked.milestones.find(({ id }) => id === 'common-offer')!.done).toEqual({ on: '2027-03-20', evidence });
    expect(parsePlan(marked).ok).toBe(true);
    expect(unwrap(markMilestone(marked, 'common-offer', undefined))).toEqual(plan);
    expect(plan).toEqual(wholePlan());
  });

  it('names everything that stands in the way', () => {
    const marked = (id: string, on: string, given: { title: string; date?: string }[]) => problemsOf(markMilestone(wholePlan(), id, { on, evidence: given }));
    expect(marked('no-such', '2027-03-20', evidence)).toEqual([['unknown-reference', 'milestone']]);
    expect(marked('college-transition', '2027-02-30', [{ title: ' ' }, { title: 'A', date: 'May' }])).toEqual([
      ['format', 'done/on'], ['plan.evidence-missing', 'done/evidence/0/title'], ['format', 'done/evidence/1/date'], ['plan.depends-on-open', 'done'],
    ]);
    const long = { title: 'x'.repeat(501), reference: 'x'.repeat(2_001) };
    expect(problemsOf(markMilestone(wholePlan(), 'common-offer', { on: '2027-03-20', evidence: [long], note: ' ' }))).toEqual([
      ['format', 'done/note'], ['too-big', 'done/evidence/0/title'], ['too-big', 'done/evidence/0/reference'],
    ]);
    expect(marked('common-offer', '2027-03-20', [])).toEqual([['plan.evidence-missing', 'done/evidence']]);
    // What it depends on was done on 28 September.
    expect(marked('therapists-in-post', '2026-09-27', evidence)).toEqual([['plan.depends-on-open', 'done']]);
    expect(marked('therapists-in-post', '2026-09-28', evidence)).toEqual([]);
  });
});

describe('signPlan', () => {
  it('adds a sign-off, or says what is missing', () => {
    const signOff = { body: 'other', organisation: 'Parent carer forum', name: 'A. Chair', role: 'Chair', on: '2026-06-16' } as const;
    expect(unwrap(signPlan(wholePlan(), signOff)).signOffs.at(-1)).toEqual(signOff);
    expect(problemsOf(signPlan(wholePlan(), { body: 'other', name: ' ', role: '', on: '2026-6-1' }))).toEqual([
      ['plan.name-missing', 'name'], ['plan.role-missing', 'role'], ['plan.organisation-unnamed', 'organisation'], ['format', 'on'],
    ]);
    expect(problemsOf(signPlan(wholePlan(), { body: 'council', organisation: ' ', name: 'x'.repeat(501), role: 'R', on: '2026-06-16' }))).toEqual([
      ['too-big', 'name'], ['format', 'organisation'],
    ]);
  });

  it('takes no more than a plan holds, so that what it gives can be read again', () => {
    const signOff = { body: 'council', name: 'A'.repeat(501), role: 'B'.repeat(500), on: '2026-06-16' } as const;
    expect(problemsOf(signPlan(wholePlan(), signOff))).toEqual([['too-big', 'name']]);
    const full = { ...wholePlan(), signOffs: Array.from({ length: 100 }, () => ({ ...signOff, name: 'A. Director' })) };
    expect(parsePlan(full).ok).toBe(true);
    expect(problemsOf(signPlan(full, full.signOffs[0]!))).toEqual([['too-big', 'signOffs']]);
  });
});

describe('withdrawSignOff', () => {
  it('takes one away and leaves the others, or says that there is none', () => {
    const plan = wholePlan();
    const signed = unwrap(signPlan(plan, { body: 'council', name: 'A. Second', role: 'Chair', on: '2026-06-16' }));
    expect(unwrap(withdrawSignOff(signed, plan.signOffs.length))).toEqual(plan);
    expect(unwrap(withdrawSignOff(signed, 0)).signOffs).toEqual(signed.signOffs.slice(1));
    expect(problemsOf(withdrawSignOff(plan, plan.signOffs.length))).toEqual([['unknown-reference', `signOffs/${plan.signOffs.length}`]]);
    expect(problemsOf(withdrawSignOff(plan, -1))).toEqual([['unknown-reference', 'signOffs/-1']]);
  });
});
