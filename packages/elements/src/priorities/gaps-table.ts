import type { Priority, ToFindOut } from '@send-reform/core/priorities';
import { describePriority } from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { listTable } from '../shared/list-table.js';
import { levelLabel, nameOf, partnerLabel, principleLabel, type PrioritiesView } from './priorities-view.js';
import { takeOver } from './take-over.js';

/** What is to be raised, the most pressing first, each with why it stands there and a way into a plan. */
export function gapsTable(gaps: readonly Priority[], view: PrioritiesView): TemplateResult {
  const { text, priorities, compiled } = view;
  if (gaps.length === 0) return html`<p class="govuk-body">${priorities.gaps.length === 0 ? text.noGaps : text.noneLeft}</p>`;
  return listTable({
    caption: text.caption,
    columns: [text.statement, text.rank, text.from, text.to, text.plan],
    rows: gaps.map((gap) => ({
      title: nameOf(gap.id, compiled, text),
      below: why(gap, view),
      cells: [
        gap.rank, levelLabel(gap.id, gap.from, compiled), levelLabel(gap.id, gap.to, compiled),
        gap.action === null ? html`<span class="send-remark">${text.liftsSection}</span>` : takeOver(gap.action, view),
      ],
    })),
  });
}

/** What has to be found out before anybody can say whether it is a priority. */
export function findOutTable(entries: readonly ToFindOut[], view: PrioritiesView): TemplateResult | typeof nothing {
  const { text, compiled } = view;
  if (entries.length === 0) return nothing;
  return html`
    ${listTable({
      caption: text.toFindOut,
      columns: [text.statement, text.rank, text.from, text.to],
      rows: entries.map((entry) => ({
        title: nameOf(entry.id, compiled, text),
        below: why(entry, view),
        cells: [entry.rank, text.state[entry.state], levelLabel(entry.id, entry.to, compiled)],
      })),
    })}
    <p class="govuk-body">${text.toFindOutIntro}</p>
  `;
}

/** Why it ranks there, what it is tied to, and what lies on the way. */
function why(entry: Priority | ToFindOut, { compiled, text }: PrioritiesView): TemplateResult {
  const { partners, principles, sections, sources } = entry;
  const action = 'action' in entry ? entry.action : null;
  const cited = sources.flatMap((id) => compiled.instrument.sources?.filter((source) => source.id === id) ?? []);
  const list = (items: readonly string[]): TemplateResult => html`
    <ul class="govuk-list govuk-list--bullet">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  `;
  const paragraph = (words: string): TemplateResult => html`<p class="govuk-body">${words}</p>`;
  return details({
    summaryText: html`${text.why}<span class="govuk-visually-hidden">${text.about(nameOf(entry.id, compiled, text))}</span>`,
    content: html`
      ${list(describePriority(entry, text.sentences))}
      ${paragraph(partners.length === 0 ? text.everybodys : text.partnersNamed(partners.map((id) => partnerLabel(id, compiled))))}
      ${principles.length === 0 ? nothing : paragraph(text.principlesNamed(principles.map((id) => principleLabel(id, compiled))))}
      ${sections.length === 0 ? nothing : paragraph(text.within(sections.map((id) => nameOf(id, compiled, text))))}
      ${action === null ? nothing : html`${paragraph(text.onTheWay)} ${list(action.steps.map(({ label, descriptor }) => text.step(label, descriptor)))}`}
      ${action?.evidencePrompt ? paragraph(text.shownBy(action.evidencePrompt)) : nothing}
      ${cited.length === 0 ? nothing : html`${paragraph(text.startingPoints)} ${list(cited.map(({ title, part, date }) => text.source(title, part, date)))}`}
    `,
  });
}
