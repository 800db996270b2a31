import type { PlanStatus } from '@send-reform/core/approval';
import type { EvidenceSource } from '@send-reform/core/grant';
import { inWords } from '@send-reform/core/text';
import { amountWordsEnglish, type AmountProblem, type AmountUnit, type AmountWords } from './typed-amount.js';

/** What the form of `<send-grant>` and the page that shows its figures back say of their own accord. */
export interface GrantFormText {
  /** Words that may be typed beside an amount. */
  readonly amountWords: AmountWords;

  /** A day, `YYYY-MM-DD`, as it is written. */
  readonly writeDay: (day: string) => string;
  readonly formTitle: string;
  readonly formIntro: string;
  readonly errorTitle: string;
  readonly errorPrefix: string;
  readonly authority: string;
  readonly authorityToChoose: string;
  readonly unit: string;
  readonly unitHint: string;
  readonly units: Readonly<Record<AmountUnit, string>>;
  readonly inUnit: Readonly<Record<AmountUnit, string>>;
  /** Stands before the box. */
  readonly unitSign: Readonly<Record<AmountUnit, string>>;
  readonly deficitIn: Readonly<Record<EvidenceSource, string>>;
  readonly deficitHint: (day: string) => string;
  readonly section251Hint: string;
  readonly amountLabel: (what: string, inUnit: string) => string;
  readonly status: string;
  readonly draft: string;
  readonly audited: string;
  readonly otherRecords: string;
  readonly otherRecordsIntro: string;
  readonly spends: string;
  readonly spendsHint: string;
  readonly spendNumber: (number: number) => string;
  readonly spendKind: string;
  readonly spendKindToChoose: string;
  readonly spendAmount: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly addSpend: string;
  readonly removeSpend: string;
  readonly spendsByRecord: string;
  readonly spendsForAll: string;
  readonly explained: string;
  readonly explainedHint: string;
  readonly explainedYes: string;
  readonly explainedNo: string;
  readonly agreed: string;
  readonly plan: string;
  readonly plans: Readonly<Record<PlanStatus, string>>;
  readonly approvedOn: string;
  readonly approvedOnHint: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly safetyValve: string;
  readonly safetyValveHint: string;
  readonly safetyValveHeld: string;
  readonly goOn: string;
  readonly working: string;
  readonly notFetched: string;
  readonly tryAgain: string;

  readonly missingAuthority: string;
  readonly missingDeficit: string;
  readonly missingStatus: (what: string) => string;
  readonly missingKind: (spend: string) => string;
  readonly missingSpendAmount: (spend: string) => string;
  readonly missingExplained: string;
  readonly missingAgreed: string;
  readonly missingPlan: string;
  readonly wrongDay: string;
  /** `signed` is a minus, brackets or a word where only an amount was asked for. */
  readonly wrongAmount: Readonly<Record<AmountProblem | 'signed', (what: string) => string>>;

  readonly back: string;
  readonly checkTitle: string;
  readonly checkIntro: string;
  readonly readDeficit: (amount: string) => string;
  readonly readSurplus: (amount: string) => string;
  readonly readNil: (amount: string) => string;
  readonly withStatus: (read: string, status: string) => string;
  readonly youTyped: (typed: string, inUnit: string) => string;
  readonly looksSmall: string;
  readonly looksLarge: string;
  readonly maskedByOtherBlocks: string;
  readonly highNeedsDeficit: string;
  readonly laterDeficit: (year: string) => string;
  readonly givenByPage: string;
  readonly change: string;
  readonly notGiven: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly workOut: string;
}

