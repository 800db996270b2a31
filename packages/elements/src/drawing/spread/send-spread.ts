import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describedImage } from '../described-image.js';
import { drawingStyles } from '../drawing-styles.js';
import { filled, SIZE, squareStyles } from '../squares.js';
import { spreadEnglish, type SpreadText } from './text.js';
import { endsOf, together, type SpreadRow } from './spread.js';

/**
 * How answers to one statement lie apart: a line for each partner, with the levels from left to right. One answer is a
 * dot; several are a square that fills up with their share and carries their number; a bracket marks where the partner
 * stands, and a line leads from its lowest answer to its highest. It draws what it is given, and stands beside a table
 * with the same counts, which is what assistive technology reads.
 *
 * @example
 * ```ts
 * const spread = document.querySelector('send-spread');
 * spread.levels = ['Emerging', 'Developing', 'Established', 'Embedded'];
 * spread.rows = [{ id: 'health', label: 'Health', counts: [0, 1, 0, 0], position: [1] }];
 * ```
 *
 * @tagname send-spread
 * @csspart drawing - everything that is drawn, with its key.
 * @csspart row - one line.
 * @cssprop --send-drawing - the colour of answers; `--send-link` without it.
 * @cssprop --send-background - what the drawing stands on.
 */
export class SendSpread extends LitElement {
  static override readonly styles = [
    drawingStyles,
    squareStyles,
    css`
      .note {
        display: block;
        font-size: 0.85em;
      }

      .places {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
      }

      .place {
        position: relative;
        display: grid;
        justify-items: center;
        padding-block: 2px;
        text-align: center;
      }

      .place--agreed {
        border-inline: 2px dashed currentColor;
      }

      /* The way from the lowest answer to the highest. */
      .place::before {
        position: absolute;
        inset-block-start: 50%;
        border-block-start: 2px solid transparent;
        content: '';
      }

      .place--on::before {
        inset-inline: 0;
        border-color: var(--drawn);
      }

      .place--first::before {
        inset-inline: 50% 0;
        border-color: var(--drawn);
      }

      .place--last::before {
        inset-inline: 0 50%;
        border-color: var(--drawn);
      }

      /* On the line. */
      .square {
        position: relative;
      }

      .dot {
        fill: var(--drawn);
      }

      .edge {
        fill: var(--ground);
        stroke: var(--drawn);
        stroke-width: 1.5;
      }

      .edge--withheld {
        stroke: currentColor;
        stroke-dasharray: 3 3;
      }

      .middle {
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
      }

      .number {
        font-weight: 700;
      }

      .agreed {
        box-sizing: border-box;
        width: 1.25em;
        height: 1.5em;
        border-inline: 2px dashed currentColor;
      }

      @container (min-width: 26em) {
        .row {
          grid-template-columns: minmax(0, 2fr) minmax(0, 5fr);
        }
      }

      @container (min-width: 44em) {
        .row {
          grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
        }
      }
    `,
  ];

  /** The lines, in order. */
  @property({ attribute: false }) rows: readonly SpreadRow[] = [];

  /** The names of the levels from the lowest. */
  @property({ attribute: false }) levels: readonly string[] = [];

  /** The place of the level that is agreed, from 0; null without one. */
  @property({ attribute: false }) agreed: number | null = null;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<SpreadText> = {};

  protected override render(): TemplateResult | typeof nothing {
    const { rows, levels } = this;
    if (rows.length === 0 || levels.length === 0) return nothing;
    const text = { ...spreadEnglish, ...this.text };
    const ends = endsOf(together(rows, levels.length));
    const about = ends === undefined ? text.aboutNothing : text.about(rows.length, levels[ends[0]]!, levels[ends[1]]!);
    return describedImage(
      text.spread,
      about,
      html`
        <div>
          <div class="row">
            <span></span>
            <span class="places">${levels.map((_, place) => html`<span class=${this.#classOf(place)}><span class="number">${place + 1}</span></span>`)}</span>
          </div>
          ${rows.map((row) => this.#row(row))}
        </div>
        <ul class="key">
          ${levels.map((label, place) => html`<li><span>${text.level(place + 1, label)}</span></li>`)} ${this.#key(text)}
        </ul>
      `,
    );
  }

  #row({ id, label, note, counts, position }: SpreadRow): TemplateResult {
    const ends = endsOf(counts);
    const of = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    return html`
      <div class="row" part="row" data-row=${id}>
        <span>${label}${note ? html`<span class="note">${note}</span>` : nothing}</span>
        <span class="places">
          ${this.levels.map((_, place) =>
            html`<span class=${this.#classOf(place, ends)}>${mark(counts[place] ?? null, of, of > 1 && position.includes(place))}</span>`)}
        </span>
      </div>
    `;
  }

  #classOf(place: number, ends?: readonly [number, number]): string {
    const isWithin = ends !== undefined && ends[0] < ends[1] && place >= ends[0] && place <= ends[1];
    const stretch = !isWithin ? '' : place === ends[0] ? 'place--first' : place === ends[1] ? 'place--last' : 'place--on';
    return ['place', stretch, place === this.agreed ? 'place--agreed' : ''].filter(Boolean).join(' ');
  }

  /** Whatever occurs. */
  #key(text: SpreadText): TemplateResult[] {
    const { rows, agreed } = this;
    const sizes = rows.map(({ counts }) => counts.reduce<number>((sum, count) => sum + (count ?? 0), 0));
    const sample = (drawn: TemplateResult, label: string): TemplateResult => html`<li>${drawn}${label}</li>`;
    return [
      ...(sizes.includes(1) ? [sample(mark(1, 1, false), text.one)] : []),
      ...(sizes.some((size) => size > 1) ? [sample(mark(2, 3, false), text.several)] : []),
      ...(rows.some(({ position }, index) => position.length > 0 && sizes[index]! > 1) ? [sample(mark(0, 2, true), text.middle)] : []),
      ...(rows.some(({ counts }) => counts.includes(null)) ? [sample(mark(null, 1, false), text.withheld)] : []),
      ...(agreed === null ? [] : [sample(html`<span class="agreed"></span>`, text.agreed)]),
    ];
  }
}

function mark(count: number | null, of: number, isMiddle: boolean): TemplateResult {
  return html`
    <svg class="square" viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true">
      ${count === null ? withheld : count === 0 ? nothing : of === 1 ? dot : svg`${edge}${filled(count, of, 5)}`}
      ${isMiddle ? svg`<path class="middle" d="M8 1H1V35H8M28 1H35V35H28" />` : nothing}
    </svg>
  `;
}

const dot = svg`<circle class="dot" cx="18" cy="18" r="9" />`;

const edge = svg`<rect class="edge" x="5" y="5" width="26" height="26" />`;

const withheld = svg`<rect class="edge edge--withheld" x="5" y="5" width="26" height="26" /><text x="18" y="18">×</text>`;

declare global {
  interface HTMLElementTagNameMap {
    'send-spread': SendSpread;
  }
}
