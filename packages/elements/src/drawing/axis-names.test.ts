import { describe, expect, it } from 'vitest';
import { namesAround, wrapped } from './axis-names.js';

describe('wrapped', () => {
  it('fills lines word by word', () => {
    expect(wrapped('One direction, and money well spent', 16)).toEqual(['One direction,', 'and money well', 'spent']);
    expect(wrapped('Need', 16)).toEqual(['Need']);
    expect(wrapped('', 16)).toEqual([]);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrapped('A Zusammenarbeitsvereinbarung too', 16)).toEqual(['A', 'Zusammenarbeitsv', 'ereinbarung too']);
  });
});

describe('namesAround', () => {
  const four = ['North side', 'East side', 'South side', 'West side'];
  const figures = ['1.00', '2.00', '3.00', '4.00'];

  it('puts a name beside its axis, and its figure below', () => {
    const names = namesAround(four, figures, 100)!;
    expect(names.map(({ anchor }) => anchor)).toEqual(['middle', 'start', 'middle', 'end']);
    expect(names.map(({ lines }) => lines.at(-1))).toEqual(figures);
    expect(names.map(({ x, y }) => [Math.round(x) + 0, Math.round(y) + 0])).toEqual([[0, -124], [116, 0], [0, 124], [-116, 0]]);
  });

  it('gives up where a name is too long', () => {
    const long = 'Helping nurseries, schools and colleges to include every child';
    expect(namesAround([...four.slice(1), long], figures, 100)).toBeUndefined();
    expect(namesAround(four, [...figures.slice(1), 'not worked out yet'], 100)).toBeUndefined();
  });

  it('gives up where names would run into each other', () => {
    const many = Array.from({ length: 20 }, (_, index) => `A section with number ${index}`);
    expect(namesAround(many.slice(0, 10), many.slice(0, 10).map(() => '2.50'), 118)).toBeDefined();
    expect(namesAround(many, many.map(() => '2.50'), 118)).toBeUndefined();
  });
});
