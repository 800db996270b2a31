import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import { score, type ScoreOptions, type SectionScore } from '@send-reform/core/scoring';
import { writeCsv, type CsvCell } from '../csv/index.js';
import { workbookEnglish, type WorkbookTextKey, type WorkbookWords } from '../text/workbook.en.js';
import { labelOf } from './label-of.js';

const COLUMNS = [
  'about.id', 'about.revision', 'about.date', 'about.instrument', 'about.version', 'results.basis', 'column.ref', 'results.section',
  'results.score', 'results.level', 'results.exact', 'results.answered', 'results.applicable', 'results.lowest', 'results.highest',
] as const satisfies readonly WorkbookTextKey[];

const figure = (value: string | null): CsvCell => (value === null ? '' : { figure: value });

/**
 * Results as a CSV file: a row for the whole and for each section, in tree order, with its score, its level, and what is
 * still possible. Each row says itself which sheet, instrument and basis it is of, so that rows of several sheets can stand
 * below one another. A score that is withheld is empty. Exact scores such as `11/6` are texts, since programs would make
 * days of them.
 *
 * @param sheet checked.
 * @param options the basis, and validations for it: declared without.
 * @param words texts to say otherwise.
 * @example
 * const file = resultsToCsv(compiled, sheet, { basis: 'evidenced' });
 */
export function resultsToCsv(compiled: CompiledInstrument, sheet: AnswerSheet, options: ScoreOptions = {}, words: WorkbookWords = {}): Uint8Array {
  const result = score(compiled, sheet, options);
  const beginning: CsvCell[] = [
    sheet.id, { figure: String(sheet.revision) }, sheet.date === undefined ? '' : { figure: sheet.date }, result.instrument.id, result.instrument.version, result.basis,
  ];
  const rowOf = (of: SectionScore): CsvCell[] => {
    const section = compiled.sectionById.get(of.id)!;
    return [
      ...beginning, of.id, section.section.title, figure(of.score), labelOf(section, of.level), of.exact ?? '',
      { figure: String(of.answered) }, { figure: String(of.applicable) }, figure(of.lowest.score), figure(of.highest.score),
    ];
  };
  return writeCsv([COLUMNS.map((key) => words[key] ?? workbookEnglish[key]), ...[result.overall, ...result.sections].map(rowOf)]);
}
