import { emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledStatement } from '@send-reform/core/instrument';
import { writeCsv } from '../csv/index.js';
import { workbookEnglish, type WorkbookWords } from '../text/workbook.en.js';
import type { NewCell } from '../xlsx/new-workbook.js';
import { choicesOf, OF_STATEMENT, type Say } from './choices-of.js';
import { answerSheets, HEADING_ROWS } from './sheet-to-workbook.js';

const textOf = (cell: NewCell | undefined): string => (cell !== undefined && 'text' in cell ? cell.text : '');

const indicatorsOf = ({ statement }: CompiledStatement): string[] =>
  (statement.indicators ?? []).flatMap(({ indicators }) => indicators.map(({ id }) => id));

/**
 * An instrument as one CSV file to fill in, for programs that take no workbook: what it is for first, then a row for each
 * statement. A file of texts can hold no list to choose from, so that the choices stand in a column of their own.
 * `sheetFromWorkbook` reads it back from what `readCsv` gives.
 *
 * @param sheet the answers to begin with, checked; without it, none. A kind of place is asked only its own statements.
 * @param words texts to say otherwise. Read the file with the same.
 * @example
 * const file = sheetToCsv(compiled, sheet);
 * sheetFromWorkbook(compiled, unwrap(readCsv(file))).ok; // true
 */
export function sheetToCsv(compiled: CompiledInstrument, sheet: AnswerSheet = emptySheet(compiled), words: WorkbookWords = {}): Uint8Array {
  const say: Say = (key) => words[key] ?? workbookEnglish[key];
  const { about, sections } = answerSheets(compiled, sheet, words);
  const choices = new Map(compiled.statements.flatMap((statement): [string, readonly string[]][] => [
    [statement.id, choicesOf(statement, say)],
    ...indicatorsOf(statement).map((id): [string, readonly string[]] => [`${statement.id}${OF_STATEMENT}${id}`, [say('ticked.yes'), say('ticked.no')]]),
  ]));
  const headings = sections[0]?.rows[HEADING_ROWS - 1]?.map(textOf) ?? [];
  const answers = sections.flatMap(({ rows }) => [
    ['', textOf(rows[0]?.[0])],
    ...rows.slice(HEADING_ROWS).map((cells) => {
      const texts = headings.map((_, index) => textOf(cells[index]));
      return [...texts, (choices.get(texts[0] ?? '') ?? []).join(' / ')];
    }),
  ]);
  // Nothing has a colour here, and nothing a list.
  const aboutText = (cell: NewCell | undefined): string => (textOf(cell) === say('about.how') ? say('about.how-csv') : textOf(cell));
  return writeCsv([...about.rows.map((cells) => cells.map(aboutText)), [], [...headings, say('column.choices')], ...answers]);
}
