import type { CompiledInstrument, CompiledSection, CompiledStatement } from '../../instrument/index.js';
import type { AnswerSheet } from '../sheet.js';
import type { Journey } from './journey.js';
import type { Step } from './step.js';

/** What is asked together. */
export interface Page {
  readonly statements: readonly CompiledStatement[];
  readonly section: CompiledSection;
  /** Whether these are statements marked for the sheet's partner. */
  readonly own: boolean;
}

/** Where somebody is among the pages. */
export interface PagePosition {
  readonly page: Page;
  /** From 1. */
  readonly position: number;
  readonly of: number;
}

/**
 * The pages of a journey in its order: with a partner first every statement marked for that partner, then the rest, each
 * in the order of the instrument. What the place is not asked is left out.
 */
export function pagesOf({ compiled, sheet, by }: Pick<Journey, 'compiled' | 'sheet' | 'by'>): Page[] {
  const groups = groupsOf(compiled, sheet);
  return by === 'section' ? groups : groups.flatMap((group) => group.statements.map((statement) => ({ ...group, statements: [statement] })));
}

/** The page that a journey is on; undefined on any other step. */
export function pageOf(journey: Pick<Journey, 'compiled' | 'sheet' | 'by' | 'step'>): PagePosition | undefined {
  if (journey.step.at !== 'question') return undefined;
  const pages = pagesOf(journey);
  const index = indexOfPage(pages, journey.step.statement);
  return index < 0 ? undefined : { page: pages[index]!, position: index + 1, of: pages.length };
}

/** The position of the page that holds a statement; -1 where none does. */
export const indexOfPage = (pages: readonly Page[], statement: string): number =>
  pages.findIndex(({ statements }) => statements.some(({ id }) => id === statement));

export const stepOf = ({ statements }: Page): Step => ({ at: 'question', statement: statements[0]!.id });

/** Whether the sheet's place is asked a statement of the instrument. */
export function isAsked({ compiled, sheet }: Pick<Journey, 'compiled' | 'sheet'>, statement: string): boolean {
  const found = compiled.statementById.get(statement);
  return found !== undefined && compiled.planFor(sheet.place?.kind).asked[found.index]!;
}

/** Sections with the statements directly within that the sheet is asked, a partner's own first. */
export function groupsOf(compiled: CompiledInstrument, { place, partner }: AnswerSheet): Page[] {
  const { asked } = compiled.planFor(place?.kind);
  const isOwn = ({ statement }: CompiledStatement): boolean =>
    partner !== undefined && statement.partners !== undefined && statement.partners.includes(partner);
  const groups = (own: boolean): Page[] =>
    compiled.sections.flatMap((section) => {
      const statements = section.statements
        .filter((index) => asked[index])
        .map((index) => compiled.statements[index]!)
        .filter((statement) => isOwn(statement) === own);
      return statements.length === 0 ? [] : [{ statements, section, own }];
    });
  return partner === undefined ? groups(false) : [...groups(true), ...groups(false)];
}
