import type { Instrument } from '@send-reform/core/instrument';
import { describe, expect, it } from 'vitest';
import { statementLevels } from './statement-levels.js';
import { base, sheetFor, statements, viewOf } from './view.test-helper.js';

const instrument: Instrument = {
  ...base,
  sections: [
    {
      id: 'a',
      title: 'A',
      gates: [{ capAt: 'low', unless: { all: ['a1'], atLeast: 'middle' } }],
      statements: [...statements('a1', 'a2'), { id: 'a3', text: 'The wrong way round.', reversed: true }],
    },
    { id: 'b', title: 'B', sections: [{ id: 'c', title: 'C', statements: [{ id: 'c1', text: 'Counties.', appliesTo: { kind: ['county'] } }] }] },
  ],
};

const unitary = { kind: 'unitary' } as const;

describe('the levels of statements', () => {
  it('stand section by section, with what each counts as and what it was called', () => {
    const sheet = sheetFor(instrument, { a1: 'low', a2: 'high', a3: 'low' }, unitary);
    expect(statementLevels(viewOf(instrument, sheet))).toEqual({
      levels: ['Low', 'Middle', 'High'],
      rows: [
        {
          id: 'a',
          label: 'A',
          cells: [
            { id: 'a1', label: 'Statement a1.', state: 'answered', level: 1, of: 3, holdsDown: true, said: 'Low', reversed: false },
            { id: 'a2', label: 'Statement a2.', state: 'answered', level: 3, of: 3, holdsDown: false, said: 'High', reversed: false },
            { id: 'a3', label: 'The wrong way round.', state: 'answered', level: 3, of: 3, holdsDown: false, said: 'Low', reversed: true },
          ],
        },
        {
          id: 'c',
          label: 'C',
          cells: [{ id: 'c1', label: 'Counties.', state: 'not-asked', level: null, of: 3, holdsDown: false, said: null, reversed: false }],
        },
      ],
    });
  });

  it('count on a basis', () => {
    const sheet = sheetFor(instrument, { a1: 'low', a2: 'high' }, unitary);
    const [first] = statementLevels(viewOf(instrument, sheet, { basis: 'validated' })).rows;
    expect(first!.cells.map(({ state }) => state)).toEqual(['unanswered', 'unanswered', 'unanswered']);
  });

  it('have no names in common where statements have levels of their own', () => {
    const yesNo = { id: 'y', text: 'Yes or no?', options: [{ id: 'no', label: 'No', value: '0' }, { id: 'yes', label: 'Yes', value: '1' }] };
    const mixed: Instrument = { ...instrument, bands: undefined, sections: [{ id: 'a', title: 'A', statements: [...statements('a1'), yesNo] }] };
    expect(statementLevels(viewOf(mixed, sheetFor(mixed, { y: 'yes' })))).toMatchObject({ levels: [], rows: [{ cells: [{}, { level: 2, of: 2, said: 'Yes' }] }] });
  });

  it('stand under the whole where it holds statements itself', () => {
    const flat: Instrument = { ...base, statements: statements('one') };
    expect(statementLevels(viewOf(flat, sheetFor(flat, {}))).rows).toMatchObject([{ label: 'Everything together', cells: [{ id: 'one' }] }]);
  });
});
