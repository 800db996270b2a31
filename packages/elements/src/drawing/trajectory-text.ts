/** Everything that the drawing of a trajectory says of its own accord. A host can replace any part of it. */
export interface TrajectoryText {
  /** What the drawing is, for whoever cannot see it. */
  readonly trajectory: (title: string) => string;
  /** What it shows, in short: the table has the figures. */
  readonly trajectoryAbout: (first: string, last: string, latest: { readonly quarter: string; readonly figure: string } | null) => string;
  readonly actual: string;
  readonly withMitigation: string;
  readonly withoutMitigation: string;
  readonly target: (figure: string) => string;
}

/** The English of the drawing of a trajectory. */
export const trajectoryEnglish: TrajectoryText = {
  trajectory: (title) => `${title}: trajectories and actual figures`,
  trajectoryAbout: (first, last, latest) =>
    `From ${first} to ${last}. ${latest === null ? 'No actual figure yet.' : `The last actual figure is ${latest.figure}, for ${latest.quarter}.`} The table has the figures.`,
  actual: 'Actual',
  withMitigation: 'Expected with mitigation',
  withoutMitigation: 'Expected without',
  target: (figure) => `Target: ${figure}`,
};
