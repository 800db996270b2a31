import type { End } from '@send-reform/core/scoring';
import type { DerivationCatalogue } from '@send-reform/core/text';

/** Everything that `<send-explanation>` says of its own accord. A host can replace any part of it. */
export interface ExplanationText {
  readonly how: string;
  /** The same for the least and the most that is still possible. */
  readonly howFar: Readonly<Record<End, string>>;
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
  howFar: {
    lowest: 'How the lowest still possible comes about',
    highest: 'How the highest still possible comes about',
  },
  howAbout: (section) => ` – ${section}`,
  whole: 'Everything together',
  nothingLoaded: 'There is nothing to explain here yet.',
  wrongInstrument: 'This cannot be explained, because something in its questionnaire is wrong. Tell whoever looks after this page:',
  otherVersion: 'These answers belong to another questionnaire, or to another version of this one, so they have no figures here.',
  explanation: {},
};
