import { contentHash } from '@send-reform/core/canonical';
import { INDICATORS_FORMAT, isQuarter, markMilestone, parsePlan, recordActual, type ReformPlan } from '@send-reform/core/plan';
import type { Path, Problem, Result } from '@send-reform/core/problems';
import { besideLabels, columnsByHeading } from '../grid/find-labelled.js';
import { addressOf, rowsOf, type Grid } from '../grid/index.js';
import { apart, slugOf } from '../instrument/slug.js';
import type { PlanWorkbookTextKey, PlanWorkbookWords } from '../text/plan.en.js';
import { comesBack } from '../xlsx/text-of.js';
import { fieldsIn, fieldsOf, milestoneWith, type MilestoneColumn, type MilestoneFields } from './milestone-fields.js';
import { ABOUT_LABELS, MILESTONE_COLUMNS, partnerNames, PLAN_WORKBOOK_FORMAT, planSay, QUARTER_COLUMNS, type PlanSay } from './plan-texts.js';
import { actualIn } from './read-actual.js';
import { pathIn, textIn, type Finding, type ReadRow } from './read-cells.js';

/** A plan that came back in a workbook. */
export interface PlanRead {
  /** The plan with what was changed in the workbook. */
  readonly plan: ReformPlan;
  /** Every change with its cell, what stood there, and what does now. */
  readonly changes: readonly Problem[];
  /** What was accepted with some doubt, each with its cell where it has one. */
  readonly remarks: readonly Problem[];
}

/** Everything that reading a sheet of the workbook goes by. */
interface Reading extends Finding {
  readonly grid: Grid;
  readonly say: PlanSay;
  readonly changes: Problem[];
}

const labelled = <Key extends string>(keys: Readonly<Record<Key, PlanWorkbookTextKey>>, say: PlanSay): Record<Key, string> =>
  Object.fromEntries(Object.entries<PlanWorkbookTextKey>(keys).map(([name, key]) => [name, say(key)])) as Record<Key, string>;

/** The rows of all sheets with the headings, whatever the sheets are called now. */
function rowsBelow<Column extends string>({ grid, say, remarks }: Reading, keys: Readonly<Record<Column, PlanWorkbookTextKey>>, needed: readonly Column[]): ReadRow<Column>[] {
  const headings = labelled(keys, say);
  return grid.sheets.flatMap((sheet) => {
    const found = columnsByHeading(sheet, headings, needed);
    if (found === undefined) return [];
    for (const column of Object.keys(headings) as Column[]) {
      if (!found.columns.has(column)) remarks.push({ code: 'plan-workbook.column-missing', path: [sheet.name], expected: headings[column] });
    }
    return rowsOf(sheet).flatMap(({ row }) => (row > found.row ? [{ sheet, row, columns: found.columns }] : []));
  });
}

/** Whether anything is written in a row beside its reference. */
const isWritten = <Column extends string>({ sheet, row, columns }: ReadRow<Column>): boolean =>
  [...columns].some(([column, at]) => column !== 'reference' && (sheet.cells[addressOf({ row, column: at })]?.value.trim() ?? '') !== '');

/** Whether a text is what was written. */
const isSame = (read: string, was: string): boolean => comesBack(read) === comesBack(was);

const inCell = (problem: Problem, path: Path): Problem => ({ ...problem, path });

/** Which column a problem with a part of a milestone belongs to. */
function columnFor(path: Path): MilestoneColumn {
  const [first, second] = path.map(String);
  if (first === 'done') return second === 'evidence' || second === 'note' ? second : 'doneOn';
  return first !== undefined && Object.hasOwn(MILESTONE_COLUMNS, first) ? (first as MilestoneColumn) : 'reference';
}

/** Whether what is wrong with a milestone is that nothing stands where something must. */
const isEmpty = (milestone: ReformPlan['milestones'][number], [field]: Path): boolean => milestone[field as keyof typeof milestone] === '';

