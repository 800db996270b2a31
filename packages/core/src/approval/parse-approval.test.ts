import { describe, expect, it } from 'vitest';
import { APPROVAL_FORMAT } from './approval.js';
import { eventOf, journeyOf } from './approval.test-inputs.js';
import { parseApproval } from './parse-approval.js';

const problemsOf = (events: readonly unknown[]) => {
  const parsed = parseApproval({ format: APPROVAL_FORMAT, plan: 'reform-plan', events });
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => [code, ...path]);
};

describe('parseApproval', () => {
  it('takes what a journey made, from JSON', () => {
    const approval = journeyOf('drafted', 'signed-off', 'submitted', 'assessed', 'asked-to-revise', 'withdrawn', 'approved');
    expect(parseApproval(JSON.parse(JSON.stringify(approval)))).toEqual({ ok: true, value: approval });
  });

  it('names each step that cannot be, once, with all days that run back', () => {
    expect(problemsOf([
      eventOf('drafted', '2026-03-16'), eventOf('submitted', '2026-03-15'), eventOf('assessed', '2026-07-01'), eventOf('resubmitted', '2026-07-01'),
    ])).toEqual([
      ['approval.not-possible', 'events', 1, 'type'], ['approval.date-runs-back', 'events', 1, 'on'],
      ['approval.not-possible', 'events', 3, 'type'],
    ]);
  });

  it('tells a misspelt key beside a step that cannot be', () => {
    expect(problemsOf([{ ...eventOf('signed-off', '2026-03-16'), signedBy: 'x' }]))
      .toEqual([['unknown-key', 'events', 0, 'signedBy'], ['approval.not-possible', 'events', 0, 'type']]);
  });

  it.each([
    ['no object', null], ['another format', { format: 'send-reform/approval/2', plan: 'p', events: [] }],
    ['no events', { format: APPROVAL_FORMAT, plan: 'p' }],
    ['an unsafe name', JSON.parse(`{ "format": "${APPROVAL_FORMAT}", "plan": "p", "events": [], "__proto__": {} }`)],
    ['too many events', { format: APPROVAL_FORMAT, plan: 'p', events: Array.from({ length: 501 }, () => eventOf('drafted', '2026-03-16')) }],
  ])('refuses %s', (_, input) => expect(parseApproval(input).ok).toBe(false));
});
