import { historyOf, nextEvents, paymentFor, planStandingOf, type Approval, type ApprovalEventType, type HistoryEntry } from '../approval/index.js';
import { approvalEnglish, type ApprovalTextKey } from './approval.en.js';
import { fillTemplate, type Template } from './fill-template.js';
import { grantEnglish, type GrantTextKey } from './grant.en.js';

type Values = Readonly<Record<string, unknown>>;

/** Sentences about a journey by code, and those about payment: all of them, or those that a host wants to say otherwise. */
export type ApprovalCatalogue = Readonly<Partial<Record<ApprovalTextKey | GrantTextKey, Template<Values>>>>;

/** One entry of the history in words. */
export interface ApprovalLine {
  readonly type: ApprovalEventType;
  readonly on: string;
  readonly text: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly standing: HistoryEntry['standing'];
}

/** A journey in words. */
export interface ApprovalDescription {
  readonly status: string;
  readonly history: readonly ApprovalLine[];
  /** What can happen next, without a withdrawal. */
  readonly next: readonly string[];
  /** What can be paid as the plan stands, and why. */
  readonly payment: readonly string[];
  /** What nobody has published of ratings. */
  readonly notPublic: string;
}

/**
 * A plan's journey in plain words: where it stands, what happened, what can come next and what that lets be paid.
 *
 * @example
 * describeApproval(startApproval('reform-plan')).payment;
 * // ['Nothing can be paid yet.', 'Nothing is paid until the area’s Local SEND Reform Plan is approved.']
 */
export function describeApproval(approval: Approval, catalogue: ApprovalCatalogue = {}): ApprovalDescription {
  const ours = { ...grantEnglish, ...approvalEnglish };
  const say = (code: ApprovalTextKey | GrantTextKey, values: Values = {}): string =>
    fillTemplate((Object.hasOwn(catalogue, code) ? catalogue[code] : undefined) ?? ours[code], values);
  const lineOf = ({ event, standing }: HistoryEntry): ApprovalLine => {
    const { type, on, by = null, note = null } = event;
    const isRated = event.type === 'assessed' && event.rating !== undefined;
    const text = isRated ? say('event.assessed.rating', { rating: event.rating }) : say(`event.${type}`);
    return {
      type, on, by, note, standing,
      text: standing === 'withdrawn' ? say('event.taken-back', { event: text }) : text,
      reason: 'reason' in event ? event.reason : null,
    };
  };
  const standing = planStandingOf(approval);
  const { status, reasons } = paymentFor(standing);
  // Why a plan is payable says when it is.
  const paid = status === 'payable' ? [] : [say(`payment.${status}`)];
  return {
    status: say(`status.${standing.status}`),
    history: historyOf(approval).map(lineOf),
    next: nextEvents(approval).filter((type) => type !== 'withdrawn').map((type) => say(`next.${type}`)),
    payment: [...paid, ...reasons.map(({ code }) => say(code))],
    notPublic: say('not-public'),
  };
}
