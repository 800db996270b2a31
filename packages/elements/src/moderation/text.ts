import type { DraftRule } from '@send-reform/core/partnership';
import type { ProblemCatalogue } from '@send-reform/core/text';
import type { SpreadText } from '../drawing/spread/text.js';
import { questionEnglish, type QuestionText } from '../question/text.js';

/** Why something has no figure, or no proposal. */
type Reasons<Names extends string> = Readonly<Record<Names, string>>;

/** Everything that `<send-moderation>` says of its own accord. A host can replace any part of it. */
export interface ModerationText extends QuestionText {
  readonly noSheets: string;
  readonly foreignSheets: string;
  readonly foreignAgreement: string;

  /** While a part of a page is on its way, and where it did not come. */
  readonly fetching: string;
  readonly notFetched: string;
  readonly tryAgain: string;

  // All statements
  readonly overviewHeading: (title: string) => string;
  readonly progress: (agreed: number, of: number) => string;
  readonly whoAnswered: (partners: readonly string[]) => string;
  readonly whoIsMissing: (partners: readonly string[]) => string;
  readonly unsaved: (count: number) => string;
  readonly order: string;
  readonly orders: Readonly<Record<'disagreement' | 'instrument', string>>;
  readonly toAgree: (count: number) => string;
  readonly agreedHeading: (count: number) => string;
  readonly begin: string;
  readonly carryOn: string;
  readonly toScores: string;
  readonly notSaved: string;
  readonly agreed: string;
  readonly agreedWithDissent: string;
  readonly apart: (steps: number) => string;
  readonly ranging: (steps: number) => string;
  readonly together: string;
  readonly tooFew: string;
  readonly withheld: string;
  readonly notAnswered: (names: readonly string[]) => string;
  readonly countNotAnswered: (count: number, of: number) => string;

  // How far people agree
  readonly statistics: string;
  readonly statisticsExplained: string;
  readonly statisticsCaption: string;
  readonly section: string;
  readonly whole: string;
  readonly agreedOf: string;
  readonly countOf: (count: number, of: number) => string;
  readonly alpha: string;
  readonly kappa: string;
  readonly levelsGiven: string;
  readonly figure: (value: string) => string;
  readonly noFigure: Reasons<
    | 'no-variation' | 'nothing-pairable' | 'suppressed' | 'mixed-scales' | 'no-statements' | 'ordered' | 'no-units' | 'incomplete' | 'one-rater'
  >;

  // One statement
  readonly back: string;
  readonly problemTitle: string;
  readonly errorTitle: (title: string) => string;
  readonly position: (statement: number, of: number) => string;
  readonly levelsHeading: string;
  readonly spreadHeading: string;
  readonly standApart: (steps: number, lowest: string, highest: string) => string;
  readonly standTogether: (level: string) => string;
  readonly standAlone: (lowest: string, highest: string) => string;
  readonly noSpread: string;
  readonly withheldExplained: (threshold: number) => string;
  readonly spreadTable: string;
  readonly spreadCaption: string;
  readonly partner: string;
  readonly noPartner: string;
  readonly everybody: string;
  readonly noLevel: string;
  readonly said: string;
  readonly saidHeading: string;
  readonly noSheetFrom: string;
  readonly notAsked: string;
  readonly notProvided: string;
  readonly people: (count: number) => string;
  readonly counted: (what: string, count: number) => string;
  readonly countWithheld: (what: string) => string;
  readonly allWithheld: string;
  readonly stands: (level: string) => string;
  readonly between: (lower: string, upper: string) => string;
  readonly eachOf: (count: number) => string;
  readonly anonymous: string;
  readonly comesTo: (level: string) => string;
  readonly confirmedIs: (level: string) => string;
  readonly because: (reason: string) => string;
  readonly confidenceIs: (confidence: string) => string;
  readonly noteIs: string;
  readonly evidenceIs: string;

  // What a rule proposes
  readonly proposalHeading: string;
  readonly rules: Readonly<Record<DraftRule, string>>;
  readonly proposes: (rule: string, what: string) => string;
  readonly proposalFrom: (n: number, of: number) => string;
  readonly tie: (rule: string, levels: readonly string[]) => string;
  readonly noProposal: Reasons<'no-position' | 'not-asked' | 'indicators-differ' | 'withheld'>;
  readonly peopleDecide: string;
  readonly fillIn: string;
  readonly filledIn: (what: string) => string;

