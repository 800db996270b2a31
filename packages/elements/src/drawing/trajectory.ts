/** A value for drawing, and the same as it is written: what decides anything is exact and stays in the core. */
export interface DrawnFigure {
  readonly value: number;
  readonly figure: string;
}

/** One quarter of a trajectory; null where there is nothing. */
export interface TrajectoryPoint {
  readonly label: string;
  readonly withMitigation: DrawnFigure | null;
  readonly withoutMitigation: DrawnFigure | null;
  readonly actual: DrawnFigure | null;
}

/** One of the three lines. */
export type TrajectoryLine = 'withMitigation' | 'withoutMitigation' | 'actual';

/** A place in the drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Everything that is drawn, in units of the drawing. */
export interface TrajectoryLayout {
  /** The lowest and the highest figure, where they lie. */
  readonly lowest: DrawnFigure & { readonly y: number };
  readonly highest: DrawnFigure & { readonly y: number };
  /** Neighbouring places, stretch by stretch: where a quarter has nothing the line is cut. */
  readonly lines: Readonly<Record<TrajectoryLine, readonly (readonly Place[])[]>>;
  /** Where the target lies; null without one. */
  readonly target: number | null;
}

/** The room for lines, in units of the drawing. */
export const ROOM = { left: 8, right: 312, top: 22, bottom: 148 } as const;

const LINES: readonly TrajectoryLine[] = ['withMitigation', 'withoutMitigation', 'actual'];

/** Where quarter after quarter lies from left to right; one alone in the middle. */
export const placeAcross = (index: number, count: number): number =>
  count < 2 ? (ROOM.left + ROOM.right) / 2 : ROOM.left + ((ROOM.right - ROOM.left) * index) / (count - 1);

/** Neighbours that are there, stretch by stretch. */
function stretches(places: readonly (Place | null)[]): Place[][] {
  const found: Place[][] = [[]];
  for (const place of places) {
    if (place === null) found.push([]);
    else found.at(-1)!.push(place);
  }
  return found.filter((stretch) => stretch.length > 0);
}

/** Where everything lies; undefined where there is no figure at all. */
export function trajectoryLayout(points: readonly TrajectoryPoint[], target: DrawnFigure | null): TrajectoryLayout | undefined {
  const figures = [...points.flatMap((point) => LINES.map((line) => point[line])), target].filter((figure) => figure !== null);
  const [first] = figures;
  if (first === undefined) return undefined;
  const lowest = figures.reduce((least, figure) => (figure.value < least.value ? figure : least), first);
  const highest = figures.reduce((most, figure) => (figure.value > most.value ? figure : most), first);
  // All of one height lies in the middle.
  const up = (value: number): number => {
    const share = highest.value > lowest.value ? (value - lowest.value) / (highest.value - lowest.value) : 0.5;
    return ROOM.bottom - (ROOM.bottom - ROOM.top) * share;
  };
  const placesOf = (line: TrajectoryLine): (Place | null)[] =>
    points.map((point, index) => {
      const figure = point[line];
      return figure === null ? null : { x: placeAcross(index, points.length), y: up(figure.value) };
    });
  return {
    lowest: { ...lowest, y: up(lowest.value) },
    highest: { ...highest, y: up(highest.value) },
    lines: {
      withMitigation: stretches(placesOf('withMitigation')),
      withoutMitigation: stretches(placesOf('withoutMitigation')),
      actual: stretches(placesOf('actual')),
    },
    target: target === null ? null : up(target.value),
  };
}

/** Straight from place to place, to a hundredth. */
export const pathThrough = (places: readonly Place[]): string =>
  places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`).join('');
