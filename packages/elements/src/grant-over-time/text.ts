import type { GrantOverTimeCatalogue } from '@send-reform/core/text';
import type { AmountProblem, AmountUnit, AmountWords } from '../grant/typed-amount.js';
import { amountWordsEnglish } from '../grant/typed-amount.js';
import { timelineEnglish, type TimelineText } from './timeline-text.js';

/** Everything that `<send-grant-over-time>` says of its own accord. A host can replace any part of it. */
export interface GrantOverTimeText {
  /** Words that may be typed beside an amount. */
  readonly amountWords: AmountWords;
  readonly title: string;
  readonly intro: string;
  readonly errorTitle: string;
  readonly errorPrefix: string;
  /** Stands before the box of an amount. */
  readonly pounds: string;
  readonly opening: string;
  readonly openingHint: string;
  readonly yearTitle: (year: string) => string;
  readonly yearAdds: (year: string) => string;
  readonly yearAddsHint: string;
  readonly reserves: string;
  readonly reservesHint: string;
  readonly status: string;
  readonly statusOf: (what: string) => string;
  readonly statuses: Readonly<Record<'audited' | 'draft' | 'assumed', string>>;
  readonly statedBy: (what: string) => string;
  readonly ranges: (year: string) => string;
  readonly rangesIntro: string;
  readonly lowest: (what: string) => string;
  readonly highest: (what: string) => string;
  readonly share: (year: string) => string;
  readonly shareHint: string;
  readonly perCent: string;
  readonly approval: string;
  readonly approvalHint: string;
  readonly approvals: Readonly<Record<'open' | 'approved-first-round' | 'approved-after-revision' | 'not-approved', string>>;
  readonly approvedOn: string;
  readonly approvedOnHint: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly work: string;
  readonly missingStatus: (what: string) => string;
  readonly missingAmount: (what: string) => string;
  readonly wrongAmount: Readonly<Record<AmountProblem | 'signed', (what: string) => string>>;
  readonly wrongShare: (what: string) => string;
  readonly wrongDay: string;
  readonly problems: string;
  readonly fetching: string;
  readonly notFetched: string;
  readonly tryAgain: string;

  readonly resultTitle: string;
  readonly resultIntro: string;
  /** What the tables count in, and how each choice is called. */
  readonly unit: string;
  readonly units: Readonly<Record<AmountUnit, string>>;
  /** How amounts are rounded in a unit. */
  readonly rounded: Readonly<Record<Exclude<AmountUnit, 'pounds'>, string>>;
  /** An amount in a unit, from its digits. */
  readonly inUnit: Readonly<Record<Exclude<AmountUnit, 'pounds'>, (digits: string) => string>>;
  readonly caption: string;
  readonly figure: string;
  readonly plan: string;
  readonly grantIn: string;
  readonly balanceAt: (year: string) => string;
  readonly onReserves: string;
  readonly reservesThere: string;
  readonly reservesLeft: string;
  readonly yearsOf: (scenario: string) => string;
  readonly rows: Readonly<Record<'opening' | 'inYear' | 'grant' | 'support' | 'onReserves' | 'closing', string>>;
  readonly how: string;
  readonly howOf: (scenario: string) => string;
  readonly assumptions: string;
  readonly notKnown: string;
  readonly published: string;
  readonly sensitivity: string;
  readonly sensitivityIntro: string;
  readonly unknown: string;
  readonly rank: string;
  readonly moves: string;
  readonly lowestAt: string;
  readonly highestAt: string;
  readonly at: (amount: string, option: string) => string;
  readonly noDifference: string;
  readonly notRanged: string;
  readonly warning: string;
  readonly source: (document: string) => string;
  /** What the drawing says. */
  readonly timeline: Partial<TimelineText>;
  /** The sentences about the grant over time, by code. */
  readonly sentences: GrantOverTimeCatalogue;
}

