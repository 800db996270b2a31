import { angleOf, pointAt } from './radar.js';

/** Names around a radar, in units of its drawing: sizes of letters are estimates on the wide side. */
export const NAMES = { characters: 16, lines: 3, lineHeight: 16, characterWidth: 7.6, distance: 16 } as const;

/** A name beside its axis, with its centre line at `y`. */
export interface AxisName {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A text in lines of at most so many characters, broken inside a word only where the word alone is longer. */
export function wrapped(text: string, characters: number): string[] {
  const lines: string[] = [];
  const pieces = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${characters}}`, 'gu')) ?? []);
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + piece.length <= characters) lines[lines.length - 1] = `${line} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

/**
 * The names of all axes around a radar of this radius, each with a line for its figure; undefined where they would be
 * too long or run into each other, and numbers with a list must do.
 */
export function namesAround(labels: readonly string[], figures: readonly string[], radius: number): AxisName[] | undefined {
  const names = labels.map((label, index): AxisName => {
    const lines = wrapped(label, NAMES.characters);
    const [x, y] = pointAt(angleOf(index, labels.length), radius + NAMES.distance);
    const anchor = Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end';
    // At the top a name stands on its place, at the bottom it hangs from it, and at the sides it is level with it.
    const half = ((lines.length + 1) * NAMES.lineHeight) / 2;
    return { lines: [...lines, figures[index]!], x, y: y + (y / (radius + NAMES.distance)) * (half - NAMES.lineHeight / 2), anchor };
  });
  const tooLong = names.some(({ lines }) => lines.length > NAMES.lines + 1 || lines.some((line) => line.length > NAMES.characters));
  return tooLong || names.some((name, index) => names.slice(index + 1).some((other) => overlap(boxOf(name), boxOf(other)))) ? undefined : names;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ lines, x, y, anchor }: AxisName): Box {
  const width = Math.max(...lines.map((line) => line.length)) * NAMES.characterWidth;
  const height = lines.length * NAMES.lineHeight;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
