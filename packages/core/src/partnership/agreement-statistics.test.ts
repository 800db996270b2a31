import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFraction, roundFraction } from '../exact/index.js';
import { smallInstrument, type Draft } from '../instrument/small-instrument.test-inputs.js';
import { compileInstrument, type CompiledInstrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';
import { agreementStatistics } from './agreement-statistics.js';
import { fleissKappa } from './fleiss-kappa.js';
import { ordinalAlpha } from './ordinal-alpha.js';
import { sheetWith } from './partnership.test-inputs.js';
import { rollUp } from './roll-up.js';

interface Case {
  readonly name: string;
  readonly statistic: 'ordinal-alpha' | 'fleiss-kappa';
  readonly counts: readonly (readonly number[])[];
  readonly expected: { readonly published?: string };
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../conformance/agreement-statistics/cases.json', import.meta.url), 'utf8'),
) as { cases: readonly Case[] };

describe('published tables', () => {
  it.each(cases)('$name', ({ statistic, counts, expected: { published, ...expected } }) => {
    const result = statistic === 'ordinal-alpha' ? ordinalAlpha(counts) : fleissKappa(counts);
    expect(result).toMatchObject(expected);
    if (published === undefined) return;
    const places = published.length - 2;
    expect(roundFraction(parseFraction(result.exact!)!, { places, mode: 'half-up' })).toBe(published);
  });

  it('has two or more with a figure for each statistic', () => {
    const figures = cases.filter(({ expected }) => expected.published !== undefined).map(({ statistic }) => statistic);
    expect(figures.toSorted()).toEqual(['fleiss-kappa', 'fleiss-kappa', 'ordinal-alpha', 'ordinal-alpha', 'ordinal-alpha']);
  });
});

const compiledWith = (change?: (draft: Draft) => void): CompiledInstrument => unwrap(compileInstrument(smallInstrument(change)));

const said = (compiled: CompiledInstrument, ...all: Readonly<Record<string, string>>[]) =>
  rollUp(compiled, all.map((levels, index) => sheetWith(compiled, `s${index}`, levels)));

describe('the statistics of sections', () => {
  it('take in the sections within, and say how many levels they rest on', () => {
    const compiled = compiledWith();
    const rolledUp = said(compiled, { a1: 'l1', a2: 'l2', b1: 'l4' }, { a1: 'l1', a2: 'l3' });
    const [overall, a, b] = agreementStatistics(compiled, rolledUp);
    expect(overall).toMatchObject({ section: 'small', statements: 4, n: 5, alpha: ordinalAlpha([[2, 0, 0, 0], [0, 1, 1, 0], [0, 0, 0, 1], [0, 0, 0, 0]]) });
    expect(a).toMatchObject({ section: 'a', statements: 2, n: 4, alpha: { n: 4, units: 2, reason: null } });
    expect(b).toMatchObject({ section: 'b', n: 1, alpha: { exact: null, reason: 'nothing-pairable' } });
  });

  it('are undefined, never 1, where nothing varies', () => {
    const compiled = compiledWith();
    const all = { a1: 'l2', a2: 'l2', b1: 'l2', b2: 'l2' };
    expect(agreementStatistics(compiled, said(compiled, all, all))[0]!.alpha).toMatchObject({ exact: null, reason: 'no-variation' });
  });

  it('turn a reversed statement round', () => {
    const plain = compiledWith();
    const reversed = compiledWith((draft) => { draft.sections[0]!.statements[1]!.reversed = true; });
    const alpha = (compiled: CompiledInstrument, low: string, high: string) =>
      agreementStatistics(compiled, said(compiled, { a1: 'l1', a2: low }, { a1: 'l1', a2: high }))[1]!.alpha;
    expect(alpha(reversed, 'l4', 'l3')).toEqual(alpha(plain, 'l1', 'l2'));
    expect(alpha(reversed, 'l1', 'l2')).toEqual(alpha(plain, 'l4', 'l3'));
    expect(alpha(reversed, 'l1', 'l2')).not.toEqual(alpha(plain, 'l1', 'l2'));
  });

  it('do not mix scales', () => {
    const compiled = compiledWith((draft) => { draft.sections[0]!.statements[0]!.scale = 'two'; });
    const [overall, a, b] = agreementStatistics(compiled, said(compiled, { b1: 'l1', b2: 'l2' }, { b1: 'l2', b2: 'l2' }));
    expect([overall!.alpha, a!.kappa]).toEqual([{ exact: null, reason: 'mixed-scales' }, { exact: null, reason: 'mixed-scales' }]);
    expect(b!.alpha.exact).not.toBeNull();
  });

  it('give kappa for names: two levels, or levels that the host takes for names', () => {
    const four = compiledWith();
    const complete = { a1: 'l1', a2: 'l2', b1: 'l3', b2: 'l4' };
    const rolledUp = said(four, complete, { ...complete, b2: 'l3' });
    expect(agreementStatistics(four, rolledUp)[0]!.kappa).toEqual({ exact: null, reason: 'ordered' });
    expect(agreementStatistics(four, rolledUp, { nominal: true })[0]!.kappa).toMatchObject({ raters: 2, units: 4, exact: '15/23' });
    const two = compiledWith((draft) => { draft.scale = 'two'; });
    expect(agreementStatistics(two, said(two, { a1: 'yes', a2: 'no' }, { a1: 'yes', a2: 'no' }))[1]!.kappa.exact).toBe('1');
    expect(agreementStatistics(two, said(two, { a1: 'yes', a2: 'no' }, { a1: 'yes' }))[1]!.kappa.reason).toBe('incomplete');
  });
});
