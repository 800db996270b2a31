import type { DerivationCatalogue } from '@send-reform/core/text';

/** Everything that `<send-explanation>` says of its own accord. A host can replace any part of it. */
export interface ExplanationText {
  readonly how: string;
  /** What stands after it for whoever hears it out of place. */
  readonly howAbout: (section: string) => string;
  readonly whole: string;
  readonly nothingLoaded: string;
  readonly wrongInstrument: string;
  readonly otherVersion: string;
  /** The sentences of an explanation, by code. */
  readonly explanation: DerivationCatalogue;
}

/** The English of `<send-explanation>`. */
export const explanationEnglish: ExplanationText = {
  how: 'How this came about',
  howAbout: (section) => ` – ${section}`,
  whole: 'Everything together',
  nothingLoaded: 'There is nothing to explain here yet.',
  wrongInstrument: 'This cannot be explained, because something in its questionnaire is wrong. Tell whoever looks after this page:',
  otherVersion: 'These answers belong to another questionnaire, or to another version of this one, so they have no figures here.',
  explanation: {},
};