  // Agreeing
  readonly agreeHeading: string;
  readonly agreeOn: string;
  readonly agreedBy: string;
  readonly agreedByHint: string;
  readonly agreedByNames: string;
  readonly agreedByNamesHint: string;
  readonly why: string;
  readonly dissentHeading: string;
  readonly dissentHint: string;
  readonly dissentItem: (position: number) => string;
  readonly addDissent: string;
  readonly addAnotherDissent: string;
  readonly dissentRemoved: (position: number) => string;
  readonly whose: string;
  readonly whoseNotSaid: string;
  readonly wouldHaveSaid: string;
  readonly ownWords: string;
  readonly dated: (day: string) => string;
  readonly save: string;
  readonly saveAndFinish: string;
  readonly saved: (agreed: number, of: number) => string;
  readonly allStatements: string;
  readonly keepAgreed: string;
  readonly unsavedHere: string;
  readonly otherStatements: string;
  readonly previous: string;
  readonly next: string;

  // What is agreed
  readonly agreedOn: string;
  readonly who: string;
  readonly reasonIs: string;
  readonly dissentIs: string;
  readonly dissentOf: (who: string) => string;
  readonly somebody: string;
  readonly would: (what: string) => string;
  readonly day: string;
  readonly proposedBy: string;
  readonly change: string;
  readonly withdraw: string;
  readonly withdrawn: string;

  // Scores side by side
  readonly scoresHeading: string;
  readonly scoresGuidance: string;
  readonly scoresWithheld: string;
  readonly scoresBySection: string;
  readonly whoseScore: string;
  readonly score: string;
  readonly level: string;
  readonly stillPossible: string;
  readonly noScore: string;
  readonly settled: string;
  readonly scoreBetween: (lowest: string, highest: string) => string;
  readonly ruleWith: (rule: string, ties: number) => string;
  readonly agreedSheet: (agreed: number, of: number) => string;

  // To be read
  readonly recordHeading: (title: string) => string;
  readonly notAgreed: string;

  /** The words of the drawing. */
  readonly drawing: Partial<SpreadText>;
}

