import { NOT_BLANK } from '../problems/not-blank.js';
import { quote, type Path, type Problem } from '../problems/index.js';

/** How many characters the texts of a plan have at most. */
export const LONGEST = { line: 500, reference: 2_000, words: 20_000 } as const;

/** How many the note beside a quarter's figure has at most. */
export const LONGEST_NOTE = 5_000;

/** What keeps a text out of a plan: nothing is written in it, or too much. */
export function textProblems(text: string | undefined, most: number, path: Path): Problem[] {
  if (text === undefined) return [];
  return [
    ...(NOT_BLANK.test(text) ? [] : [{ code: 'format', path, expected: 'words', received: quote(text) }]),
    ...(text.length > most ? [{ code: 'too-big', path, expected: most, received: text.length }] : []),
  ];
}
