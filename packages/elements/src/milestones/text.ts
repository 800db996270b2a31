import { inWords, type PlanCatalogue } from '@send-reform/core/text';

/** Everything that `<send-milestones>` says of its own accord. A host can replace any part of it. */
export interface MilestonesText {
  readonly nothingLoaded: string;
  readonly noMilestones: string;
  readonly noneOfThese: string;
  readonly caption: string;
  readonly asOf: (day: string) => string;
  readonly filter: string;
  readonly all: (count: number) => string;
  readonly only: (status: string, count: number) => string;
  readonly milestone: string;
  readonly due: string;
  readonly stands: string;
  readonly owner: string;
  readonly dependsOn: string;
  readonly nothing: string;
  readonly waits: (others: readonly string[]) => string;
  readonly more: string;
  readonly moreAbout: (milestone: string) => string;
  readonly shownBy: string;
  readonly evidence: string;
  readonly doneOn: (day: string) => string;
  readonly mark: string;
  readonly which: string;
  readonly toChoose: string;
  readonly when: string;
  readonly whenHint: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly shows: string;
  readonly showsHint: string;
  readonly reference: string;
  readonly referenceHint: string;
  readonly markButton: string;
  readonly problemTitle: string;
  readonly errorPrefix: string;
  readonly missingMilestone: string;
  readonly wrongDay: string;
  readonly dayToCome: string;
  readonly missingEvidence: string;
  readonly evidenceTooLong: (most: number) => string;
  readonly referenceTooLong: (most: number) => string;
  readonly waitsFor: (others: readonly string[]) => string;
  readonly markedTitle: string;
  readonly marked: (milestone: string) => string;
  readonly writeDay: (day: string) => string;
  /** Sentences and words about plans, by code. */
  readonly plan: PlanCatalogue;
}

/** The English of `<send-milestones>`. */
export const milestonesTextEnglish: MilestonesText = {
  nothingLoaded: 'There is no plan to show yet.',
  noMilestones: 'The plan has no milestones yet.',
  noneOfThese: 'No milestone stands like this.',
  caption: 'Milestones by due date',
  asOf: (day) => `As they stand on ${day}.`,
  filter: 'Show',
  all: (count) => `All (${count})`,
  only: (status, count) => `${status} (${count})`,
  milestone: 'Milestone',
  due: 'Due',
  stands: 'How it stands',
  owner: 'Owner',
  dependsOn: 'Depends on',
  nothing: 'Nothing',
  waits: (others) => `Waits for: ${others.join('; ')}`,
  more: 'Evidence',
  moreAbout: (milestone) => ` – ${milestone}`,
  shownBy: 'What would show it',
  evidence: 'What shows it',
  doneOn: (day) => `Done on ${day}`,
  mark: 'Mark a milestone as done',
  which: 'Milestone',
  toChoose: 'Choose a milestone',
  when: 'When was it done?',
  whenHint: 'For example, 27 9 2026',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  shows: 'What shows that it was done?',
  showsHint: 'For example, minutes of the board',
  reference: 'Link or reference (optional)',
  referenceHint: 'Files stay where they are. Name no child.',
  markButton: 'Mark as done',
  problemTitle: 'There is a problem',
  errorPrefix: 'Error',
  missingMilestone: 'Choose the milestone that was done',
  wrongDay: 'Enter the day on which it was done as day, month and year, such as 27 9 2026',
  dayToCome: 'The day on which it was done must be today or before',
  missingEvidence: 'Enter what shows that it was done',
  evidenceTooLong: (most) => `What shows that it was done must be ${most} characters or fewer`,
  referenceTooLong: (most) => `The link or reference must be ${most} characters or fewer`,
  waitsFor: (others) => `This milestone depends on something that was not done by then. First mark: ${others.join('; ')}`,
  markedTitle: 'Done',
  marked: (milestone) => `Marked as done: ${milestone}`,
  writeDay: inWords,
  plan: {},
};
