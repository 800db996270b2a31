import { describe, expect, it } from 'vitest';
import { eventOf, journeyOf } from '../approval/approval.test-inputs.js';
import { advanceApproval, historyOf, nextEvents, PLAN_STATUSES } from '../approval/index.js';
import { unwrap } from '../problems/index.js';
import { approvalEnglish } from './approval.en.js';
import { describeApproval } from './describe-approval.js';

describe('describeApproval', () => {
  it('says what happened, with what was given and why', () => {
    const assessed = unwrap(advanceApproval(journeyOf('drafted', 'signed-off', 'submitted'), {
      type: 'assessed', on: '2026-07-20', rating: 'Requirements not met', by: 'The Department',
    }));
    const toRevise = unwrap(advanceApproval(assessed, { type: 'asked-to-revise', on: '2026-07-21', reason: 'No baseline.', note: 'Call on Monday.' }));
    const { status, history, next, payment } = describeApproval(toRevise);
    expect(status).toBe('To be revised');
    expect(history.slice(-2)).toEqual([
      { type: 'assessed', on: '2026-07-20', text: 'Assessed by the Department, rating as given: Requirements not met', by: 'The Department', reason: null, note: null, standing: 'stands' },
      { type: 'asked-to-revise', on: '2026-07-21', text: 'Below the threshold: to be revised', by: null, reason: 'No baseline.', note: 'Call on Monday.', standing: 'stands' },
    ]);
    expect(next).toEqual(['It is sent again']);
    expect(payment[0]).toBe('Nothing can be paid yet.');
  });

  it('shows what was taken back, and that it was', () => {
    const texts = describeApproval(journeyOf('drafted', 'signed-off', 'withdrawn')).history.map(({ text }) => text);
    expect(texts).toEqual(['Drafting began', 'Signed off by the partnership (taken back)', 'The last entry was taken back']);
  });

  it('says when an approved plan is paid, and that nothing is published for a late one', () => {
    const assessed = journeyOf('drafted', 'signed-off', 'submitted', 'assessed');
    const paidFor = (on: string) => describeApproval(unwrap(advanceApproval(assessed, eventOf('approved', on)))).payment;
    expect(paidFor('2026-08-14')).toEqual(['The plan was approved in the first round: payments are made from autumn 2026.']);
    expect(paidFor('2027-04-01')).toEqual([
      'When this would be paid, or whether, is not published.',
      'The plan was approved after 31 March 2027. What is paid then is not published.',
    ]);
  });

  it('has words for every status and event, and takes a host’s own', () => {
    for (const status of PLAN_STATUSES) expect(approvalEnglish).toHaveProperty([`status.${status}`]);
    const whole = journeyOf('drafted', 'signed-off', 'submitted', 'assessed', 'asked-to-revise', 'resubmitted', 'withdrawn');
    for (const { event } of historyOf(whole)) expect(approvalEnglish).toHaveProperty([`event.${event.type}`]);
    for (const next of nextEvents(whole)) expect(approvalEnglish).toHaveProperty([`next.${next}`]);
    expect(describeApproval(journeyOf(), { 'status.none': 'Heb ddechrau' }).status).toBe('Heb ddechrau');
  });
});
