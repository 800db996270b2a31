import type { StatementPart } from '@send-reform/core/instrument';
import type { Basis, StatementScore } from '@send-reform/core/scoring';
import { inWords, type ComparisonCatalogue } from '@send-reform/core/text';
import type { ChangeText } from '../drawing/change/text.js';
import type { ChangeKind, ShownChanges } from './kinds.js';

/** Everything that `<send-comparison>` says of its own accord. A host can replace any part of it. */
export interface ComparisonText {
  readonly nothingLoaded: string;
  readonly wrongInstrument: string;
  readonly wrongCrosswalk: string;
  readonly wrongSeries: string;
  readonly otherVersion: string;
  readonly noCrosswalk: string;

  /** While a part of the element is on its way, and where it did not come. */
  readonly fetching: string;
  readonly notFetched: string;
  readonly tryAgain: string;

  // What is compared
  readonly caption: string;
  /** What follows a caption on a basis other than what people say of themselves. */
  readonly captionOn: Readonly<Record<Basis, string>>;
  /** A side's own date after its heading, where the sheet has one. */
  readonly dated: (heading: string, date: string) => string;
  readonly otherPlaces: (then: string, now: string) => string;
  readonly otherPartners: (then: string, now: string) => string;
  readonly datesTurned: (then: string, now: string) => string;
  /** Which versions stand on the two sides, where they are not one. */
  readonly acrossVersions: (then: string, now: string) => string;

  // What changed, and what of it is shown
  readonly counted: Readonly<Record<ChangeKind, (statements: number) => string>>;
  readonly show: string;
  readonly shown: Readonly<Record<ShownChanges, string>>;
  readonly showing: (figures: number, ofFigures: number, statements: number, ofStatements: number) => string;
  readonly noFigures: string;
  readonly noStatements: string;

  // The table of figures
  readonly section: string;
  readonly whole: string;
  readonly then: string;
  readonly now: string;
  readonly change: string;
  readonly changed: Readonly<Record<ChangeKind, string>>;
  readonly exactly: (difference: string) => string;
  readonly levelSteps: (steps: number) => string;
  readonly noFigure: string;
  readonly notThere: string;
  readonly restsOn: (answered: number, applicable: number) => string;
  readonly heldDown: (from: string, statements: readonly string[]) => string;
  /** Why something is not compared, by code. */
  readonly reasons: ComparisonCatalogue;

  // Statements
  readonly statements: string;
  readonly statement: string;
  readonly noLevel: Readonly<Record<Exclude<StatementScore['state'], 'answered'>, string>>;
  readonly becameAnswered: string;
  readonly ceasedToBeAnswered: string;
  readonly statementSteps: (steps: number) => string;
  /** A level then, as it is called now. */
  readonly mapped: (level: string) => string;
  readonly reworded: (parts: readonly string[]) => string;
  readonly rewordedPart: Readonly<Record<StatementPart, string>>;
  /** One of several statements that were split or merged, with its level. */
  readonly oneOfSeveral: (statement: string, level: string) => string;

  // Partners
  readonly partners: string;
  readonly partner: string;
  readonly noPartner: string;
  readonly bySection: string;
  /** What stands after it for whoever hears it out of place. */
  readonly bySectionOf: (partner: string) => string;

  // Several dates
  readonly dates: string;
  readonly datesOf: (part: string) => string;
  /** The drawing of averages, and what it shows for whoever cannot see it. */
  readonly datesDrawn: (lowest: string, highest: string) => string;
  readonly datesAbout: (dates: number, withAverage: number) => string;
  readonly part: string;
  readonly at: string;
  readonly average: string;
  readonly count: string;
  readonly spread: string;
  readonly between: (lowest: string, highest: string) => string;
  readonly withoutFigure: (names: readonly string[]) => string;

  // Three bases
  readonly bases: string;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly fromDeclared: (difference: string, isAbove: boolean) => string;
  readonly asDeclared: string;
  readonly evidenceWanted: (count: number) => string;
  readonly validationWanted: (count: number) => string;
  readonly notAccepted: (count: number) => string;

  /** The caption of the drawing, by the ends of its scale. */
  readonly drawn: (lowest: string, highest: string) => string;
  /** The words of the drawing. */
  readonly drawing: Partial<ChangeText>;
}

const statements = (count: number): string => (count === 1 ? '1 statement' : `${count} statements`);
const answers = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);

