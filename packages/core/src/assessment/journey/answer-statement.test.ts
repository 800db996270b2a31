import { expect, it } from 'vitest';
import { advance } from './advance.js';
import { answerStatement, type AnswerEvent } from './answer-statement.js';
import { journeyThrough, piece, sayLevel } from './journey.test-inputs.js';

it.each<AnswerEvent>([
  sayLevel('a1') as AnswerEvent,
  { type: 'say', statement: 'a1', said: { state: 'not-applicable', reason: 'None here' } },
  { type: 'note', statement: 'a1', note: 'x'.repeat(20_001) },
  { type: 'reason', statement: 'a1', reason: 'None here' },
  { type: 'evidence', statement: 'a1', evidence: [piece({ reference: 'A paper' })] },
])('does with one statement what a journey does: %j', (event) => {
  const { compiled, sheet, drafts, ...journey } = journeyThrough();
  const after = answerStatement({ sheet, drafts }, compiled.statementById.get('a1')!, event);
  const { sheet: expected, drafts: typed } = advance({ ...journey, compiled, sheet, drafts }, event);
  expect(after).toEqual({ sheet: expected, drafts: typed });
  expect(answerStatement(after, compiled.statementById.get('a1')!, event)).toBe(after);
});