/** The milestones as the workbook has them, and the row of each. */
function milestonesIn(plan: ReformPlan, reading: Reading): { readonly milestones: ReformPlan['milestones']; readonly rows: ReadonlyMap<string, ReadRow<MilestoneColumn>> } {
  const { problems, remarks, changes } = reading;
  const partners = partnerNames(plan);
  const rows = new Map<string, ReadRow<MilestoneColumn>>();
  const found = new Map(plan.milestones.map((milestone) => [milestone.id, milestone]));
  for (const row of rowsBelow<MilestoneColumn>(reading, MILESTONE_COLUMNS, ['reference', 'title', 'due'])) {
    const reference = textIn(row, 'reference', reading).trim();
    if (reference === '' && !isWritten(row)) continue;
    const path = pathIn(row, 'reference');
    const before = plan.milestones.find(({ id }) => id === reference);
    if (reference !== '' && before === undefined) {
      problems.push({ code: 'plan-workbook.unknown-reference', path, received: reference.slice(0, 80) });
      continue;
    }
    if (rows.has(reference)) {
      problems.push({ code: 'plan-workbook.twice', path, received: reference });
      continue;
    }
    const fields = fieldsIn(row, partners, reading);
    const was: MilestoneFields = before === undefined
      ? { title: '', owner: '', partner: '', due: '', shownBy: '', agreedOn: '', doneOn: '', evidence: '', note: '' } : fieldsOf(before);
    const id = before?.id ?? apart(slugOf(fields.title ?? '') || 'milestone', new Set(found.keys()));
    rows.set(id, row);
    const changed = (Object.keys(fields) as (keyof MilestoneFields)[]).filter((field) => !isSame(fields[field]!, was[field]));
    if (before === undefined) changes.push({ code: 'plan-workbook.added', path, received: (fields.title ?? '').slice(0, 80) });
    else for (const field of changed) changes.push({ code: 'plan-workbook.changed', path: pathIn(row, field), expected: was[field].slice(0, 200), received: fields[field]!.slice(0, 200) });
    // What nobody has changed stays to the letter, also where a cell cannot hold all of it.
    const is = { ...was, ...Object.fromEntries(changed.map((field) => [field, fields[field]!])) };
    const doneCell = row.columns.get('doneOn');
    const isOpen = doneCell !== undefined && (row.sheet.cells[addressOf({ row: row.row, column: doneCell })]?.value.trim() ?? '') === '';
    if (isOpen && (is.evidence !== '' || is.note !== '')) problems.push({ code: 'plan-workbook.done-without-date', path: pathIn(row, 'doneOn') });
    if (changed.length > 0) found.set(id, milestoneWith(before ?? { id }, is));
  }
  for (const { id, title } of plan.milestones) if (!rows.has(id)) remarks.push({ code: 'plan-workbook.not-there', path: [], received: title });
  return { milestones: [...found.values()], rows };
}

/** The note of a quarter, which stays to the letter where nobody has changed it. */
function noteIn(row: ReadRow<keyof typeof QUARTER_COLUMNS>, was: string, reading: Reading): string {
  const read = row.columns.has('note') ? textIn(row, 'note', reading) : was;
  return isSame(read, was) ? was : read;
}

/** The indicators with the figures that the workbook has. */
function indicatorsIn(plan: ReformPlan, reading: Reading): ReformPlan['indicators'] {
  const { problems, changes } = reading;
  let set = { format: INDICATORS_FORMAT, indicators: plan.indicators } as const;
  const seen = new Set<string>();
  for (const row of rowsBelow<keyof typeof QUARTER_COLUMNS>(reading, QUARTER_COLUMNS, ['reference', 'quarter', 'actual'])) {
    if (!isWritten(row)) continue;
    const [reference, quarter] = [textIn(row, 'reference', reading).trim(), textIn(row, 'quarter', reading).trim()];
    const indicator = plan.indicators.find(({ id }) => id === reference);
    const key = `${reference}\n${quarter}`;
    if (indicator === undefined) problems.push({ code: 'plan-workbook.unknown-reference', path: pathIn(row, 'reference'), received: reference.slice(0, 80) });
    else if (!isQuarter(quarter)) problems.push({ code: 'plan-workbook.no-quarter', path: pathIn(row, 'quarter'), received: quarter.slice(0, 80) });
    else if (seen.has(key)) problems.push({ code: 'plan-workbook.twice', path: pathIn(row, 'quarter'), received: `${reference}, ${quarter}` });
    if (indicator === undefined || !isQuarter(quarter) || seen.has(key)) continue;
    seen.add(key);
    const before = indicator.actuals?.find((one) => one.quarter === quarter);
    const was = { actual: before?.value ?? '', note: before?.note ?? '' };
    const wrong = problems.length;
    const is = { actual: actualIn(row, 'actual', indicator, reading) ?? '', note: noteIn(row, was.note, reading) };
    if (problems.length > wrong || (is.actual === was.actual && is.note === was.note)) continue;
    if (is.actual === '' && is.note !== '' && row.columns.has('note')) {
      problems.push({ code: 'plan-workbook.note-without-figure', path: pathIn(row, 'note') });
      continue;
    }
    const recorded = recordActual(set, indicator.id, quarter, is.actual === '' ? null : { value: is.actual, ...(is.note === '' ? {} : { note: is.note }) });
    if (!recorded.ok) {
      problems.push(...recorded.problems.map((problem) => inCell(problem, pathIn(row, 'actual'))));
      continue;
    }
    set = { format: INDICATORS_FORMAT, indicators: recorded.value.indicators };
    for (const field of ['actual', 'note'] as const) {
      if (is[field] !== was[field]) changes.push({ code: 'plan-workbook.changed', path: pathIn(row, field), expected: was[field].slice(0, 200), received: is[field].slice(0, 200) });
    }
  }
  return set.indicators;
}

