import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describedImage } from './described-image.js';
import { drawingStyles } from './drawing-styles.js';
import { WITHOUT_LEVEL, type CellState, type HeatMapCell, type HeatMapRow } from './heat-map.js';
import { filled, SIZE, squareStyles } from './squares.js';
import { drawingEnglish, type DrawingText } from './text.js';

/**
 * A square for every statement, section by section. A square fills up with its level and carries the level's number, so
 * that it reads without colour; what has no level has a sign and a dashed edge. It draws what it is given, and stands
 * beside a table with the same levels, which is what assistive technology reads.
 *
 * @example
 * ```ts
 * const map = document.querySelector('send-heat-map');
 * map.levels = ['Emerging', 'Developing', 'Established', 'Embedded'];
 * map.rows = [{ id: 'leading', label: 'Leading', cells: [{ id: 'lead', label: 'Somebody leads.', state: 'answered', level: 2, of: 4 }] }];
 * ```
 *
 * @tagname send-heat-map
 * @csspart drawing - everything that is drawn, with its key.
 * @csspart square - one statement.
 * @cssprop --send-drawing - the colour that squares fill with; `--send-link` without it.
 * @cssprop --send-background - what the drawing stands on.
 */
export class SendHeatMap extends LitElement {
  static override readonly styles = [
    drawingStyles,
    squareStyles,
    css`
      .label {
        font-size: 1em;
      }

      .squares {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em;
      }

      .edge {
        fill: var(--ground);
        stroke: currentColor;
        stroke-width: 1;
      }

      .edge--open {
        stroke-dasharray: 3 3;
      }

      .sign {
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
      }

      .holds {
        fill: currentColor;
        stroke: var(--ground);
        stroke-width: 1.5;
      }

      .note {
        margin: 0.75em 0 0;
        font-size: 1em;
      }

      @container (min-width: 26em) {
        .row {
          grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
        }
      }

      @container (min-width: 44em) {
        .row {
          grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        }
      }

      @media print {
        :host {
          break-inside: auto;
        }
      }
    `,
  ];

  /** Sections with their statements, in order. */
  @property({ attribute: false }) rows: readonly HeatMapRow[] = [];

  /** The names of the levels from the lowest, where all statements share them; else none, and the table says them. */
  @property({ attribute: false }) levels: readonly string[] = [];

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<DrawingText> = {};

  protected override render(): TemplateResult | typeof nothing {
    const cells = this.rows.flatMap((row) => row.cells);
    if (cells.length === 0) return nothing;
    const text = { ...drawingEnglish, ...this.text };
    const answered = cells.filter(({ level }) => level !== null).length;
    return describedImage(
      text.heatMap,
      text.heatMapAbout(cells.length, answered),
      html`
        <div>
          ${this.rows.map(
            ({ label, cells: within }) => html`
              <div class="row">
                <span class="label">${label}</span>
                <span class="squares">${within.map((cell) => square(cell, text.square(cell.label, this.#said(cell, text))))}</span>
              </div>
            `,
          )}
        </div>
        <ul class="key">
          ${this.#key(cells, text)}
        </ul>
        ${this.levels.length === 0 ? html`<p class="note">${text.squares}</p>` : nothing}
      `,
    );
  }

  #said({ state, level }: HeatMapCell, text: DrawingText): string {
    if (state !== 'answered') return text.states[state];
    return level === null ? '' : (this.levels[level - 1] ?? String(level));
  }

  /** The levels, then whatever else occurs. */
  #key(cells: readonly HeatMapCell[], text: DrawingText): TemplateResult[] {
    const sample = (sampled: Partial<HeatMapCell>, label: string): TemplateResult =>
      html`<li>${square({ id: '', label, state: 'answered', level: null, of: 1, ...sampled })}${label}</li>`;
    const without = WITHOUT_LEVEL.filter((state) => cells.some((cell) => cell.state === state));
    return [
      ...this.levels.map((label, index) => sample({ level: index + 1, of: this.levels.length }, label)),
      ...without.map((state) => sample({ state }, text.states[state])),
      ...(cells.some(({ holdsDown }) => holdsDown) ? [sample({ holdsDown: true }, text.holdsDown)] : []),
    ];
  }
}

function square({ id, state, level, of, holdsDown }: HeatMapCell, title?: string): TemplateResult {
  return html`
    <svg class="square" part="square" data-statement=${id} viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true">
      ${title === undefined ? nothing : svg`<title>${title}</title>`}
      <rect class="edge ${state === 'answered' ? '' : 'edge--open'}" x="0.5" y="0.5" width=${SIZE - 1} height=${SIZE - 1} />
      ${level === null ? sign(state) : filled(level, of, 1)}
      ${holdsDown ? svg`<path class="holds" d="M20 1H35V16Z" />` : nothing}
    </svg>
  `;
}

/** Nothing for what is not answered yet, a question mark for what is not known, a line for what does not apply. */
function sign(state: CellState): SVGTemplateResult | typeof nothing {
  switch (state) {
    case 'do-not-know':
      return svg`<text x="18" y="18">?</text>`;
    case 'not-applicable':
      return svg`<path class="sign" d="M11 18H25" />`;
    case 'not-asked':
      return svg`<path class="sign" d="M1 35L35 1" />`;
    default:
      return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-heat-map': SendHeatMap;
  }
}
