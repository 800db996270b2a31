import type { AskedStatement } from '../../instrument/index.js';
import { answerTo } from '../change-answer.js';
import type { AnswerSheet } from '../sheet.js';

/**
 * What a statement still waits for: an answer, or the level that a person must confirm beside what is ticked. Undefined
 * where it is answered, or said not to apply or not to be known.
 */
export function waitsFor(sheet: AnswerSheet, { id, statement: { confirmation } }: AskedStatement): 'state' | 'level' | undefined {
  const answer = answerTo(sheet, id);
  if (answer === undefined || answer.state === 'not-yet') return 'state';
  return answer.state === 'answered' && confirmation === 'required' && answer.level === undefined ? 'level' : undefined;
}
