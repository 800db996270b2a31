import type { PartnerChange } from '@send-reform/core/comparison';
import type { Basis } from '@send-reform/core/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { cell, columnHeading } from '../shared/table-cells.js';
import { reasonRemarks, remark } from './change-cell.js';
import { partnerName, titleOf, versionsOf, type Versions } from './comparison-view.js';
import { figureChange, figureInWords } from './figures-table.js';
import type { ComparisonText } from './text.js';

/** Each partner's own view of the whole, then and now, with its sections to be opened. */
export function partnersTable(changes: readonly PartnerChange[], basis: Basis, versions: Versions): TemplateResult {
  const { text } = versions;
  return html`
    <table role="table" class="govuk-table send-table">
      <caption class="govuk-table__caption govuk-table__caption--m">
        ${text.partners}${text.captionOn[basis]}
      </caption>
      <thead class="govuk-table__head">
        <tr role="row" class="govuk-table__row">
          ${[text.partner, text.then, text.now, text.change].map((heading) => columnHeading(heading))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${changes.map((change) => partnerRow(change, versions))}
      </tbody>
    </table>
  `;
}

function partnerRow({ partner, comparison, reasons }: PartnerChange, all: Versions): TemplateResult {
  const versions = comparison === null ? all : versionsOf(comparison, all);
  const { text, now, then } = versions;
  const name = partnerName(partner, now, text);
  return html`
    <tr role="row" class="govuk-table__row">
      <th role="rowheader" scope="row" class="govuk-table__header">
        <span class="send-table__title">${name}</span>
        ${comparison === null ? nothing : bySection(name, comparison.sections, versions)}
      </th>
      ${comparison === null
        ? html`${cell(text.then, text.notThere)} ${cell(text.now, text.notThere)} ${cell(text.change, reasonRemarks(reasons, versions))}`
        : html`
            ${cell(text.then, figureInWords(comparison.overall.then!, then.sections[0]!, versions))}
            ${cell(text.now, figureInWords(comparison.overall.now!, now.sections[0]!, versions))}
            ${cell(text.change, html`${figureChange(comparison.overall, versions)} ${countsOf(comparison.changes, text)}`)}
          `}
    </tr>
  `;
}

const bySection = (name: string, sections: NonNullable<PartnerChange['comparison']>['sections'], versions: Versions): TemplateResult =>
  details({
    summaryText: html`${versions.text.bySection}<span class="govuk-visually-hidden">${versions.text.bySectionOf(name)}</span>`,
    content: html`
      <ul class="govuk-list">
        ${sections.map((section) => html`<li><strong>${titleOf(section, versions)}</strong> ${figureChange(section, versions)}</li>`)}
      </ul>
    `,
  });

/** How many statements rose and fell, where any did. */
const countsOf = (changes: NonNullable<PartnerChange['comparison']>['changes'], text: ComparisonText): TemplateResult[] =>
  (['rose', 'fell'] as const).filter((kind) => changes[kind] > 0).map((kind) => remark(text.counted[kind](changes[kind])));
