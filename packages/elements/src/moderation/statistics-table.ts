import { formatUnits, parseFraction, roundToUnits, type FractionString } from '@send-reform/core/exact';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import { agreementStatistics, type SectionAgreement } from '@send-reform/core/partnership';
import { html, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { listTable, type ListTableRow } from '../shared/list-table.js';
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
      ${listTable({
        caption: text.statisticsCaption,
        columns: [text.section, text.agreedOf, text.levelsGiven, text.alpha, ...(hasKappa ? [text.kappa] : [])],
        rows: [...figures.slice(1), ...figures.slice(0, 1)].map((figure) => row(view, figure, hasKappa)),
      })}
    `,
  });
}

function row({ meeting, agreed, text }: ModerationView, { section, n, alpha, kappa }: SectionAgreement, hasKappa: boolean): ListTableRow {
  const { compiled, matters } = meeting;
  const { index, parent, depth, section: { title } } = compiled.sectionById.get(section)!;
  const within = matters.filter(({ statement }) => isWithin(compiled, statement.section, index));
  const done = within.filter(({ statement: { id } }) => agreed.has(id)).length;
  return {
    title: parent === undefined ? text.whole : title,
    cells: [
      html`<bdi>${text.countOf(done, within.length)}</bdi>`, n === null ? text.withheld : text.figure(String(n)), html`<bdi>${inWords(alpha, text)}</bdi>`,
      ...(hasKappa ? [inWords(kappa, text)] : []),
    ],
    isWhole: parent === undefined,
    depth,
  };
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
