import type { IsoDate } from '@send-reform/core/areas';
import type { ReformPlan } from '@send-reform/core/plan';
import { fillTemplate, planEnglish, type IndicatorCatalogue, type PlanCatalogue, type PlanTextKey } from '@send-reform/core/text';
import { toldApart } from '../sheet/choices-of.js';
import { comesBack } from '../xlsx/text-of.js';
import { planWorkbookEnglish, type PlanWorkbookTextKey, type PlanWorkbookWords } from '../text/plan.en.js';

/** The mark by which such a workbook is known again. */
export const PLAN_WORKBOOK_FORMAT = 'send-reform/plan-workbook/1';

/** What a plan's workbook may say otherwise. */
export interface PlanWorkbookTexts {
  readonly words?: PlanWorkbookWords;
  readonly catalogue?: PlanCatalogue & IndicatorCatalogue;
}

export type PlanSay = (key: PlanWorkbookTextKey, values?: Readonly<Record<string, unknown>>) => string;

/** What says a text of the workbook, a host's words over ours. */
export const planSay = (words: PlanWorkbookWords): PlanSay => (key, values = {}) => fillTemplate(words[key] ?? planWorkbookEnglish[key], values);

/** What says a word about plans, such as `partner.council`. */
export const planWord = (catalogue: PlanCatalogue) => (key: PlanTextKey): string => fillTemplate(catalogue[key] ?? planEnglish[key], {});

/** What partners are called in lists, by their ids. */
export function partnerNames({ partnership }: Pick<ReformPlan, 'partnership'>): ReadonlyMap<string, string> {
  const names = toldApart(partnership.partners.map(({ id, name }) => ({ id, label: comesBack(name) || id })));
  return new Map(partnership.partners.map(({ id }, index) => [id, names[index]!]));
}

/** The columns of milestones and of quarters that are read back, by the key of their heading. */
export const MILESTONE_COLUMNS = {
  reference: 'column.reference', title: 'column.milestone', owner: 'column.owner', partner: 'column.partner', due: 'column.due',
  shownBy: 'column.shown-by', agreedOn: 'column.agreed-on', doneOn: 'column.done-on', evidence: 'column.evidence', note: 'column.note',
} as const satisfies Record<string, PlanWorkbookTextKey>;

export const QUARTER_COLUMNS = {
  reference: 'column.reference', quarter: 'column.quarter', actual: 'column.actual', note: 'column.note',
} as const satisfies Record<string, PlanWorkbookTextKey>;

/** What stands on the first sheet and is read back. */
export const ABOUT_LABELS = { plan: 'about.plan', hash: 'about.hash' } as const satisfies Record<string, PlanWorkbookTextKey>;

/** What a sheet of a plan is made from. */
export interface PlanSheetInput {
  readonly plan: ReformPlan;
  readonly asOf: IsoDate;
  /** The same day in words. */
  readonly day: string;
  readonly say: PlanSay;
  readonly word: ReturnType<typeof planWord>;
  readonly catalogue: PlanCatalogue & IndicatorCatalogue;
  readonly name: string;
}