/**
 * A plan with the milestones and the figures of quarters that stand in a workbook which `planToWorkbook` wrote and people
 * have changed, whatever their program did to it on the way: sheets moved and renamed, rows sorted or taken out, dates and
 * numbers kept as texts. Either all of it is read, or none and every problem is named with its cell.
 *
 * Rows that are no longer there leave the plan as it was. A milestone that is newly done needs what shows it, and what it
 * depends on must be done, as `markMilestone` has it. Every change is told, so that somebody can look before taking it.
 *
 * @param plan the plan as it stands now. That it has been changed since the workbook was written is a remark.
 * @param grid the workbook, from `readWorkbook`.
 * @param words the texts it was written with, where they were others than ours.
 * @returns problems with the codes `plan-workbook.…`, and those of `parsePlan`, `markMilestone` and `recordActual`.
 * @example
 * const read = planFromWorkbook(plan, unwrap(readWorkbook(planToWorkbook(plan, { asOf: '2026-11-01' }))));
 * if (read.ok) read.value.changes.length; // 0
 */
export function planFromWorkbook(plan: ReformPlan, grid: Grid, words: PlanWorkbookWords = {}): Result<PlanRead> {
  const say = planSay(words);
  const about = besideLabels(grid, PLAN_WORKBOOK_FORMAT, labelled(ABOUT_LABELS, say));
  if (about === undefined) return { ok: false, problems: [{ code: 'plan-workbook.other-workbook', path: [], expected: PLAN_WORKBOOK_FORMAT }] };
  const id = about.get('plan');
  if (id?.text !== plan.id) return { ok: false, problems: [{ code: 'plan-workbook.other-plan', path: id?.path ?? [], expected: plan.id, received: id?.text ?? '' }] };
  const reading: Reading = { grid, say, problems: [], remarks: [...grid.remarks], changes: [] };
  const { problems, remarks, changes } = reading;
  if (about.get('hash')?.text !== contentHash(plan)) remarks.push({ code: 'plan-workbook.plan-changed', path: about.get('hash')?.path ?? [] });

  const { milestones, rows } = milestonesIn(plan, reading);
  const next: ReformPlan = { ...plan, milestones, indicators: indicatorsIn(plan, reading) };
  const told = new Set(problems.map(({ path }) => path.join('\n')));
  const tell = (problem: Problem, path: Path): void => {
    // A cell that cannot be read leaves its part empty, which is no second problem.
    if (!told.has(path.join('\n'))) problems.push(inCell(problem, path));
  };
  const parsed = parsePlan(next);
  for (const problem of parsed.ok ? [] : parsed.problems) {
    const [part, index, ...rest] = problem.path;
    const row = part === 'milestones' ? rows.get(milestones[Number(index)]?.id ?? '') : undefined;
    if (row === undefined) tell(problem, problem.path);
    else tell(isEmpty(milestones[Number(index)]!, rest) ? { code: 'plan-workbook.nothing-here', path: [] } : problem, pathIn(row, columnFor(rest)));
  }
  for (const { id: milestone, done } of milestones) {
    const row = rows.get(milestone);
    const before = plan.milestones.find((one) => one.id === milestone)?.done;
    if (row === undefined || done === undefined || JSON.stringify(done) === JSON.stringify(before)) continue;
    const marked = markMilestone(next, milestone, done);
    for (const problem of marked.ok ? [] : marked.problems) tell(problem, pathIn(row, columnFor(problem.path)));
  }
  if (!parsed.ok || problems.length > 0) return { ok: false, problems: problems as [Problem, ...Problem[]] };
  return { ok: true, value: { plan: parsed.value, changes, remarks } };
}
