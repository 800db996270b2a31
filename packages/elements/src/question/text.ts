import type { ProblemCatalogue } from '@send-reform/core/text';

/** What is said around one statement and its answer. A host can replace any part of it. */
export interface QuestionText {
  readonly error: string;
  readonly or: string;
  readonly notApplicable: string;
  readonly notApplicableHint: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly doNotKnow: string;
  readonly doNotKnowHint: string;

  readonly tickAll: string;
  readonly noneOfThese: string;
  readonly noneOfTheseHint: string;
  readonly confirm: string;
  readonly ticksComeTo: (level: string) => string;
  readonly ticksDecideNothing: string;
  readonly asTicked: string;

  /** Said after a field's label and not seen, where several statements stand on a page. */
  readonly about: (statement: string) => string;
  readonly more: string;
  readonly confidence: string;
  readonly confidenceHint: string;
  readonly confidences: Readonly<Record<'low' | 'medium' | 'high', string>>;
  readonly note: string;
  readonly notIdentify: string;
  readonly charactersAllowed: (most: number) => string;
  readonly charactersLeft: (count: number) => string;
  readonly charactersTooMany: (count: number) => string;

  readonly evidence: string;
  readonly evidenceHint: string;
  readonly whatShows: (prompt: string) => string;
  readonly evidenceItem: (position: number) => string;
  readonly evidenceTitle: string;
  readonly evidenceReference: string;
  readonly evidenceReferenceHint: string;
  readonly evidenceDate: string;
  readonly evidenceDateHint: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly addEvidence: string;
  readonly addAnother: string;
  readonly remove: string;
  readonly removed: (position: number) => string;

  readonly clear: string;
  readonly cleared: string;

  readonly nothingLoaded: string;
  readonly wrongInstrument: string;
  readonly otherVersion: string;
  readonly noSuchStatement: string;

  /** Sentences about what is wrong, by code, in place of those of the core's catalogue. */
  readonly problems: ProblemCatalogue;
}

const characters = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'character' : 'characters'}`;

/** The English around one statement. */
export const questionEnglish: QuestionText = {
  error: 'Error',
  or: 'or',
  notApplicable: 'Not applicable',
  notApplicableHint: 'This cannot apply to us.',
  reason: 'Why does it not apply?',
  reasonHint: 'Do not write anything that could identify a child.',
  doNotKnow: 'I do not know',
  doNotKnowHint: 'An honest answer: it shows what to find out.',

  tickAll: 'Select all that are true today.',
  noneOfThese: 'None of these',
  noneOfTheseHint: 'Nothing in the lists above is true today.',
  confirm: 'Which level do you confirm?',
  ticksComeTo: (level) => `What you selected comes to: ${level}.`,
  ticksDecideNothing: 'What you selected comes to no level.',
  asTicked: 'The level that the selections come to',

  about: (statement) => ` about: ${statement}`,
  more: 'Confidence, note and evidence',
  confidence: 'How sure are you? (optional)',
  confidenceHint: 'About the answer above.',
  confidences: { low: 'Not sure', medium: 'Fairly sure', high: 'Very sure' },
  note: 'Note (optional)',
  notIdentify:
    'Do not write anything that could identify a child, such as a name, a school with a rare need, or a very small number.',
  charactersAllowed: (most) => `You can enter up to ${characters(most)}`,
  charactersLeft: (count) => `You have ${characters(count)} remaining`,
  charactersTooMany: (count) => `You have ${characters(count)} too many`,

  evidence: 'Evidence (optional)',
  evidenceHint: 'Say what it is and where it can be found. Files stay where they are: nothing is uploaded.',
  whatShows: (prompt) => `What would show it: ${prompt}`,
  evidenceItem: (position) => `Evidence ${position}`,
  evidenceTitle: 'Title',
  evidenceReference: 'Link or reference (optional)',
  evidenceReferenceHint: 'A web address, or the number of a document.',
  evidenceDate: 'Date (optional)',
  evidenceDateHint: 'For example, 27 3 2026',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  addEvidence: 'Add evidence',
  addAnother: 'Add another piece of evidence',
  remove: 'Remove',
  removed: (position) => `Evidence ${position} has been removed.`,

  clear: 'Clear this answer',
  cleared: 'The answer has been cleared. A note and evidence stay.',

  nothingLoaded: 'There is no questionnaire here yet.',
  wrongInstrument: 'This questionnaire cannot be shown, because something in it is wrong. Tell whoever looks after this page:',
  otherVersion:
    'These answers belong to another questionnaire, or to another version of this one, so they are not shown here. Nothing has been changed.',
  noSuchStatement: 'This statement cannot be shown, because the questionnaire has none by this name. Tell whoever looks after this page.',

  problems: {},
};
