/** Everything that `<send-change>` says of its own accord. A host can replace any part of it. */
export interface ChangeText {
  /** What the drawing is, for whoever cannot see it. */
  readonly change: (lowest: string, highest: string) => string;
  /** What it shows, in short: the table has the figures. */
  readonly changeAbout: (rows: number, rose: number, fell: number, notComparable: number) => string;
  /** A value without a figure of its own, as it is written. */
  readonly number: (value: number) => string;
  readonly fromTo: (then: string, now: string) => string;
  readonly noFigure: string;
  /** The marks. */
  readonly then: string;
  readonly rose: string;
  readonly fell: string;
  readonly stayed: string;
  readonly notComparable: string;
  readonly alone: string;
  /** Where the levels start, or the ends of the scale where there are none. */
  readonly lines: (lowest: string, levels: readonly string[]) => string;
  readonly ends: (lowest: string, highest: string) => string;
}

/** The English of `<send-change>`. */
export const changeEnglish: ChangeText = {
  change: (lowest, highest) => `The scores then and now as a drawing, from ${lowest} to ${highest}`,
  changeAbout: (rows, rose, fell, notComparable) =>
    `A line for each of ${rows} figures, the higher the further along. ` +
    `Risen: ${rose}; fallen: ${fell}; not comparable: ${notComparable}. The table has the figures.`,
  number: (value) => String(Number(value.toFixed(2))),
  fromTo: (then, now) => `${then} to ${now}`,
  noFigure: 'none',
  then: 'Then',
  rose: 'Now, risen',
  fell: 'Now, fallen',
  stayed: 'Now, the same',
  notComparable: 'Now, not comparable',
  alone: 'The figure',
  lines: (lowest, levels) => `From ${lowest}, with a line where each of these starts: ${levels.join(', ')}`,
  ends: (lowest, highest) => `From ${lowest} to ${highest}`,
};
