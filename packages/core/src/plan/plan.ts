import type { Money } from '../grant/index.js';
import type { DraftAction } from '../priorities/index.js';
import type { Indicator } from './indicator.js';
import type { StatusRule } from './status-rule.js';

/** The name of the format of reform plans, which every plan carries. */
export const PLAN_FORMAT = 'send-reform/plan/1';

/** The five principles of reform, in the order in which the letter of 15 December 2025 has them. */
export const PRINCIPLES = ['early', 'local', 'fair', 'effective', 'shared'] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** What a member of the partnership is. */
export const PARTNER_KINDS = [
  'council', 'integrated-care-board', 'health', 'schools', 'early-years', 'post-16', 'parent-carers', 'young-people',
  'voluntary', 'other',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** The two ways in which provision is to shift: help earlier, and in mainstream settings that include. */
export const SHIFTS = ['early-intervention', 'inclusive-mainstream'] as const;
export type Shift = (typeof SHIFTS)[number];

/** Professions of an Experts at Hand offer; another one is `other`, with its name. */
export const PROFESSIONS = [
  'educational-psychologist', 'speech-and-language-therapist', 'occupational-therapist', 'specialist-teacher', 'other',
] as const;
export type Profession = (typeof PROFESSIONS)[number];

/** Who commissions it. */
export const ROUTES = ['council', 'integrated-care-board', 'joint', 'other'] as const;
export type Route = (typeof ROUTES)[number];

/** Kinds of setting that experts work in. */
export const SETTINGS = ['early-years', 'primary', 'secondary', 'special', 'alternative-provision', 'post-16'] as const;
export type Setting = (typeof SETTINGS)[number];

/** What money is for. The first three are what the plan shifts provision towards. */
export const SPEND_KINDS = [
  'early-intervention', 'inclusive-mainstream', 'experts-at-hand', 'special', 'independent', 'alternative-provision', 'other',
] as const;
export type SpendKind = (typeof SPEND_KINDS)[number];

/** Who signs a plan. */
export const SIGNING_BODIES = ['council', 'integrated-care-board', 'other'] as const;
export type SigningBody = (typeof SIGNING_BODIES)[number];

/** A member of the local area partnership. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly kind: PartnerKind;
}

/** A Senior Responsible Officer. */
export interface Officer {
  readonly name: string;
  readonly role: string;
  /** The id of the partner that the officer belongs to. */
  readonly partner?: string | undefined;
}

/** Something that shows that a milestone was reached. Files stay with the host. */
export interface MilestoneEvidence {
  readonly title: string;
  readonly reference?: string | undefined;
  readonly date?: string | undefined;
}

/** That a milestone was reached, and what shows it. */
export interface Done {
  readonly on: string;
  readonly evidence: readonly MilestoneEvidence[];
  readonly note?: string | undefined;
}

/** Something to be reached by a day. */
export interface Milestone {
  readonly id: string;
  readonly title: string;
  /** Who answers for it: a person or a role. */
  readonly owner: string;
  /** The id of the partner that it falls to. */
  readonly partner: string;
  readonly due: string;
  /** What would show that it was reached. */
  readonly shownBy?: string | undefined;
  /** Ids of the milestones that have to be reached first. */
  readonly dependsOn?: readonly string[] | undefined;
  /** The id of the priority that it serves. */
  readonly priority?: string | undefined;
  readonly principles?: readonly Principle[] | undefined;
  readonly shifts?: readonly Shift[] | undefined;
  /** The day on which the partnership agreed it. */
  readonly agreedOn?: string | undefined;
  readonly done?: Done | undefined;
}

/** What one profession gives in one financial year, by one route. */
export interface ExpertLine {
  readonly id: string;
  readonly profession: Profession;
  /** What the profession is called, where it is `other`. */
  readonly named?: string | undefined;
  readonly route: Route;
  readonly provider?: string | undefined;
  readonly year: string;
  /** Days in the year, by kind of setting. */
  readonly days: Readonly<Partial<Record<Setting, string>>>;
  readonly spend: Money;
}

/** One line of a year's finances. */
export interface FinanceLine {
  readonly id: string;
  readonly title: string;
  readonly kind: SpendKind;
  readonly planned: Money;
  readonly actual?: Money | undefined;
}

/** One financial year. */
export interface FinanceYear {
  /** Such as `2026-27`. */
  readonly year: string;
  readonly lines: readonly FinanceLine[];
  /** The DSG deficit at its end: a positive amount; a surplus is below zero. */
  readonly deficit?: { readonly withPlan: Money; readonly withoutPlan?: Money | undefined } | undefined;
}

/** Somebody put their name to the plan. */
export interface SignOff {
  readonly body: SigningBody;
  /** Which one, where `body` does not say. */
  readonly organisation?: string | undefined;
  readonly name: string;
  readonly role: string;
  readonly on: string;
}

/** Something that others could learn from. */
export interface Practice {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What shows that it works: a link or a document’s reference. */
  readonly evidence?: string | undefined;
  readonly contact?: string | undefined;
}

/** A text of the area's own, for a heading of the Department's template. */
export interface Narrative {
  readonly id: string;
  readonly text: string;
}

/** A Local SEND Reform Plan as data. Everything but its head may be empty while it is being drafted. */
export interface ReformPlan {
  readonly format: typeof PLAN_FORMAT;
  readonly id: string;
  readonly title: string;
  /** The authority, by its DfE code. */
  readonly dfeCode: string;
  readonly partnership: { readonly name: string; readonly partners: readonly Partner[] };
  /** Senior Responsible Officers. */
  readonly officers: readonly Officer[];
  /** The sealed assessment that it rests on, by the hash of its seal. */
  readonly assessment?: { readonly hash: string; readonly sealedOn?: string | undefined; readonly title?: string | undefined } | undefined;
  /** Taken over from the assessment: see `rankPriorities`. */
  readonly priorities: readonly DraftAction[];
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
  /** How the quarters of its indicators are judged. Without one, `DEFAULT_STATUS_RULE` holds. */
  readonly rule?: StatusRule | undefined;
  /** When the partnership agreed the baseline of the indicators. */
  readonly baseline?: { readonly agreedOn: string; readonly agreedBy?: string | undefined } | undefined;
  readonly expertsAtHand: readonly ExpertLine[];
  readonly finances: readonly FinanceYear[];
  readonly signOffs: readonly SignOff[];
  readonly practice: readonly Practice[];
  readonly narrative?: readonly Narrative[] | undefined;
}
