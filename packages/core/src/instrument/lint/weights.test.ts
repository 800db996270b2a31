import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../text/index.js';
import { A1, a, a1, lint } from './lint.test-inputs.js';

describe('weights', () => {
  it('that are all zero leave nothing to divide by', () => {
    const found = lint((draft) => a(draft).statements.forEach((item) => (item.weight = '0')));
    expect(found.map(({ code, path }) => [code, ...path])).toEqual([
      ['weights-all-zero', 'sections', 0], ['weight-zero', ...A1, 'weight'], ['weight-zero', 'sections', 0, 'statements', 1, 'weight'],
    ]);
  });

  it('of parts that a kind of place is not asked say nothing about it', () => {
    expect(lint((draft) => {
      Object.assign(a(draft), { weightsTotal: '100' });
      a1(draft).weight = { byKind: { county: '50' }, otherwise: '100' };
      Object.assign(a(draft).statements[1]!, { weight: { byKind: { county: '50' }, otherwise: '0' }, appliesTo: { kind: ['county'] } });
    })).toEqual([]);
    expect(lint((draft) => {
      Object.assign(a(draft), { weightsTotal: '100' });
      a1(draft).weight = '60';
      Object.assign(a(draft).statements[1]!, { weight: '40', appliesTo: { kind: ['county'] } });
    })).toEqual([]);
  });

  it('are added up for each kind of place', () => {
    const found = lint((draft) => {
      Object.assign(a(draft), { weightsTotal: '100' });
      a1(draft).weight = { byKind: { county: '50', london: '0' }, otherwise: '50' };
      a(draft).statements[1]!.weight = '50';
    });
    expect(found).toEqual([
      {
        severity: 'error', code: 'weights-total', path: ['sections', 0, 'weightsTotal'], fix: null,
        values: { kind: 'london', total: '50', expected: '100' },
      },
      { severity: 'warning', code: 'weight-zero', path: [...A1, 'weight'], fix: null, values: { part: 'a1', kinds: ['london'] } },
    ]);
    expect(found.map((one) => describeFinding(one))).toEqual([
      'For one kind of place (london) the weights add up to 50 and should add up to 100.',
      'The weight of “a1” is zero for some kinds of place (london), so there its answer changes nothing.',
    ]);
  });

  it('that add up to 1 or 100, or are few, or nowhere near, are left alone', () => {
    const weighted = (...weights: string[]) => lint((draft) => {
      a(draft).statements = weights.map((weight, at) => ({ id: `w${at}`, text: 'A statement', weight }));
    }).map(({ code }) => code);
    expect([weighted('0.3', '0.3', '0.4'), weighted('33.3', '33.3', '33.4'), weighted('50', '49'), weighted('30', '30', '30'), weighted('1', '1', '1')])
      .toEqual([[], [], [], [], []]);
    expect([weighted('0.33', '0.33', '0.33'), weighted('35', '35', '35')]).toEqual([['weights-nearly-total'], ['weights-nearly-total']]);
  });
});
