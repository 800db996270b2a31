import type { CellState } from './heat-map.js';

/** Everything that the drawings say of their own accord. A host can replace any part of it. */
export interface DrawingText {
  /** What a drawing is, for whoever cannot see it. */
  readonly radar: (lowest: string, highest: string) => string;
  /** What it shows, in short: the table has the figures. */
  readonly radarAbout: (axes: number, withoutScore: readonly string[]) => string;
  /** The levels that the rings mark off, or the ends of the scale where there are none. */
  readonly rings: (levels: readonly string[]) => string;
  /** A value at the end of a scale, as it is written. */
  readonly number: (value: number) => string;
  readonly ends: (lowest: string, highest: string) => string;
  readonly score: string;
  readonly scoreHeldDown: string;
  readonly stillPossible: string;
  readonly noScore: string;
  readonly heatMap: string;
  readonly heatMapAbout: (statements: number, answered: number) => string;
  /** How to read the squares, where no list of levels can say it. */
  readonly squares: string;
  /** What a square stands for, where a pointer rests on it. */
  readonly square: (statement: string, said: string) => string;
  readonly holdsDown: string;
  readonly states: Readonly<Record<Exclude<CellState, 'answered'>, string>>;
}

/** The English of the drawings. */
export const drawingEnglish: DrawingText = {
  radar: (lowest, highest) => `The scores as a radar, from ${lowest} to ${highest}`,
  radarAbout: (axes, withoutScore) =>
    `${axes} sections around a centre: the further out, the higher the score. ` +
    (withoutScore.length === 0 ? 'All have a score. ' : `No score yet: ${withoutScore.join('; ')}. `) +
    'The table has the figures.',
  rings: (levels) => `Rings from the middle: ${levels.join(', ')}`,
  number: (value) => String(Number(value.toFixed(2))),
  ends: (lowest, highest) => `From ${lowest} in the middle to ${highest} at the edge`,
  score: 'Score',
  scoreHeldDown: 'Score whose level is held down',
  stillPossible: 'Still possible',
  noScore: 'no score yet',
  heatMap: 'The levels as squares',
  heatMapAbout: (statements, answered) =>
    `A square for each of ${statements} statements, section by section: the fuller, the higher its level. ` +
    `${answered} of them have a level. The table of statements has each one.`,
  squares: 'The fuller a square, the higher the level. Levels are numbered from the lowest.',
  square: (statement, said) => `${statement} ${said}`,
  holdsDown: 'Holds a level down',
  states: {
    unanswered: 'Not answered',
    'do-not-know': 'Not known',
    'not-applicable': 'Does not apply',
    'not-asked': 'Not asked here',
  },
};
