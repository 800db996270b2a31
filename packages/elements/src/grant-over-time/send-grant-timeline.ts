import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describedImage } from '../drawing/described-image.js';
import { drawingStyles } from '../drawing/drawing-styles.js';
import { timelineEnglish, type TimelineText } from './timeline-text.js';

/** The balance at the end of one year. */
export interface TimelinePoint {
  readonly year: string;
  /** In pounds, as text; null where nobody can say it. */
  readonly amount: string | null;
  /** How it stands; every reason for there being none is `unknown`. */
  readonly kind: 'known' | 'worked-out' | 'assumed' | 'unknown';
  /** Whether the grant comes in that year. */
  readonly hasGrant: boolean;
  /** Whether the override ends with that year. */
  readonly endsOverride: boolean;
}

/** One scenario of a timeline. */
export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  readonly points: readonly TimelinePoint[];
}

const WIDTH = 96;
const HEIGHT = 132;
const FLOOR = 100;
const TALLEST = 70;

/**
 * The balances of each scenario as bars, year by year, with the year in which the grant comes in and the end of the
 * override. Filling and edge tell how a balance stands, so that it reads without colour. It draws what it is given, and
 * stands beside a table with the same figures, which is what assistive technology reads.
 *
 * @example
 * ```ts
 * document.querySelector('send-grant-timeline').rows = [{
 *   id: 'approved-first-round', label: 'Approved in the first round',
 *   points: [{ year: '2025-26', amount: '41500000.00', kind: 'known', hasGrant: false, endsOverride: false }],
 * }];
 * ```
 *
 * @tagname send-grant-timeline
 * @csspart drawing - everything that is drawn, with its key.
 * @csspart bar - the balance at the end of one year.
 * @cssprop --send-drawing - the colour that bars fill with; `--send-link` without it.
 * @cssprop --send-background - what the drawing stands on.
 */
export class SendGrantTimeline extends LitElement {
  static override readonly styles = [
    drawingStyles,
    css`
      .row {
        padding-block: 0.75em;
        border-block-start: 1px solid var(--send-rule, #cecece);
        break-inside: avoid;
      }

      .row > svg {
        display: block;
        width: 100%;
        max-width: 30em;
        height: auto;
      }

      .key svg {
        width: 1.5em;
        height: 1.5em;
      }

      text {
        font-size: 15px;
        text-anchor: middle;
      }

      .floor,
      .sign {
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
      }

      .bar {
        fill: var(--ground);
        stroke: currentColor;
        stroke-width: 1.5;
      }

      .bar--known {
        fill: var(--drawn);
        stroke: var(--drawn);
      }

      .bar--worked-out {
        stroke: var(--drawn);
        stroke-width: 4;
      }

      .bar--assumed,
      .bar--unknown,
      .override {
        stroke-dasharray: 5 4;
      }

      .override {
        stroke: currentColor;
        stroke-width: 2;
      }
    `,
  ];

  /** Scenarios with the balance at the end of each year, in order. */
  @property({ attribute: false }) rows: readonly TimelineRow[] = [];

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<TimelineText> = {};

  protected override render(): TemplateResult | typeof nothing {
    const { rows } = this;
    if (rows.length === 0) return nothing;
    const text = { ...timelineEnglish, ...this.text };
    const points = rows.flatMap((row) => row.points);
    // A drawing needs no pennies: doubles are near enough for the height of a bar.
    const most = Math.max(1, ...points.map(({ amount }) => Math.abs(Number(amount ?? 0))));
    const kinds = (['known', 'worked-out', 'assumed', 'unknown'] as const).filter((kind) => points.some((one) => one.kind === kind));
    return describedImage(
      text.timeline,
      text.about(rows.length),
      html`
        ${rows.map(
          ({ id, label, points: own }) => html`
            <div class="row">
              <div>${label}</div>
              <svg data-scenario=${id} viewBox="0 0 ${own.length * WIDTH} ${HEIGHT}" aria-hidden="true">
                <path class="floor" d="M0 ${FLOOR}H${own.length * WIDTH}" />
                ${own.map((point, index) => bar(point, index, most, text))}
              </svg>
            </div>
          `,
        )}
        <ul class="key">
          ${kinds.map((kind) => html`<li>${sample(svg`<rect class="bar bar--${kind}" x="3" y="3" width="18" height="18" />`)}${text.kinds[kind]}</li>`)}
          ${points.some(({ hasGrant }) => hasGrant) ? html`<li>${sample(arrow(12, 4))}${text.grant}</li>` : nothing}
          <li>${sample(svg`<path class="override" d="M12 1V23" />`)}${text.overrideEnds}</li>
        </ul>
      `,
    );
  }
}

const sample = (drawn: SVGTemplateResult): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true">${drawn}</svg>`;

const arrow = (x: number, y: number): SVGTemplateResult => svg`<path class="sign" d="M${x} ${y}v14m-5 -5l5 5l5 -5" />`;

/** A bar with its amount above and its year below. A surplus has none: its amount says it. */
function bar({ year, amount, kind, hasGrant, endsOverride }: TimelinePoint, index: number, most: number, text: TimelineText): SVGTemplateResult {
  const left = index * WIDTH;
  const middle = left + WIDTH / 2;
  const height = amount === null ? TALLEST / 3 : Math.max(0, Number(amount) / most) * TALLEST;
  const said = amount === null ? text.kinds.unknown : text.amount(amount);
  return svg`
    <g part="bar">
      <title>${text.bar(year, said)}</title>
      <rect class="bar bar--${kind}" x=${middle - 24} y=${FLOOR - height} width="48" height=${height} />
      <text x=${middle} y=${FLOOR - height - 8}>${amount === null ? text.unknown : said}</text>
      <text x=${middle} y=${FLOOR + 22}>${text.endOf(year)}</text>
      ${hasGrant ? arrow(left + 10, FLOOR - 20) : nothing}
      ${endsOverride ? svg`<path class="override" d="M${left + WIDTH - 1} 4V${HEIGHT - 4}" />` : nothing}
    </g>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'send-grant-timeline': SendGrantTimeline;
  }
}
