import { series, type SeriesFigure } from '@send-reform/core/comparison';
import { parseFraction, roundFraction, type FractionString } from '@send-reform/core/exact';
import type { CompiledSection } from '@send-reform/core/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldEvent } from '../design-system/content.js';
import { select } from '../design-system/select.js';
import { listTable } from '../shared/list-table.js';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import { remark } from './change-cell.js';
import type { datesDrawing } from './change-drawings.js';
import type { ScoredDates } from './compared-dates.js';
import { reasonsInWords, type Versions } from './comparison-view.js';

/** The choice of a section. */
export interface PartChoice {
  readonly id: string;
  readonly name: string;
  /** The id of the section chosen. */
  readonly part: string;
  readonly onChange: (event: FieldEvent<HTMLSelectElement>) => void;
}

/** The drawing beside the table, where there is one. */
export type DatesDrawing = typeof datesDrawing | undefined;

/** The averages of one section at several dates, with how many each is over; beside them, once it is there, as a drawing. */
export function datesTable(scored: ScoredDates, { part, onChange, ...field }: PartChoice, versions: Versions, draw: DatesDrawing): TemplateResult {
  const { text } = versions;
  const { points, parts } = scored;
  const chosen = parts.find(({ id }) => id === part) ?? parts[0]!;
  const title = (section: CompiledSection): string => (section.parent === undefined ? text.whole : section.section.title);
  const figures = series(points, chosen.id);
  return html`
    <h2 class="govuk-heading-m">${text.dates}</h2>
    ${parts.length < 2
      ? nothing
      : html`<div class="send-choice">
          ${select({
            ...field,
            label: { text: text.part },
            items: parts.map((section) => ({ value: section.id, text: title(section) })),
            value: chosen.id,
            onChange,
          })}
        </div>`}
    ${figures.ok
      ? html`<div class="send-beside">
          <div>${averages(figures.value.points, chosen, title(chosen), versions)}</div>
          ${draw?.(scored, chosen, figures.value.points, versions)}
        </div>`
      : wrongInstrument(text.wrongSeries, figures.problems)}
  `;
}

function averages(points: readonly SeriesFigure[], section: CompiledSection, title: string, versions: Versions): TemplateResult {
  const { text } = versions;
  const rounded = (exact: FractionString): string => roundFraction(parseFraction(exact)!, section.rounding);
  return listTable({
    caption: text.datesOf(title),
    columns: [text.at, text.average, text.count, text.spread],
    rows: points.map((point) => ({
      title: point.at,
      below: remarksOn(point, versions),
      cells: [
        point.average === null ? text.notThere : html`<bdi>${rounded(point.average)}</bdi>`,
        point.n,
        point.lowest === null ? text.notThere : html`<bdi>${text.between(rounded(point.lowest), rounded(point.highest!))}</bdi>`,
      ],
    })),
  });
}

/** Why there is no average, why it does not follow on from the one before, and whom it leaves out. */
function remarksOn({ reasons, breaks, without }: SeriesFigure, versions: Versions): TemplateResult[] | typeof nothing {
  const { text } = versions;
  const remarks = [
    // What keeps a point from having a figure breaks the line as well, and is said once.
    ...reasonsInWords(reasons.length > 0 ? reasons : breaks, versions),
    ...(without.length === 0 ? [] : [text.withoutFigure(without.map(({ of }) => of))]),
  ].map(remark);
  return remarks.length === 0 ? nothing : remarks;
}
