import { describe, expect, it } from 'vitest';
import { pointAt, angleOf, radiusOf, rangeBand, scoreLine, widened, zonesOf, type RadarAxis, type RadarScale } from './radar.js';

const scale: RadarScale = { lowest: 1, highest: 4, levels: [{ label: 'Low', from: 1 }, { label: 'Middle', from: 2.5 }, { label: 'High', from: 4 }] };

const axis = (value: number | null, lowest = value, highest = value): RadarAxis => ({ id: 'a', label: 'A', value, lowest, highest });

/** The corners of a path of straight lines, rounded to whole units. */
const corners = (path: string): string[] => path.split(/(?=[ML])|Z/).filter(Boolean).map((part) => part[0]! + part.slice(1).split(',').map((number) => Math.round(Number(number)) + 0).join(' '));

describe('a radar of radius 100', () => {
  it('puts the lowest value on a ring of its own at 16, the highest at 100, and others between in proportion', () => {
    expect([1, 2.5, 4].map((value) => Math.round(radiusOf(scale, value, 100)))).toEqual([16, 58, 100]);
  });

  it('puts every value at the edge where the scale has only one', () => {
    expect(radiusOf({ lowest: 2, highest: 2, levels: [] }, 2, 100)).toBe(100);
  });

  it('starts at the top and goes round clockwise', () => {
    const points = [0, 1, 2, 3].map((index) => pointAt(angleOf(index, 4), 100).map((place) => Math.round(place) + 0));
    expect(points).toEqual([[0, -100], [100, 0], [0, 100], [-100, 0]]);
  });

  it('draws the line through the scores round to its start', () => {
    const { path, isClosed } = scoreLine(scale, [axis(4), axis(1), axis(2.5), axis(4)], 100);
    expect(isClosed).toBe(true);
    expect(corners(path)).toEqual(['M0 -100', 'L16 0', 'L0 58', 'L-100 0']);
    expect(path).toMatch(/Z$/);
  });

  it('leaves a gap where there is no score, and joins nothing across it', () => {
    const { path, isClosed } = scoreLine(scale, [axis(4), axis(null), axis(2.5), axis(4)], 100);
    expect(isClosed).toBe(false);
    expect(corners(path)).toEqual(['M0 58', 'L-100 0', 'L0 -100']);
    expect(path).not.toMatch(/Z/);
  });

  it('draws no line at all where nothing has a score', () => {
    expect(scoreLine(scale, [axis(null), axis(null), axis(null)], 100).path).toBe('');
  });

  it('draws what is possible between its two ends, which meet where nothing is open', () => {
    const path = rangeBand(scale, [axis(4), axis(null, 1, 4), axis(2.5), axis(null, 1, 2.5)], 100);
    expect(corners(path)).toEqual(['M0 -100', 'L100 0', 'L0 58', 'L-58 0', 'M-16 0', 'L0 58', 'L16 0', 'L0 -100']);
  });

  it('leaves out of the band what has no ends', () => {
    const path = rangeBand(scale, [axis(4), axis(null), axis(2.5), axis(null, 1, 2.5)], 100);
    expect(corners(path)).toEqual(['M0 58', 'L-58 0', 'L0 -100', 'L0 -100', 'L-16 0', 'L0 58']);
  });

  it('has a zone for each level, the last one being the edge where only the highest value has it', () => {
    const zones = zonesOf(scale, 100).map(({ label, inner, outer }) => [label, Math.round(inner), Math.round(outer)]);
    expect(zones).toEqual([['Low', 16, 58], ['Middle', 58, 100], ['High', 100, 100]]);
  });

  it('has no zone for a level that no value reaches', () => {
    const levels = [...scale.levels, { label: 'Highest', from: 5 }];
    expect(zonesOf({ ...scale, levels }, 100).map(({ label }) => label)).toEqual(['Low', 'Middle', 'High']);
  });

  it('starts the first zone at the lowest value, wherever its level starts', () => {
    expect(zonesOf({ ...scale, levels: [{ label: 'Low', from: 0 }, { label: 'High', from: 2.5 }] }, 100)[0]).toMatchObject({ inner: 16 });
    expect(zonesOf({ ...scale, levels: [] }, 100)).toEqual([]);
  });

  it('makes room for a value beyond the scale', () => {
    expect(widened(scale, [axis(0.5), axis(null, 2, 5)])).toMatchObject({ lowest: 0.5, highest: 5 });
    expect(widened(scale, [axis(2)])).toEqual(scale);
  });
});
