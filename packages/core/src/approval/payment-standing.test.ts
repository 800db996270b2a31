import { describe, expect, it } from 'vitest';
import { unwrap } from '../problems/index.js';
import { paymentStanding } from './payment-standing.js';
import { isApproved, PLAN_STATUSES } from './plan-status.js';

const codes = (plan: unknown) => unwrap(paymentStanding(plan)).reasons.map(({ code }) => code);

describe('paymentStanding', () => {
  it.each(PLAN_STATUSES.filter((status) => !isApproved(status)))('pays nothing while a plan is %s', (status) => {
    expect(unwrap(paymentStanding({ status }))).toMatchObject({
      status: 'not-payable', window: null, financialYear: null, reasons: [{ code: 'plan-not-approved' }],
    });
  });

  it('pays from autumn 2026 after approval in the first round', () => {
    const standing = unwrap(paymentStanding({ status: 'approved-first-round', approvedOn: '2026-08-14' }));
    expect(standing).toMatchObject({ status: 'payable', window: 'autumn-2026', financialYear: '2026-27' });
    expect(standing.reasons[0]!.source?.date).toBe('2026-03-09');
  });

  it('pays in spring 2027 after revision, up to the last day of the financial year', () => {
    for (const approvedOn of ['2026-11-30', '2027-03-31']) {
      expect(unwrap(paymentStanding({ status: 'approved-after-revision', approvedOn }))).toMatchObject({
        status: 'payable', window: 'spring-2027', financialYear: '2026-27',
      });
    }
  });

  it('says that an approval without a day is taken to be in time', () => {
    for (const status of ['approved-first-round', 'approved-after-revision']) expect(codes({ status })).toEqual([status, 'approval-date-not-given']);
  });

  const approved = ['approved-first-round', 'approved-after-revision'];

  it.each(approved)('invents no window after 31 March 2027: %s', (status) => {
    expect(unwrap(paymentStanding({ status, approvedOn: '2027-04-01' }))).toEqual({
      status: 'not-published', window: null, financialYear: null,
      reasons: [{ code: 'approved-after-last-window', source: null }],
    });
  });

  it.each(approved)('takes no approval from before the plans were commissioned: %s', (status) => {
    expect(paymentStanding({ status, approvedOn: '2026-03-08' })).toEqual({
      ok: false,
      problems: [{ code: 'approval.date-too-early', path: ['approvedOn'], expected: '2026-03-09', received: '2026-03-08' }],
    });
    expect(paymentStanding({ status, approvedOn: '2026-03-09' }).ok).toBe(true);
  });

  it('names what is wrong', () => {
    const problems = (plan: unknown) => {
      const result = paymentStanding(plan);
      return result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path]);
    };
    expect(problems({ status: 'approved' })).toEqual([['one-of', 'status']]);
    expect(problems({ status: 'draft', approvedOn: '2026-09-01' }))
      .toEqual([['approval.date-without-approval', 'approvedOn']]);
    expect(problems({ status: 'approved-first-round', approvedOn: '2026-09-31' }))
      .toEqual([['approval.date', 'approvedOn']]);
    expect(problems({ status: 'draft', by: 'me' })).toEqual([['unknown-key', 'by']]);
    expect(problems(JSON.parse('{ "status": "draft", "__proto__": {} }'))).toEqual([['unsafe-key', '__proto__']]);
    expect(problems(null)).toHaveLength(1);
  });
});
