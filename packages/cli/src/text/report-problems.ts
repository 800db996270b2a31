import type { Problem } from '@send-reform/core/problems';
import { describeProblem } from '@send-reform/core/text';
import { workbookProblemEnglish } from '@send-reform/workbook/text';
import type { Position } from '../json/line-table.js';
import { fileProblemEnglish } from './problems.en.js';
import { printable, printablePointer } from './printable.js';

/** A problem and where it stands. */
export interface FileProblem {
  readonly file: string;
  /** None for a file that could not be read at all. */
  readonly position?: Position;
  readonly related?: Position;
  /** Where it stands in a workbook, such as `Cover!B13`. */
  readonly place?: string;
  readonly problem: Problem;
}

const CATALOGUE = { ...workbookProblemEnglish, ...fileProblemEnglish };

/** More than this on a screen helps nobody. */
const MOST_SHOWN = 200;

const byPlace = ({ position: a }: FileProblem, { position: b }: FileProblem): number =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

/** The words for a problem, with the other place it speaks of. */
function sentence({ problem, related }: FileProblem): string {
  // A file that ends too early is what people have, not a closing bracket that they lack.
  const isTruncated = problem.code === 'json.syntax' && problem.received === 'end of file';
  const words = isTruncated ? 'The file ends too early.' : describeProblem(problem, CATALOGUE);
  if (related === undefined) return words;
  if (problem.code === 'duplicate-key') return `${words} The first is on line ${related.line}.`;
  return `${words} What begins on line ${related.line} is never closed.`;
}

/**
 * Problems for people, each with file, line and column, the path as a JSON Pointer, a sentence and its code.
 *
 * @example
 * // sheet.json:12:15 /answers/st-1/level
 * //   “expert” is not a level that this statement can be answered at. … [answer.unknown-level]
 */
export function reportProblems(problems: readonly FileProblem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const sorted = files.flatMap((file) => problems.filter((one) => one.file === file).toSorted(byPlace));
  const lines = sorted.slice(0, MOST_SHOWN).flatMap((found) => {
    const { file, position, place, problem } = found;
    const within = place === undefined ? '' : ` ${printable(place)}`;
    const at = position === undefined ? within : `:${position.line}:${position.column} ${printablePointer(problem.path)}`;
    return [`${printable(file)}${at}`, `  ${printable(sentence(found))} [${problem.code}]`];
  });
  if (sorted.length > MOST_SHOWN) lines.push(`… and ${sorted.length - MOST_SHOWN} more`);
  lines.push(problems.length === 1 ? '1 problem found.' : `${problems.length} problems found.`);
  return lines.map((line) => `${line}\n`).join('');
}
