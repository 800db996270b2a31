import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap, type Result } from '../problems/index.js';
import { advanceApproval, startApproval } from './advance-approval.js';
import type { Approval, ApprovalEvent } from './approval.js';
import { EVENT_TYPES, eventOf } from './approval.test-inputs.js';
import { historyOf, nextEvents, planStandingOf, standingEvents } from './journey.js';
import { parseApproval } from './parse-approval.js';
import { paymentFor } from './payment-for.js';
import { planProblems } from './plan-standing.js';
import { isApproved, PLAN_STATUSES } from './plan-status.js';
import { COMMISSIONING_LETTER } from './source.js';

/** Every journey of at most so many events, all on one day, and every event that was refused on the way. */
function explore(depth: number, on = '2026-07-01'): { readonly reached: Approval[]; readonly refused: number } {
  const reached: Approval[] = [startApproval('reform-plan')];
  let refused = 0;
  let edge = reached;
  for (let step = 0; step < depth; step += 1) {
    const further: Approval[] = [];
    for (const approval of edge) {
      for (const type of EVENT_TYPES) {
        const advanced = advanceApproval(approval, eventOf(type, on));
        if (advanced.ok) further.push(advanced.value);
        else refused += 1;
        if (on >= COMMISSIONING_LETTER.date) expect(advanced.ok).toBe(nextEvents(approval).includes(type));
      }
    }
    reached.push(...further);
    edge = further;
  }
  return { reached, refused };
}

describe('every sequence of at most twelve events', () => {
  const { reached, refused } = explore(12);

  it('was looked at, and reaches every status', () => {
    expect(reached.length).toBeGreaterThan(2_000);
    expect(refused).toBeGreaterThan(5_000);
    expect(new Set(reached.map((approval) => planStandingOf(approval).status))).toEqual(new Set(PLAN_STATUSES));
  });

  it('lets nothing be paid without an approval that stands, after sign-off, submission and assessment, in that order', () => {
    for (const approval of reached) {
      const { status, window } = paymentFor(planStandingOf(approval));
      const stands = standingEvents(approval).map(({ type }) => type);
      const revised = stands.includes('asked-to-revise');
      expect(status === 'payable').toBe(stands.at(-1) === 'approved');
      if (status !== 'payable') continue;
      expect(stands.slice(0, 4)).toEqual(['drafted', 'signed-off', 'submitted', 'assessed']);
      expect(stands.filter((type) => type === 'approved')).toHaveLength(1);
      expect(stands.at(-2)).toBe('assessed');
      expect(window).toBe(revised ? 'spring-2027' : 'autumn-2026');
      expect(stands.filter((type) => type === 'asked-to-revise').length).toBe(stands.filter((type) => type === 'resubmitted').length);
    }
  });

  it.each([['2026-03-09', true], ['2027-03-31', true], ['2027-04-01', false], ['2031-01-01', false]])('told on %s, makes payable what was approved, if that day lies in a window: %s', (on, isPayable) => {
    const { reached: onThatDay } = explore(9, on);
    const statuses = new Set(onThatDay.filter((approval) => isApproved(planStandingOf(approval).status)).map((approval) => paymentFor(planStandingOf(approval)).status));
    expect(statuses).toEqual(new Set([isPayable ? 'payable' : 'not-published']));
    for (const approval of onThatDay) {
      const standing = planStandingOf(approval);
      if (!isApproved(standing.status)) expect(paymentFor(standing).status).toBe('not-payable');
    }
  });

  it('reaches nothing that has to follow the commission on a day before it', () => {
    const statuses = new Set(explore(5, '2026-03-08').reached.map((approval) => planStandingOf(approval).status));
    expect(statuses).toEqual(new Set(['none', 'draft', 'signed-off']));
  });

  it('gives a standing that the grant takes, and a journey that parses again as it is', () => {
    for (const approval of reached) {
      const standing = planStandingOf(approval);
      expect(planProblems(standing)).toEqual([]);
      expect('approvedOn' in standing).toBe(isApproved(standing.status));
      expect(parseApproval(JSON.parse(JSON.stringify(approval)))).toEqual({ ok: true, value: approval });
    }
  });

  it('keeps all that was told: every event, in order', () => {
    for (const approval of reached) {
      expect(historyOf(approval).map(({ event }) => event)).toEqual(approval.events);
      const withdrawals = approval.events.filter(({ type }) => type === 'withdrawn').length;
      expect(historyOf(approval).filter(({ standing }) => standing === 'withdrawn')).toHaveLength(withdrawals);
    }
  });

  it('agrees with parsing about every sequence that is refused', () => {
    for (const approval of reached.filter(({ events }) => events.length < 6)) {
      for (const type of EVENT_TYPES) {
        const events = [...approval.events, eventOf(type, '2026-07-01')];
        expect(parseApproval({ ...approval, events }).ok).toBe(nextEvents(approval).includes(type));
      }
    }
  });
});

/** What somebody tells: mostly something that can come next, on a day that is mostly later. */
const telling = fc.array(fc.record({ pick: fc.nat(20), days: fc.integer({ min: -3, max: 30 }) }), { maxLength: 40 });

/** Tells it event by event; each step with the journey before, the event, and what came of it. */
function tell(told: readonly { readonly pick: number; readonly days: number }[], each: (before: Approval, event: ApprovalEvent, after: Result<Approval>) => void): Approval {
  let approval: Approval = Object.freeze(startApproval('reform-plan'));
  let at = Date.UTC(2026, 2, 9);
  for (const { pick, days } of told) {
    at += days * 86_400_000;
    const type = nextEvents(approval)[pick] ?? EVENT_TYPES[pick % EVENT_TYPES.length]!;
    const event = Object.freeze(eventOf(type, new Date(at).toISOString().slice(0, 10)));
    const after = advanceApproval(approval, event);
    each(approval, event, after);
    if (after.ok) approval = Object.freeze({ ...after.value, events: Object.freeze(after.value.events) });
  }
  return approval;
}

describe('whatever is told', () => {
  it('only adds to the history, which is the very same up to there, and lets no day that stands run back', () => {
    fc.assert(fc.property(telling, (told) => {
      const approval = tell(told, (before, event, after) => {
        if (!after.ok) return;
        expect(after.value.events).toHaveLength(before.events.length + 1);
        before.events.forEach((earlier, index) => expect(after.value.events[index]).toBe(earlier));
        expect(after.value.events.at(-1)).toEqual(event);
      });
      const days = standingEvents(approval).map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
      expect(parseApproval(approval)).toEqual({ ok: true, value: approval });
    }));
  });

  it('a withdrawal leads back to where the plan stood before what it takes back', () => {
    fc.assert(fc.property(telling, (told) => {
      tell(told, (before, event, after) => {
        if (!after.ok || event.type === 'withdrawn') return;
        const back = advanceApproval(after.value, { type: 'withdrawn', on: '2030-01-01', reason: 'A mistake.' });
        expect(planStandingOf(unwrap(back))).toEqual(planStandingOf(before));
      });
    }));
  });
});
