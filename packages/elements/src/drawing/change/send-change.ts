import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describedImage } from '../described-image.js';
import { drawingStyles } from '../drawing-styles.js';
import type { RadarScale } from '../radar.js';
import { placeOf, wideEnough, type ChangeRow, type DrawnChange } from './change.js';
import { changeEnglish, type ChangeText } from './text.js';

const LENGTH = 220;
/** Room for a mark that lies at an end. */
const MARGIN = 10;
const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

/**
 * Figures then and now, each on a line of its own: a ring for then, a mark for now, and an arrow from one to the other
 * where they can be compared. Marks differ by their shape. It draws what it is given and decides nothing, and stands
 * beside a table with the same figures, which is what assistive technology reads.
 *
 * @example
 * ```ts
 * const change = document.querySelector('send-change');
 * change.scale = { lowest: 1, highest: 4, levels: [{ label: 'Emerging', from: 1 }, { label: 'Developing', from: 2.5 }] };
 * change.rows = [{ id: 'leading', label: 'Leading', then: 2, now: 2.5, thenFigure: '2.00', nowFigure: '2.50', change: 'rose' }];
 * ```
 *
 * @tagname send-change
 * @csspart drawing - everything that is drawn, with its key.
 * @csspart row - one figure: its name, its line and its words.
 * @cssprop --send-drawing - the colour of marks; `--send-link` without it.
 * @cssprop --send-background - what the drawing stands on.
 */
export class SendChange extends LitElement {
  static override readonly styles = [
    drawingStyles,
    css`
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) fit-content(9em);
        gap: 0.15em 0.75em;
        padding-block: 0.4em;
      }

      .row > svg {
        grid-column: 1 / -1;
        width: 100%;
        max-width: 26em;
      }

      .figures {
        font-weight: 700;
        text-align: end;
      }

      .line,
      .tick {
        stroke: currentColor;
        stroke-width: 1;
        opacity: 0.4;
      }

      .shaft {
        stroke: var(--drawn);
        stroke-width: 2.5;
      }

      .now {
        fill: var(--drawn);
        stroke: var(--ground);
        stroke-width: 1;
        stroke-linejoin: round;
      }

      .then,
      .now--not-comparable {
        fill: var(--ground);
        stroke: var(--drawn);
        stroke-width: 2;
      }

      @container (min-width: 30em) {
        .row {
          grid-template-columns: minmax(0, 1fr) 7.5em minmax(0, 1.2fr);
          align-items: center;
        }

        .row > svg {
          grid-column: auto;
        }
      }
    `,
  ];

  /** What is drawn, from the top. */
  @property({ attribute: false }) rows: readonly ChangeRow[] = [];

  /** What all of them are measured by. */
  @property({ attribute: false }) scale: RadarScale = { lowest: 0, highest: 1, levels: [] };

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<ChangeText> = {};

  protected override render(): TemplateResult | typeof nothing {
    const { rows } = this;
    if (rows.length === 0) return nothing;
    const text = { ...changeEnglish, ...this.text };
    const scale = wideEnough(this.scale, rows);
    const count = (change: DrawnChange): number => rows.filter((row) => row.change === change).length;
    const [lowest, highest] = [text.number(scale.lowest), text.number(scale.highest)];
    return describedImage(
      text.change(lowest, highest),
      text.changeAbout(rows.length, count('rose'), count('fell'), count('not-comparable')),
      html`
        <div>${rows.map((row) => drawnRow(row, scale, text))}</div>
        <ul class="key">
          ${key(rows, text)}
          <li>${scale.levels.length === 0 ? text.ends(lowest, highest) : text.lines(lowest, scale.levels.map(({ label }) => label))}</li>
        </ul>
      `,
    );
  }
}

function drawnRow(row: ChangeRow, scale: RadarScale, text: ChangeText): TemplateResult {
  const written = (value: number | null, figure: string | undefined): string =>
    value === null ? text.noFigure : figure ?? text.number(value);
  return html`
    <div class="row" part="row" data-row=${row.id}>
      <span>${row.label}</span>
      <bdi class="figures">${text.fromTo(written(row.then, row.thenFigure), written(row.now, row.nowFigure))}</bdi>
      <svg viewBox="${-MARGIN} 0 ${LENGTH + 2 * MARGIN} ${HEIGHT}" aria-hidden="true">${line(scale)} ${marks(row, scale)}</svg>
    </div>
  `;
}

/** The scale, with a stroke where each level starts. */
function line(scale: RadarScale): SVGTemplateResult {
  const starts = scale.levels.map(({ from }) => from).filter((from) => from > scale.lowest && from <= scale.highest);
  return svg`
    <path class="line" d="M0 ${MIDDLE}H${LENGTH}" />
    ${[scale.lowest, ...starts, scale.highest].map((value) => {
      const x = placeOf(scale, value, LENGTH);
      return svg`<path class="tick" d="M${x} 3V${HEIGHT - 3}" />`;
    })}
  `;
}

function marks({ then, now, change }: ChangeRow, scale: RadarScale): SVGTemplateResult {
  const [from, to] = [then, now].map((value) => (value === null ? null : placeOf(scale, value, LENGTH))) as [number | null, number | null];
  return svg`
    ${from !== null && to !== null && change !== 'not-comparable' ? svg`<path class="shaft" d="M${from} ${MIDDLE}H${to}" />` : nothing}
    ${from === null ? nothing : mark('then', from)}
    ${to === null ? nothing : mark(change, to)}
  `;
}

/** What a mark looks like around the origin: an arrow's head where something moved. */
const SHAPES: Readonly<Record<'then' | DrawnChange, string>> = {
  then: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z',
  rose: 'M-6-7L8 0L-6 7Z',
  fell: 'M6-7L-8 0L6 7Z',
  stayed: 'M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1 -4.5 0Z',
  'not-comparable': 'M-5-5H5V5H-5Z',
  alone: 'M-6 0A6 6 0 1 1 6 0A6 6 0 1 1 -6 0Z',
};

const mark = (kind: 'then' | DrawnChange, x: number, y = MIDDLE): SVGTemplateResult => svg`
  <path class=${kind === 'then' ? 'then' : `now now--${kind}`} transform="translate(${x} ${y})" d=${SHAPES[kind]} />
`;

/** The marks that occur. */
function key(rows: readonly ChangeRow[], text: ChangeText): TemplateResult[] {
  const entries: ['then' | DrawnChange, string][] = [
    ['then', text.then], ['rose', text.rose], ['fell', text.fell], ['stayed', text.stayed], ['not-comparable', text.notComparable],
    ['alone', text.alone],
  ];
  const occurs = (kind: 'then' | DrawnChange): boolean =>
    rows.some(({ then, now, change }) => (kind === 'then' ? then !== null : now !== null && change === kind));
  return entries
    .filter(([kind]) => occurs(kind))
    .map(([kind, label]) => html`<li><svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">${mark(kind, 0, 0)}</svg>${label}</li>`);
}

declare global {
  interface HTMLElementTagNameMap {
    'send-change': SendChange;
  }
}
