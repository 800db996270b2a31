/** Everything that `<send-spread>` says of its own accord. A host can replace any part of it. */
export interface SpreadText {
  /** What the drawing is, for whoever cannot see it. */
  readonly spread: string;
  /** What it shows, in short: the table has the figures. */
  readonly about: (rows: number, lowest: string, highest: string) => string;
  readonly aboutNothing: string;
  readonly one: string;
  readonly several: string;
  readonly middle: string;
  readonly withheld: string;
  readonly agreed: string;
  /** What a level's column is called in the key: its number and its name. */
  readonly level: (number: number, label: string) => string;
}

/** The English of `<send-spread>`. */
export const spreadEnglish: SpreadText = {
  spread: 'The answers by level',
  about: (rows, lowest, highest) =>
    `${rows === 1 ? 'One row' : `${rows} rows`} with the levels from left to right. Answers lie from ${lowest} to ${highest}. The table has the figures.`,
  aboutNothing: 'No answer with a level is shown. The table has the figures.',
  one: 'One answer',
  several: 'So many answers: the fuller, the more of them',
  middle: 'Where the partner stands',
  withheld: 'Withheld',
  agreed: 'What is agreed',
  level: (number, label) => `${number} ${label}`,
};
