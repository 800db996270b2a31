import type { DerivationCatalogue } from '@send-reform/core/text';

/** Everything that `<send-profile>` says of its own accord. A host can replace any part of it. */
export interface ProfileText {
  readonly caption: string;
  readonly section: string;
  readonly score: string;
  readonly level: string;
  readonly heldDown: string;
  readonly complete: string;
  readonly range: string;
  readonly whole: string;
  readonly none: string;
  readonly noLevel: string;
  readonly held: (from: string, statements: readonly string[]) => string;
  readonly completeOf: (complete: number, of: number) => string;
  readonly between: (lowest: string, highest: string) => string;
  readonly settled: string;
  readonly how: string;
  readonly howAbout: (section: string) => string;
  readonly nothingLoaded: string;
  readonly wrongInstrument: string;
  readonly otherVersion: string;
  /** The sentences of an explanation, by code. */
  readonly explanation: DerivationCatalogue;
}

/** The English of `<send-profile>`. */
export const profileEnglish: ProfileText = {
  caption: 'Score and level by section',
  section: 'Section',
  score: 'Score',
  level: 'Level',
  heldDown: 'What holds the level down',
  complete: 'Done',
  range: 'Still possible',
  whole: 'Everything together',
  none: 'No score yet',
  noLevel: '–',
  held: (from, statements) => `Without this it would be ${from}: ${statements.join('; ')}`,
  completeOf: (complete, of) => `${complete} of ${of}`,
  between: (lowest, highest) => `${lowest} to ${highest}`,
  settled: 'Settled',
  how: 'How this came about',
  howAbout: (section) => ` – ${section}`,
  nothingLoaded: 'There is no profile here yet.',
  wrongInstrument: 'This profile cannot be shown, because something in its questionnaire is wrong. Tell whoever looks after this page:',
  otherVersion: 'These answers belong to another questionnaire, or to another version of this one, so they have no profile here.',
  explanation: {},
};
