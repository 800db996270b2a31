import { expect, it } from 'vitest';
import { compiledSmall } from '../assessment/sheet.test-inputs.js';
import { agreedAnswer } from './agreed-answer.js';
import { draftAgreement } from './draft.js';
import { sheetWith } from './partnership.test-inputs.js';

const compiled = compiledSmall((draft) => {
  draft.partners = ['health', 'care'].map((id) => ({ id, label: id }));
});
const proposalOf = (health: string, care: string) =>
  draftAgreement(compiled, [
    sheetWith(compiled, 'health', { a1: health }, { partner: 'health' }), sheetWith(compiled, 'care', { a1: care }, { partner: 'care' }),
  ], { rule: 'median' }).find(({ statement }) => statement === 'a1')!;
const acceptance = { agreedBy: ['health', 'care'], reason: 'Seen.', date: '2026-05-11' };

it('takes a proposal as it is, and then names its rule', () => {
  expect(agreedAnswer(proposalOf('l2', 'l2'), acceptance)).toEqual({
    ...acceptance, statement: 'a1', said: { state: 'answered', level: 'l2' }, dissent: [], proposedBy: 'median',
  });
});

it('names no rule where people agree on something else', () => {
  const agreed = agreedAnswer(proposalOf('l2', 'l2'), { ...acceptance, said: { state: 'do-not-know' } });
  expect(agreed).toMatchObject({ said: { state: 'do-not-know' } });
  expect(agreed).not.toHaveProperty('proposedBy');
});

it('settles no tie by itself', () => {
  expect(agreedAnswer(proposalOf('l1', 'l2'), acceptance)).toBeUndefined();
});
