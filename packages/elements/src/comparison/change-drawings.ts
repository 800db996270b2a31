/** The drawings, fetched by a page that wants them: the tables come first. */
import '../drawing/change/register.js';
import type { ComparisonReasonCode, FigureChange, SeriesFigure } from '@send-reform/core/comparison';
import { parseFraction, roundFraction } from '@send-reform/core/exact';
import type { CompiledSection } from '@send-reform/core/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeRow } from '../drawing/change/change.js';
import { changeEnglish } from '../drawing/change/text.js';
import type { RadarScale } from '../drawing/radar.js';
import { scaleOf } from '../shared/scale-of.js';
import type { ScoredDates } from './compared-dates.js';
import { sectionOn, titleOf, type ComparisonView, type Versions } from './comparison-view.js';
import { figuresShown } from './figures-table.js';

interface Drawn {
  readonly scale: RadarScale;
  readonly rows: ChangeRow[];
}

/** The figures that are shown as lines, a drawing for each way of measuring them, since a distance must mean one thing. */
export function changeDrawings(view: ComparisonView): TemplateResult | typeof nothing {
  const drawings = drawingsOf(view);
  if (drawings.length === 0) return nothing;
  const { text } = view;
  const words = { ...changeEnglish, ...text.drawing };
  return html`
    <div class="send-drawings">
      ${drawings.map(
        ({ scale, rows }) => html`
          <figure class="send-drawing">
            <figcaption class="govuk-heading-s">${text.drawn(words.number(scale.lowest), words.number(scale.highest))}</figcaption>
            <send-change .scale=${scale} .rows=${rows} .text=${text.drawing}></send-change>
          </figure>
        `,
      )}
    </div>
  `;
}

function drawingsOf(view: ComparisonView): readonly Drawn[] {
  const drawings = new Map<string, Drawn>();
  for (const figure of figuresShown(view)) {
    const row = rowOf(figure, view);
    const side = figure.now === null ? 'then' : 'now';
    const section = sectionOn(side, figure, view)!;
    const { extent } = view[side].planFor(view.comparison[side].placeKind ?? undefined).sections[section.index]!;
    if (extent === undefined || (row.then === null && row.now === null)) continue;
    const scale = scaleOf(section, extent);
    const kind = JSON.stringify(scale);
    if (!drawings.has(kind)) drawings.set(kind, { scale, rows: [] });
    drawings.get(kind)!.rows.push(row);
  }
  return [...drawings.values()];
}

/** A figure that was measured otherwise has no place on today's line. */
const OTHER_SCALE: readonly ComparisonReasonCode[] = ['other-rule', 'other-levels'];

function rowOf(figure: FigureChange, view: ComparisonView): ChangeRow {
  const { id, then, now, change, reasons } = figure;
  const isOtherScale = reasons.some(({ code }) => OTHER_SCALE.includes(code));
  const before = isOtherScale && now !== null ? null : then?.score ?? null;
  const after = now?.score ?? null;
  return {
    id,
    label: titleOf(figure, view),
    then: before === null ? null : Number(before),
    now: after === null ? null : Number(after),
    ...(before !== null && { thenFigure: before }),
    ...(after !== null && { nowFigure: after }),
    change,
  };
}

/** The averages of one section, a line for each date: no line joins them, so none is drawn over a break. */
export function datesDrawing({ points }: ScoredDates, section: CompiledSection, figures: readonly SeriesFigure[], { text }: Versions): TemplateResult | typeof nothing {
  const [first] = points.flatMap(({ results }) => (typeof results === 'string' ? [] : results));
  const { index } = first?.compiled.sectionById.get(section.id) ?? {};
  const extent = index === undefined ? undefined : first!.compiled.planFor(first!.result.placeKind ?? undefined).sections[index]!.extent;
  if (extent === undefined || figures.every(({ average }) => average === null)) return nothing;
  const scale = scaleOf(section, extent);
  const words = { ...changeEnglish, ...text.drawing };
  const name = text.datesDrawn(words.number(scale.lowest), words.number(scale.highest));
  const rows = figures.map(({ at, average }): ChangeRow => {
    const figure = average === null ? null : roundFraction(parseFraction(average)!, section.rounding);
    return { id: at, label: at, then: null, now: figure === null ? null : Number(figure), ...(figure !== null && { nowFigure: figure }), change: 'alone' };
  });
  return html`
    <div class="send-drawings">
      <figure class="send-drawing">
        <figcaption class="govuk-heading-s">${name}</figcaption>
        <send-change
          .scale=${scale}
          .rows=${rows}
          .text=${{
            ...words,
            change: () => name,
            changeAbout: () => text.datesAbout(rows.length, rows.filter(({ now }) => now !== null).length),
            fromTo: (_: string, now: string) => now,
            noFigure: text.notThere,
            alone: text.average,
          }}
        ></send-change>
      </figure>
    </div>
  `;
}
