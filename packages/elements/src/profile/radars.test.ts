import type { Instrument } from '@send-reform/core/instrument';
import { describe, expect, it } from 'vitest';
import { radarsOf } from './radars.js';
import { base, sheetFor, statements, viewOf } from './view.test-helper.js';

const four: Instrument = {
  ...base,
  sections: [
    { id: 'a', title: 'A', statements: statements('a1', 'a2') },
    { id: 'b', title: 'B', statements: statements('b1'), gates: [{ capAt: 'low', unless: { all: ['a1'], atLeast: 'middle' } }] },
    { id: 'c', title: 'C', sections: [{ id: 'd', title: 'D', statements: statements('d1', 'd2') }] },
  ],
};

const radars = (instrument: Instrument, levels: Readonly<Record<string, string>> = {}): ReturnType<typeof radarsOf> =>
  radarsOf(viewOf(instrument, sheetFor(instrument, levels)));

const labels = ({ radars: drawn }: ReturnType<typeof radarsOf>): string[][] => drawn.map(({ axes }) => axes.map(({ label }) => label));

describe('the radars of a profile', () => {
  it('have an axis for each section that holds statements, with its score and what it could still be', () => {
    expect(radars(four, { a1: 'low', a2: 'high', b1: 'high', d1: 'high' }).radars).toEqual([
      {
        scale: { lowest: 1, highest: 3, levels: [{ label: 'Low', from: 1 }, { label: 'Middle', from: 1.5 }, { label: 'High', from: 2.5 }] },
        axes: [
          { id: 'a', label: 'A', value: 2, lowest: 2, highest: 2, figure: '2.00', heldDown: false },
          { id: 'b', label: 'B', value: 3, lowest: 3, highest: 3, figure: '3.00', heldDown: true },
          { id: 'd', label: 'D', value: null, lowest: 2, highest: 3, heldDown: false },
        ],
      },
    ]);
  });

  it('keep sections apart that are measured in different ways, and name those that are too few', () => {
    const instrument: Instrument = {
      ...base,
      scales: { ...base.scales, five: { levels: ['1', '2', '3', '4', '5'].map((value) => ({ id: `l${value}`, label: `L${value}`, value })) } },
      sections: [
        ...['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase(), statements: statements(`${id}1`) })),
        ...['d', 'e', 'f'].map((id) => ({
          id, title: id.toUpperCase(), scale: 'five', rule: { kind: 'weighted-mean' as const }, statements: statements(`${id}1`),
        })),
        { id: 'g', title: 'G', rule: { kind: 'percentage' }, statements: statements('g1') },
      ],
    };
    const drawn = radars(instrument);
    expect(labels(drawn)).toEqual([['A', 'B', 'C'], ['D', 'E', 'F']]);
    expect(drawn.radars.map(({ scale }) => [scale.lowest, scale.highest, scale.levels.length])).toEqual([[1, 3, 3], [1, 5, 0]]);
    expect(drawn.notDrawn).toEqual(['G']);
  });

  it('leave out sections that never have a figure', () => {
    const matrix = { id: 'm', title: 'M', rule: { kind: 'none' as const }, statements: statements('m1') };
    const drawn = radars({ ...four, sections: [...four.sections!, matrix] });
    expect(labels(drawn)).toEqual([['A', 'B', 'D']]);
    expect(drawn.notDrawn).toEqual([]);
  });

  it('leave out a section that this kind of place is not asked', () => {
    const county = { id: 'm', title: 'M', appliesTo: { kind: ['county' as const] }, statements: statements('m1') };
    const instrument = { ...four, sections: [...four.sections!, county] };
    const at = (kind: 'county' | 'unitary'): string[][] => labels(radarsOf(viewOf(instrument, sheetFor(instrument, {}, { kind }))));
    expect([at('unitary'), at('county')]).toEqual([[['A', 'B', 'D']], [['A', 'B', 'D', 'M']]]);
  });

  it('are none with fewer than three sections', () => {
    const drawn = radars({ ...base, sections: four.sections!.slice(0, 2) });
    expect(drawn.radars).toEqual([]);
    expect(drawn.notDrawn).toEqual(['A', 'B']);
    expect(radars({ ...base, statements: statements('one') }).radars).toEqual([]);
  });

  it('show the sections at the top where too many hold statements', () => {
    const sections = [0, 1, 2].map((part) => ({
      id: `p${part}`,
      title: `Part ${part}`,
      sections: Array.from({ length: 7 }, (_, index) => ({ id: `p${part}s${index}`, title: `S${index}`, statements: statements(`p${part}s${index}q`) })),
    }));
    expect(labels(radars({ ...base, sections }))).toEqual([['Part 0', 'Part 1', 'Part 2']]);
    expect(labels(radars({ ...base, sections: sections.map((part, index) => (index === 0 ? { ...part, sections: part.sections.slice(1) } : part)) }))[0]).toHaveLength(20);
  });

  it('draw levels half-way between their values where the rule itself comes to a level', () => {
    const ladder = (id: string): NonNullable<Instrument['sections']>[number] => ({
      id,
      title: id,
      statements: statements(`${id}1`, `${id}2`),
    });
    const instrument: Instrument = {
      ...base,
      bands: undefined,
      rule: { kind: 'minimum' },
      sections: [ladder('a'), ladder('b'), ladder('c')],
    };
    expect(radars(instrument).radars[0]!.scale.levels).toEqual([{ label: 'Low', from: 1 }, { label: 'Middle', from: 1.5 }, { label: 'High', from: 2.5 }]);
  });
});
