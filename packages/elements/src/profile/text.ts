import type { Basis, Withheld } from '@send-reform/core/scoring';
import type { DrawingText } from '../drawing/text.js';
import { explanationEnglish, type ExplanationText } from '../explanation/text.js';

/** Everything that `<send-profile>` says of its own accord. A host can replace any part of it. */
export interface ProfileText extends ExplanationText {
  readonly caption: string;
  /** What follows the caption on a basis other than what people say of themselves. */
  readonly captionOn: Readonly<Record<Basis, string>>;
  readonly section: string;
  readonly score: string;
  readonly level: string;
  readonly heldDown: string;
  readonly complete: string;
  readonly range: string;
  readonly none: string;
  /** What stands in place of a score that no answer will bring about. */
  readonly noneFor: Readonly<Partial<Record<Withheld, string>>>;
  readonly noLevel: string;
  readonly held: (from: string, statements: readonly string[]) => string;
  readonly completeOf: (complete: number, of: number) => string;
  readonly notKnown: (count: number) => string;
  readonly notApplicable: (count: number) => string;
  readonly between: (lowest: string, highest: string) => string;
  readonly settled: string;
  readonly scoresDrawn: (lowest: string, highest: string) => string;
  /** Sections that have a score and no place in a radar, since no two others are measured as they are. */
  readonly notDrawn: (sections: readonly string[]) => string;
  readonly levelsDrawn: string;
  readonly statements: string;
  readonly statement: string;
  readonly levelOf: (level: string, counts: number, of: number) => string;
  readonly reversed: string;
  /** The words of the drawings. */
  readonly drawing: Partial<DrawingText>;
}

/** The English of `<send-profile>`. */
export const profileEnglish: ProfileText = {
  ...explanationEnglish,
  caption: 'Score and level by section',
  captionOn: {
    declared: '',
    evidenced: ', counting only answers with the evidence asked for',
    validated: ', counting only what has been confirmed',
  },
  section: 'Section',
  score: 'Score',
  level: 'Level',
  heldDown: 'What holds the level down:',
  complete: 'Done',
  range: 'Still possible',
  none: 'No score yet',
  noneFor: {
    'no-total': 'Not added up: each answer stands for itself',
    'nothing-applies': 'Nothing here applies',
    'not-asked': 'Not asked here',
  },
  noLevel: '–',
  held: (from, statements) => `Without this it would be ${from}: ${statements.join('; ')}`,
  completeOf: (complete, of) => `${complete} of ${of}`,
  notKnown: (count) => `${count} not known`,
  notApplicable: (count) => (count === 1 ? '1 does not apply' : `${count} do not apply`),
  between: (lowest, highest) => `${lowest} to ${highest}`,
  settled: 'Settled',
  scoresDrawn: (lowest, highest) => `Scores by section, from ${lowest} to ${highest}`,
  notDrawn: (sections) => `Measured in another way, so in the table only: ${sections.join('; ')}.`,
  levelsDrawn: 'Levels by statement',
  statements: 'Every statement and its level',
  statement: 'Statement',
  levelOf: (level, counts, of) => `${level} (${counts} of ${of})`,
  reversed: 'Counts the other way round',
  nothingLoaded: 'There is no profile here yet.',
  wrongInstrument: 'This profile cannot be shown, because something in its questionnaire is wrong. Tell whoever looks after this page:',
  otherVersion: 'These answers belong to another questionnaire, or to another version of this one, so they have no profile here.',
  drawing: {},
};
