import type { Problem, Result } from '@send-reform/core/problems';
import { cellAt, columnName, plainText, type Grid, type GridSheet } from '../grid/index.js';
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

/** A heading that is a level: a number, perhaps with a name, or one of the names that levels often have. */
const NUMBERED = /^(?:level\s*)?(\d{1,2})(?:\s*[-–—:.)]\s*(.+))?$/i;
const NAMED = /^(?:not (?:yet )?(?:met|started)|(?:partly|partially|fully) met|met|emerging|developing|established|embedded|embedding|maturing|mature|advanced|leading|beginning|initial|basic|strong|secure|exemplary|red|amber|green)$/i;

/** Headings stand near the top. */
const DEEPEST = 40;
const WIDEST = 60;

interface Guess {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly columns: Partial<Record<MappedColumn, string>>;
  readonly levels: MappedLevel[];
}

function levelOf(heading: string, position: number, taken: ReadonlySet<string>): Omit<MappedLevel, 'column'> | undefined {
  const text = heading.replace(/\s+/g, ' ').trim();
  const [, number, name] = NUMBERED.exec(text) ?? [];
  if (number === undefined && !NAMED.test(text)) return undefined;
  const label = name ?? text;
  return { id: apart(slugOf(/^\d+$/.test(label) ? `level-${label}` : label) || `level-${position}`, taken), label, value: number === undefined ? String(position) : String(Number(number)) };
}

function guessRow(sheet: GridSheet, row: number): Guess {
  const columns: Partial<Record<MappedColumn, string>> = {};
  const levels: MappedLevel[] = [];
  for (let column = 1; column <= Math.min(sheet.columns, WIDEST); column += 1) {
    const heading = cellAt(sheet, { row, column })?.value ?? '';
    const letters = columnName(column);
    const level = levelOf(heading, levels.length + 1, new Set(levels.map(({ id }) => id)));
    const kind = HEADINGS.find(([, pattern]) => pattern.test(plainText(heading)))?.[0];
    if (level !== undefined) levels.push({ ...level, column: letters });
    else if (kind !== undefined && columns[kind] === undefined) columns[kind] = letters;
  }
  return { sheet, row, columns, levels };
}

const worth = ({ columns, levels }: Guess): number => (columns.statement === undefined ? 0 : Object.keys(columns).length + 2 * levels.length);

/**
 * Guesses where in a council's workbook an instrument stands, from its headings. A guess is to be shown and put right
 * before it is used: `instrumentFromWorkbook` takes it as data.
 *
 * @param grid the workbook, from `readWorkbook`.
 * @returns problems with the codes `mapping.…` where no row of headings is found.
 */
export function guessMapping(grid: Grid): Result<WorkbookMapping> {
  const guesses = grid.sheets.filter(({ hidden }) => !hidden).flatMap((sheet) =>
    Array.from({ length: Math.min(sheet.rows, DEEPEST) }, (_, index) => guessRow(sheet, index + 1)));
  const best = guesses.reduce<Guess | undefined>((found, guess) => (worth(guess) > (found === undefined ? 0 : worth(found)) ? guess : found), undefined);
  if (best === undefined) return { ok: false, problems: [{ code: 'mapping.no-headings', path: [], expected: ['statement', 'question', 'criterion'] }] };
  const { sheet, row, columns, levels } = best;
  if (levels.length < 2) {
    const problem: Problem = { code: 'mapping.no-levels', path: [sheet.name, `A${row}`], received: levels.length };
    return { ok: false, problems: [problem] };
  }
  const title = sheet.name.trim() || 'Workbook';
  return {
    ok: true,
    value: {
      format: WORKBOOK_MAPPING_FORMAT,
      instrument: { id: slugOf(title) || 'workbook', title, version: '1.0.0' },
      sheet: sheet.name, headings: row, columns: { ...columns, statement: columns.statement! }, levels,
    },
  };
}
