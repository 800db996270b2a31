import type { PaymentReason, PaymentStanding, Document } from '../approval/index.js';
import type { IneligibleSpend } from './claim.js';
import type { ChoiceId } from './choices.js';
import type { AccountsFrom, DeficitRule } from './figures.js';
import type { Money } from './money.js';
import type { Grounds, Certainty, EvidenceSource } from './policy.js';

/** What a code speaks of: amounts, names of records, a share, a day. A catalogue puts them into its sentence. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/**
 * Something a result states: a code, what it speaks of, what it rests on and how sure that is. The source is null where
 * nothing is published; the certainty then is `assumption` where one of our choices decides.
 */
export interface Remark extends Grounds {
  readonly code: string;
  readonly values: Values;
}

/** One step from the records to the grant, with the amount that it arrives at. */
export interface Step extends Remark {
  readonly value: string;
}

/** The lowest and the highest a figure can be. */
export interface Range {
  readonly lowest: Money;
  readonly highest: Money;
}

/** One thing that is not officially published, how it was taken, and what the grant would be otherwise. */
export interface Assumption {
  /** The choice; or `limit`, that the grant is never more than the deficit recorded, which a claim cannot change. */
  readonly id: ChoiceId | 'limit';
  readonly choice: string;
  /** Whether the claim stated it, or the policy's default stands. */
  readonly statedBy: 'claim' | 'policy';
  /** Every other way to take it, with what it would give, and leave with the council, while the rest stays as it is. */
  readonly alternatives: readonly { readonly choice: string; readonly grant: Money; readonly staysWithCouncil: Money }[];
  /** What it rests on; null where nothing is published. */
  readonly source: Document | null;
  readonly certainty: Certainty;
  /** What the grant would be at least and at most; null for a Safety Valve authority, where no range can be given. */
  readonly range: Range | null;
}

/** What the grant does not cover: the deficit in the accounts less the grant. */
export interface StaysWithCouncil {
  readonly total: Money;
  /** The part of the eligible deficit that the grant leaves: 10% of it, save for rounding. */
  readonly shareNotCovered: Money;
  /** All of the ineligible spend. */
  readonly ineligible: Money;
  /** What the deficit in the accounts has above the deficit used; below zero if it has less. */
  readonly unrecognised: Money;
  /** Nothing, unless a masked overspend was added back: that part was never in the accounts, so it comes off here. */
  readonly addedBack: Money;
}

/** A deficit of 2026-27 or 2027-28: no grant figure exists. */
export interface LaterDeficit {
  readonly year: string;
  readonly status: 'no-published-formula';
  readonly grant: null;
  /** Why there is no figure, and what is published of these years. */
  readonly reasons: readonly Remark[];
  /** The deficit that the claim gives for the year. */
  readonly deficit: Money | null;
  /** What the claim's own assumption would give; not a figure of the policy. */
  readonly projection: {
    readonly status: 'rests-on-caller-assumption';
    readonly assumedShare: string;
    readonly statedBy: string | null;
    readonly amount: Money;
    readonly exact: string;
  } | null;
}

/** What a claim comes to, why, and what that rests on. Plain data: money as text with two decimals, codes for words. */
export interface GrantResult {
  readonly format: 'send-reform/grant-result/1';
  readonly policy: { readonly id: string; readonly version: string };
  readonly dfeCode: string | null;
  /** The day whose recorded deficit counts. */
  readonly referenceDate: string;
  readonly eligible: boolean;
  readonly reasons: readonly Remark[];
  readonly deficitUsed: Money;
  readonly deficitSetBy: { readonly rule: DeficitRule; readonly sources: readonly EvidenceSource[] };
  readonly accountsDeficit: { readonly amount: Money; readonly from: AccountsFrom };
  /** The ineligible spend taken out: what was stated, or the whole deficit if that is less. */
  readonly ineligible: Money;
  readonly ineligibleByKind: readonly IneligibleSpend[];
  readonly eligibleDeficit: Money;
  /** The part of the eligible deficit that the grant covers. */
  readonly share: string;
  readonly grant: Money;
  /** The grant before rounding. */
  readonly exact: string;
  /** What the grant can be over all combinations of the assumptions; null for a Safety Valve authority. */
  readonly range: Range | null;
  readonly staysWithCouncil: StaysWithCouncil;
  readonly payment: {
    /** `nothing-to-pay`: there is no grant, whatever the plan's standing. */
    readonly status: PaymentStanding['status'] | 'nothing-to-pay';
    readonly window: PaymentStanding['window'];
    readonly financialYear: PaymentStanding['financialYear'];
    /** What can be paid as the plan stands; null where nothing is published. */
    readonly amount: Money | null;
    readonly reasons: readonly (PaymentReason & Grounds)[];
  };
  /** What is still open before the figure can stand or be paid. */
  readonly conditions: readonly Remark[];
  readonly assumptions: readonly Assumption[];
  /** What a reader must know about this figure. */
  readonly flags: readonly Remark[];
  readonly laterDeficits: readonly LaterDeficit[];
  /** From the records to the grant; the last value is the grant. */
  readonly derivation: readonly Step[];
}
