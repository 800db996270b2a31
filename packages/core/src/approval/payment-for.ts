import type { PlanStanding } from './plan-standing.js';
import { isApproved } from './plan-status.js';
import { cite, COMMISSIONING_LETTER, type Document } from './source.js';

/** When a grant is paid. Both windows lie in the financial year 2026-27; neither has a published day. */
export type PaymentWindow = 'autumn-2026' | 'spring-2027';

/** Why a payment stands as it does: a code, which a catalogue turns into a sentence, and what it rests on. */
export interface PaymentReason {
  readonly code:
    | 'plan-not-approved' | 'approved-first-round' | 'approved-after-revision' | 'approval-date-not-given'
    | 'approved-after-last-window';
  readonly source: Document | null;
}

/** Whether anything is payable, and in which window. */
export interface PaymentStanding {
  /** `not-published`: the plan is approved, but so late that nothing published says when, or whether, it is paid. */
  readonly status: 'not-payable' | 'payable' | 'not-published';
  readonly window: PaymentWindow | null;
  readonly financialYear: '2026-27' | null;
  readonly reasons: readonly PaymentReason[];
}

/** The windows that have been published. */
export interface PaymentWindows {
  readonly firstRound: PaymentWindow;
  readonly afterRevision: PaymentWindow;
  readonly financialYear: '2026-27';
  /** The last day of that year; what a later approval gives is not published. */
  readonly lastDay: string;
}

/** The windows of the letter of 9 March 2026. */
export const PAYMENT_WINDOWS: PaymentWindows = {
  firstRound: 'autumn-2026', afterRevision: 'spring-2027', financialYear: '2026-27', lastDay: '2027-03-31',
};

const PAYMENTS = cite(COMMISSIONING_LETTER, 'Paragraphs on the High Needs Stability Grant');

const reason = (code: PaymentReason['code'], source: Document | null = PAYMENTS): PaymentReason => ({ code, source });

const noWindow = (status: 'not-payable' | 'not-published', why: PaymentReason): PaymentStanding =>
  ({ status, window: null, financialYear: null, reasons: [why] });

/** What a well-formed standing lets be paid: {@link paymentStanding} for data that has been checked. */
export function paymentFor({ status, approvedOn }: PlanStanding, windows = PAYMENT_WINDOWS): PaymentStanding {
  if (!isApproved(status)) return noWindow('not-payable', reason('plan-not-approved'));
  const { firstRound, afterRevision, financialYear, lastDay } = windows;
  if (approvedOn !== undefined && approvedOn > lastDay) {
    return noWindow('not-published', reason('approved-after-last-window', null));
  }
  // Without a day the approval is taken to be in time, and the result says that it was.
  const undated = approvedOn === undefined ? [reason('approval-date-not-given', null)] : [];
  const window = status === 'approved-first-round' ? firstRound : afterRevision;
  return { status: 'payable', window, financialYear, reasons: [reason(status), ...undated] };
}
