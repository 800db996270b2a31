import { inWords, type ApprovalCatalogue, type PlanCatalogue } from '@send-reform/core/text';
import type { SigningText } from './signing-text.js';

/** Everything that `<send-plan>` says of its own accord. A host can replace any part of it. */
export interface PlanText {
  readonly nothingLoaded: string;
  readonly asOf: (day: string) => string;
  readonly readiness: string;
  readonly counts: (met: number, partly: number, missing: number) => string;
  readonly expectation: string;
  readonly stands: string;
  readonly missing: string;
  readonly nothingMissing: string;
  readonly source: string;
  readonly sourceAbout: (expectation: string) => string;
  readonly milestones: string;
  readonly noMilestones: string;
  readonly milestoneCounts: (done: number, overdue: number, due: number, waiting: number) => string;
  readonly nextDue: string;
  readonly due: string;
  readonly milestone: string;
  readonly owner: string;
  readonly signOffs: string;
  readonly noSignOffs: string;
  readonly signedFor: string;
  readonly name: string;
  readonly role: string;
  readonly signedOn: string;
  readonly recordSignOff: string;
  readonly withdraw: string;
  /** For the ear, after it. */
  readonly withdrawOf: (name: string, body: string) => string;
  readonly recordedTitle: string;
  readonly recorded: (name: string, body: string) => string;
  readonly withdrawnTitle: string;
  readonly withdrawn: (name: string, body: string) => string;
  readonly fetching: string;
  readonly notFetched: string;
  readonly tryAgain: string;
  /** What the forms about sign-offs say. */
  readonly signing: Partial<SigningText>;
  readonly approval: string;
  readonly whereItStands: string;
  readonly whatCanBePaid: string;
  readonly whatHappened: string;
  readonly noHistory: string;
  readonly by: (who: string) => string;
  readonly reason: (why: string) => string;
  readonly next: string;
  readonly writeDay: (day: string) => string;
  /** Sentences and words about plans, by code. */
  readonly plan: PlanCatalogue;
  /** Sentences about the way to approval, by code. */
  readonly approvalSentences: ApprovalCatalogue;
}

/** The English of `<send-plan>`. */
export const planTextEnglish: PlanText = {
  nothingLoaded: 'There is no plan to show yet.',
  asOf: (day) => `As it stands on ${day}.`,
  readiness: 'What the letters expect of the plan',
  counts: (met, partly, missing) => `${met} met, ${partly} partly met, ${missing} missing.`,
  expectation: 'Expectation',
  stands: 'How it stands',
  missing: 'What is missing',
  nothingMissing: 'Nothing',
  source: 'Where this comes from',
  sourceAbout: (expectation) => ` – ${expectation}`,
  milestones: 'Milestones',
  noMilestones: 'The plan has no milestones yet.',
  milestoneCounts: (done, overdue, due, waiting) =>
    `${done} done, ${overdue} overdue, ${due} due later. ${waiting} of those not done ${waiting === 1 ? 'waits' : 'wait'} for another.`,
  nextDue: 'Overdue, and the next that are due',
  due: 'Due',
  milestone: 'Milestone',
  owner: 'Owner',
  signOffs: 'Who signed it',
  noSignOffs: 'Nobody has signed the plan yet.',
  signedFor: 'For',
  name: 'Name',
  role: 'Role',
  signedOn: 'Signed on',
  recordSignOff: 'Record a sign-off',
  withdraw: 'Withdraw',
  withdrawOf: (name, body) => ` the sign-off by ${name} for ${body}`,
  recordedTitle: 'Recorded',
  recorded: (name, body) => `${name} has signed the plan for ${body}`,
  withdrawnTitle: 'Withdrawn',
  withdrawn: (name, body) => `The plan no longer says that ${name} signed it for ${body}`,
  fetching: 'Loading …',
  notFetched: 'The form could not be loaded. Check your connection, then try again.',
  tryAgain: 'Try again',
  signing: {},
  approval: 'The way to approval',
  whereItStands: 'Where it stands',
  whatCanBePaid: 'What can be paid',
  whatHappened: 'What happened',
  noHistory: 'Nothing has been recorded yet.',
  by: (who) => `By: ${who}`,
  reason: (why) => `Why: ${why}`,
  next: 'What can come next',
  writeDay: inWords,
  plan: {},
  approvalSentences: {},
};
