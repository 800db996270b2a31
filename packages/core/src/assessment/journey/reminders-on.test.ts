import { expect, it } from 'vitest';
import { afterAll, journeyThrough, open, piece, sayLevel } from './journey.test-inputs.js';
import type { JourneyEvent } from './journey.js';
import { remindersOn } from './reminders-on.js';

const prompting = () => journeyThrough((draft) => (draft.sections[0]!.statements[0]!.evidencePrompt = 'The decision'));
const wanted = [{ code: 'evidence-wanted', path: ['answers', 'a1', 'evidence'] }];

it.each<[object[], JourneyEvent[]]>([
  [[], []],
  [wanted, [sayLevel('a1')]],
  [wanted, [sayLevel('a1'), { type: 'evidence', statement: 'a1', evidence: [piece()] }]],
  [[], [sayLevel('a1'), { type: 'evidence', statement: 'a1', evidence: [piece({ title: 'Minutes' })] }]],
  // Wrong evidence is a problem of its own.
  [[], [sayLevel('a1'), { type: 'evidence', statement: 'a1', evidence: [piece({ reference: 'x' })] }]],
  [[], [{ type: 'say', statement: 'a1', said: { state: 'do-not-know' } }]],
])('reminds of %j', (reminders, events) => {
  expect(remindersOn(afterAll(prompting(), open('a1'), ...events))).toEqual(reminders);
});

it('names on the check what is still open', () => {
  const journey = afterAll(prompting(), sayLevel('a1'), sayLevel('b1'), { type: 'go', step: { at: 'check' } });
  expect(remindersOn(journey)).toEqual([
    ...wanted, { code: 'answer-open', path: ['answers', 'a2', 'state'] }, { code: 'answer-open', path: ['answers', 'b2', 'state'] },
  ]);
  expect(remindersOn(journey, journey.compiled.statements.slice(0, 1))).toEqual(wanted);
});

it('asks no place for evidence of what it is not asked', () => {
  const journey = journeyThrough((draft) => {
    draft.sections[0]!.appliesTo = { kind: ['county'] };
    draft.sections[0]!.statements[0]!.evidencePrompt = 'The decision';
  }, { step: { at: 'start' } });
  const check = afterAll(journey, { type: 'place', kind: 'county' }, sayLevel('a1'), { type: 'place', kind: 'london' }, { type: 'go', step: { at: 'check' } });
  expect(remindersOn(check).map(({ path }) => path[1])).toEqual(['b1', 'b2']);
});