/** The English of `<send-comparison>`. */
export const comparisonTextEnglish: ComparisonText = {
  nothingLoaded: 'There is nothing to compare here yet.',
  wrongInstrument: 'This cannot be compared, because something in a questionnaire is wrong. Tell whoever looks after this page:',
  wrongCrosswalk: 'These two versions cannot be compared, because something is wrong in what says how one became the other. Tell whoever looks after this page:',
  wrongSeries: 'These dates cannot be shown together. Tell whoever looks after this page:',
  otherVersion: 'Some of these answers belong to another questionnaire, or to a version of it that is not here, so they cannot be compared.',
  noCrosswalk: 'These answers belong to two versions of the questionnaire, and nothing here says what became of each statement, so they cannot be compared.',
  fetching: 'Comparing …',
  notFetched: 'A part of this comparison could not be fetched. Check your connection, then try again.',
  tryAgain: 'Try again',

  caption: 'Score and level then and now',
  captionOn: {
    declared: '',
    evidenced: ', counting only answers with the evidence asked for',
    validated: ', counting only what has been confirmed',
  },
  dated: (heading, date) => `${heading} (${inWords(date)})`,
  otherPlaces: (then, now) => `These are two places: ${then} then, ${now} now.`,
  otherPartners: (then, now) => `These are two partners: ${then} then, ${now} now.`,
  datesTurned: (then, now) => `What is shown as then is dated ${inWords(then)}, after what is shown as now, ${inWords(now)}.`,
  acrossVersions: (then, now) => `From version ${then} of the questionnaire to version ${now}. Only what asks the same is compared.`,

  counted: {
    rose: (count) => `${statements(count)} rose`,
    fell: (count) => `${statements(count)} fell`,
    stayed: (count) => `${statements(count)} stayed the same`,
    new: (count) => (count === 1 ? '1 statement is new or newly answered' : `${count} statements are new or newly answered`),
    gone: (count) => (count === 1 ? '1 statement is gone or has no level any more' : `${count} statements are gone or have no level any more`),
    'no-level': (count) => (count === 1 ? '1 statement has no level then or now' : `${count} statements have no level then or now`),
    'not-comparable': (count) => (count === 1 ? '1 statement is not comparable' : `${count} statements are not comparable`),
  },
  show: 'Show',
  shown: { all: 'All', rose: 'Rose', fell: 'Fell', new: 'New', gone: 'Gone', 'not-comparable': 'Not comparable' },
  showing: (figures, ofFigures, shown, ofStatements) =>
    `Showing ${figures} of ${ofFigures} figures and ${shown} of ${ofStatements} statements.`,
  noFigures: 'No section’s figure changed in this way.',
  noStatements: 'No statement changed in this way.',

  section: 'Section',
  whole: 'Everything together',
  then: 'Then',
  now: 'Now',
  change: 'Change',
  changed: {
    rose: 'Rose',
    fell: 'Fell',
    stayed: 'Stayed the same',
    new: 'New',
    gone: 'Gone',
    'no-level': 'No level then or now',
    'not-comparable': 'Not comparable',
  },
  exactly: (difference) => `exactly ${difference}`,
  levelSteps: (steps) =>
    steps === 0 ? 'at the same level' : `${Math.abs(steps)} ${Math.abs(steps) === 1 ? 'level' : 'levels'} ${steps > 0 ? 'up' : 'down'}`,
  noFigure: 'No score',
  notThere: '–',
  restsOn: (answered, applicable) => `${answered} of ${applicable} answered`,
  heldDown: (from, failing) => `Held down, otherwise ${from}: ${failing.join('; ')}`,
  reasons: {},

  statements: 'Every statement, then and now',
  statement: 'Statement',
  noLevel: {
    unanswered: 'Not answered',
    'do-not-know': 'Not known',
    'not-applicable': 'Does not apply',
    'not-asked': 'Not asked here',
  },
  becameAnswered: 'It had no level then.',
  ceasedToBeAnswered: 'It has no level now.',
  statementSteps: (steps) => `${Math.abs(steps)} ${Math.abs(steps) === 1 ? 'level' : 'levels'} ${steps > 0 ? 'up' : 'down'}`,
  mapped: (level) => `now called ${level}`,
  reworded: (parts) => `The question changed (${parts.join(', ')}), which may be why.`,
  rewordedPart: {
    text: 'its words',
    guidance: 'its guidance',
    descriptors: 'what each level looks like',
    levels: 'its levels',
    reversed: 'which way round it counts',
    weight: 'its weight',
    indicators: 'what is ticked',
    rule: 'its rule',
    confirmation: 'whether a level is confirmed',
    partOf: 'its section',
    evidencePrompt: 'the evidence asked for',
    appliesTo: 'whom it is asked of',
  },
  oneOfSeveral: (statement, level) => `${statement}: ${level}`,

  partners: 'Partner by partner',
  partner: 'Partner',
  noPartner: 'No partner named',
  bySection: 'By section',
  bySectionOf: (partner) => ` – ${partner}`,

  dates: 'Over several dates',
  datesOf: (part) => `Averages over several dates: ${part}`,
  datesDrawn: (lowest, highest) => `Averages by date, from ${lowest} to ${highest}`,
  datesAbout: (dates, withAverage) =>
    `A line for each of ${dates} dates, the higher the further along. ${withAverage} of them have an average. The table has the figures.`,
  part: 'Section to show',
  at: 'Date',
  average: 'Average',
  count: 'Counted (n)',
  spread: 'Lowest to highest',
  between: (lowest, highest) => `${lowest} to ${highest}`,
  withoutFigure: (names) => `Without a figure, and in no average: ${names.join('; ')}.`,

  bases: 'What is said, shown and confirmed now',
  basis: { declared: 'As declared', evidenced: 'With evidence', validated: 'As validated' },
  fromDeclared: (difference, isAbove) => `${difference}, ${isAbove ? 'above' : 'below'} what is declared`,
  asDeclared: 'the same as declared',
  evidenceWanted: (count) => `${answers(count)} without the evidence asked for.`,
  validationWanted: (count) => `${answers(count)} that nobody has confirmed yet.`,
  notAccepted: (count) => `${answers(count)} that somebody looked at and did not accept.`,

  drawn: (lowest, highest) => `Scores then and now, from ${lowest} to ${highest}`,
  drawing: {},
};
