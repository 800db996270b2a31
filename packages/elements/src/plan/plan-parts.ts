import type { Approval } from '@send-reform/core/approval';
import { milestoneStandings, type Readiness, type ReadinessState, type ReformPlan, type SignOff } from '@send-reform/core/plan';
import { describeApproval, describeMilestone, describeReadiness, planEnglish, type ApprovalLine, type ReadinessLine } from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { details } from '../design-system/details.js';
import { summaryList } from '../design-system/summary-list.js';
import { tag } from '../design-system/tag.js';
import { listTable, type ListTableRow } from '../shared/list-table.js';
import type { PlanText } from './text.js';

const TAGS: Readonly<Record<ReadinessState, string>> = { met: 'govuk-tag--green', partly: 'govuk-tag--yellow', missing: 'govuk-tag--red' };

/** How many milestones the overview shows beside those that are overdue. */
const NEXT = 3;

const heading = (text: string): TemplateResult => html`<h2 class="govuk-heading-m">${text}</h2>`;
const paragraph = (text: string): TemplateResult => html`<p class="govuk-body">${text}</p>`;

const table = (caption: string, columns: readonly string[], rows: readonly ListTableRow[]): TemplateResult =>
  listTable({ caption, captionClasses: 'govuk-visually-hidden', columns, rows });

function readinessRow({ title, state, standing, missing, basis, sources }: ReadinessLine, text: PlanText): ListTableRow {
  const from = details({
    summaryText: html`${text.source}<span class="govuk-visually-hidden">${text.sourceAbout(title)}</span>`,
    content: html`
      <p class="govuk-body">${basis}</p>
      <ul class="govuk-list govuk-list--bullet">
        ${sources.map((source) => html`<li>${source}</li>`)}
      </ul>
    `,
  });
  const lacks = missing.length === 0
    ? text.nothingMissing
    : html`<ul class="govuk-list">${missing.map((one) => html`<li>${one}</li>`)}</ul>`;
  return { title, below: from, cells: [tag({ text: standing, classes: TAGS[state] }), lacks] };
}

/** Every expectation of the letters, how it stands, and what is missing. */
export function readinessPart(readiness: Readiness, text: PlanText): TemplateResult {
  const { checks, notices } = describeReadiness(readiness, text.plan);
  const { met, partly, missing } = readiness.counts;
  return html`
    ${heading(text.readiness)}
    ${paragraph(text.counts(met, partly, missing))}
    <div class="govuk-inset-text">${notices.map(paragraph)}</div>
    ${table(text.readiness, [text.expectation, text.stands, text.missing], checks.map((line) => readinessRow(line, text)))}
  `;
}

/** How many milestones are done, overdue and to come, with those that want attention first. */
export function milestonesPart(plan: ReformPlan, asOf: string, text: PlanText): TemplateResult {
  const standings = milestoneStandings(plan, asOf);
  if (standings.length === 0) return html`${heading(text.milestones)}${paragraph(text.noMilestones)}`;
  const of = (status: string): typeof standings => standings.filter((one) => one.status === status);
  const waiting = standings.filter(({ blockedBy }) => blockedBy.length > 0).length;
  const shown = [...of('overdue'), ...of('due').slice(0, NEXT)];
  return html`
    ${heading(text.milestones)}
    ${paragraph(text.milestoneCounts(of('done').length, of('overdue').length, of('due').length, waiting))}
    ${shown.length === 0 ? nothing : table(text.nextDue, [text.milestone, text.due, text.owner, text.stands], shown.map((standing) => {
      const { title, due, owner } = plan.milestones.find(({ id }) => id === standing.id)!;
      return { title, cells: [text.writeDay(due), owner, describeMilestone(standing, plan, text.plan)] };
    }))}
  `;
}

/** For whom a sign-off was made, in words. */
export const signedFor = ({ body, organisation }: SignOff, text: PlanText): string =>
  organisation ?? String(text.plan[`body.${body}`] ?? planEnglish[`body.${body}`]);

/** Who put their name to the plan, each with a button to withdraw it where that can be done. */
export function signOffsPart({ signOffs }: ReformPlan, text: PlanText, withdraw?: (index: number) => void): TemplateResult {
  const signedOn = (one: SignOff, index: number): unknown =>
    withdraw === undefined
      ? text.writeDay(one.on)
      : html`${text.writeDay(one.on)} ${button({
          text: html`${text.withdraw}<span class="govuk-visually-hidden">${text.withdrawOf(one.name, signedFor(one, text))}</span>`,
          type: 'button', variant: 'secondary', onClick: () => withdraw(index),
        })}`;
  return html`
    ${heading(text.signOffs)}
    ${signOffs.length === 0 ? paragraph(text.noSignOffs) : table(text.signOffs, [text.name, text.role, text.signedFor, text.signedOn], signOffs.map((one, index) => (
      { title: one.name, cells: [one.role, signedFor(one, text), signedOn(one, index)] })))}
  `;
}

function historyItem({ on, text: what, by, reason, note }: ApprovalLine, text: PlanText): TemplateResult {
  const about = [by === null ? [] : text.by(by), reason === null ? [] : text.reason(reason), note ?? []].flat();
  return html`<li>
    <strong><time datetime=${on}>${text.writeDay(on)}</time></strong> ${what}
    ${about.map((one) => html`<br /><span>${one}</span>`)}
  </li>`;
}

/** Where the plan is on its way to approval, what can be paid, and everything that happened. */
export function approvalPart(approval: Approval, text: PlanText): TemplateResult {
  const { status, history, next, payment, notPublic } = describeApproval(approval, text.approvalSentences);
  const lines = (items: readonly string[]): TemplateResult => html`${items.map((item) => html`<p class="govuk-body">${item}</p>`)}`;
  return html`
    ${heading(text.approval)}
    ${summaryList({
      rows: [
        { key: text.whereItStands, value: status },
        { key: text.whatCanBePaid, value: lines(payment) },
        ...(next.length === 0 ? [] : [{ key: text.next, value: lines(next) }]),
      ],
    })}
    <h3 class="govuk-heading-s">${text.whatHappened}</h3>
    ${history.length === 0 ? paragraph(text.noHistory) : html`<ol class="govuk-list govuk-list--number govuk-list--spaced">${history.map((line) => historyItem(line, text))}</ol>`}
    ${paragraph(notPublic)}
  `;
}
