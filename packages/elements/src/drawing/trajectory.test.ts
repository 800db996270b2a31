import { describe, expect, it } from 'vitest';
import { pathThrough, placeAcross, ROOM, trajectoryLayout, type DrawnFigure, type TrajectoryPoint } from './trajectory.js';

const figure = (value: number): DrawnFigure => ({ value, figure: String(value) });

const point = (withMitigation: number | null, actual: number | null = null): TrajectoryPoint => ({
  label: 'Q', withMitigation: withMitigation === null ? null : figure(withMitigation), withoutMitigation: null,
  actual: actual === null ? null : figure(actual),
});

describe('trajectoryLayout', () => {
  it('puts the lowest at the bottom, the highest at the top and what lies between where its share is', () => {
    const layout = trajectoryLayout([point(0), point(5), point(10)], null)!;
    expect(layout.lines.withMitigation).toEqual([[
      { x: ROOM.left, y: ROOM.bottom }, { x: (ROOM.left + ROOM.right) / 2, y: (ROOM.top + ROOM.bottom) / 2 }, { x: ROOM.right, y: ROOM.top },
    ]]);
    expect([layout.lowest.figure, layout.highest.figure]).toEqual(['0', '10']);
  });

  it('counts the target among what there must be room for', () => {
    const layout = trajectoryLayout([point(0), point(10)], figure(-10))!;
    expect(layout.target).toBe(ROOM.bottom);
    expect(layout.lowest.figure).toBe('-10');
    expect(layout.lines.withMitigation[0]![0]!.y).toBe((ROOM.top + ROOM.bottom) / 2);
  });

  it('cuts a line where a quarter has nothing', () => {
    const { lines } = trajectoryLayout([point(1, 1), point(2), point(null, 3), point(4, 4)], null)!;
    expect(lines.withMitigation.map((stretch) => stretch.length)).toEqual([2, 1]);
    expect(lines.actual.map((stretch) => stretch.length)).toEqual([1, 2]);
    expect(lines.withoutMitigation).toEqual([]);
  });

  it('puts what is all of one height, and one quarter alone, in the middle', () => {
    expect(trajectoryLayout([point(7)], null)!.lines.withMitigation).toEqual([[{ x: placeAcross(0, 1), y: (ROOM.top + ROOM.bottom) / 2 }]]);
  });

  it('is nothing where there is no figure', () => {
    expect(trajectoryLayout([point(null)], null)).toBeUndefined();
    expect(trajectoryLayout([], null)).toBeUndefined();
  });
});

it('draws a path from place to place, to a hundredth', () => {
  expect(pathThrough([{ x: 1, y: 2 }, { x: 10 / 3, y: 4.004 }])).toBe('M1,2L3.33,4');
});