/** The English of `<send-grant-over-time>`. */
export const grantOverTimeTextEnglish: GrantOverTimeText = {
  amountWords: amountWordsEnglish,
  title: 'The grant over time',
  intro:
    'What each year after 2025-26 adds to the deficit, and what there is to meet it. Leave empty what nobody can say yet: it is then shown as not given, and never taken as nil.',
  errorTitle: 'There is a problem',
  errorPrefix: 'Error',
  pounds: '£',
  opening: 'Balance at the end of 2024-25, in pounds',
  openingHint: 'A deficit as an amount. For a surplus, write the word after the amount, such as 120,000 surplus.',
  yearTitle: (year) => `The year ${year}`,
  yearAdds: (year) => `What ${year} adds to the deficit, in pounds`,
  yearAddsHint: 'Before any support. Where a year takes from the deficit, write surplus after the amount.',
  reserves: 'Usable reserves when the override ends, in pounds',
  reservesHint: 'What there is to meet a balance that is left on 31 March 2028.',
  status: 'How sure is this figure?',
  statusOf: (what) => `${what}: `,
  statuses: { audited: 'Known: audited', draft: 'Known: draft', assumed: 'Assumed' },
  statedBy: (what) => `Who assumes this: ${what}`,
  ranges: (year) => `A range for ${year}, and support that you assume`,
  rangesIntro:
    'No formula is published for support of these deficits. A share that you state makes a scenario of its own, and is named in every figure that rests on it. Ranges are used only to show what moves the figures most.',
  lowest: (what) => `${what}: at least`,
  highest: (what) => `${what}: at most`,
  share: (year) => `Share of what ${year} adds that you assume to be supported, in per cent`,
  shareHint: 'For example, 50. Leave empty to assume none.',
  perCent: '%',
  approval: 'A scenario of your own: how do you take approval of the plan to go?',
  approvalHint: 'A choice here, or support that you assume above, is worked out beside the other scenarios and changes none of them.',
  approvals: {
    open: 'As the plan stands, or in the first round that it can still get',
    'approved-first-round': 'Approved in the first round',
    'approved-after-revision': 'Approved after revision',
    'not-approved': 'Not approved in time',
  },
  approvedOn: 'Day of approval that you assume (optional)',
  approvedOnHint: 'For example, 12 2 2027. What is paid on an approval after 31 March 2027 is not published.',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  work: 'Show the years',
  missingStatus: (what) => `${what}: say whether this figure is audited, draft or assumed`,
  missingAmount: (what) => `${what}: enter the amount, or take away what is said about it`,
  wrongAmount: {
    'not-an-amount': (what) => `${what} must be an amount, such as 6,000,000 or £6 million`,
    separators: (what) => `${what} can be read in more than one way. Write commas only between thousands and a point only before pence or parts`,
    'below-a-penny': (what) => `${what} has too many digits after the point. Write at most pence after a point`,
    plus: (what) => `${what} has a plus sign, which can mean either. Leave it out for a deficit, or write surplus after the amount`,
    signs: (what) => `${what} has signs or words that contradict each other`,
    signed: (what) => `${what} must be an amount without a minus sign, brackets or words`,
    'too-large': (what) => `${what} is more than £999,999 million`,
  },
  wrongShare: (what) => `${what} must be between 0 and 100, with at most four digits after the point`,
  wrongDay: 'Enter the day of approval as day, month and year, such as 12 2 2027, or leave it empty',
  problems: 'The years cannot be worked out from this:',
  fetching: 'Working out the years…',
  notFetched: 'What works out the years could not be fetched. Check your internet connection, then try again. Nothing that you typed is lost.',
  tryAgain: 'Try again',

  resultTitle: 'The years by scenario',
  resultIntro:
    'Every amount says how it stands: known, worked out, assumed, not given or not published. Nothing here is a decision of the Department for Education.',
  unit: 'Show amounts in the tables in',
  units: { pounds: 'Pounds and pence, exact', thousands: '£000, rounded', millions: '£m, rounded' },
  rounded: {
    thousands: 'Amounts in the tables are rounded to the nearest £1,000, half up: exactly half goes away from zero. Each is rounded once, from the exact amount, so that rounded amounts may not add up. Sentences and lists have the exact amounts.',
    millions: 'Amounts in the tables are rounded to the nearest £0.1 million, half up: exactly half goes away from zero. Each is rounded once, from the exact amount, so that rounded amounts may not add up. Sentences and lists have the exact amounts.',
  },
  inUnit: { thousands: (digits) => `£${digits}k`, millions: (digits) => `£${digits}m` },
  caption: 'The deficit under each scenario',
  figure: 'Figure',
  plan: 'How the plan stands',
  grantIn: 'Grant that comes in',
  balanceAt: (year) => `Balance at the end of ${year}`,
  onReserves: 'Falls on reserves when the override ends',
  reservesThere: 'Reserves to meet it',
  reservesLeft: 'Reserves left',
  yearsOf: (scenario) => `Year by year: ${scenario}`,
  rows: {
    opening: 'Opening balance', inYear: 'The year adds', grant: 'Grant', support: 'Support for later deficits',
    onReserves: 'Falls on reserves', closing: 'Closing balance',
  },
  how: 'How these figures came about',
  howOf: (scenario) => ` – ${scenario}`,
  assumptions: 'What is assumed here',
  notKnown: 'What nobody has published, or has given',
  published: 'What is published of the years after',
  sensitivity: 'What moves the figures most',
  sensitivityIntro: 'Each unknown is varied alone, the rest left as it is. The one that moves the figure most comes first.',
  unknown: 'Unknown',
  rank: 'Rank',
  moves: 'Moves it by',
  lowestAt: 'Lowest',
  highestAt: 'Highest',
  at: (amount, option) => `${amount}: ${option}`,
  noDifference: 'Makes no difference here:',
  notRanged: 'Without a range',
  warning: 'Take care',
  source: (document) => `Source: ${document}`,
  timeline: timelineEnglish,
  sentences: {},
};
