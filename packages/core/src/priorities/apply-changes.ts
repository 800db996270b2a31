import type { AnswerSheet } from '../assessment/index.js';

/** A statement that is to come to another level. */
export interface LevelChange {
  readonly statement: string;
  readonly to: string;
}

/**
 * The sheet with some answers at other levels: what would be, to be scored and looked at. Notes and evidence stay, so it
 * is not a sheet to keep: what stands in them was said of another level.
 *
 * @example
 * applyChanges(sheet, [{ statement: 'lead-officer', to: 'embedded' }]).answers['lead-officer']?.state; // 'answered'
 */
export function applyChanges(sheet: AnswerSheet, changes: readonly LevelChange[]): AnswerSheet {
  const answers = { ...sheet.answers };
  for (const { statement, to } of changes) {
    const before = answers[statement];
    answers[statement] = { ...(before?.state === 'answered' ? before : {}), state: 'answered', level: to };
  }
  return { ...sheet, answers };
}
