import type { CompiledStatement } from '../../instrument/index.js';
import type { Problem } from '../../problems/index.js';
import { answerTo } from '../change-answer.js';
import { evidenceFields, isBlank } from './fields.js';
import type { Journey } from './journey.js';
import { waitsFor } from './open.js';
import { statementsOn } from './problems-on.js';

/**
 * What somebody may want to look at again, and need not: an answer without the evidence that its statement asks for, and
 * on the check a statement that is still open. Without `statements` those that the step is about.
 */
export const remindersOn = (journey: Journey, statements: readonly CompiledStatement[] = statementsOn(journey)): Problem[] =>
  statements.flatMap((statement) => reminderOf(journey, statement));

function reminderOf(journey: Journey, statement: CompiledStatement): Problem[] {
  const { id } = statement;
  const awaited = waitsFor(journey.sheet, statement);
  if (awaited !== undefined) return journey.step.at === 'check' ? [{ code: 'answer-open', path: ['answers', id, awaited] }] : [];
  const wants = answerTo(journey.sheet, id)?.state === 'answered' && statement.statement.evidencePrompt !== undefined;
  return wants && evidenceFields(journey, id).every(isBlank) ? [{ code: 'evidence-wanted', path: ['answers', id, 'evidence'] }] : [];
}
