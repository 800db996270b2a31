import { questionEnglish, type QuestionText } from '../question/text.js';
import { savingEnglish, type SavedWords, type SavingText } from './saving-text.js';

/** Everything that `<send-questionnaire>` says of its own accord. A host can replace any part of it. */
export interface QuestionnaireText extends QuestionText, SavingText {
  readonly illustrative: string;
  readonly aboutThis: string;
  readonly back: string;
  readonly next: string;

  readonly before: string;
  readonly howLong: (statements: number, minutes: number) => string;
  readonly whoSees: SavedWords;
  readonly whoSeesHeading: string;
  readonly whereKept: SavedWords & { readonly off: string };
  readonly whereKeptHeading: string;
  readonly placeKind: string;
  readonly placeKindHint: string;
  readonly placeKinds: Readonly<Record<'unitary' | 'county' | 'metropolitan' | 'london', string>>;
  readonly start: string;
  readonly carryOn: string;

  readonly clearDeviceHeading: string;
  readonly clearDeviceGuidance: string;
  readonly clearDevice: string;
  readonly clearDeviceSure: string;
  readonly clearDeviceExplained: string;
  readonly clearDeviceYes: string;
  readonly clearDeviceNo: string;
  readonly deviceCleared: string;

  readonly progress: (done: number, of: number) => string;
  readonly ownHeading: (partner: string) => string;
  readonly otherHeading: string;
  /** Said after the name of a section and not seen, where the section can come twice. */
  readonly ownTask: (partner: string) => string;
  readonly otherTask: string;
  readonly notStarted: string;
  readonly done: string;
  readonly partly: (done: number, of: number) => string;
  readonly withProblem: string;
  readonly allSections: string;
  readonly toCheck: string;

  readonly position: (question: number, of: number) => string;
  readonly sectionPosition: (section: number, of: number) => string;
  readonly skip: string;
  readonly problemTitle: string;
  readonly errorTitle: (title: string) => string;

  readonly checkHeading: string;
  readonly checkGuidance: string;
  readonly change: string;
  readonly notProvided: string;
  readonly remindersHeading: string;
  readonly remindersGuidance: string;
  readonly remindersOf: (sentence: string, count: number) => string;
  readonly reminder: (statement: string, sentence: string) => string;
  readonly send: string;
  readonly sending: string;
  readonly notSent: string;
  readonly sendGuidance: string;

  readonly doneHeading: string;
  readonly doneGuidance: string;
  readonly changeAnswers: string;

  readonly readHeading: (title: string) => string;
  readonly reviewHeading: (title: string) => string;
  readonly missing: (count: number) => string;
  readonly nothingMissing: string;
  readonly missingTag: string;
  readonly printHeading: (title: string) => string;
  readonly chosen: string;
  readonly confidenceIs: (confidence: string) => string;
  readonly because: (reason: string) => string;
  readonly evidenceIs: string;
  readonly noteIs: string;
  readonly confirmedIs: (level: string) => string;
  readonly sourceMissing: string;
  readonly sourceForeign: string;
  readonly dataBroken: string;
}

