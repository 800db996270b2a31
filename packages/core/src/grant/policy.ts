import {
  cite, COMMISSIONING_LETTER, PAYMENT_WINDOWS, type Document, type PaymentReason, type PaymentWindows,
} from '../approval/index.js';
import { CHOICES, type Choices } from './choices.js';

/** Where a deficit is recorded: the returns and accounts that are compared. */
export const EVIDENCE_SOURCES = [
  'section251', 'dsgNote', 'section151Assurance', 'revenueOutturn', 'publishedAccounts',
] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** How sure a parameter is: from an official text, from press or sector reports, or assumed as nothing is known. */
export type Certainty = 'official' | 'secondary' | 'assumption';

/** One value of a policy, from when (and to when) it holds, and what it rests on. */
export interface Parameter<Value> {
  readonly value: Value;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly source: Document;
  readonly certainty: Certainty;
}

/** What a statement rests on; each null where nothing is published and nothing had to be assumed. */
export interface Grounds {
  readonly source: Document | null;
  readonly certainty: Certainty | null;
}

/** What a parameter rests on. */
export const groundsOf = ({ source, certainty }: Parameter<unknown>): Grounds => ({ source, certainty });

/** Nothing is published, and nothing was assumed: what a claim itself holds, or what is not known. */
export const NO_GROUNDS: Grounds = { source: null, certainty: null };

/** What a reason for a payment rests on: its document, as sure as the windows are. */
export const groundsOfPayment = ({ source }: PaymentReason, { windows }: GrantPolicy): Grounds =>
  (source === null ? NO_GROUNDS : { source, certainty: windows.certainty });

/** The rules of the grant as dated parameters. */
export interface GrantPolicy {
  readonly id: string;
  readonly version: string;
  /** The day whose recorded deficit counts. */
  readonly referenceDate: Parameter<string>;
  /** What decides that an authority is eligible at all. */
  readonly eligibility: Parameter<'deficit-in-dsg-unusable-reserve'>;
  /** The records that are compared. */
  readonly evidenceSources: Parameter<readonly EvidenceSource[]>;
  /** What is used when they differ and nobody explains why. */
  readonly unexplainedDifference: Parameter<'lowest'>;
  /** What is taken out of the deficit. */
  readonly ineligibleSpend: Parameter<'all-but-high-needs'>;
  /** The part of the eligible deficit that the grant covers, as a decimal. */
  readonly share: Parameter<string>;
  /** What the grant may be used for, and so the most it can be. */
  readonly use: Parameter<'reduce-recorded-deficit'>;
  /** When it is paid, by the round in which the plan is approved. */
  readonly windows: Parameter<PaymentWindows>;
  /** Financial years whose deficits get support for which no formula is published. */
  readonly laterYears: Parameter<readonly string[]>;
  /** The last day on which the deficit may be kept apart from the council's other reserves. */
  readonly overrideEnds: Parameter<string>;
  /** The first financial year whose costs central government carries. */
  readonly centralFrom: Parameter<string>;
  /** Ways taken where nothing is published. */
  readonly defaults: Parameter<Choices>;
}

/** The note that says which deficit counts and how it is evidenced. */
const NOTE: Document = {
  id: 'explanatory-note-2026-02-09',
  title: 'Explanatory note on DSG deficits, GOV.UK',
  date: '2026-02-09',
};
const LETTER = cite(COMMISSIONING_LETTER, 'Paragraphs on the High Needs Stability Grant');
const QUESTION: Document = { id: 'pq-94383', title: 'Answer to parliamentary question 94383', date: '2025-12-02' };

const NOTED = { validFrom: '2026-02-09', source: NOTE, certainty: 'official' } as const;
const LETTERED = { validFrom: '2026-03-09', source: LETTER, certainty: 'official' } as const;

/** The High Needs Stability Grant for deficits at the end of 2025-26, as published up to March 2026. */
export const highNeedsStabilityGrant2026: GrantPolicy = {
  id: 'high-needs-stability-grant-2026',
  version: '1.0.0',
  referenceDate: { value: '2026-03-31', ...NOTED },
  eligibility: { value: 'deficit-in-dsg-unusable-reserve', ...NOTED },
  evidenceSources: { value: EVIDENCE_SOURCES, ...NOTED },
  unexplainedDifference: { value: 'lowest', ...NOTED },
  ineligibleSpend: { value: 'all-but-high-needs', ...NOTED },
  share: { value: '0.90', ...LETTERED },
  use: {
    value: 'reduce-recorded-deficit', validFrom: '2026-03-31', certainty: 'secondary',
    source: { id: 'sector-reports', title: 'Press and sector reports of the conditions of the grant' },
  },
  windows: { value: PAYMENT_WINDOWS, validTo: PAYMENT_WINDOWS.lastDay, ...LETTERED },
  laterYears: { value: ['2026-27', '2027-28'], ...LETTERED },
  overrideEnds: { value: '2028-03-31', validFrom: '2025-12-02', source: QUESTION, certainty: 'official' },
  centralFrom: { value: '2028-29', validFrom: '2025-12-02', source: QUESTION, certainty: 'official' },
  defaults: {
    value: {
      rounding: CHOICES.rounding[0],
      order: CHOICES.order[0],
      // The published rule makes no exception for a source at nil, and a council that budgets on it is not let down.
      noDeficitSources: CHOICES.noDeficitSources[0],
      // The grant covers a deficit that is held; an amount that the reserve does not show is none.
      masking: CHOICES.masking[0],
      ineligibleBySource: CHOICES.ineligibleBySource[0],
      // Measured against the accounts nothing that the council is left with goes unseen.
      accounts: CHOICES.accounts[0],
    },
    source: { id: 'not-published', title: 'Nothing is published: our choice, shown in every result' },
    certainty: 'assumption',
  },
};
