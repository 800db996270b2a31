import { compare, parseDecimal } from '@send-reform/core/exact';
import { columnName, plainText, rowsOf, type Grid, type GridSheet } from '../grid/index.js';
import { choicesIn } from './choices-in.js';
import { levelOf, type LevelRead } from './level-of.js';

/** Names that levels often have, each row from the lowest to the highest. */
const LADDERS: readonly (readonly string[])[] = [
  ['not met', 'not yet met', 'partly met', 'partially met', 'met', 'fully met'],
  ['not started', 'beginning', 'initial', 'basic', 'emerging', 'developing', 'maturing', 'established', 'secure', 'embedding', 'embedded', 'mature', 'strong', 'advanced', 'leading', 'exemplary'],
  ['not in place', 'not yet in place', 'partly in place', 'partially in place', 'in place', 'fully in place'],
  ['red', 'amber', 'green'],
];

/** What is chosen where no level is. */
const NO_LEVEL = /^(?:n\/?a|not applicable|do(?: not|n[’']t) know|unknown|not known|-|–|—|tbc)$/;

/** Nobody has so many levels: such a column holds something else. */
const MOST = 12;

/** Everything that was answered in a column, row by row. */
const answersIn = (sheet: GridSheet, column: number, below: number): string[] =>
  rowsOf(sheet).flatMap(({ row, cells }) => {
    const cell = row > below ? cells.get(column) : undefined;
    return cell?.kind === 'text' || cell?.kind === 'number' ? [cell.value] : [];
  });

/** Each of some texts once, without those that are no level; undefined where there are too many to be levels. */
function distinct(texts: readonly string[]): string[] | undefined {
  const found = new Map<string, string>();
  for (const written of texts) {
    const text = written.replace(/\s+/g, ' ').trim();
    if (text !== '' && !NO_LEVEL.test(plainText(text)) && !found.has(plainText(text))) found.set(plainText(text), text);
    if (found.size > MOST) return undefined;
  }
  return [...found.values()];
}

/** From the lowest to the highest: by their numbers, or else by a ladder that has all of them; undefined where neither tells. */
function inOrder(answers: readonly string[], levels: readonly LevelRead[]): LevelRead[] | undefined {
  const numbers = levels.map(({ number }) => (number === undefined ? undefined : parseDecimal(number)));
  if (numbers.every((number) => number !== undefined)) {
    return levels.map((level, index) => ({ level, number: numbers[index]! })).sort((a, b) => compare(a.number, b.number)).map(({ level }) => level);
  }
  const ladder = LADDERS.find((names) => answers.every((answer) => names.includes(plainText(answer))));
  return ladder && levels.map((level, index) => ({ level, rank: ladder.indexOf(plainText(answers[index]!)) })).sort((a, b) => a.rank - b.rank).map(({ level }) => level);
}

/** Levels as they can be chosen or were answered, and the code of what is doubtful about that. */
export interface AnsweredLevels {
  readonly levels: readonly LevelRead[];
  readonly code: string;
  readonly cell: string;
}

/**
 * The levels of a workbook that has them only in the column where people answer: the choices of the list there, or
 * else every answer that was given. A level that nobody chose is not found among the latter.
 */
export function levelsOfAnswers(grid: Grid, sheet: GridSheet, column: number, headings: number): AnsweredLevels | undefined {
  const listed = distinct(choicesIn(grid, sheet, column, headings) ?? []) ?? [];
  const isListed = listed.length >= 2;
  const answers = isListed ? listed : distinct(answersIn(sheet, column, headings));
  if (answers === undefined || answers.length < 2) return undefined;
  const levels = answers.map((answer) => levelOf(answer) ?? { label: answer });
  const ordered = inOrder(answers, levels);
  const fromAnswers = ordered === undefined ? 'mapping.levels-in-order-of-rows' : 'mapping.levels-from-answers';
  return { levels: ordered ?? levels, code: isListed ? 'mapping.levels-from-list' : fromAnswers, cell: `${columnName(column)}${headings}` };
}
