import { checkSheet, type AnswerSheet } from '../assessment/index.js';
import { isSame } from '../assessment/same.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { quote, resultOf, type Problem, type Result } from '../problems/index.js';

/**
 * The sheets of a partnership from JSON values that may come from anywhere, or every problem with all of them: each
 * sheet's own, sheets with the same id, two sheets of one respondent, and sheets about different places. Paths begin
 * with the sheet's position.
 *
 * Two states of one sheet are brought together by `mergeSheets` before.
 *
 * @example
 * checkPartnership(compiled, [sheet, { ...sheet, partner: 'nobody' }]).ok; // false
 */
export function checkPartnership(compiled: CompiledInstrument, json: readonly unknown[]): Result<AnswerSheet[]> {
  const checked = json.map((sheet) => checkSheet(compiled, sheet));
  const sheets = checked.flatMap((result, index) => (result.ok ? [{ sheet: result.value, index }] : []));
  const problems = checked.flatMap((result, index) =>
    result.ok ? [] : result.problems.map((problem) => ({ ...problem, path: [index, ...problem.path] })));
  return resultOf([...problems, ...betweenSheets(sheets)], () => sheets.map(({ sheet }) => sheet));
}

interface Placed {
  readonly sheet: AnswerSheet;
  readonly index: number;
}

function betweenSheets(sheets: readonly Placed[]): Problem[] {
  const first = sheets[0];
  return sheets.flatMap(({ sheet, index }, at): Problem[] => {
    const before = sheets.slice(0, at).map((other) => other.sheet);
    const { id, partner, respondent, place } = sheet;
    const hasSameId = before.some((other) => other.id === id);
    return [
      ...(hasSameId ? [{ code: 'duplicate-id', path: [index, 'id'], expected: 'sheet', received: quote(id) }] : []),
      ...(!hasSameId && respondent !== undefined && before.some((other) => other.respondent === respondent && other.partner === partner)
        ? [{ code: 'partnership.same-respondent', path: [index, 'respondent'], received: quote(respondent) }]
        : []),
      ...(isSame(place, first!.sheet.place) ? [] : [{ code: 'partnership.other-place', path: [index, 'place'], expected: first!.sheet.id, received: quote(id) }]),
    ];
  });
}
