import { describe, expect, it } from 'vitest';
import type { Draft } from '../small-instrument.test-inputs.js';
import { a, a1, gate, lint, ticked } from './lint.test-inputs.js';

describe('gates', () => {
  it('that nobody can pass because of what a table comes to: also when the statement is reversed', () => {
    const reversed = (atLeast: string) => lint((draft) => {
      gate(draft, { atLeast });
      Object.assign(a1(draft), ticked({ otherwise: 'l4' }), { reversed: true });
    });
    // Reversed, the third of four levels counts as the second and the fourth as the first.
    expect(reversed('l2')).toEqual([]);
    expect(reversed('l3').map(({ code }) => code)).toEqual(['gate-impossible']);
  });

  it('can be passed where a person may set the level', () => {
    expect(lint((draft) => {
      gate(draft, { atLeast: 'l4' });
      Object.assign(a1(draft), ticked({ otherwise: 'l1' }), { confirmation: 'optional' });
    })).toEqual([]);
  });

  it('always pass only if nothing can fail them', () => {
    expect(lint((draft) => gate(draft, { atLeast: 'l1', unknown: 'pass', notApplicable: 'fail' }))).toEqual([]);
    expect(lint((draft) => gate(draft, { atLeast: 'l1' }))).toEqual([]);
    expect(lint((draft) => {
      gate(draft, { atLeast: 'l1', unknown: 'pass' });
      a1(draft).reversed = true;
    }).map(({ code }) => code)).toEqual(['gate-always-passes']);
  });

  it('hold no level where a rule gives none, bands or not', () => {
    const found = lint((draft) => {
      gate(draft, {});
      Object.assign(a(draft), { rule: { kind: 'none' }, bands: draft.bands });
    });
    expect(found.map(({ code }) => code)).toContain('gate-without-level');
  });

  it.each([{ kind: 'minimum' }, { kind: 'maximum' }] as const)('hold the level that $kind hands up', (rule) => {
    const gated = (draft: Draft) => Object.assign(a(draft), { rule, gates: [{ capAt: 'l1', unless: { all: ['a1'], atLeast: 'l2' } }] });
    expect(lint(gated)).toEqual([]);
    expect(lint((draft) => (gated(draft).statements[1]!.scale = 'two')).map(({ code }) => code)).toEqual(['gate-without-level']);
  });
});
