import { compare, parseDecimal } from '@send-reform/core/exact';
import { cellAt, columnName, plainText, type GridSheet } from '../grid/index.js';
import { levelOf, type LevelRead } from './level-of.js';

/** Names that levels often have, each row from the lowest to the highest. */
const LADDERS: readonly (readonly string[])[] = [
  ['not met', 'not yet met', 'partly met', 'partially met', 'met', 'fully met'],
  ['not started', 'beginning', 'initial', 'basic', 'emerging', 'developing', 'maturing', 'established', 'secure', 'embedding', 'embedded', 'mature', 'strong', 'advanced', 'leading', 'exemplary'],
  ['red', 'amber', 'green'],
];

/** What is chosen where no level is. */
const NO_LEVEL = /^(?:n\/?a|not applicable|do(?: not|n[’']t) know|unknown|not known|-|–|—|tbc)$/;

/** Nobody has so many levels: such a column holds something else. */
const MOST = 12;

/** Everything that was answered in a column, each once, in the order of its first row. */
function answersIn(sheet: GridSheet, column: number, below: number): string[] | undefined {
  const found = new Map<string, string>();
  for (let row = below + 1; row <= sheet.rows; row += 1) {
    const cell = cellAt(sheet, { row, column });
    const text = cell?.kind === 'text' || cell?.kind === 'number' ? cell.value.replace(/\s+/g, ' ').trim() : '';
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

/** Levels as they were answered, and whether their order had to be taken from the order of the rows. */
export interface AnsweredLevels {
  readonly levels: readonly LevelRead[];
  readonly isOrderGuessed: boolean;
  readonly cell: string;
}

/**
 * The levels of a workbook that has them only in the column where people answer: every answer that was given there. A level
 * that nobody chose is not found.
 */
export function levelsOfAnswers(sheet: GridSheet, column: number, headings: number): AnsweredLevels | undefined {
  const answers = answersIn(sheet, column, headings);
  if (answers === undefined || answers.length < 2) return undefined;
  const levels = answers.map((answer) => levelOf(answer) ?? { label: answer });
  const ordered = inOrder(answers, levels);
  return { levels: ordered ?? levels, isOrderGuessed: ordered === undefined, cell: `${columnName(column)}${headings}` };
}
