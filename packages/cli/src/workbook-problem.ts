import type { Problem } from '@send-reform/core/problems';
import { isCell, placeName, type ReturnProblem } from '@send-reform/core/returns';
import type { FileProblem } from './text/report-problems.js';

/** Where a problem with a workbook stands: its cell, its sheet, or the file within the file. */
function placeOf({ code, path, place }: Problem & Pick<ReturnProblem, 'place'>): string | undefined {
  if (place !== undefined) return placeName(place);
  // A value that no cell takes stands nowhere in the workbook.
  if (code.startsWith('return-fill.')) return undefined;
  const [sheet, cell] = path.map(String);
  if (sheet === undefined || path[0] === 'fileName' || path[0] === 'expected') return undefined;
  return cell !== undefined && isCell(cell) ? placeName({ sheet, cell }) : path.join(' ');
}

/** A problem with a workbook, with its cell. */
export function inWorkbook(file: string, problem: Problem): FileProblem {
  const place = placeOf(problem);
  return { file, problem, ...(place === undefined ? {} : { place }) };
}