const steps = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);
const list = (names: readonly string[], word = 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;

/** What stands in the way of agreeing, by code, beside what the core says of a question. */
const problems: ProblemCatalogue = {
  'answer-missing': 'Select what you agree on, or leave this for now',
  'agreement.nobody-agreed': 'Select who agreed',
  'agreement.reason-missing': 'Enter why you agreed on this',
  'agreement.reason-too-long': 'The reason must be {expected} characters or fewer, and it has {received}',
  'agreement.dissent-without-words': 'Enter what they say in their own words, or remove this dissent',
  'agreement.words-too-long': 'Their words must be {expected} characters or fewer, and they have {received}',
  'agreement.name-too-long': 'A name must be {expected} characters or fewer, and one has {received}',
};

/** The English of `<send-moderation>`. */
export const moderationEnglish: ModerationText = {
  ...questionEnglish,
  doNotKnow: 'We do not know',
  nothingLoaded: 'There is nothing to agree on here yet.',
  noSheets: 'Nobody has answered yet, so there is nothing to compare. You can still agree on each statement.',
  foreignSheets: 'Some of these answers belong to another questionnaire, or to another version of this one, so nothing is shown. Nothing has been changed.',
  foreignAgreement: 'What is agreed belongs to another questionnaire, or to another version of this one, so it is not shown. Nothing has been changed.',

  fetching: 'Loading …',
  notFetched: 'The rest of this page could not be loaded. Check your connection, then try again. Nothing that you typed is lost.',
  tryAgain: 'Try again',

  overviewHeading: (title) => `Agree together: ${title}`,
  progress: (agreed, of) => (agreed === of ? `You have agreed on all ${of} statements.` : `You have agreed on ${agreed} of ${of} statements.`),
  whoAnswered: (partners) => `Answers from: ${list(partners)}.`,
  whoIsMissing: (partners) => `No answers from: ${list(partners)}.`,
  unsaved: (count) => (count === 1 ? 'One statement has something in its fields that is not saved.' : `${count} statements have something in their fields that is not saved.`),
  order: 'Order of the statements',
  orders: { disagreement: 'Furthest apart first', instrument: 'As in the questionnaire' },
  toAgree: (count) => `Still to agree (${count})`,
  agreedHeading: (count) => `Agreed (${count})`,
  begin: 'Start with the widest disagreement',
  carryOn: 'Carry on',
  toScores: 'See the scores side by side',
  notSaved: 'Not saved',
  agreed: 'Agreed',
  agreedWithDissent: 'Agreed, with dissent',
  apart: (count) => `${steps(count)} apart`,
  ranging: (count) => `Answers range over ${steps(count)}`,
  together: 'All at one level',
  tooFew: 'Nothing to compare',
  withheld: 'Withheld',
  notAnswered: (names) => `Not answered by: ${list(names)}`,
  countNotAnswered: (count, of) => `Not answered by ${count} of ${of}`,

  statistics: 'How far people agree, section by section',
  statisticsExplained:
    'Krippendorff’s alpha for ordered levels: 1 is full agreement, 0 is what chance would give, and less than 0 is less than that. Where all gave the same level there is no variation, and alpha is undefined, not 1. Few answers make a rough figure, so it stands with the number of levels given.',
  statisticsCaption: 'Agreement by section',
  section: 'Section',
  whole: 'Everything together',
  agreedOf: 'Statements agreed',
  countOf: (count, of) => `${count} of ${of}`,
  alpha: 'Krippendorff’s alpha',
  kappa: 'Fleiss’ kappa',
  levelsGiven: 'Levels given',
  figure: (value) => value,
  noFigure: {
    'no-variation': 'Undefined: all gave the same level',
    'nothing-pairable': 'Undefined: no statement has two answers',
    suppressed: 'Withheld, because counts are',
    'mixed-scales': 'Not said: its statements have different levels',
    'no-statements': 'Not said: it has no statements',
    ordered: 'Not said: the levels have an order, which kappa passes over',
    'no-units': 'Undefined: it has no statements',
    incomplete: 'Undefined: not everybody answered everything',
    'one-rater': 'Undefined: one alone cannot agree',
  },

  back: 'Back',
  problemTitle: 'There is a problem',
  errorTitle: (title) => `Error: ${title}`,
  position: (statement, of) => `Statement ${statement} of ${of}`,
  levelsHeading: 'What each level looks like',
  spreadHeading: 'Where everybody stands',
  standApart: (count, lowest, highest) => `The partners are ${steps(count)} apart: from ${lowest} to ${highest}.`,
  standTogether: (level) => `All partners who have answered stand at ${level}.`,
  standAlone: (lowest, highest) => (lowest === highest ? `All answers are ${lowest}.` : `The answers go from ${lowest} to ${highest}.`),
  noSpread: 'Nobody has given a level yet.',
  withheldExplained: (threshold) =>
    `Some counts are withheld: fewer than ${threshold} people said the same, and they could be recognised. What would give them away is withheld as well.`,
  spreadTable: 'The same as a table',
  spreadCaption: 'How many said what',
  partner: 'Partner',
  noPartner: 'Without a partner',
  everybody: 'Everybody',
  noLevel: 'No level',
  said: 'Answer',
  saidHeading: 'Who said what',
  noSheetFrom: 'No answers yet',
  notAsked: 'Not asked here',
  notProvided: 'Not answered yet',
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  counted: (what, count) => `${what}: ${count}`,
  countWithheld: (what) => `${what}: withheld`,
  allWithheld: 'How many said what is withheld.',
  stands: (level) => `In the middle: ${level}`,
  between: (lower, upper) => `between ${lower} and ${upper}`,
  eachOf: (count) => `What each of them said (${count})`,
  anonymous: 'Single answers are not shown, because people answered anonymously.',
  comesTo: (level) => `Comes to: ${level}`,
  confirmedIs: (level) => `Confirmed level: ${level}`,
  because: (reason) => `Why: ${reason}`,
  confidenceIs: (confidence) => `How sure: ${confidence}`,
  noteIs: 'Note',
  evidenceIs: 'Evidence',

  proposalHeading: 'What the rule makes of it',
  rules: { median: 'Middle of the partners (median)', lowest: 'Lowest partner', majority: 'Most partners (majority)' },
  proposes: (rule, what) => `${rule}: ${what}.`,
  proposalFrom: (n, of) => `${n} of ${of} have a position.`,
  tie: (rule, levels) => `${rule}: a tie between ${list(levels)}. The rule does not settle it.`,
  noProposal: {
    'no-position': 'The rule proposes nothing, because nobody has a position.',
    'not-asked': 'The rule proposes nothing, because this area is not asked.',
    'indicators-differ': 'The rule comes to a level and proposes nothing, because those who stand there ticked different things.',
    withheld: 'What the rule proposes is withheld, because it would follow from counts that are.',
  },
  peopleDecide: 'This is a proposal. The people at the table decide.',
  fillIn: 'Fill in this proposal',
  filledIn: (what) => `Filled in: ${what}. It is not saved yet.`,

  agreeHeading: 'What you agree on',
  agreeOn: 'Which answer do you agree on?',
  agreedBy: 'Who agrees?',
  agreedByHint: 'Select all partners who agree to this answer. Somebody who sees it otherwise can be recorded below.',
  agreedByNames: 'Who agrees?',
  agreedByNamesHint: 'One name or role on each line.',
  why: 'Why do you agree on this?',
  dissentHeading: 'Does anybody see it otherwise? (optional)',
  dissentHint: 'Dissent is kept beside the agreed answer, in the words of whoever dissents.',
  dissentItem: (position) => `Dissent ${position}`,
  addDissent: 'Record dissent',
  addAnotherDissent: 'Record another dissent',
  dissentRemoved: (position) => `Dissent ${position} has been removed.`,
  whose: 'Who sees it otherwise? (optional)',
  whoseNotSaid: 'Not said',
  wouldHaveSaid: 'What would they have said? (optional)',
  ownWords: 'In their own words',
  dated: (day) => `It is recorded as agreed on ${day}.`,
  save: 'Save and go to the next disagreement',
  saveAndFinish: 'Save and see the scores',
  saved: (agreed, of) => `Saved. You have agreed on ${agreed} of ${of} statements.`,
  allStatements: 'All statements',
  keepAgreed: 'Leave it as it was',
  unsavedHere: 'What is in these fields is not saved yet. It stays here while you look at other statements, and is gone when this page is closed.',
  otherStatements: 'Other statements',
  previous: 'Previous statement',
  next: 'Next statement',

  agreedOn: 'Answer',
  who: 'Agreed by',
  reasonIs: 'Reason',
  dissentIs: 'Dissent',
  dissentOf: (who) => `${who}:`,
  somebody: 'Somebody, not named',
  would: (what) => `Would have said: ${what}`,
  day: 'Agreed on',
  proposedBy: 'As proposed by',
  change: 'Change',
  withdraw: 'Withdraw this agreement',
  withdrawn: 'This statement is open again. What was agreed is in the fields, and is not saved.',

  scoresHeading: 'Scores side by side',
  scoresGuidance: 'What each partner’s answers come to, what each rule would make of them, and what is agreed. Only what is agreed is the partnership’s answer.',
  scoresWithheld: 'Scores that follow from withheld counts are not shown: those of partners without an answer of their own, and those of the rules.',
  scoresBySection: 'Section by section',
  whoseScore: 'Whose answers',
  score: 'Score',
  level: 'Level',
  stillPossible: 'Still possible',
  noScore: 'No score yet',
  settled: 'Settled',
  scoreBetween: (lowest, highest) => `${lowest} to ${highest}`,
  ruleWith: (rule, ties) => (ties === 0 ? rule : `${rule}, ${ties === 1 ? '1 tie' : `${ties} ties`}`),
  agreedSheet: (agreed, of) => `Agreed (${agreed} of ${of} statements)`,

  recordHeading: (title) => `What is agreed: ${title}`,
  notAgreed: 'Not agreed yet',

  drawing: {},
  problems,
};
