import type { PaymentReason, PaymentStanding } from '../approval/index.js';
import type { ChoiceId } from './choices.js';
import type { Money } from './money.js';
import type { Grounds } from './policy.js';
import type { GrantResult, Range, Remark, Step } from './result.js';

/**
 * What an amount rests on: accounts that are audited or draft, a deficit agreed with the Department, the published
 * rules with the choices listed beside them, a reading of ours, or something that whoever filled this in has stated.
 */
export type RestsOn =
  | 'audited' | 'draft' | 'agreed' | 'rules' | 'no-support-counted' | 'whole-on-reserves'
  | 'stated-opening' | 'stated-deficit' | 'stated-share' | 'stated-reserves';

/**
 * How an amount stands. `known`: in the accounts; `worked-out`: follows from them by the published rules; `assumed`:
 * rests on something that the user has stated; `not-given`; `not-published`; `central`: with central government;
 * `none`: nothing of the kind arises in that year.
 */
export type Standing = 'known' | 'worked-out' | 'assumed' | 'not-given' | 'not-published' | 'central' | 'none';

/** An amount of one year, with how it stands; null where nobody can say it. */
export interface MarkedAmount {
  readonly amount: Money | null;
  readonly standing: Standing;
  /** Everything that it rests on, by way of other amounts too. */
  readonly restsOn: readonly RestsOn[];
}

/** What a balance at the end of a year consists of. The parts add up to it. */
export interface BalanceParts {
  /** The part of the deficit of 2025-26 that the grant would cover and has not. */
  readonly grantOutstanding: MarkedAmount;
  readonly shareNotCovered: MarkedAmount;
  readonly ineligible: MarkedAmount;
  readonly unrecognised: MarkedAmount;
  /** What was added back and never was in the accounts; below zero or nothing. */
  readonly addedBack: MarkedAmount;
  /** A surplus at the end of 2025-26; below zero or nothing. */
  readonly surplus: MarkedAmount;
  /** Deficits of later years, less support that was assumed for them. */
  readonly later: MarkedAmount;
}

/** One financial year of a scenario: opening + in-year − grant − support − on reserves = closing. */
export interface YearPosition {
  readonly year: string;
  readonly opening: MarkedAmount;
  /** What the year adds to the deficit. */
  readonly inYear: MarkedAmount;
  /** The part of the year's deficit that the published rules make eligible. */
  readonly eligible: MarkedAmount;
  /** The grant that comes in. */
  readonly grant: MarkedAmount;
  readonly window: PaymentStanding['window'];
  /** Support for the year's own deficit: a projection of the user's, or not published. */
  readonly support: MarkedAmount;
  /** What falls on reserves, the override having ended. */
  readonly onReserves: MarkedAmount;
  readonly closing: MarkedAmount;
  /** Null once the balance is no longer kept apart. */
  readonly parts: BalanceParts | null;
  /** From the opening balance to the closing one, as far as it is known; then the parts that make it up. */
  readonly derivation: readonly Step[];
}

/** One thing that moves the money or the balance, in the order of time. */
export interface Movement {
  readonly kind: 'in-year' | 'grant' | 'support' | 'on-reserves';
  readonly year: string;
  readonly window: PaymentStanding['window'];
  /** What it adds to the balance; below zero where it takes from it. */
  readonly amount: Money;
  /** The deficit kept apart, after it. */
  readonly balance: Money;
  /** The cash that the council has had to find for the deficit, after it. What falls on reserves moves no cash. */
  readonly cash: Money;
  readonly restsOn: readonly RestsOn[];
}

/** What happens when the override has ended. */
export interface OverrideEnd {
  readonly day: string;
  /** The balance that is then left. */
  readonly onReserves: MarkedAmount;
  readonly reserves: MarkedAmount;
  /** Reserves less what falls on them: below zero where they do not reach. */
  readonly left: MarkedAmount;
  readonly derivation: readonly Step[];
}

export type ScenarioId = 'approved-first-round' | 'approved-after-revision' | 'not-approved' | 'own-assumption';

/** How the years go if the plan's approval goes one way. */
export interface Scenario {
  readonly id: ScenarioId;
  /** Whether the plan stands so, may still come to stand so, or no longer can. */
  readonly standing: 'as-it-stands' | 'possible' | 'ruled-out';
  /** The round of approval that it takes. */
  readonly approval: Exclude<ScenarioId, 'own-assumption'>;
  /** The day on which the user's own scenario takes it to come; null where none is stated. */
  readonly approvedOn: string | null;
  readonly payment: {
    readonly amount: Money;
    readonly window: PaymentStanding['window'];
    readonly financialYear: PaymentStanding['financialYear'];
    readonly reasons: readonly (PaymentReason & Grounds)[];
  };
  readonly years: readonly YearPosition[];
  /** As far as every amount is known; the opening balance is that of the reference date. */
  readonly movements: readonly Movement[];
  readonly overrideEnd: OverrideEnd;
}

/** What one year adds to the deficit, in all scenarios alike. */
export interface YearDeficit {
  readonly year: string;
  readonly deficit: MarkedAmount;
  readonly statedBy: string | null;
  /** What it may become, as stated; null where nothing is. */
  readonly range: Range | null;
}

/** One unknown, varied alone, and how far it moves a figure. */
export interface Unknown {
  /** A named choice; whether draft records are compared; or a stated range of a later year. */
  readonly id: ChoiceId | 'drafts' | 'later-deficit' | 'later-share';
  /** The year of a stated range. */
  readonly year: string | null;
  /** 1 for what moves the figure most; unknowns that move it as far have the same rank. */
  readonly rank: number;
  readonly span: Money;
  readonly range: Range;
  /** How it is taken: a choice, an amount or a share. */
  readonly taken: string;
  readonly lowestAt: string;
  readonly highestAt: string;
}

/** How far the unknowns move one figure, the strongest first. */
export interface FigureSensitivity {
  readonly figure: 'grant' | 'stays-with-council' | 'balance';
  /** The scenario whose balance at the override's end it is. */
  readonly scenario: ScenarioId | null;
  readonly amount: Money;
  readonly unknowns: readonly Unknown[];
  /** Over every combination of all of them. */
  readonly joint: Range;
}

/** Which unknown moves which figure most. */
export interface Sensitivity {
  /** None for a Safety Valve authority, for which no range can be given. */
  readonly figures: readonly FigureSensitivity[];
  /** What is not known and has no range. */
  readonly notRanged: readonly Remark[];
}

/** A claim over time. Plain data, as a grant's result is. */
export interface GrantOverTime {
  readonly format: 'send-reform/grant-over-time/1';
  /** The grant at the reference date, on which everything here rests. */
  readonly grant: GrantResult;
  /** What each year adds to the deficit: known, assumed or not given. */
  readonly deficits: readonly YearDeficit[];
  readonly scenarios: readonly Scenario[];
  /** What is assumed here beyond the grant's own assumptions. */
  readonly assumptions: readonly Remark[];
  /** What nobody has published, and what nobody has given. */
  readonly notKnown: readonly Remark[];
  /** What is published of the years after the grant's. */
  readonly published: readonly Remark[];
  readonly sensitivity: Sensitivity;
}
