import { describe, expect, it } from 'vitest';
import { compileInstrument, parseInstrument } from '../instrument/index.js';
import { checkSheet } from '../assessment/index.js';
import { unwrap } from '../problems/index.js';
import { explain, score } from './index.js';

const json = {
  format: 'send-reform/instrument/1', id: 'tiny', version: '1.0.0', status: 'illustrative', title: 'Tiny',
  scales: { m: { levels: [1, 2, 3, 4].map((n) => ({ id: `l${n}`, label: `Level ${n}`, value: String(n) })) } },
  scale: 'm', rule: { kind: 'weighted-mean' },
  bands: [{ level: 'l1', from: '1' }, { level: 'l2', from: '1.5' }, { level: 'l3', from: '2.5' }, { level: 'l4', from: '3.5' }],
  sections: [
    { id: 'a', title: 'A', gates: [{ capAt: 'l1', unless: { all: ['a2'], atLeast: 'l2' } }], statements: [{ id: 'a1', text: 'x' }, { id: 'a2', text: 'y' }, { id: 'a3', text: 'z' }] },
    { id: 'b', title: 'B', statements: [{ id: 'b1', text: 'x' }, { id: 'b2', text: 'y', weight: '2' }] },
  ],
};

describe('score', () => {
  const compiled = unwrap(compileInstrument(unwrap(parseInstrument(json))));
  const sheet = (answers: Record<string, string>) => unwrap(checkSheet(compiled, {
    format: 'send-reform/sheet/1', id: 's', revision: 1, instrument: { id: 'tiny', version: '1.0.0', hash: compiled.hash },
    answers: Object.fromEntries(Object.entries(answers).map(([id, level]) => [id, { state: 'answered', level }])),
  }));

  it('gives the mean of means, level by level', () => {
    const result = score(compiled, sheet({ a1: 'l4', a2: 'l1', a3: 'l4', b1: 'l1', b2: 'l2' }));
    expect(result.overall).toMatchObject({ exact: '7/3', score: '2.33', level: 'l2', answered: 5, applicable: 5, total: 5 });
    expect(result.sections[0]).toMatchObject({ exact: '3', level: 'l1', gate: { from: 'l3', capAt: 'l1', failing: ['a2'] } });
  });

  it('withholds a figure while something is open and says what is still possible', () => {
    const result = score(compiled, sheet({ a1: 'l4', a2: 'l1', b1: 'l1', b2: 'l2' }));
    expect(result.overall).toMatchObject({
      exact: null, withheld: 'unanswered', answered: 4, lowest: { exact: '11/6' }, highest: { exact: '7/3' },
    });
  });

  it('takes no sheet of another wording, be it to score or to explain', () => {
    const { hash: _hash, ...rest } = sheet({}).instrument;
    const other = { ...sheet({ a1: 'l4' }), instrument: { ...rest, hash: `sha256-${'0'.repeat(64)}` } };
    expect(() => score(compiled, other)).toThrow(TypeError);
    expect(() => explain(compiled, other, 'a')).toThrow(TypeError);
  });
});
