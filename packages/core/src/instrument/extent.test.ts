import { describe, expect, it } from 'vitest';
import { fraction, formatFraction, type Fraction } from '../exact/index.js';
import type { CompiledRule } from './compiled.js';
import { decimal, extentOf } from './extent.js';
import { smallInstrument } from './small-instrument.test-inputs.js';

const part = (weight: number, lowest: number, highest: number) => ({
  weight: fraction(weight), lowest: fraction(lowest), highest: fraction(highest),
});
const parts = [part(1, 1, 4), part(2, 0, 10), part(1, 2, 3)];
const { levels } = smallInstrument().scales['four']!;

const ends = (rule: CompiledRule, of = parts): string[] | undefined => {
  const extent = extentOf(rule, of, levels);
  return extent === undefined ? undefined : [extent.lowest, extent.highest].map((end: Fraction) => formatFraction(end));
};

describe('extentOf', () => {
  it.each<[CompiledRule, [string, string]]>([
    [{ kind: 'weighted-mean' }, ['3/4', '27/4']],
    [{ kind: 'sum' }, ['3', '27']],
    [{ kind: 'minimum', sharesScale: false }, ['0', '3']],
    [{ kind: 'maximum', sharesScale: true }, ['2', '10']],
    [{ kind: 'median', between: 'mean' }, ['1', '4']],
    [{ kind: 'percentage' }, ['100/9', '100']],
    [{ kind: 'decision-table', groups: [], levelOf: () => undefined, rows: [], otherwise: undefined }, ['1', '4']],
    [{ kind: 'level-reached', parts: new Map() }, ['1', '4']],
  ])('of $kind', (rule, wanted) => {
    expect(ends(rule)).toEqual(wanted);
  });

  it.each([['mean', ['1/2', '7']], ['lower', ['0', '4']], ['upper', ['1', '10']]] as const)(
    'of a median that takes the %s of two',
    (between, wanted) => {
      expect(ends({ kind: 'median', between }, parts.slice(0, 2))).toEqual(wanted);
    },
  );

  it('is none where there is no figure', () => {
    expect(ends({ kind: 'none' })).toBeUndefined();
    expect(ends({ kind: 'sum' }, [])).toBeUndefined();
    expect(ends({ kind: 'weighted-mean' }, [part(0, 1, 4)])).toBeUndefined();
    expect(ends({ kind: 'percentage' }, [part(1, -1, 0)])).toBeUndefined();
    expect(extentOf({ kind: 'decision-table', groups: [], levelOf: () => 0, rows: [], otherwise: undefined }, parts, undefined)).toBeUndefined();
  });

  it('is by the least and most value of a scale, not its first and last', () => {
    const falling = levels.toReversed();
    const extent = extentOf({ kind: 'level-reached', parts: new Map() }, [], falling);
    expect(extent).toEqual({ lowest: fraction(1), highest: fraction(4) });
  });
});

describe('decimal', () => {
  it('throws for what no schema lets through', () => {
    expect(() => decimal('1e3')).toThrow(TypeError);
  });
});
