import { describe, expect, it } from 'vitest';
import { unwrap } from '../problems/index.js';
import { advanceApproval } from './advance-approval.js';
import { eventOf, journeyOf } from './approval.test-inputs.js';
import { historyOf, nextEvents, planStandingOf } from './journey.js';
import { paymentFor } from './payment-for.js';

const problemsOf = (result: ReturnType<typeof advanceApproval>) => (result.ok ? [] : result.problems);

describe('advanceApproval', () => {
  it('goes through the first round', () => {
    const approved = journeyOf('drafted', 'signed-off', 'submitted', 'assessed', 'approved');
    expect(planStandingOf(approved)).toEqual({ status: 'approved-first-round', approvedOn: '2026-07-10' });
    expect(paymentFor(planStandingOf(approved))).toMatchObject({ status: 'payable', window: 'autumn-2026' });
    expect(nextEvents(approved)).toEqual(['withdrawn']);
  });

  it('goes through revision, more than once if need be', () => {
    const revised = journeyOf('drafted', 'signed-off', 'submitted', 'assessed', 'asked-to-revise', 'resubmitted', 'assessed');
    expect(nextEvents(revised)).toEqual(['approved', 'asked-to-revise', 'withdrawn']);
    const again = ['asked-to-revise', 'resubmitted', 'assessed'].map((type) => eventOf(type as 'assessed', '2026-11-02'));
    const twice = again.reduce((approval, event) => unwrap(advanceApproval(approval, event)), revised);
    const approved = unwrap(advanceApproval(twice, { type: 'approved', on: '2027-02-01' }));
    expect(planStandingOf(approved)).toEqual({ status: 'approved-after-revision', approvedOn: '2027-02-01' });
    expect(paymentFor(planStandingOf(approved))).toMatchObject({ window: 'spring-2027', financialYear: '2026-27' });
    const late = unwrap(advanceApproval(twice, { type: 'approved', on: '2027-04-01' }));
    expect(paymentFor(planStandingOf(late))).toMatchObject({ status: 'not-published', window: null });
  });

  it('keeps a rating as it was given, and the reason for a revision', () => {
    const submitted = journeyOf('drafted', 'signed-off', 'submitted');
    const assessed = unwrap(advanceApproval(submitted, { type: 'assessed', on: '2026-07-01', rating: 'Requirements not met', by: 'The Department' }));
    expect(assessed.events.at(-1)).toEqual({ type: 'assessed', on: '2026-07-01', rating: 'Requirements not met', by: 'The Department' });
    expect(problemsOf(advanceApproval(assessed, { type: 'asked-to-revise', on: '2026-07-02' })))
      .toEqual([{ code: 'missing', path: ['reason'], expected: 'string' }]);
    expect(problemsOf(advanceApproval(assessed, { type: 'asked-to-revise', on: '2026-07-02', reason: ' ' })))
      .toEqual([{ code: 'format', path: ['reason'], expected: 'words', received: ' ' }]);
  });

  it('does not skip a step, and says what can come next', () => {
    expect(problemsOf(advanceApproval(journeyOf('drafted'), eventOf('approved', '2026-08-14')))).toEqual([
      { code: 'approval.not-possible', path: ['type'], expected: ['signed-off', 'withdrawn'], received: 'approved' },
    ]);
    expect(problemsOf(advanceApproval(journeyOf(), eventOf('withdrawn', '2026-08-14'))))
      .toMatchObject([{ code: 'approval.not-possible', expected: ['drafted'] }]);
  });

  it('lets no day run back, and nothing be sent before plans were commissioned', () => {
    const signed = journeyOf('drafted', 'signed-off');
    expect(problemsOf(advanceApproval(signed, eventOf('submitted', '2026-04-09')))).toEqual([
      { code: 'approval.date-runs-back', path: ['on'], expected: '2026-04-10', received: '2026-04-09' },
    ]);
    expect(advanceApproval(signed, eventOf('submitted', '2026-04-10')).ok).toBe(true);
    const early = ['drafted', 'signed-off'].map((type) => eventOf(type as 'drafted', '2026-01-12'));
    const before = early.reduce((approval, event) => unwrap(advanceApproval(approval, event)), journeyOf());
    expect(problemsOf(advanceApproval(before, eventOf('submitted', '2026-03-08')))).toEqual([
      { code: 'approval.date-too-early', path: ['on'], expected: '2026-03-09', received: '2026-03-08' },
    ]);
  });

  it('takes a mistake back by an event of its own, even one told for a day far ahead', () => {
    const wrong = unwrap(advanceApproval(journeyOf('drafted', 'signed-off'), eventOf('submitted', '2062-06-26')));
    const back = unwrap(advanceApproval(wrong, { type: 'withdrawn', on: '2026-06-29', reason: 'The year was wrong.' }));
    expect(planStandingOf(back)).toEqual({ status: 'signed-off' });
    expect(historyOf(back).map(({ standing }) => standing)).toEqual(['stands', 'stands', 'withdrawn', 'withdrawal']);
    const right = unwrap(advanceApproval(back, eventOf('submitted', '2026-06-26')));
    expect(planStandingOf(right)).toEqual({ status: 'submitted' });
    expect(right.events.slice(0, 4)).toEqual(back.events);
  });

  it('pays nothing once an approval has been taken back', () => {
    const back = journeyOf('drafted', 'signed-off', 'submitted', 'assessed', 'approved', 'withdrawn');
    expect(planStandingOf(back)).toEqual({ status: 'assessed' });
    expect(paymentFor(planStandingOf(back)).status).toBe('not-payable');
  });

  it('names everything that is wrong with the shape of an event', () => {
    const codes = (event: unknown) => problemsOf(advanceApproval(journeyOf(), event)).map(({ code, path }) => [code, ...path]);
    expect(codes({ type: 'drafted', on: '2026-02-30', mood: 'good' })).toEqual([['format', 'on'], ['unknown-key', 'mood']]);
    expect(codes({ type: 'paid', on: '2026-03-10' })).toEqual([['one-of', 'type']]);
    expect(codes({ type: 'drafted', on: '2026-03-10', planHash: 'sha256-1' })).toEqual([['unknown-key', 'planHash']]);
    expect(codes(null)).toHaveLength(1);
  });
});
