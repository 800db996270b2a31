import { indicatorEnglish, type IndicatorCatalogue } from '@send-reform/core/text';
import { trajectoryEnglish, type TrajectoryText } from '../drawing/trajectory-text.js';

/** Everything that `<send-indicators>` says of its own accord. A host can replace any part of it. */
export interface IndicatorsText {
  readonly caption: string;
  readonly indicator: string;
  readonly status: string;
  readonly latest: string;
  readonly against: string;
  /** Before what was expected of the latest figure's quarter. */
  readonly expected: string;
  readonly target: string;
  /** What stands where there is nothing. */
  readonly none: string;
  readonly better: (gap: string) => string;
  readonly worse: (gap: string) => string;
  readonly level: string;
  /** Apart, where neither side is better. */
  readonly aside: (gap: string) => string;
  readonly onDay: (day: string) => string;
  readonly byDay: (day: string) => string;
  /** A day as it is written. */
  readonly writeDay: (day: string) => string;
  /** What a rate's figures are per. */
  readonly per: (what: string) => string;
  readonly more: string;
  /** What tells one such part from another to whoever cannot see where it stands. */
  readonly moreAbout: (indicator: string) => string;
  readonly definition: string;
  readonly source: string;
  readonly baseline: string;
  readonly howJudged: string;
  readonly howJudgedAlone: string;
  readonly asOf: (day: string) => string;
  readonly filter: string;
  readonly all: (count: number) => string;
  readonly only: (status: string, count: number) => string;
  readonly noneOfThese: string;
  readonly drawings: string;
  readonly quarters: (indicator: string) => string;
  readonly quarter: string;
  readonly withMitigation: string;
  readonly withoutMitigation: string;
  readonly actual: string;
  readonly enter: string;
  readonly enterIntro: string;
  readonly forQuarter: string;
  readonly figure: string;
  readonly figureHint: Readonly<Record<'count' | 'percent' | 'pounds' | 'days' | 'weeks', string>> & { readonly rate: (per: string) => string };
  readonly note: string;
  readonly noteHint: string;
  readonly record: string;
  readonly errorTitle: string;
  /** Said before an error and not seen. */
  readonly error: string;
  readonly notANumber: (indicator: string) => string;
  readonly notPossible: Readonly<Record<'indicator.pence' | 'indicator.below-zero' | 'indicator.count-not-whole' | 'format' | 'too-big', (indicator: string) => string>>;
  readonly noteWithoutFigure: (indicator: string) => string;
  readonly nothingEntered: string;
  readonly recordedTitle: string;
  readonly recorded: (quarter: string, count: number) => string;
  readonly nothingLoaded: string;
  readonly noIndicators: string;
  /** Statuses, units and the rule, as the core's catalogue has them. */
  readonly sentences: IndicatorCatalogue;
  /** The words of the drawings. */
  readonly drawing: TrajectoryText;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** The English of `<send-indicators>`. */
export const indicatorsEnglish: IndicatorsText = {
  caption: 'Indicators',
  indicator: 'Indicator',
  status: 'Status',
  latest: 'Latest figure',
  against: 'Against the trajectory',
  expected: 'Expected:',
  target: 'Target',
  none: '–',
  better: (gap) => `${gap} better`,
  worse: (gap) => `${gap} worse`,
  level: 'As expected',
  aside: (gap) => `${gap} apart`,
  onDay: (day) => `on ${day}`,
  byDay: (day) => `by ${day}`,
  writeDay: (day) => {
    const [year, month, date] = day.split('-').map(Number);
    return `${date} ${MONTHS[month! - 1]} ${year}`;
  },
  per: (what) => `Per ${what}`,
  more: 'About this indicator',
  moreAbout: (indicator) => `– ${indicator}`,
  definition: 'What is counted',
  source: 'Where the figures come from',
  baseline: 'Baseline',
  howJudged: 'How a status is decided',
  howJudgedAlone: 'How this one’s status is decided',
  asOf: (day) => `As of ${day}.`,
  filter: 'Show',
  all: (count) => `All (${count})`,
  only: (status, count) => `${status} (${count})`,
  noneOfThese: 'No indicator has this status.',
  drawings: 'Trajectories and actual figures',
  quarters: (indicator) => `${indicator}, quarter by quarter`,
  quarter: 'Quarter',
  withMitigation: 'Expected with mitigation',
  withoutMitigation: 'Expected without',
  actual: 'Actual',
  enter: 'Enter a quarter’s figures',
  enterIntro: 'Leave a figure empty where there is none yet. Small numbers, and a note beside them, can identify a child: leave both out where counts are low.',
  forQuarter: 'Quarter',
  figure: 'Figure',
  figureHint: {
    count: 'A whole number',
    percent: 'Out of a hundred, such as 62.5',
    pounds: 'In pounds; a deficit with a minus before it',
    days: 'In days',
    weeks: 'In weeks',
    rate: (per) => `Per ${per}`,
  },
  note: 'Note (optional)',
  noteHint: 'What a reader should know about this figure',
  record: 'Put into the table',
  errorTitle: 'There is a problem',
  error: 'Error',
  notANumber: (indicator) => `${indicator}: enter a number, such as 1,234.5`,
  notPossible: {
    'indicator.pence': (indicator) => `${indicator}: enter pounds with two decimals at most`,
    'indicator.below-zero': (indicator) => `${indicator}: the figure cannot be below zero`,
    'indicator.count-not-whole': (indicator) => `${indicator}: enter a whole number`,
    format: (indicator) => `${indicator}: enter at most 15 digits on either side of the point`,
    'too-big': (indicator) => `${indicator}: the note must be 5,000 characters or fewer`,
  },
  noteWithoutFigure: (indicator) => `${indicator}: a note needs a figure`,
  nothingEntered: 'Nothing has been entered or changed',
  recordedTitle: 'Done',
  recorded: (quarter, count) => `${count === 1 ? '1 figure' : `${count} figures`} for ${quarter} put into the table.`,
  nothingLoaded: 'There are no indicators here yet.',
  noIndicators: 'This set has no indicators.',
  sentences: indicatorEnglish,
  drawing: trajectoryEnglish,
};
