/**
 * One direction of a radar. Its numbers are for drawing only: figures that decide anything are exact and stay in the
 * core.
 */
export interface RadarAxis {
  readonly id: string;
  readonly label: string;
  /** Null while there is none. */
  readonly value: number | null;
  /** What it could still come to. Both are the value, or null, where nothing is open. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** The value as it is to be written, where that is not how JavaScript writes it: `2.50`. */
  readonly figure?: string;
  /** Whether the level is lower than the value alone would give. */
  readonly heldDown?: boolean;
}

/** What all axes of a radar are measured by. */
export interface RadarScale {
  readonly lowest: number;
  readonly highest: number;
  /** Each level from the value it starts at, rising. None where values have no levels. */
  readonly levels: readonly { readonly label: string; readonly from: number }[];
}

/** Where a level lies, between two rings that may be one. */
export interface Zone {
  readonly label: string;
  readonly inner: number;
  readonly outer: number;
}

/** With fewer directions a radar encloses nothing: two are a line, one is a dot. The table says it better. */
export const FEWEST_AXES = 3;

/** The lowest value lies on a ring of its own, so that two low ones do not fall on one point in the middle. */
const INNERMOST = 0.16;

/** The scale, made wide enough for every value: a policy may count an open statement as less than its lowest level. */
export function widened(scale: RadarScale, axes: readonly RadarAxis[]): RadarScale {
  const values = axes.flatMap(({ value, lowest, highest }) => [value, lowest, highest]).filter((value) => value !== null);
  return { ...scale, lowest: Math.min(scale.lowest, ...values), highest: Math.max(scale.highest, ...values) };
}

/** How far from the centre a value lies, in a radar of this radius. */
export function radiusOf({ lowest, highest }: RadarScale, value: number, radius: number): number {
  const share = highest > lowest ? (value - lowest) / (highest - lowest) : 1;
  return radius * (INNERMOST + (1 - INNERMOST) * share);
}

/** The direction of an axis: the first points up, the others follow clockwise. */
export const angleOf = (index: number, count: number): number => (2 * Math.PI * index) / count;

/** A place on an axis, with the centre at nought. */
export const pointAt = (angle: number, radius: number): [x: number, y: number] => [radius * Math.sin(angle), -radius * Math.cos(angle)];

/** The levels as zones between rings, without those outside the scale. One that only the highest value has is the edge. */
export function zonesOf(scale: RadarScale, radius: number): Zone[] {
  const { levels, lowest, highest } = scale;
  return levels
    .map(({ label, from }, index) => {
      const inner = Math.max(lowest, from);
      const outer = Math.min(highest, levels[index + 1]?.from ?? highest);
      return { label, inner: radiusOf(scale, inner, radius), outer: radiusOf(scale, outer, radius) };
    })
    .filter(({ inner, outer }, index) => outer > inner || levels[index]!.from === highest);
}

interface Spoke<Place> {
  readonly angle: number;
  readonly place: Place;
}

/**
 * Neighbouring spokes that have a place, stretch by stretch. Where some have none, it starts after the first of those, so
 * that no stretch is cut in two at the top.
 */
function stretchesOf<Place>(places: readonly (Place | null)[]): { stretches: Spoke<Place>[][]; isClosed: boolean } {
  const gap = places.indexOf(null);
  const stretches: Spoke<Place>[][] = [[]];
  for (let step = 0; step < places.length; step += 1) {
    const index = (gap + 1 + step) % places.length;
    const place = places[index] ?? null;
    if (place === null) stretches.push([]);
    else stretches.at(-1)!.push({ angle: angleOf(index, places.length), place });
  }
  return { stretches: stretches.filter((stretch) => stretch.length > 0), isClosed: gap === -1 };
}

type Point = readonly [x: number, y: number];

/** Straight from point to point, to a thousandth. */
const through = (points: readonly Point[]): string =>
  points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.map((place) => Math.round(place * 1000) / 1000).join()}`).join('');

/** The line through the scores. One that is missing leaves a gap: nothing is drawn where nothing is known. */
export function scoreLine(scale: RadarScale, axes: readonly RadarAxis[], radius: number): { path: string; isClosed: boolean } {
  const { stretches, isClosed } = stretchesOf(axes.map(({ value }) => value));
  const lines = stretches.map((stretch) => through(stretch.map(({ angle, place }) => pointAt(angle, radiusOf(scale, place, radius)))));
  return { path: lines.join('') + (isClosed ? 'Z' : ''), isClosed };
}

/** The band between what the axes could still come to at worst and at best. All the way round it is a ring. */
export function rangeBand(scale: RadarScale, axes: readonly RadarAxis[], radius: number): string {
  const { stretches, isClosed } = stretchesOf(
    axes.map(({ lowest, highest }) => (lowest === null || highest === null ? null : { lowest, highest })),
  );
  const bands = stretches.map((stretch) => {
    const edge = (end: 'lowest' | 'highest'): Point[] =>
      stretch.map(({ angle, place }) => pointAt(angle, radiusOf(scale, place[end], radius)));
    const outside = edge('highest');
    // The other way round, so that a ring has a hole.
    const inside = edge('lowest').toReversed();
    return isClosed ? `${through(outside)}Z${through(inside)}Z` : `${through([...outside, ...inside])}Z`;
  });
  return bands.join('');
}
