import { expect, it } from 'vitest';
import { compiledSmall } from '../assessment/sheet.test-inputs.js';
import { agreedProblems } from './agreed-problems.js';
import type { AgreedAnswer } from './agreement.js';

const compiled = compiledSmall((draft) => {
  draft.partners = [{ id: 'care', label: 'Care' }];
});
const agreed: AgreedAnswer = {
  statement: 'a1', said: { state: 'answered', level: 'l2' }, agreedBy: ['care'], reason: 'Seen.', dissent: [], date: '2026-05-11',
};
const problems = (change: Partial<AgreedAnswer>, path?: string[]): string[] =>
  agreedProblems(compiled, { ...agreed, ...change }, path).map((problem) => `${problem.code} ${problem.path.join('/')}`);

it('has nothing against a good answer', () => {
  expect(problems({})).toEqual([]);
});

it('names everything at once, each with its place in the answer', () => {
  expect(problems({
    said: { state: 'answered', level: 'none' }, agreedBy: [], reason: ' ',
    dissent: [{ words: '', partner: 'nhs', said: { state: 'not-applicable', reason: '' } }],
  })).toEqual([
    'answer.unknown-level said/level', 'agreement.nobody-agreed agreedBy', 'agreement.reason-missing reason',
    'agreement.dissent-without-words dissent/0/words', 'agreement.unknown-partner dissent/0/partner', 'agreement.reason-missing dissent/0/said/reason',
  ]);
});

it('puts what it is given before each place', () => {
  expect(problems({ reason: '' }, ['answers', '3'])).toEqual(['agreement.reason-missing answers/3/reason']);
});
