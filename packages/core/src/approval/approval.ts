/** The name of the format of a plan's journey to approval, which every journey carries. */
export const APPROVAL_FORMAT = 'send-reform/approval/1';

/** What every event has. */
interface Happened {
  /** The day on which it happened, `YYYY-MM-DD`. */
  readonly on: string;
  /** Who did it, or told it. */
  readonly by?: string | undefined;
  readonly note?: string | undefined;
}

/** An event that is about one version of the plan. */
interface OfVersion extends Happened {
  /** The content hash of the plan as it then was. */
  readonly planHash?: string | undefined;
}

/** Something that happened to a plan, kept as it was told. */
export type ApprovalEvent =
  | ({ readonly type: 'drafted' } & Happened)
  | ({ readonly type: 'signed-off' } & OfVersion)
  | ({ readonly type: 'submitted' } & OfVersion)
  /** The Department assessed it. The names of its ratings are not public, so a rating is the text that was given. */
  | ({ readonly type: 'assessed'; readonly rating?: string | undefined } & Happened)
  | ({ readonly type: 'approved' } & Happened)
  /** It fell short, and is to be revised with the advisers' support. */
  | ({ readonly type: 'asked-to-revise'; readonly reason: string } & Happened)
  | ({ readonly type: 'resubmitted' } & OfVersion)
  /** The last event that stands was told by mistake: it stays in the history and no longer counts. */
  | ({ readonly type: 'withdrawn'; readonly reason: string } & Happened);

export type ApprovalEventType = ApprovalEvent['type'];

/** A plan's journey to approval: everything that happened, in the order in which it was told. Never changed: see `advanceApproval`. */
export interface Approval {
  readonly format: typeof APPROVAL_FORMAT;
  /** The id of the plan. */
  readonly plan: string;
  readonly events: readonly ApprovalEvent[];
}
