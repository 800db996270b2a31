import { milestoneStandings, type ReformPlan } from '@send-reform/core/plan';
import { describeMilestone, inList } from '@send-reform/core/text';
import { evidenceLines } from '../sheet/evidence-lines.js';
import type { Lists } from '../xlsx/lists.js';
import type { Choice, NewCell, NewSheet } from '../xlsx/new-workbook.js';
import { Rows } from '../xlsx/rows.js';
import { text } from '../xlsx/text-cell.js';
import { partnerNames, type PlanSheetInput } from './plan-texts.js';

/** Rows for milestones that somebody adds. */
const SPARE_ROWS = 10;

/** A day that can be changed, or is still to come. */
const deadline = (day: string | undefined): NewCell => (day === undefined ? { look: 'deadline' } : { date: day, look: 'deadline' });

/** Milestones, the earliest due first, to change and to add to. */
export function milestonesSheet({ plan, asOf, say, word, catalogue, name }: PlanSheetInput, lists: Lists): NewSheet {
  const rows = new Rows();
  const partners = partnerNames(plan);
  const from = lists.range([...partners.values()]);
  const choices: Choice[] = [];
  const titleOf = (id: string): string => plan.milestones.find((milestone) => milestone.id === id)?.title ?? id;
  rows.add(text(say('sheet.milestones'), 'title'));
  rows.add(text(say('milestones.how')));
  rows.add(...([
    'column.reference', 'column.milestone', 'column.owner', 'column.partner', 'column.due', 'column.shown-by', 'column.done-on', 'column.evidence', 'column.note',
    'column.agreed-on', 'column.standing', 'column.depends-on', 'column.serves',
  ] as const).map((key) => text(say(key), 'heading')));
  const add = (milestone: Partial<ReformPlan['milestones'][number]>, standing: string): void => {
    const { id = '', title = '', owner = '', partner = '', due, shownBy = '', done, agreedOn, dependsOn = [], principles = [], shifts = [] } = milestone;
    if (partners.size > 0) choices.push({ cells: `D${rows.next}`, from, title: say('choose.title'), message: say('choose.message') });
    rows.add(
      text(id, 'quiet'), text(title, 'answer'), text(owner, 'answer'), text(partners.get(partner) ?? partner, 'answer'), deadline(due), text(shownBy, 'answer'),
      deadline(done?.on), text(evidenceLines(done?.evidence ?? []), 'answer'), text(done?.note ?? '', 'answer'), deadline(agreedOn),
      text(standing, 'wrapped'), text(inList(dependsOn.map(titleOf)), 'wrapped'),
      text(inList([...principles.map((one) => word(`principle.${one}`)), ...shifts.map((one) => word(`shift.${one}`))]), 'wrapped'),
    );
  };
  for (const standing of milestoneStandings(plan, asOf)) {
    add(plan.milestones.find(({ id }) => id === standing.id)!, describeMilestone(standing, plan, catalogue));
  }
  for (let spare = 0; spare < SPARE_ROWS; spare += 1) add({}, '');
  return { name, widths: [16, 34, 22, 24, 13, 28, 13, 30, 22, 13, 18, 24, 18], rows: rows.all, choices, frozen: 3 };
}
