import type { Milestone, MilestoneStanding, MilestoneStatus, ReformPlan } from '@send-reform/core/plan';
import { describeMilestone } from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { tag } from '../design-system/tag.js';
import { cell, columnHeading } from '../shared/table-cells.js';
import type { MilestonesText } from './text.js';

const TAGS: Readonly<Record<MilestoneStatus, string>> = { done: 'govuk-tag--green', overdue: 'govuk-tag--red', due: '' };

/** Milestones by due date: how each stands, who answers for it, what it depends on. */
export const milestonesTable = (standings: readonly MilestoneStanding[], plan: ReformPlan, text: MilestonesText): TemplateResult => html`
  <table role="table" class="govuk-table send-table">
    <caption class="govuk-table__caption govuk-table__caption--m">
      ${text.caption}
    </caption>
    <thead class="govuk-table__head">
      <tr role="row" class="govuk-table__row">
        ${[text.milestone, text.due, text.stands, text.owner, text.dependsOn].map((heading) => columnHeading(heading))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${standings.map((standing) => milestoneRow(standing, plan, text))}
    </tbody>
  </table>
`;

function milestoneRow(standing: MilestoneStanding, plan: ReformPlan, text: MilestonesText): TemplateResult {
  const milestone = plan.milestones.find(({ id }) => id === standing.id)!;
  const { title, due, owner, partner, dependsOn = [] } = milestone;
  const titleOf = (id: string): string => plan.milestones.find((one) => one.id === id)?.title ?? id;
  const partnerName = plan.partnership.partners.find(({ id }) => id === partner)?.name ?? partner;
  const alone = describeMilestone({ ...standing, blockedBy: [] }, plan, text.plan);
  const waits = standing.blockedBy.map(titleOf);
  return html`
    <tr role="row" class="govuk-table__row">
      <th role="rowheader" scope="row" class="govuk-table__header">
        <span class="send-table__title">${title}</span>
        ${evidence(milestone, text)}
      </th>
      ${cell(text.due, text.writeDay(due))}
      ${cell(text.stands, html`${tag({ text: alone, classes: TAGS[standing.status] })}${waits.length === 0 ? nothing : html`<br />${text.waits(waits)}`}`)}
      ${cell(text.owner, html`${owner}<br />${partnerName}`)}
      ${cell(text.dependsOn, dependsOn.length === 0
        ? text.nothing
        : html`<ul class="govuk-list">${dependsOn.map((id) => html`<li>${titleOf(id)}</li>`)}</ul>`)}
    </tr>
  `;
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
