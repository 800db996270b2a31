import type { ToFindOut } from '@send-reform/core/priorities';
import type { PriorityCatalogue } from '@send-reform/core/text';

/** Everything that `<send-priorities>` says of its own accord. A host can replace any part of it. */
export interface PrioritiesText {
  readonly nothingLoaded: string;
  readonly wrongInstrument: string;
  readonly wrongTarget: string;
  readonly otherVersion: string;

  // What is wanted, and of what
  readonly choose: string;
  readonly target: string;
  readonly targetLevel: (level: string) => string;
  readonly partner: string;
  readonly principle: string;
  readonly area: string;
  readonly any: string;
  readonly apply: string;
  readonly clear: string;
  readonly measured: (target: string) => string;
  readonly filtered: (filters: readonly string[]) => string;
  readonly filter: (name: string, value: string) => string;
  readonly showing: (shown: number, of: number) => string;

  // The list
  readonly caption: string;
  readonly rank: string;
  readonly statement: string;
  readonly from: string;
  readonly to: string;
  readonly plan: string;
  readonly why: string;
  /** What stands after it for whoever hears it out of place. */
  readonly about: (statement: string) => string;
  readonly noGaps: string;
  readonly noneLeft: string;
  readonly partnersNamed: (partners: readonly string[]) => string;
  readonly everybodys: string;
  readonly principlesNamed: (principles: readonly string[]) => string;
  readonly within: (sections: readonly string[]) => string;
  readonly startingPoints: string;
  readonly source: (title: string, part: string | undefined, date: string | undefined) => string;
  readonly onTheWay: string;
  readonly step: (level: string, descriptor: string | null) => string;
  readonly shownBy: (evidence: string) => string;
  readonly liftsSection: string;

  // Taking over
  readonly takeOver: string;
  readonly takeOut: string;
  readonly taken: string;
  readonly tookOver: (statement: string) => string;
  readonly tookOut: (statement: string) => string;

  // What is not known
  readonly toFindOut: string;
  readonly toFindOutIntro: string;
  readonly state: Readonly<Record<ToFindOut['state'], string>>;

  // What would lift
  readonly lift: string;
  readonly liftIntro: string;
  readonly liftSection: string;
  readonly whole: string;
  readonly findLift: string;
  readonly working: string;
  readonly notFetched: string;

  /** Why something ranks where it does, and what would lift a section, by code. */
  readonly sentences: PriorityCatalogue;
}

/** The English of `<send-priorities>`. */
export const prioritiesTextEnglish: PrioritiesText = {
  nothingLoaded: 'There are no priorities here yet.',
  wrongInstrument: 'Priorities cannot be shown, because something in the questionnaire is wrong. Tell whoever looks after this page:',
  wrongTarget: 'Priorities cannot be ranked, because something in how this page asks for them is wrong. Tell whoever looks after it:',
  otherVersion: 'These answers belong to another questionnaire, or to another version of this one, so they have no priorities here.',

  choose: 'What to show',
  target: 'Measured against',
  targetLevel: (level) => `Every statement at “${level}”`,
  partner: 'Partner',
  principle: 'Principle',
  area: 'Area of focus',
  any: 'All',
  apply: 'Apply',
  clear: 'Clear filters',
  measured: (target) => `Measured against: ${target}.`,
  filtered: (filters) => `Only: ${filters.join('; ')}.`,
  filter: (name, value) => `${name} – ${value}`,
  showing: (shown, of) => `Showing ${shown} of ${of} priorities.`,

  caption: 'Priorities, the most pressing first',
  rank: 'Rank',
  statement: 'Priority',
  from: 'Now',
  to: 'Wanted',
  plan: 'Plan',
  why: 'Why it ranks here',
  about: (statement) => ` – ${statement}`,
  noGaps: 'Everything that has a level is at the level wanted, or above it.',
  noneLeft: 'No priority fits all of these. Choose fewer of them.',
  partnersNamed: (partners) => `Partners: ${partners.join(', ')}.`,
  everybodys: 'No partner is named, so it is everybody’s.',
  principlesNamed: (principles) => `Principles: ${principles.join(', ')}.`,
  within: (sections) => `Part of: ${sections.join(', ')}.`,
  startingPoints: 'It rests on:',
  source: (title, part, date) => [title, ...(date === undefined ? [] : [date]), ...(part === undefined ? [] : [part])].join(', '),
  onTheWay: 'On the way there:',
  step: (level, descriptor) => (descriptor === null ? level : `${level}: ${descriptor}`),
  shownBy: (evidence) => `What would show it: ${evidence}`,
  liftsSection: 'A section is raised by its statements: ask below what would lift it.',

  takeOver: 'Take over into the plan',
  takeOut: 'Take out of the plan',
  taken: 'In the plan',
  tookOver: (statement) => `Taken over into the plan: ${statement}`,
  tookOut: (statement) => `Taken out of the plan: ${statement}`,

  toFindOut: 'To find out first',
  toFindOutIntro: 'These have no level, so nobody can say whether they are priorities.',
  state: { unanswered: 'Not answered', 'do-not-know': 'Not known', 'no-level': 'No level' },

  lift: 'What would lift us',
  liftIntro: 'The smallest change that brings a section, or everything together, to its next level. It is arithmetic: the fewest levels, not the least work.',
  liftSection: 'Section',
  whole: 'Everything together',
  findLift: 'Find the smallest change',
  working: 'Working it out …',
  notFetched: 'This could not be fetched. Check your connection, then ask again.',

  sentences: {},
};
