/** Everything that `<send-questionnaire>` says of its own accord. A host can replace any part of it. */
export interface QuestionnaireText {
  readonly illustrative: string;
  readonly about: string;
  readonly progress: (done: number, of: number) => string;
  readonly notStarted: string;
  readonly done: string;
  readonly partly: (done: number, of: number) => string;
  readonly start: string;
  readonly carryOn: string;
  readonly read: string;
  readonly back: string;
  readonly backToList: string;
  readonly next: string;
  readonly finish: string;
  readonly position: (section: number, of: number) => string;
  readonly or: string;
  readonly notApplicable: string;
  readonly notApplicableHint: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly doNotKnow: string;
  readonly doNotKnowHint: string;
  readonly note: string;
  readonly noteAbout: (statement: string) => string;
  readonly noteLabel: string;
  readonly notIdentify: string;
  readonly whatShows: (prompt: string) => string;
  readonly notAnswered: string;
  readonly indicatorsNotAsked: string;
  readonly nothingLoaded: string;
  readonly wrongInstrument: string;
  readonly otherVersion: string;
}

/** The English of `<send-questionnaire>`. */
export const questionnaireEnglish: QuestionnaireText = {
  illustrative: 'Example',
  about: 'More about this questionnaire',
  progress: (done, of) => (done === of ? `You have dealt with all ${of} statements.` : `You have dealt with ${done} of ${of} statements.`),
  notStarted: 'Not started',
  done: 'Done',
  partly: (done, of) => `${done} of ${of} done`,
  start: 'Start',
  carryOn: 'Carry on',
  read: 'Read the answers',
  back: 'Back',
  backToList: 'All sections',
  next: 'Continue',
  finish: 'Finish and see all sections',
  position: (section, of) => `Section ${section} of ${of}`,
  or: 'or',
  notApplicable: 'Not applicable',
  notApplicableHint: 'This cannot apply to us.',
  reason: 'Why does it not apply?',
  reasonHint: 'Do not write anything that could identify a child.',
  doNotKnow: 'I do not know',
  doNotKnowHint: 'An honest answer: it shows what to find out.',
  note: 'Note',
  noteAbout: (statement) => ` about: ${statement}`,
  noteLabel: 'Your note',
  notIdentify: 'Do not write anything that could identify a child, such as a name, a school with a rare need, or a very small number.',
  whatShows: (prompt) => `What would show it: ${prompt}`,
  notAnswered: 'Not answered yet',
  indicatorsNotAsked: 'This statement is answered by ticking a list, which this page cannot show. It stays open here.',
  nothingLoaded: 'There is no questionnaire here yet.',
  wrongInstrument: 'This questionnaire cannot be shown, because something in it is wrong. Tell whoever looks after this page:',
  otherVersion: 'These answers belong to another questionnaire, or to another version of this one, so they are not shown here. Nothing has been changed.',
};
