import { formatUnits, parseFraction, roundToUnits, type FractionString } from '@send-reform/core/exact';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import { agreementStatistics, type SectionAgreement } from '@send-reform/core/partnership';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { cell, columnHeading } from '../shared/table-cells.js';
import type { ModerationText } from './text.js';
import type { ModerationView } from './view.js';

/** How far people agree on each section by published statistics, with what they rest on, to be opened. */
export function statisticsTable(view: ModerationView): TemplateResult {
  const { meeting: { compiled, rolledUp }, statistics, text } = view;
  const figures = agreementStatistics(compiled, rolledUp, statistics);
  // Where levels have an order kappa is not asked for, and a column that says so in every row says nothing.
  const hasKappa = figures.some(({ kappa }) => kappa.units !== undefined);
  return details({
    summaryText: text.statistics,
    content: html`
      <p class="govuk-body">${text.statisticsExplained}</p>
      <table role="table" class="govuk-table send-table">
        <caption class="govuk-table__caption govuk-table__caption--m">
          ${text.statisticsCaption}
        </caption>
        <thead class="govuk-table__head">
          <tr role="row" class="govuk-table__row">
            ${[text.section, text.agreedOf, text.levelsGiven, text.alpha, ...(hasKappa ? [text.kappa] : [])].map((heading) => columnHeading(heading))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          ${[...figures.slice(1), ...figures.slice(0, 1)].map((figure) => row(view, figure, hasKappa))}
        </tbody>
      </table>
    `,
  });
}

function row({ meeting, agreed, text }: ModerationView, { section, n, alpha, kappa }: SectionAgreement, hasKappa: boolean): TemplateResult {
  const { compiled, matters } = meeting;
  const { index, parent, depth, section: { title } } = compiled.sectionById.get(section)!;
  const within = matters.filter(({ statement }) => isWithin(compiled, statement.section, index));
  return html`
    <tr role="row" class="govuk-table__row ${parent === undefined ? 'send-table__whole' : ''}">
      <th role="rowheader" scope="row" class="govuk-table__header send-depth-${Math.min(depth, 4)}">
        <span class="send-table__title">${parent === undefined ? text.whole : title}</span>
      </th>
      ${cell(text.agreedOf, html`<bdi>${text.countOf(within.filter(({ statement: { id } }) => agreed.has(id)).length, within.length)}</bdi>`)}
      ${cell(text.levelsGiven, n === null ? text.withheld : text.figure(String(n)))} ${cell(text.alpha, html`<bdi>${inWords(alpha, text)}</bdi>`)}
      ${hasKappa ? cell(text.kappa, inWords(kappa, text)) : nothing}
    </tr>
  `;
}

/** Whether a section is another one, or lies within it. */
function isWithin(compiled: CompiledInstrument, section: number, within: number): boolean {
  const { parent } = compiled.sections[section]!;
  return section === within || (parent !== undefined && isWithin(compiled, parent, within));
}

/** A statistic to two places, or why there is none. */
const inWords = ({ exact, reason }: SectionAgreement['alpha'] | SectionAgreement['kappa'], text: ModerationText): string =>
  exact === null ? text.noFigure[reason!] : text.figure(toTwoPlaces(exact));

const toTwoPlaces = (exact: FractionString): string =>
  formatUnits(roundToUnits(parseFraction(exact)!, { places: 2, mode: 'half-up' }), 2).replace('-', '−');
