import { NAMES } from './axis-names.js';
import { angleOf, pointAt, radiusOf, type RadarAxis, type RadarScale, type Zone } from './radar.js';

/** Names of levels between rings, in units of the drawing: sizes of letters are estimates on the wide side. */
const NAME = { height: 13, characterWidth: 6.6, characters: 14 } as const;

/** Room around a score's mark and an axis's number. */
const MARK = 7;

/** The name of a level, or the letter that the key explains, in the middle of its zone. */
export interface RingName {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** The letter that stands for the level at a position. */
export const letterFor = (index: number): string => String.fromCodePoint(97 + index);

/**
 * The names of the zones that have any depth, along the first line from the middle where they cover no mark, no
 * number and not each other: on an axis without a range, or between two axes. Letters do where the names have no room.
 */
export function ringNames(zones: readonly Zone[], scale: RadarScale, axes: readonly RadarAxis[], radius: number): RingName[] {
  const deep = zones.filter(({ inner, outer }) => outer > inner);
  const taken = axes.flatMap(({ value }, index) => {
    const angle = angleOf(index, axes.length);
    const number = pointAt(angle, radius + NAMES.distance);
    return value === null ? [number] : [number, pointAt(angle, radiusOf(scale, value, radius))];
  });
  const fits = (names: readonly RingName[]): boolean =>
    names.every((name, index) => {
      const next = names[index + 1];
      const isApart = next === undefined || Math.abs(next.y - name.y) >= NAME.height || Math.abs(next.x - name.x) >= halfOf(name) + halfOf(next);
      return isApart && taken.every((place) => !covers(name, place));
    });
  const free = anglesFor(axes).map((angle) => namesAlong(deep, angle)).find(fits);
  const isShort = deep.every(({ label, inner, outer }) => label.length <= NAME.characters && outer - inner >= NAME.height);
  return isShort && free !== undefined
    ? free
    : namesAlong(deep, -angleOf(0.5, axes.length)).map((name, index) => ({ ...name, label: letterFor(index) }));
}

/** The axes whose line is free and the ways between two axes, the steepest first, since letters stand upright. */
function anglesFor(axes: readonly RadarAxis[]): number[] {
  const isFree = ({ lowest, highest }: RadarAxis): boolean => lowest === highest;
  const angles = axes.flatMap((axis, index) => [...(isFree(axis) ? [index] : []), index + 0.5]).map((step) => angleOf(step, axes.length));
  return angles.toSorted((one, other) => Math.abs(Math.sin(one)) - Math.abs(Math.sin(other)));
}

function namesAlong(zones: readonly Zone[], angle: number): RingName[] {
  return zones.map(({ label, inner, outer }) => {
    const [x, y] = pointAt(angle, (inner + outer) / 2);
    return { label, x, y };
  });
}

const halfOf = ({ label }: RingName): number => (label.length * NAME.characterWidth) / 2;

const covers = (name: RingName, [x, y]: readonly [number, number]): boolean =>
  Math.abs(name.x - x) < halfOf(name) + MARK && Math.abs(name.y - y) < NAME.height / 2 + MARK;