/** The English of `<send-questionnaire>`. */
export const questionnaireEnglish: QuestionnaireText = {
  ...questionEnglish,
  ...savingEnglish,
  illustrative: 'Example',
  aboutThis: 'More about this questionnaire',
  back: 'Back',
  next: 'Continue',

  before: 'Before you start',
  howLong: (statements, minutes) =>
    `There ${
      statements === 1 ? 'is 1 statement' : `are ${statements} statements`
    }, about ${minutes} minutes if you know the answers. You can answer in any order, skip what you are not ready for, and say that you do not know.`,
  whoSeesHeading: 'Who will see your answers',
  whoSees: {
    device: 'Nobody but you until you send them. Anybody else who uses this browser on this device could open them here.',
    server: 'Whoever looks after this service, from the moment you type them, and everybody you share this questionnaire with.',
    host: 'Whoever looks after this page decides, and should tell you on it.',
  },
  whereKeptHeading: 'Where your answers are kept',
  whereKept: {
    device:
      'In this browser, on this device, so that you can stop and carry on later here. They do not leave it until you send them.',
    server: 'On the server of this service, so that you can stop and carry on later, on another device too.',
    host: 'The page that you are on keeps them.',
    off: 'Nowhere yet: they are gone when you close this page before you send them.',
  },
  placeKind: 'What kind of area do you answer for?',
  placeKindHint: 'Some statements are only asked in some areas.',
  placeKinds: { unitary: 'Unitary authority', county: 'County', metropolitan: 'Metropolitan district', london: 'London borough' },
  start: 'Start',
  carryOn: 'Carry on',

  clearDeviceHeading: 'If others use this device',
  clearDeviceGuidance: 'You can delete the answers that are kept here, now or later.',
  clearDevice: 'Clear this device',
  clearDeviceSure: 'Are you sure?',
  clearDeviceExplained:
    'All answers, notes and evidence of this questionnaire that are kept on this device are deleted. They cannot be brought back.',
  clearDeviceYes: 'Yes, delete my answers',
  clearDeviceNo: 'No, keep my answers',
  deviceCleared: 'Your answers have been deleted from this device.',

  progress: (done, of) =>
    done === of ? `You have dealt with all ${of} statements.` : `You have dealt with ${done} of ${of} statements.`,
  ownHeading: (partner) => `Statements for you first: ${partner}`,
  otherHeading: 'The other statements',
  ownTask: (partner) => ` (for you: ${partner})`,
  otherTask: ' (the other statements)',
  notStarted: 'Not started',
  done: 'Completed',
  partly: (done, of) => `${done} of ${of} done`,
  withProblem: 'There is a problem',
  allSections: 'All sections',
  toCheck: 'Check your answers',

  position: (question, of) => `Question ${question} of ${of}`,
  sectionPosition: (section, of) => `Section ${section} of ${of}`,
  skip: 'Skip for now',
  problemTitle: 'There is a problem',
  errorTitle: (title) => `Error: ${title}`,

  checkHeading: 'Check your answers before you send them',
  checkGuidance: 'You can still change everything.',
  change: 'Change',
  notProvided: 'Not provided',
  remindersHeading: 'You may want to look at these again',
  remindersGuidance: 'You can send your answers as they are.',
  remindersOf: (sentence, count) => `${sentence} (${count})`,
  reminder: (statement, sentence) => `${statement} – ${sentence}`,
  send: 'Send my answers',
  sending: 'Your answers are being sent.',
  notSent: 'Your answers could not be sent. They are still here. Try again in a little while.',
  sendGuidance: 'By sending you say that, as far as you know, these answers are true and name no child.',

  doneHeading: 'Your answers have been sent',
  doneGuidance: 'You can look at them again, change them and send them once more.',
  changeAnswers: 'Look at or change my answers',

  readHeading: (title) => `Answers: ${title}`,
  reviewHeading: (title) => `Review: ${title}`,
  missing: (count) => (count === 1 ? 'One thing is missing' : `${count} things are missing`),
  nothingMissing: 'Nothing is missing.',
  missingTag: 'Missing',
  printHeading: (title) => title,
  chosen: 'Chosen',
  confidenceIs: (confidence) => `How sure: ${confidence}`,
  because: (reason) => `Why: ${reason}`,
  evidenceIs: 'Evidence',
  noteIs: 'Note',
  confirmedIs: (level) => `Confirmed level: ${level}`,
  sourceMissing: 'The questionnaire could not be fetched. Check your connection and load the page again.',
  sourceForeign: 'The questionnaire is not on this website, so it is not fetched. Tell whoever looks after this page.',
  dataBroken: 'The data of this questionnaire cannot be read. Tell whoever looks after this page:',
};
