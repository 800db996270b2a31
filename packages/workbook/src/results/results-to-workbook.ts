import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledSection } from '@send-reform/core/instrument';
import { score, type SectionScore } from '@send-reform/core/scoring';
import { answerSheets } from '../sheet/sheet-to-workbook.js';
import { workbookEnglish, type WorkbookTextKey, type WorkbookWords } from '../text/workbook.en.js';
import type { Lists } from '../xlsx/lists.js';
import type { NewCell, NewSheet } from '../xlsx/new-workbook.js';
import { text } from '../xlsx/text-cell.js';
import { inFormula, writeWorkbook } from '../xlsx/write-workbook.js';
import { labelOf } from './label-of.js';
import { worked, type WorkedSection } from './working.js';

/** A section's score, level and exact score as formulas over the working. */
function liveCells(section: CompiledSection, result: SectionScore, at: WorkedSection, lists: Lists): NewCell[] {
  const { places } = section.rounding;
  const labels = (section.levels ?? []).map(({ label }) => label);
  const level = labels.length === 0 ? '""' : `IF(${at.level}=0,"",INDEX(${lists.range(labels)},${at.level}))`;
  const safely = (formula: string): string => `IF(${at.isSafe},IF(${at.withheld}="",${formula},""),NA())`;
  return [
    { formula: safely(`${at.units}/${10 ** places}`), shows: result.score ?? '', isNumber: true, places },
    { formula: safely(level), shows: labelOf(section, result.level), look: 'plain' },
    { formula: safely(`TEXT(${at.numerator},"0")&IF(${at.denominator}=1,"","/"&TEXT(${at.denominator},"0"))`), shows: result.exact ?? '', look: 'plain' },
  ];
}

/**
 * Results as a workbook (XLSX) with live formulas: scores follow from the answers in the same workbook, and change when an
 * answer does, so that finance can check them without this program. They come to the very figures of `score`, ties too:
 * the formulas add whole numbers and round once. Where a rule is not a formula here, the figure is written as it is, and
 * the workbook says so.
 *
 * Means, sums, extremes, medians, percentages of statements, ladders of levels, bands, gates and all policies are
 * formulas. Decision tables, ticked indicators and percentages of sections are not.
 *
 * @param sheet checked, on the basis `declared`.
 * @param words texts to say otherwise.
 * @example
 * const bytes = resultsToWorkbook(compiled, sheet);
 */
export function resultsToWorkbook(compiled: CompiledInstrument, sheet: AnswerSheet, words: WorkbookWords = {}): Uint8Array {
  const say = (key: WorkbookTextKey): string => words[key] ?? workbookEnglish[key];
  const { about, sections, lists, answers, names } = answerSheets(compiled, sheet, words, [say('results.sheet'), say('results.working')]);
  const [name, workingName] = names;
  const working = worked({ compiled, plan: compiled.planFor(sheet.place?.kind), answers, sheet: inFormula(workingName!) });
  const result = score(compiled, sheet);
  const lines = compiled.sections.map((section, index): NewCell[] => {
    const figures = index === 0 ? result.overall : result.sections[index - 1]!;
    const at = working.sections.get(index);
    const cells = at === undefined
      ? [text(figures.score ?? ''), text(labelOf(section, figures.level)), text(figures.exact ?? '')]
      : liveCells(section, figures, at, lists);
    const how = at === undefined ? say('results.as-value').replace('{rule}', figures.rule) : say('results.by-formula');
    return [text(section.id, 'quiet'), text(`${'\u2003'.repeat(section.depth)}${section.section.title}`, 'wrapped'), ...cells, text(how, 'quiet')];
  });
  const results: NewSheet = {
    name: name!, widths: [18, 60, 12, 24, 16, 60], frozen: 3,
    rows: [
      [text(compiled.instrument.title, 'title')], [undefined, text(say('results.how'), 'quiet')],
      [text(say('column.ref'), 'heading'), ...(['section', 'score', 'level', 'exact', 'live'] as const).map((key) => text(say(`results.${key}`), 'heading'))],
      ...lines,
    ],
  };
  const workingSheet: NewSheet = { name: workingName!, widths: [18], rows: working.rows, frozen: 1 };
  return writeWorkbook([results, about, ...sections, workingSheet, lists.sheet()]);
}
