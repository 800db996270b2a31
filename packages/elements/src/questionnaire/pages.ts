import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledStatement } from '@send-reform/core/instrument';
import { answerTo } from '../answers/change-answer.js';

/** A section with statements of its own, drawn as one page. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  /** The titles of the sections around it, from the outside in, without the whole. */
  readonly within: readonly string[];
  /** The statements that this place is asked. */
  readonly statements: readonly CompiledStatement[];
}

/** The pages of an instrument for the place a sheet is about, in tree order. A section that asks it nothing has none. */
export function pagesOf(compiled: CompiledInstrument, sheet: AnswerSheet): Page[] {
  const { asked } = compiled.planFor(sheet.place?.kind);
  return compiled.sections.flatMap(({ id, section, parent, statements }) => {
    const own = statements.filter((index) => asked[index]).map((index) => compiled.statements[index]!);
    if (own.length === 0) return [];
    return [{ id, title: section.title, description: section.description, within: titlesFrom(compiled, parent), statements: own }];
  });
}

function titlesFrom(compiled: CompiledInstrument, index: number | undefined): string[] {
  const section = index === undefined ? undefined : compiled.sections[index];
  if (section?.parent === undefined) return [];
  return [...titlesFrom(compiled, section.parent), section.section.title];
}

/** How many of a page's statements have been dealt with: given a level, or said not to apply or not to be known. */
export const dealtWith = ({ statements }: Page, sheet: AnswerSheet): number =>
  statements.filter(({ id }) => (answerTo(sheet, id)?.state ?? 'not-yet') !== 'not-yet').length;