/** The English of the form of `<send-grant>`. */
export const grantFormEnglish: GrantFormText = {
  amountWords: amountWordsEnglish,

  writeDay: inWords,
  formTitle: 'Your figures for the High Needs Stability Grant',
  formIntro:
    'This estimates the grant by the rules that are published. It is not a decision of the Department for Education. You see every amount as it was read before it counts.',
  errorTitle: 'There is a problem',
  errorPrefix: 'Error',
  authority: 'Authority',
  authorityToChoose: 'Choose an authority',
  unit: 'How do you write amounts?',
  unitHint: 'This counts for the whole form. An amount with its own unit, such as £44.91m, is read by that.',
  units: { pounds: 'In pounds', thousands: 'In thousands of pounds (£000)', millions: 'In millions of pounds (£m)' },
  inUnit: { pounds: 'in pounds', thousands: 'in thousands of pounds', millions: 'in millions of pounds' },
  unitSign: { pounds: '£', thousands: '£000', millions: '£m' },
  deficitIn: {
    publishedAccounts: 'Deficit in the published accounts',
    section251: 'Deficit in the Section 251 return',
    dsgNote: 'Deficit in the DSG note in the accounts',
    section151Assurance: 'Deficit in the Section 151 officer’s DSG assurance',
    revenueOutturn: 'Deficit in the Revenue Outturn',
  },
  deficitHint: (day) =>
    `The total in the unusable reserve of the dedicated schools grant (DSG) at ${day}, with any spend that was not on high needs. A minus sign or brackets are read as a deficit. For a surplus, write the word after the amount, such as 120,000 surplus.`,
  section251Hint: 'In the return a deficit is below zero and a surplus is not. Type a deficit with its minus sign or without, and write surplus after a surplus.',
  amountLabel: (what, inUnit) => `${what}, ${inUnit}`,
  status: 'Is this figure draft or audited?',
  draft: 'Draft',
  audited: 'Audited',
  otherRecords: 'The same deficit in other records',
  otherRecordsIntro:
    'The Department compares these. Where they differ and the difference is not explained, the lowest is used. Leave empty what you do not have.',
  spends: 'Spend in this deficit that was not on high needs',
  spendsHint: 'For example equal pay or early years. The grant does not cover it. It counts for every record alike. Leave empty if there is none.',
  spendNumber: (number) => `Spend ${number}`,
  spendKind: 'What it was spent on',
  spendKindToChoose: 'Choose what it was spent on',
  spendAmount: 'Overspend',
  kinds: {
    'equal-pay': 'Equal pay',
    'early-years': 'Early years',
    'schools-block': 'Schools block',
    'central-school-services': 'Central school services',
    other: 'Something else',
  },
  addSpend: 'Add another kind of spend',
  removeSpend: 'Remove',
  spendsByRecord: 'This spend was given record by record and is kept like that:',
  spendsForAll: 'Give one list for every record instead',
  explained: 'The records differ. Has the Department accepted the explanation?',
  explainedHint: 'If it has not, the lowest deficit is used.',
  explainedYes: 'Yes, and a deficit is agreed',
  explainedNo: 'No, or not yet',
  agreed: 'Agreed deficit',
  plan: 'Where is the Local SEND Reform Plan?',
  plans: {
    none: 'Not begun',
    draft: 'Being drafted',
    'signed-off': 'Signed off, not sent yet',
    submitted: 'Sent to the Department, no answer yet',
    assessed: 'Assessed, not decided yet',
    'to-revise': 'To be revised',
    resubmitted: 'Revised and sent again',
    'approved-first-round': 'Approved in the first round',
    'approved-after-revision': 'Approved after revision',
  },
  approvedOn: 'Day of approval, if you know it',
  approvedOnHint: 'For example, 30 9 2026',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  safetyValve: 'Safety Valve programme',
  safetyValveHint: 'How an agreement changes the grant is not published, so the figure then comes without a range.',
  safetyValveHeld: 'The council held a Safety Valve agreement',
  goOn: 'Continue',
  working: 'Working it out…',
  notFetched: 'What works out the grant could not be fetched. Check your internet connection, then try again. Nothing that you typed is lost',
  tryAgain: 'Try again',

  missingAuthority: 'Choose an authority',
  missingDeficit: 'Enter the deficit in the published accounts, or in another record',
  missingStatus: (what) => `${what}: say whether this figure is draft or audited`,
  missingKind: (spend) => `${spend}: choose what it was spent on`,
  missingSpendAmount: (spend) => `${spend}: enter the overspend, or take away what it was spent on`,
  missingExplained: 'Say whether the Department has accepted the explanation of why the records differ',
  missingAgreed: 'Enter the deficit that was agreed',
  missingPlan: 'Say where the Local SEND Reform Plan is',
  wrongDay: 'Enter the day of approval as day, month and year, such as 30 9 2026, or leave it empty',
  wrongAmount: {
    'not-an-amount': (what) => `${what} must be an amount, such as 44,910,000 or £44.91 million`,
    separators: (what) =>
      `${what} can be read in more than one way. Write commas only between thousands and a point only before pence or parts, such as 44,910,000.50`,
    'below-a-penny': (what) =>
      `${what} has too many digits after the point. Write commas between thousands, such as 44,910, and at most pence after a point`,
    plus: (what) => `${what} has a plus sign, which can mean either. Leave it out for a deficit, or write surplus after the amount`,
    signs: (what) => `${what} has signs or words that contradict each other. Write 44,910,000 for a deficit, or 120,000 surplus`,
    signed: (what) => `${what} must be an amount without a minus sign, brackets or words`,
    'too-large': (what) => `${what} is more than £999,999 million. Check whether it is in pounds, thousands or millions`,
  },

  back: 'Back',
  checkTitle: 'Check your figures',
  checkIntro: 'Every amount is shown in full pounds, as it was read. Nothing counts until you work out the grant.',
  readDeficit: (amount) => `${amount} deficit`,
  readSurplus: (amount) => `${amount} surplus`,
  readNil: (amount) => `${amount}, no deficit`,
  withStatus: (read, status) => `${read}, ${status.toLowerCase()}`,
  youTyped: (typed, inUnit) => `You typed ${typed}, ${inUnit}`,
  looksSmall: 'This is less than £1,000. Check whether you write amounts in thousands or in millions.',
  looksLarge: 'This is £1,000 million or more. Check whether you write amounts in pounds, thousands or millions.',
  maskedByOtherBlocks: 'Underspend elsewhere that hides a part of the high-needs overspend',
  highNeedsDeficit: 'Deficit on high needs alone',
  laterDeficit: (year) => `Deficit of ${year}`,
  givenByPage: 'Given by this page, not asked for in the form',
  change: 'Change',
  notGiven: 'Not given',
  none: 'None',
  yes: 'Yes',
  no: 'No',
  workOut: 'Work out the grant',
};
