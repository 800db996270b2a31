import type { Milestone, MilestoneStanding, MilestoneStatus, ReformPlan } from '@send-reform/core/plan';
import { describeMilestone } from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { tag } from '../design-system/tag.js';
import { listTable, type ListTableRow } from '../shared/list-table.js';
import type { MilestonesText } from './text.js';

const TAGS: Readonly<Record<MilestoneStatus, string>> = { done: 'govuk-tag--green', overdue: 'govuk-tag--red', due: '' };

/** Milestones by due date: how each stands, who answers for it, what it depends on. */
export const milestonesTable = (standings: readonly MilestoneStanding[], plan: ReformPlan, text: MilestonesText): TemplateResult =>
  listTable({
    caption: text.caption,
    columns: [text.milestone, text.due, text.stands, text.owner, text.dependsOn],
    rows: standings.map((standing) => milestoneRow(standing, plan, text)),
  });

function milestoneRow(standing: MilestoneStanding, plan: ReformPlan, text: MilestonesText): ListTableRow {
  const milestone = plan.milestones.find(({ id }) => id === standing.id)!;
  const { title, due, owner, partner, dependsOn = [] } = milestone;
  const titleOf = (id: string): string => plan.milestones.find((one) => one.id === id)?.title ?? id;
  const partnerName = plan.partnership.partners.find(({ id }) => id === partner)?.name ?? partner;
  const alone = describeMilestone({ ...standing, blockedBy: [] }, plan, text.plan);
  const waits = standing.blockedBy.map(titleOf);
  return {
    title,
    below: evidence(milestone, text),
    cells: [
      text.writeDay(due),
      html`${tag({ text: alone, classes: TAGS[standing.status] })}${waits.length === 0 ? nothing : html`<br />${text.waits(waits)}`}`,
      html`${owner}<br />${partnerName}`,
      dependsOn.length === 0 ? text.nothing : html`<ul class="govuk-list">${dependsOn.map((id) => html`<li>${titleOf(id)}</li>`)}</ul>`,
    ],
  };
}

function evidence({ title, shownBy, done }: Milestone, text: MilestonesText): TemplateResult | typeof nothing {
  if (shownBy === undefined && done === undefined) return nothing;
  return details({
    summaryText: html`${text.more}<span class="govuk-visually-hidden">${text.moreAbout(title)}</span>`,
    content: html`
      ${shownBy === undefined ? nothing : html`<p class="govuk-body"><strong>${text.shownBy}</strong><br />${shownBy}</p>`}
      ${done === undefined
        ? nothing
        : html`<p class="govuk-body"><strong>${text.evidence}</strong><br />${text.doneOn(text.writeDay(done.on))}</p>
            <ul class="govuk-list govuk-list--bullet">
              ${done.evidence.map((one) => html`<li>${[one.title, one.reference, one.date && text.writeDay(one.date)].filter(Boolean).join(', ')}</li>`)}
            </ul>
            ${done.note === undefined ? nothing : html`<p class="govuk-body">${done.note}</p>`}`}
    `,
  });
}
