import type { Indicator, IndicatorQuarter } from '@send-reform/core/plan';
import { parseDecimal, parseFraction } from '@send-reform/core/exact';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import type { DrawnFigure, TrajectoryPoint } from '../drawing/trajectory.js';
import { listTable } from '../shared/list-table.js';
import { figureText, statusTag, writtenOrNone, type ShownIndicator } from './indicators-view.js';
import type { IndicatorsText } from './text.js';

/** Small drawings of one kind beside one another, each with its quarters in a table to be opened. */
export const indicatorDrawings = (shown: readonly ShownIndicator[], withDrawings: boolean, text: IndicatorsText): TemplateResult => html`
  <h2 class="govuk-heading-m">${text.drawings}</h2>
  <div class="send-drawings send-multiples">
    ${shown.filter(({ series }) => series.quarters.length > 0).map((one) => multiple(one, withDrawings, text))}
  </div>
`;

function multiple({ indicator, series: { quarters } }: ShownIndicator, withDrawings: boolean, text: IndicatorsText): TemplateResult {
  const target = indicator.target === undefined ? null : drawnFigure(indicator.target.value, indicator, text);
  return html`
    <figure class="send-drawing">
      <figcaption class="govuk-heading-s">${indicator.title}</figcaption>
      ${withDrawings
        ? html`<send-trajectory
            .name=${indicator.title}
            .points=${quarters.map((quarter) => pointOf(quarter, indicator, text))}
            .target=${target}
            .text=${text.drawing}
          ></send-trajectory>`
        : nothing}
      ${details({ summaryText: text.quarters(indicator.title), content: quartersTable(quarters, indicator, text), classes: 'send-quarters' })}
    </figure>
  `;
}

const quartersTable = (quarters: readonly IndicatorQuarter[], indicator: Indicator, text: IndicatorsText): TemplateResult =>
  listTable({
    caption: text.quarters(indicator.title),
    captionClasses: 'govuk-visually-hidden',
    columns: [text.quarter, text.withMitigation, text.withoutMitigation, text.actual, text.status],
    rows: quarters.map(({ quarter, withMitigation, withoutMitigation, actual, status }) => ({
      title: html`<bdi>${quarter}</bdi>`,
      cells: [...[withMitigation, withoutMitigation, actual].map((figure) => writtenOrNone(figure, indicator, text)), statusTag(status, text)],
    })),
  });

/** As a number, near enough to be drawn. */
function forDrawing(figure: string): number {
  const { numerator, denominator } = parseFraction(figure) ?? parseDecimal(figure)!;
  return Number(numerator) / Number(denominator);
}

const drawnFigure = (figure: string, indicator: Indicator, text: IndicatorsText): DrawnFigure => ({
  value: forDrawing(figure), figure: figureText(figure, indicator, text),
});

function pointOf({ quarter, withMitigation, withoutMitigation, actual }: IndicatorQuarter, indicator: Indicator, text: IndicatorsText): TrajectoryPoint {
  const drawn = (figure: string | null): DrawnFigure | null => (figure === null ? null : drawnFigure(figure, indicator, text));
  return { label: quarter, withMitigation: drawn(withMitigation), withoutMitigation: drawn(withoutMitigation), actual: drawn(actual) };
}
