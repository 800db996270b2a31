import type { StatusRule } from '@send-reform/core/plan';
import { describeStatusRule, fillTemplate } from '@send-reform/core/text';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { listTable, type ListTableRow } from '../shared/list-table.js';
import { apart, statusTag, written, type IndicatorsView, type ShownIndicator } from './indicators-view.js';
import type { IndicatorsText } from './text.js';

/** Every indicator's standing: its status in words, what came out, what was expected, and where it is to go. */
export const indicatorsTable = (shown: readonly ShownIndicator[], { set, text }: IndicatorsView): TemplateResult =>
  listTable({
    caption: set.title ?? text.caption,
    columns: [text.indicator, text.status, text.latest, text.against, text.target],
    rows: shown.map((one) => indicatorRow(one, text)),
  });

/** What was expected and how far apart it is are those of the latest figure, so that a row speaks of one quarter. */
function indicatorRow(shown: ShownIndicator, text: IndicatorsText): ListTableRow {
  const { indicator, series: { status, latest, standing, rule } } = shown;
  const { target } = indicator;
  const because = standing?.because;
  const expected = rule.compareWith === 'with-mitigation' ? latest?.withMitigation : latest?.withoutMitigation;
  return {
    title: indicator.title,
    below: html`
      ${indicator.per === undefined ? nothing : html`<span class="send-remark">${text.per(indicator.per)}</span>`}
      ${details({
        summaryText: html`${text.more}<span class="govuk-visually-hidden"> ${text.moreAbout(indicator.title)}</span>`,
        content: about(shown, text),
      })}
    `,
    cells: [
      html`
        ${statusTag(status, text)}
        ${status === 'no-data' && standing !== null ? html`<span class="send-remark">${standing.quarter}</span>` : nothing}
        ${because ? html`<span class="send-remark">${fillTemplate(text.sentences[`because.${because}`]!, {})}</span>` : nothing}
      `,
      latest === null
        ? text.none
        : html`${written(latest.actual!, indicator, text)} <span class="send-remark"><bdi>${latest.quarter}</bdi></span>
          ${latest.note === null ? nothing : html`<span class="send-remark">${latest.note}</span>`}`,
      html`
        ${apart(latest?.gapToTrajectory ?? null, indicator, text)}
        ${expected ? html`<span class="send-remark">${text.expected} ${written(expected, indicator, text)}</span>` : nothing}
      `,
      target === undefined
        ? text.none
        : html`${written(target.value, indicator, text)} <span class="send-remark">${text.byDay(text.writeDay(target.date))}</span>`,
    ],
  };
}

function about({ indicator }: ShownIndicator, text: IndicatorsText): TemplateResult {
  const { definition, source, baseline, rule } = indicator;
  return html`
    <p class="govuk-body"><strong>${text.definition}</strong><br />${definition}</p>
    <p class="govuk-body"><strong>${text.source}</strong><br />${source}</p>
    <p class="govuk-body">
      <strong>${text.baseline}</strong><br />
      ${baseline === undefined ? text.none : html`${written(baseline.value, indicator, text)} ${text.onDay(text.writeDay(baseline.date))}`}
    </p>
    ${rule === undefined ? nothing : html`<p class="govuk-body"><strong>${text.howJudgedAlone}</strong></p>${ruleInWords(rule, text)}`}
  `;
}

/** The rule by which statuses are decided, in sentences. */
export const ruleInWords = (rule: StatusRule, text: IndicatorsText): TemplateResult => html`
  <ul class="govuk-list govuk-list--bullet">
    ${describeStatusRule(rule, text.sentences).map((sentence) => html`<li>${sentence}</li>`)}
  </ul>
`;
