import { describe, expect, it } from 'vitest';
import { unwrap } from '../problems/index.js';
import { askedStatement } from './asked-statement.js';
import { compileInstrument } from './compile.js';
import type { Instrument } from './format.js';

const levels = [{ id: 'low', label: 'Low', value: '0' }, { id: 'high', label: 'High', value: '1' }];

const instrument: Instrument = {
  format: 'send-reform/instrument/1', id: 'example', version: '1.0.0', title: 'An example', status: 'illustrative',
  scales: { steps: { levels } }, scale: 'steps', rule: { kind: 'sum' },
  statements: [{ id: 'first', text: 'First.' }],
  sections: [{
    id: 'inner', title: 'Inner',
    statements: [
      { id: 'own', text: 'Options of its own.', options: [{ id: 'yes', label: 'Yes', value: '1' }] },
      {
        id: 'ticked', text: 'Ticked.', indicators: [{ id: 'group', label: 'Group', indicators: [{ id: 'a', text: 'A' }] }],
        rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'high' }], otherwise: 'low' },
      },
    ],
  }],
};

describe('askedStatement', () => {
  const compiled = unwrap(compileInstrument(instrument));

  it.each(['first', 'own', 'ticked'])('says of a statement what the compiled one says: %s', (id) => {
    const { index, statement, levels: scale, levelIds, indicators } = compiled.statementById.get(id)!;
    const asked = askedStatement(instrument, id);
    expect(asked).toEqual({ index, id, statement, levels: scale, levelIds, indicators: indicators && { ...indicators, levelOf: expect.any(Function) as unknown } });
  });

  it('looks ticks up as the compiled one does', () => {
    const levelOf = askedStatement(instrument, 'ticked')?.indicators?.levelOf;
    expect(['all', 'some', 'none'].map((when) => levelOf?.(when))).toEqual([1, 0, 0]);
  });

  it('has nothing for a statement that is not there, or that has no scale', () => {
    expect(askedStatement(instrument, 'elsewhere')).toBeUndefined();
    expect(askedStatement({ ...instrument, scale: 'stairs' }, 'first')).toBeUndefined();
  });
});
