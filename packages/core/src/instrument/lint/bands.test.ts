import { describe, expect, it } from 'vitest';
import { a, a1, bandsFrom, lint } from './lint.test-inputs.js';

describe('bands', () => {
  it('that begin at the same score overlap, wherever they stand in the list', () => {
    const found = lint((draft) => (draft.bands = [
      { level: 'l4', from: '3.5' }, { level: 'l2', from: '2' }, { level: 'l3', from: '2' }, { level: 'l1', from: '1' },
    ]));
    expect(found).toContainEqual({ severity: 'error', code: 'bands-overlap', path: ['bands', 2], values: { level: 'l3', before: 'l2' }, fix: null });
  });

  it('are measured by the rule and the scale of their own section', () => {
    expect(lint((draft) => Object.assign(a(draft), { rule: { kind: 'sum' }, bands: bandsFrom('2', '4', '6', '8') }))).toEqual([]);
    expect(lint((draft) => Object.assign(a(draft), { rule: { kind: 'sum' }, bands: bandsFrom('2', '4', '6', '8.5') }))).toMatchObject([
      { code: 'band-out-of-reach', path: ['sections', 0, 'bands', 3], values: { highest: '8' } },
    ]);
  });

  it('are within reach when any kind of place can reach them', () => {
    const inPoints = (...from: string[]) => lint((draft) => {
      Object.assign(a(draft), { rule: { kind: 'sum' }, bands: bandsFrom(...from) });
      a1(draft).weight = { byKind: { unitary: '10', county: '10', metropolitan: '10', london: '20' } };
    });
    // From 1 × 10 + 1 for most kinds of place to 4 × 20 + 4 for London.
    expect(inPoints('11', '20', '40', '84')).toEqual([]);
    expect(inPoints('12', '20', '40', '85').map(({ code }) => code)).toEqual(['bands-start-late', 'band-out-of-reach']);
  });

  it('must begin at the least of those that are asked the least', () => {
    const found = lint((draft) => {
      Object.assign(a(draft), { rule: { kind: 'sum' }, bands: bandsFrom('2', '4', '6', '8') });
      a1(draft).appliesTo = { kind: ['county'] };
    });
    expect(found).toMatchObject([{ code: 'bands-start-late', values: { from: '2', lowest: '1' } }]);
  });

  it('must reach beyond the highest score; how far they were meant to is sure only where they end there', () => {
    const upTo = (below: string) => lint((draft) => {
      draft.bands = bandsFrom('1', '2', '3', '3.25').map((band, at) => (at === 3 ? { ...band, below } : band));
    });
    expect(upTo('4.5')).toEqual([]);
    expect(upTo('4')).toMatchObject([{ code: 'bands-end-early', fix: [{ op: 'remove', path: '/bands/3/below' }] }]);
    expect(upTo('3.5')).toMatchObject([{ code: 'bands-end-early', values: { below: '7/2', highest: '4' }, fix: null }]);
  });
});
