import { areaRadial, curveLinear, curveLinearClosed, lineRadial, pointRadial } from 'd3-shape';

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
export const pointAt = (angle: number, radius: number): [x: number, y: number] => pointRadial(angle, radius);

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
  readonly place: Place | null;
}

/** Spokes in order; where some are without a place, from the first of those on, so that no stretch is cut in two. */
function spokesOf<Place>(places: readonly (Place | null)[]): { spokes: Spoke<Place>[]; isClosed: boolean } {
  const spokes = places.map((place, index) => ({ angle: angleOf(index, places.length), place }));
  const gap = places.indexOf(null);
  return gap === -1 ? { spokes, isClosed: true } : { spokes: [...spokes.slice(gap), ...spokes.slice(0, gap)], isClosed: false };
}

/** The line through the scores. One that is missing leaves a gap: nothing is drawn where nothing is known. */
export function scoreLine(scale: RadarScale, axes: readonly RadarAxis[], radius: number): { path: string; isClosed: boolean } {
  const { spokes, isClosed } = spokesOf(axes.map(({ value }) => value));
  const line = lineRadial<Spoke<number>>()
    .defined(({ place }) => place !== null)
    .angle(({ angle }) => angle)
    .radius(({ place }) => radiusOf(scale, place!, radius))
    .curve(isClosed ? curveLinearClosed : curveLinear);
  return { path: line(spokes) ?? '', isClosed };
}

/** The band between what the axes could still come to at worst and at best. */
export function rangeBand(scale: RadarScale, axes: readonly RadarAxis[], radius: number): string {
  const { spokes, isClosed } = spokesOf(
    axes.map(({ lowest, highest }) => (lowest === null || highest === null ? null : ([lowest, highest] as const))),
  );
  const band = areaRadial<Spoke<readonly [number, number]>>()
    .defined(({ place }) => place !== null)
    .angle(({ angle }) => angle)
    .innerRadius(({ place }) => radiusOf(scale, place![0], radius))
    .outerRadius(({ place }) => radiusOf(scale, place![1], radius))
    .curve(isClosed ? curveLinearClosed : curveLinear);
  return band(spokes) ?? '';
}
