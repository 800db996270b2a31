import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { NAMES, namesAround, type AxisName } from './axis-names.js';
import { describedImage } from './described-image.js';
import { drawingStyles } from './drawing-styles.js';
import {
  angleOf, FEWEST_AXES, pointAt, radiusOf, rangeBand, scoreLine, widened, zonesOf, type RadarAxis, type RadarScale, type Zone,
} from './radar.js';
import { ringNames, type RingName } from './ring-names.js';
import { drawingEnglish, type DrawingText } from './text.js';

const RADIUS = 118;
const SIZE = 300;

/** The ways that an axis can be marked. */
type Mark = 'score' | 'held-down' | 'open';

/**
 * Scores around a centre, with what is still possible as a hatched band, and a gap where there is no score. It draws what
 * it is given and decides nothing, and stands beside a table with the same figures, which is what assistive technology
 * reads. With fewer than three axes it draws nothing, since a radar of two is a line.
 *
 * @example
 * ```ts
 * const radar = document.querySelector('send-radar');
 * radar.scale = { lowest: 1, highest: 4, levels: [{ label: 'Emerging', from: 1 }, { label: 'Developing', from: 2.5 }] };
 * radar.axes = [{ id: 'leading', label: 'Leading', value: 2.5, lowest: 2.5, highest: 2.5, figure: '2.50' }, …];
 * ```
 *
 * @tagname send-radar
 * @csspart drawing - everything that is drawn, with its key.
 * @csspart rings - the rings of the scale.
 * @csspart score - the line through the scores.
 * @csspart range - the band of what is still possible.
 * @cssprop --send-drawing - the colour of scores; `--send-link` without it.
 * @cssprop --send-background - what the drawing stands on.
 */
export class SendRadar extends LitElement {
  static override readonly styles = [
    drawingStyles,
    css`
      .figure {
        display: grid;
        gap: 1em;
        justify-items: center;
      }

      .figure > svg {
        width: 100%;
        max-width: 22em;
      }

      text {
        font-size: 14px;
        dominant-baseline: central;
        text-anchor: middle;
      }

      .start {
        text-anchor: start;
      }

      .end {
        text-anchor: end;
      }

      .ring,
      .axis {
        fill: none;
        stroke: currentColor;
        stroke-width: 1;
        opacity: 0.35;
      }

      .ring-name {
        font-size: 11.5px;
      }

      .ring-name,
      .number {
        stroke: var(--ground);
        stroke-width: 3.5;
        stroke-linejoin: round;
        paint-order: stroke;
      }

      .number,
      .strong {
        font-weight: 700;
      }

      .range {
        stroke: var(--drawn);
        stroke-width: 1;
        stroke-dasharray: 4 3;
      }

      .hatch,
      .reach {
        stroke: var(--drawn);
        stroke-width: 1.25;
        fill: none;
      }

      .hatch {
        opacity: 0.7;
      }

      .reach {
        stroke-width: 2;
      }

      .score {
        fill: none;
        stroke: var(--drawn);
        stroke-width: 2.5;
        stroke-linejoin: round;
        stroke-linecap: round;
      }

      .score--closed {
        fill: var(--drawn);
        fill-opacity: 0.14;
      }

      .mark {
        fill: var(--drawn);
        stroke: var(--ground);
        stroke-width: 1.5;
      }

      .mark--held-down {
        fill: var(--ground);
        stroke: var(--drawn);
        stroke-width: 2.5;
        stroke-linejoin: round;
      }

      .names {
        display: none;
      }

      .list {
        justify-self: stretch;
        font-size: 1em;
      }

      .list > li {
        display: grid;
        grid-template-columns: 1.75em minmax(0, 1fr) fit-content(5.5em);
        gap: 0.5em;
        padding-block: 0.25em;
      }

      .of {
        text-align: end;
      }

      @container (min-width: 26em) {
        .list > li {
          grid-template-columns: 1.75em minmax(0, 1fr) auto;
        }
      }

      @container (min-width: 36em) {
        .named {
          padding-block: 3.25em;
        }

        .named > svg {
          width: 20em;
        }

        .named .names {
          display: block;
        }

        .named :is(.number, .list) {
          display: none;
        }
      }

      @container (min-width: 46em) {
        .figure:not(.named) {
          grid-template-columns: 22em minmax(0, 1fr);
          align-items: start;
        }
      }
    `,
  ];

