import { describe, expect, it } from 'vitest';
import { verifyRecord } from '../record/index.js';
import { checkPlan, type PlanContext } from './check-plan.js';
import { planApproval, sealedRecord, wholePlan } from './whole-plan.test-inputs.js';

const verified = (content: unknown): PlanContext['record'] => ({ content, verification: verifyRecord(content) });

const problemsOf = (plan: unknown, context: PlanContext = {}) => {
  const checked = checkPlan(plan, context);
  return checked.ok ? [] : checked.problems.map(({ code, path }) => [code, path.join('/')]);
};

describe('checkPlan', () => {
  it('finds nothing in the plan of the documentation, held against what it rests on', () => {
    expect(problemsOf(wholePlan(), { record: verified(sealedRecord()), approval: planApproval() })).toEqual([]);
  });

  it('wants an officer, and names what is wrong with the rest at once', () => {
    const [priority] = wholePlan().priorities;
    const priorities = [
      { ...priority!, statement: 'no-such' }, { ...priority!, id: 'other', to: 'splendid', from: null },
    ];
    const milestones = wholePlan().milestones.filter((one) => one.priority === undefined && one.id !== 'outreach-team');
    expect(problemsOf(wholePlan({ officers: [], priorities, milestones, assessment: { hash: `sha256-${'0'.repeat(64)}` } }), {
      record: verified(sealedRecord()), approval: { ...(planApproval() as object), plan: 'another' },
    })).toEqual([
      ['plan.no-officer', 'officers'],
      ['plan.other-assessment', 'assessment/hash'],
      ['answer.unknown-statement', 'priorities/0/statement'],
      ['answer.unknown-level', 'priorities/1/to'],
      ['plan.other-approval', 'approval/plan'],
    ]);
  });

  it('says that an assessment does not stand, is of another place, or is named nowhere', () => {
    const record = sealedRecord();
    expect(problemsOf(wholePlan(), { record: verified({ ...record, sealedOn: '2026-06-02' }) })).toEqual([
      ['plan.other-assessment', 'assessment/hash'], ['plan.assessment-falls', 'assessment/hash'],
    ]);
    expect(problemsOf(wholePlan({ assessment: undefined }), { record: verified(record) })).toEqual([['plan.assessment-missing', 'assessment']]);
    expect(problemsOf(wholePlan(), { record: verified(null) }).map(([code]) => code)).toEqual(['plan.other-assessment', 'plan.assessment-falls']);
  });

  it('tells what is wrong with a plan, or with its way to approval, where it is', () => {
    expect(problemsOf({ ...wholePlan(), dfeCode: '89' })).toEqual([['format', 'dfeCode']]);
    expect(problemsOf(wholePlan(), { approval: { format: 'send-reform/approval/1', plan: 'ambleford-plan', events: [{ type: 'approved', on: '2026-08-01' }] } }))
      .toEqual([['approval.not-possible', 'approval/events/0/type']]);
  });
});
