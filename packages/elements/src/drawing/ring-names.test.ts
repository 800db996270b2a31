import { describe, expect, it } from 'vitest';
import { zonesOf, type RadarAxis, type RadarScale } from './radar.js';
import { ringNames } from './ring-names.js';

const scale: RadarScale = {
  lowest: 1,
  highest: 4,
  levels: [{ label: 'Low', from: 1 }, { label: 'Middle', from: 2 }, { label: 'High', from: 3 }],
};

const settled = (value: number): RadarAxis => ({ id: 'a', label: 'A', value, lowest: value, highest: value });
const open: RadarAxis = { id: 'o', label: 'O', value: null, lowest: 1, highest: 4 };

const names = (axes: readonly RadarAxis[], of: RadarScale = scale): { label: string; x: number; y: number }[] =>
  ringNames(zonesOf(of, 100), of, axes, 100).map(({ label, x, y }) => ({ label, x: Math.round(x) + 0, y: Math.round(y) + 0 }));

describe('the names between the rings', () => {
  it('stand in the middle of their zones, straight up where no score is in the way', () => {
    // The zones reach from 16 to 44, to 72 and to 100.
    expect(names([settled(2), settled(4), settled(4), settled(4)])).toEqual([
      { label: 'Low', x: 0, y: -30 },
      { label: 'Middle', x: 0, y: -58 },
      { label: 'High', x: 0, y: -86 },
    ]);
  });

  it('go elsewhere where a score would be covered', () => {
    expect(names([settled(2.5), settled(4), settled(2), settled(4)]).map(({ x, y }) => [x, y])).toEqual([[0, 30], [0, 58], [0, 86]]);
  });

  it('keep off the line of what is still possible', () => {
    for (const { x } of names([open, open, open, open])) expect(Math.abs(x)).toBeGreaterThan(15);
  });

  it('are letters where a name is long or its zone is thin', () => {
    const long = { ...scale, levels: [{ label: 'Low', from: 1 }, { label: 'Embedded in every school', from: 2 }] };
    expect(names([open, open, open], long).map(({ label }) => label)).toEqual(['a', 'b']);
    const thin = { ...scale, levels: [{ label: 'Low', from: 1 }, { label: 'Middle', from: 1.2 }] };
    expect(names([open, open, open], thin).map(({ label }) => label)).toEqual(['a', 'b']);
  });

  it('are none for the edge, and none without levels', () => {
    const edge = { ...scale, levels: [{ label: 'Low', from: 1 }, { label: 'All', from: 4 }] };
    expect(names([settled(2), settled(2), settled(2)], edge).map(({ label }) => label)).toEqual(['Low']);
    expect(names([settled(2), settled(2), settled(2)], { ...scale, levels: [] })).toEqual([]);
  });
});