  /** What is drawn, clockwise from the top. */
  @property({ attribute: false }) axes: readonly RadarAxis[] = [];

  /** What all of them are measured by. */
  @property({ attribute: false }) scale: RadarScale = { lowest: 0, highest: 1, levels: [] };

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<DrawingText> = {};

  protected override render(): TemplateResult | typeof nothing {
    if (this.axes.length < FEWEST_AXES) return nothing;
    const text = { ...drawingEnglish, ...this.text };
    const withoutScore = this.axes.filter(({ value }) => value === null).map(({ label }) => label);
    const { lowest, highest } = this.scale;
    const name = text.radar(text.number(lowest), text.number(highest));
    return describedImage(name, text.radarAbout(this.axes.length, withoutScore), this.#drawing(text));
  }

  #drawing(text: DrawingText): TemplateResult {
    const { axes } = this;
    const scale = widened(this.scale, axes);
    const zones = zonesOf(scale, RADIUS);
    const levels = ringNames(zones, scale, axes, RADIUS);
    const figures = axes.map(({ value, figure }) => (value === null ? text.noScore : figure ?? text.number(value)));
    const names = namesAround(
      axes.map(({ label }) => label),
      figures,
      RADIUS
    );
    return html`
      <div class="figure ${names === undefined ? '' : 'named'}">
        <svg viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true">
          <defs>
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(20)">
              <path class="hatch" d="M3 0V6" />
            </pattern>
          </defs>
          <g transform="translate(${SIZE / 2} ${SIZE / 2})">
            ${rings(scale, zones)} ${axes.map((_, index) => axisLine(scale, angleOf(index, axes.length)))} ${shapes(scale, axes)}
            ${axes.map((axis, index) => marks(scale, axis, angleOf(index, axes.length)))} ${levels.map(ringName)}
            ${axes.map((_, index) => axisNumber(index, axes.length))}
            ${names === undefined
              ? nothing
              : svg`<g class="names">${names.map((name, index) => axisName(name, axes[index]!))}</g>`}
          </g>
        </svg>
        <ol class="list">
          ${axes.map(
            ({ label, value }, index) => html`
              <li>
                <span class="strong">${index + 1}</span><span>${label}</span
                ><span class="of ${value === null ? '' : 'strong'}">${figures[index]}</span>
              </li>
            `
          )}
        </ol>
      </div>
      <ul class="key">
        ${key(axes, text)}
        <li class="rings">${scaleInWords(scale, zones, levels, text)}</li>
      </ul>
    `;
  }
}

/** A ring where each level starts, one for the lowest value and one for the highest. */
function rings(scale: RadarScale, zones: readonly Zone[]): SVGTemplateResult {
  const radii = new Set([radiusOf(scale, scale.lowest, RADIUS), ...zones.map(({ inner }) => inner), RADIUS]);
  return svg`<g part="rings">${[...radii].map((radius) => svg`<circle class="ring" r=${radius} />`)}</g>`;
}

function axisLine(scale: RadarScale, angle: number): SVGTemplateResult {
  const [x1, y1] = pointAt(angle, radiusOf(scale, scale.lowest, RADIUS));
  const [x2, y2] = pointAt(angle, RADIUS);
  return svg`<line class="axis" x1=${x1} y1=${y1} x2=${x2} y2=${y2} />`;
}

