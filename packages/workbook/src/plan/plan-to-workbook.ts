import { contentHash } from '@send-reform/core/canonical';
import { planReadiness, type ReadinessOptions, type ReformPlan } from '@send-reform/core/plan';
import { describeReadiness, inWords } from '@send-reform/core/text';
import type { PlanWorkbookTextKey } from '../text/plan.en.js';
import { Lists } from '../xlsx/lists.js';
import type { NewCell, NewSheet } from '../xlsx/new-workbook.js';
import { Rows } from '../xlsx/rows.js';
import { sheetNames } from '../xlsx/sheet-names.js';
import { text } from '../xlsx/text-cell.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { indicatorsSheet, quartersSheet } from './indicator-sheets.js';
import { milestonesSheet } from './milestones-sheet.js';
import { expertsSheet, financesSheet } from './money-sheets.js';
import { partnerNames, PLAN_WORKBOOK_FORMAT, planSay, planWord, type PlanSheetInput, type PlanWorkbookTexts } from './plan-texts.js';

const day = (date: string | undefined): NewCell | undefined => (date === undefined ? undefined : { date, look: 'day' });

/** What the plan is called, whose it is, and what it rests on. */
function planSheet({ plan, asOf, day: today, say, word, name }: PlanSheetInput): NewSheet {
  const rows = new Rows();
  const label = (key: PlanWorkbookTextKey, ...cells: readonly (NewCell | undefined)[]): void => {
    rows.add(text(say(key), 'heading'), ...cells);
  };
  const table = (keys: readonly PlanWorkbookTextKey[], lines: readonly (readonly string[])[]): void => {
    if (lines.length === 0) return;
    rows.skip();
    rows.add(...keys.map((key) => text(say(key), 'heading')));
    for (const line of lines) rows.add(...line.map((cell) => text(cell, 'wrapped')));
  };
  const { assessment, baseline, partnership } = plan;
  const partners = partnerNames(plan);
  rows.add(text(plan.title, 'title'));
  rows.add(text(say('plan.how', { day: today })));
  rows.skip();
  label('about.format', text(PLAN_WORKBOOK_FORMAT));
  label('about.plan', text(plan.id));
  label('about.hash', text(contentHash(plan)));
  label('about.day', day(asOf));
  label('about.area', text(plan.dfeCode));
  label('about.partnership', text(partnership.name));
  if (assessment !== undefined) {
    label('about.assessment', text(assessment.title ?? ''));
    label('about.assessment-hash', text(assessment.hash));
    label('about.sealed', day(assessment.sealedOn));
  }
  if (baseline !== undefined) {
    label('about.baseline', day(baseline.agreedOn));
    label('about.baseline-by', text(baseline.agreedBy ?? ''));
  }
  table(['column.officer', 'column.role', 'column.partner'], plan.officers.map(({ name: officer, role, partner }) => [officer, role, partners.get(partner ?? '') ?? '']));
  table(['column.partner', 'column.kind'], partnership.partners.map((partner) => [partner.name, word(`partner.${partner.kind}`)]));
  table(['column.priority', 'column.from', 'column.to'], plan.priorities.map(({ text: priority, from, to, steps }) => {
    const labelOf = (level: string | null): string => steps.find((step) => step.level === level)?.label ?? level ?? '';
    return [priority, labelOf(from), labelOf(to)];
  }));
  return { name, widths: [44, 44, 44], rows: rows.all };
}

/** How far the plan meets what the letters expect, and what that is not. */
function readinessSheet({ plan, say, catalogue, name }: PlanSheetInput, options: ReadinessOptions): NewSheet {
  const { checks, notices } = describeReadiness(planReadiness(plan, options), catalogue);
  const rows = new Rows();
  rows.add(text(say('sheet.readiness'), 'title'));
  for (const notice of notices) rows.add(text(notice));
  const frozen = rows.add(...(['column.expectation', 'column.state', 'column.missing', 'column.basis', 'column.source'] as const).map((key) => text(say(key), 'heading')));
  for (const { title, standing, missing, basis, sources } of checks) {
    rows.add(...[title, standing, missing.join('\n'), basis, sources.join('\n')].map((cell) => text(cell, 'wrapped')));
  }
  return { name, widths: [44, 14, 60, 44, 60], rows: rows.all, frozen };
}

/** Who has put their name to the plan. */
function signOffsSheet({ plan, say, word, name }: PlanSheetInput): NewSheet {
  const rows = new Rows();
  rows.add(text(say('sheet.sign-offs'), 'title'));
  const frozen = rows.add(...(['column.body', 'column.name', 'column.role', 'column.on'] as const).map((key) => text(say(key), 'heading')));
  for (const { body, organisation, name: person, role, on } of plan.signOffs) {
    rows.add(text(organisation ?? word(`body.${body}`), 'wrapped'), text(person, 'wrapped'), text(role, 'wrapped'), day(on));
  }
  return { name, widths: [44, 36, 44, 16], rows: rows.all, frozen };
}

/** What others could learn from. */
function practiceSheet({ plan, say, name }: PlanSheetInput): NewSheet {
  const rows = new Rows();
  rows.add(text(say('sheet.practice'), 'title'));
  const frozen = rows.add(...(['column.practice', 'column.description', 'column.shows', 'column.contact'] as const).map((key) => text(say(key), 'heading')));
  for (const { title, description, evidence = '', contact = '' } of plan.practice) rows.add(...[title, description, evidence, contact].map((cell) => text(cell, 'wrapped')));
  return { name, widths: [36, 70, 44, 36], rows: rows.all, frozen };
}

const SHEETS = ['plan', 'readiness', 'milestones', 'indicators', 'quarters', 'finances', 'experts', 'sign-offs', 'practice', 'lists'] as const;

/**
 * A plan as a workbook (XLSX): how far it meets what the letters expect, with what is missing and that the Department's
 * pass mark is not public; milestones with owners, partners and dates; indicators with baseline, target and both
 * trajectories, quarter by quarter; finances, Experts at Hand, sign-offs and practice. Milestones and the figures of
 * quarters can be changed there, and are read back by `planFromWorkbook`.
 *
 * @param options the day on which it is looked at, and what the plan is looked at with, as for `planReadiness`.
 * @param texts texts to say otherwise. Read the workbook with the same.
 * @example
 * const bytes = planToWorkbook(plan, { asOf: '2026-11-01' });
 */
export function planToWorkbook(plan: ReformPlan, options: ReadinessOptions, { words = {}, catalogue = {} }: PlanWorkbookTexts = {}): Uint8Array {
  const say = planSay(words);
  const names = sheetNames(SHEETS.map((sheet) => say(`sheet.${sheet}`)));
  const { asOf } = options;
  const input = (sheet: (typeof SHEETS)[number]): PlanSheetInput =>
    ({ plan, asOf, day: inWords(asOf), say, word: planWord(catalogue), catalogue, name: names[SHEETS.indexOf(sheet)]! });
  const lists = new Lists(input('lists').name);
  return writeWorkbook([
    planSheet(input('plan')), readinessSheet(input('readiness'), options), milestonesSheet(input('milestones'), lists), indicatorsSheet(input('indicators')),
    quartersSheet(input('quarters')), financesSheet(input('finances')), expertsSheet(input('experts')), signOffsSheet(input('sign-offs')), practiceSheet(input('practice')),
    lists.sheet(),
  ]);
}
