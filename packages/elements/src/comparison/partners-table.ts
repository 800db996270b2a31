import type { PartnerChange } from '@send-reform/core/comparison';
import type { Basis } from '@send-reform/core/scoring';
import { html, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { listTable, type ListTableRow } from '../shared/list-table.js';
import { reasonRemarks, remark } from './change-cell.js';
import { partnerName, titleOf, versionsOf, type Versions } from './comparison-view.js';
import { figureChange, figureInWords } from './figures-table.js';
import type { ComparisonText } from './text.js';

/** Each partner's own view of the whole, then and now, with its sections to be opened. */
export function partnersTable(changes: readonly PartnerChange[], basis: Basis, versions: Versions): TemplateResult {
  const { text } = versions;
  return listTable({
    caption: html`${text.partners}${text.captionOn[basis]}`,
    columns: [text.partner, text.then, text.now, text.change],
    rows: changes.map((change) => partnerRow(change, versions)),
  });
}

function partnerRow({ partner, comparison, reasons }: PartnerChange, all: Versions): ListTableRow {
  const versions = comparison === null ? all : versionsOf(comparison, all);
  const { text, now, then } = versions;
  const title = partnerName(partner, now, text);
  if (comparison === null) return { title, cells: [text.notThere, text.notThere, reasonRemarks(reasons, versions)] };
  const { overall, sections, changes } = comparison;
  return {
    title,
    below: bySection(title, sections, versions),
    cells: [
      figureInWords(overall.then!, then.sections[0]!, versions), figureInWords(overall.now!, now.sections[0]!, versions),
      html`${figureChange(overall, versions)} ${countsOf(changes, text)}`,
    ],
  };
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
