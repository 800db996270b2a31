import { isSame } from './same.js';
import type { AnswerSheet } from './sheet.js';

/** The sheet about another place, or about none: a new sheet with its revision counted up, or itself where nothing changes. */
export function changePlace(sheet: AnswerSheet, place: AnswerSheet['place']): AnswerSheet {
  if (isSame(sheet.place, place)) return sheet;
  const { place: _old, ...rest } = sheet;
  return { ...rest, revision: sheet.revision + 1, ...(place === undefined ? {} : { place }) };
}
