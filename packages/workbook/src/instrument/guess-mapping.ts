import type { Problem, Result } from '@send-reform/core/problems';
import { cellAt, columnName, plainText, type Grid, type GridSheet } from '../grid/index.js';
import { levelOf, type LevelRead } from './level-of.js';
import { levelsOfAnswers } from './levels-of-answers.js';
import { WORKBOOK_MAPPING_FORMAT, type MappedColumn, type MappedLevel, type WorkbookMapping } from './mapping.js';
import { apart, slugOf } from './slug.js';

/** What headings are called in councils' workbooks; the first that fits, in this order. */
const HEADINGS: readonly (readonly [MappedColumn, RegExp])[] = [
  ['id', /^(?:ref(?:erence)?|id|no|number|#|code)\.?$/],
  ['weight', /^weight/],
  ['evidencePrompt', /evidence/],
  ['guidance', /^(?:guidance|notes?|help|explanation|prompts?)\b/],
  ['section', /^(?:section|theme|pillar|domain|area|topic|category|dimension)\b/],
  ['statement', /^(?:statement|question|criteri(?:on|a)|indicator|standard|key question|element|what good looks like)/],
];

/** What the column is called in which people answer. */
const ANSWER = /^(?:answer|response|score|rating|rag|level|judge?ment|self[- ]assessment|current (?:level|position|score)|our (?:level|position|score))\b/;

/** Headings stand near the top. */
const DEEPEST = 40;
const WIDEST = 60;

interface Guess {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly columns: Partial<Record<MappedColumn, string>>;
  readonly levels: MappedLevel[];
  /** The column that people answer in. */
  readonly answer: number | undefined;
}

/** A level as the mapping has it, told apart from those before it. */
function mapped({ label, number }: LevelRead, before: readonly MappedLevel[], column?: string): MappedLevel {
  const position = before.length + 1;
  const id = apart(slugOf(/^\d+$/.test(label) ? `level-${label}` : label) || `level-${position}`, new Set(before.map((level) => level.id)));
  return { id, label, value: number ?? String(position), ...(column === undefined ? {} : { column }) };
}

/**
 * @param isSecond whether the headings take two rows, so that a column without one in this row has that above it.
 */
function guessRow(sheet: GridSheet, row: number, isSecond: boolean): Guess {
  const columns: Partial<Record<MappedColumn, string>> = {};
  const levels: MappedLevel[] = [];
  let answer: number | undefined;
  for (let column = 1; column <= Math.min(sheet.columns, WIDEST); column += 1) {
    const heading = cellAt(sheet, { row, column })?.value ?? (isSecond ? cellAt(sheet, { row: row - 1, column })?.value : undefined) ?? '';
    const letters = columnName(column);
    const level = levelOf(heading);
    const kind = HEADINGS.find(([, pattern]) => pattern.test(plainText(heading)))?.[0];
    if (level !== undefined) levels.push(mapped(level, levels, letters));
    else if (kind !== undefined && columns[kind] === undefined) columns[kind] = letters;
    else if (answer === undefined && ANSWER.test(plainText(heading))) answer = column;
  }
  return { sheet, row, columns, levels, answer };
}

const worth = ({ columns, levels, answer }: Guess): number =>
  (columns.statement === undefined ? 0 : Object.keys(columns).length + (levels.length < 2 ? 0 : 2 * levels.length) + (answer === undefined ? 0 : 1));

/** A mapping to look at before it is used, and what of it is doubtful, each with its cell. */
export interface GuessedMapping {
  readonly mapping: WorkbookMapping;
  readonly doubts: readonly Problem[];
}

/** Levels with columns of their own, or else those that can be chosen or were answered. */
function levelsOf(grid: Grid, { sheet, row, levels, answer }: Guess): { levels: readonly MappedLevel[]; doubts: readonly Problem[] } {
  const answered = levels.length >= 2 || answer === undefined ? undefined : levelsOfAnswers(grid, sheet, answer, row);
  if (answered === undefined) return { levels, doubts: [] };
  const found = answered.levels.reduce<MappedLevel[]>((before, level) => [...before, mapped(level, before)], []);
  return { levels: found, doubts: [{ code: answered.code, path: [sheet.name, answered.cell], received: found.map(({ label }) => label).join(', ').slice(0, 200) }] };
}

/**
 * Guesses where in a council's workbook an instrument stands, from its headings. Where no columns are called after levels,
 * the levels are those of the list to choose from, or those that were answered. A guess is to be shown and put right before it is used:
 * `instrumentFromWorkbook` takes it as data.
 *
 * @param grid the workbook, from `readWorkbook` or `readCsv`.
 * @returns problems with the codes `mapping.…` where no row of headings is found, or nothing that looks like levels.
 */
export function guessMapping(grid: Grid): Result<GuessedMapping> {
  const guesses = grid.sheets.filter(({ hidden }) => !hidden).flatMap((sheet) =>
    Array.from({ length: Math.min(sheet.rows, DEEPEST) }, (_, index) => [guessRow(sheet, index + 1, false), guessRow(sheet, index + 1, true)]).flat());
  const best = guesses.reduce<Guess | undefined>((found, guess) => (worth(guess) > (found === undefined ? 0 : worth(found)) ? guess : found), undefined);
  if (best === undefined) return { ok: false, problems: [{ code: 'mapping.no-headings', path: [], expected: ['statement', 'question', 'criterion'] }] };
  const { sheet, row, columns } = best;
  const { levels, doubts } = levelsOf(grid, best);
  if (levels.length < 2) return { ok: false, problems: [{ code: 'mapping.no-levels', path: [sheet.name, `A${row}`], received: levels.length }] };
  const title = sheet.name.trim() || 'Workbook';
  const mapping: WorkbookMapping = {
    format: WORKBOOK_MAPPING_FORMAT,
    instrument: { id: slugOf(title) || 'workbook', title, version: '1.0.0' },
    sheet: sheet.name, headings: row, columns: { ...columns, statement: columns.statement! }, levels: [...levels],
  };
  return { ok: true, value: { mapping, doubts } };
}
