import type { Milestone } from '@send-reform/core/plan';
import { evidenceLines, evidenceOf } from '../sheet/evidence-lines.js';
import { readChoice } from '../sheet/read-choice.js';
import { addressOf } from '../grid/index.js';
import type { MILESTONE_COLUMNS } from './plan-texts.js';
import { dayIn, textIn, type Finding, type ReadRow } from './read-cells.js';

export type MilestoneColumn = keyof typeof MILESTONE_COLUMNS;
type Field = Exclude<MilestoneColumn, 'reference'>;

/** What a milestone's row holds, as texts: a day as `2026-09-30`, a partner by its id, nothing as an empty text. */
export type MilestoneFields = Readonly<Record<Field, string>>;

const DAYS: ReadonlySet<MilestoneColumn> = new Set(['due', 'agreedOn', 'doneOn']);

export const fieldsOf = ({ title, owner, partner, due, shownBy = '', agreedOn = '', done }: Milestone): MilestoneFields => ({
  title, owner, partner, due, shownBy, agreedOn, doneOn: done?.on ?? '', evidence: evidenceLines(done?.evidence ?? []), note: done?.note ?? '',
});

/** The fields of a row whose columns are there. */
export function fieldsIn(row: ReadRow<MilestoneColumn>, partners: ReadonlyMap<string, string>, finding: Finding): Partial<MilestoneFields> {
  const partner = (column: number): string => {
    const at = { row: row.row, column };
    const { id = '', problem, remark } = readChoice(row.sheet, at, row.sheet.cells[addressOf(at)], [...partners].map(([id, name]) => ({ id, name, also: [id] }))) ?? {};
    if (problem !== undefined) finding.problems.push(problem);
    if (remark !== undefined) finding.remarks.push(remark);
    return id;
  };
  const fields = [...row.columns].filter(([column]) => column !== 'reference').map(([column, at]) => {
    if (column === 'partner') return [column, partner(at)];
    return [column, DAYS.has(column) ? (dayIn(row, column, finding) ?? '') : textIn(row, column, finding)];
  });
  return Object.fromEntries(fields) as Partial<MilestoneFields>;
}

/** A milestone with what its row says; what the workbook has no column for stays as it was. */
export function milestoneWith(before: Partial<Milestone> & Pick<Milestone, 'id'>, fields: MilestoneFields): Milestone {
  const { title, owner, partner, due, shownBy, agreedOn, doneOn, evidence, note } = fields;
  const { shownBy: _shownBy, agreedOn: _agreedOn, done, ...rest } = before;
  const shown = done !== undefined && evidence === evidenceLines(done.evidence) ? done.evidence : evidenceOf(evidence);
  return {
    ...rest, title, owner, partner, due,
    ...(shownBy === '' ? {} : { shownBy }), ...(agreedOn === '' ? {} : { agreedOn }),
    ...(doneOn === '' ? {} : { done: { on: doneOn, evidence: shown, ...(note === '' ? {} : { note }) } }),
  };
}