function shapes(scale: RadarScale, axes: readonly RadarAxis[]): SVGTemplateResult {
  const { path, isClosed } = scoreLine(scale, axes, RADIUS);
  return svg`
    ${axes.some(isOpen) ? svg`<path part="range" class="range" fill="url(#hatch)" d=${rangeBand(scale, axes, RADIUS)} />` : nothing}
    <path part="score" class="score ${isClosed ? 'score--closed' : ''}" d=${path} />
  `;
}

const isOpen = ({ lowest, highest }: RadarAxis): boolean => lowest !== null && highest !== null && lowest < highest;

/** On each axis its score, and from end to end what it could still come to. */
function marks(scale: RadarScale, axis: RadarAxis, angle: number): SVGTemplateResult {
  const { id, value, lowest, highest, heldDown } = axis;
  const turn = (angle * 180) / Math.PI;
  const reach = isOpen(axis)
    ? svg`<g transform="rotate(${turn})">${mark('open', -radiusOf(scale, lowest!, RADIUS), -radiusOf(scale, highest!, RADIUS))}</g>`
    : nothing;
  if (value === null) return svg`${reach}`;
  const [x, y] = pointAt(angle, radiusOf(scale, value, RADIUS));
  return svg`${reach}<g data-axis=${id} transform="translate(${x} ${y})">${mark(heldDown ? 'held-down' : 'score')}</g>`;
}

/** A sign about the origin; what is open reaches along the vertical from one place to another. */
function mark(kind: Mark, from = 8, to = -8): SVGTemplateResult {
  if (kind === 'score') return svg`<circle class="mark" r="5" />`;
  if (kind === 'held-down') return svg`<path class="mark mark--held-down" d="M-6.5-5H6.5L0 6.5Z" />`;
  return svg`<path class="reach" d="M-4 ${from}H4M0 ${from}V${to}M-4 ${to}H4" />`;
}

const ringName = ({ label, x, y }: RingName): SVGTemplateResult => svg`<text class="ring-name" x=${x} y=${y}>${label}</text>`;

function axisNumber(index: number, count: number): SVGTemplateResult {
  const [x, y] = pointAt(angleOf(index, count), RADIUS + NAMES.distance);
  return svg`<text class="number" x=${x} y=${y}>${index + 1}</text>`;
}

const axisName = ({ lines, x, y, anchor }: AxisName, { value }: RadarAxis): SVGTemplateResult => svg`
  <text class=${anchor} x=${x} y=${y}>
    ${lines.map((line, index) => {
      const isScore = index === lines.length - 1 && value !== null;
      const from = y + (index - (lines.length - 1) / 2) * NAMES.lineHeight;
      return svg`<tspan class=${isScore ? 'strong' : ''} x=${x} y=${from}>${line}</tspan>`;
    })}
  </text>
`;

function key(axes: readonly RadarAxis[], text: DrawingText): TemplateResult[] {
  const scored = axes.filter(({ value }) => value !== null);
  const entries: [Mark, string, boolean][] = [
    ['score', text.score, scored.some(({ heldDown }) => !heldDown)],
    ['held-down', text.scoreHeldDown, scored.some(({ heldDown }) => heldDown)],
    ['open', text.stillPossible, axes.some(isOpen)],
  ];
  return entries
    .filter(([, , occurs]) => occurs)
    .map(
      ([kind, label]) =>
        html`<li>
          <svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
            ${kind === 'open' ? svg`<path fill="url(#hatch)" d="M-9-9H9V9H-9Z" />` : nothing}${mark(kind)}</svg
          >${label}
        </li>`
    );
}

/** The levels from the middle outwards, each with its letter where the drawing has no room for its name. */
function scaleInWords(
  { lowest, highest }: RadarScale,
  zones: readonly Zone[],
  names: readonly RingName[],
  text: DrawingText
): string {
  if (zones.length === 0) return text.ends(text.number(lowest), text.number(highest));
  return text.rings(
    zones.map(({ label }, index) => {
      const drawn = names[index]?.label ?? label;
      return drawn === label ? label : `${drawn} ${label}`;
    })
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'send-radar': SendRadar;
  }
}
