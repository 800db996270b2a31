import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describedImage } from './described-image.js';
import { drawingStyles } from './drawing-styles.js';
import { trajectoryEnglish, type TrajectoryText } from './trajectory-text.js';
import {
  pathThrough, placeAcross, ROOM, trajectoryLayout, type DrawnFigure, type Place, type TrajectoryLayout, type TrajectoryLine, type TrajectoryPoint,
} from './trajectory.js';

/** The names of quarters stand below the lines. */
const NAMES_AT = 181;

/** Drawn one over the other: what came out lies on top. */
const LINES = ['withoutMitigation', 'withMitigation', 'actual'] as const satisfies readonly TrajectoryLine[];

/**
 * What was expected quarter by quarter, with mitigation and without, and what came out. The lines differ in kind and not
 * only in colour: what came out is thick with round marks, what is expected with mitigation thin, without it broken, and a
 * target dotted. It draws what it is given and decides nothing, and stands beside a table with the same figures, which is
 * what assistive technology reads.
 *
 * @example
 * ```ts
 * const trajectory = document.querySelector('send-trajectory');
 * trajectory.name = 'Plans within 20 weeks';
 * trajectory.points = [{
 *   label: '2026-27 Q1', withMitigation: { value: 50, figure: '50%' }, withoutMitigation: null, actual: { value: 49.4, figure: '49.4%' },
 * }];
 * ```
 *
 * @tagname send-trajectory
 * @csspart drawing - everything that is drawn, with its key.
 * @csspart actual - the line through what came out.
 * @csspart with-mitigation - the line through what is expected with mitigation.
 * @csspart without-mitigation - the line through what is expected without it.
 * @csspart target - the line of the target.
 * @cssprop --send-drawing - the colour of what came out; `--send-link` without it.
 * @cssprop --send-background - what the drawing stands on.
 */
export class SendTrajectory extends LitElement {
  static override readonly styles = [
    drawingStyles,
    css`
      .figure > svg {
        display: block;
        width: 100%;
        max-width: 30em;
      }

      text {
        font-size: 13px;
        stroke: var(--ground);
        stroke-width: 3.5;
        stroke-linejoin: round;
        paint-order: stroke;
      }

      .end {
        text-anchor: end;
      }

      path {
        fill: none;
        stroke: currentColor;
        stroke-linejoin: round;
      }

      .edge {
        stroke-width: 1;
        opacity: 0.35;
      }

      .with-mitigation {
        stroke-width: 1.75;
      }

      .without-mitigation {
        stroke-width: 1.75;
        stroke-dasharray: 7 5;
      }

      .target {
        stroke-width: 2;
        stroke-dasharray: 0.1 5;
        stroke-linecap: round;
      }

      .actual {
        stroke: var(--drawn);
        stroke-width: 3.5;
      }

      circle {
        fill: var(--drawn);
        stroke: var(--ground);
        stroke-width: 1.5;
      }
    `,
  ];

  /** What is drawn, as it is called. */
  @property() name = '';

  /** Quarter by quarter, from the first to the last. */
  @property({ attribute: false }) points: readonly TrajectoryPoint[] = [];

  /** Where it is to go. */
  @property({ attribute: false }) target: DrawnFigure | null = null;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<TrajectoryText> = {};

  protected override render(): TemplateResult | typeof nothing {
    const layout = trajectoryLayout(this.points, this.target);
    const [first, last] = [this.points[0], this.points.at(-1)];
    if (layout === undefined || first === undefined || last === undefined) return nothing;
    const text = { ...trajectoryEnglish, ...this.text };
    const latest = this.points.findLast(({ actual }) => actual !== null);
    const about = latest?.actual ? { quarter: latest.label, figure: latest.actual.figure } : null;
    return describedImage(text.trajectory(this.name), text.trajectoryAbout(first.label, last.label, about), html`
      <div class="figure">${drawing(layout, first.label, last.label)}</div>
      <ul class="key">${key(layout, this.target, text)}</ul>
    `);
  }
}

function drawing({ lines, lowest, highest, target }: TrajectoryLayout, first: string, last: string): SVGTemplateResult | TemplateResult {
  const edge = (y: number): string => `M${ROOM.left},${y}H${ROOM.right}`;
  return html`
    <svg viewBox="0 0 320 188" aria-hidden="true">
      <path class="edge" d="${edge(ROOM.bottom)}M${ROOM.left},${ROOM.top}V${ROOM.bottom}" />
      ${target === null ? nothing : svg`<path part="target" class="target" d=${edge(target)} />`}
      ${LINES.map((line) => lines[line].map((stretch) => drawn(line, stretch)))}
      <text x=${ROOM.left + 4} y=${highest.y - 7}>${highest.figure}</text>
      ${highest.y === lowest.y ? nothing : svg`<text x=${ROOM.left + 4} y=${lowest.y + 15}>${lowest.figure}</text>`}
      <text x=${first === last ? placeAcross(0, 1) : ROOM.left} y=${NAMES_AT}>${first}</text>
      ${first === last ? nothing : svg`<text class="end" x=${ROOM.right} y=${NAMES_AT}>${last}</text>`}
    </svg>
  `;
}

const CLASSES: Readonly<Record<TrajectoryLine, string>> = {
  actual: 'actual', withMitigation: 'with-mitigation', withoutMitigation: 'without-mitigation',
};

/** A stretch of a line. A quarter between two gaps is a mark alone: a dash for what was expected. */
function drawn(line: TrajectoryLine, stretch: readonly Place[]): SVGTemplateResult {
  const [{ x, y } = { x: 0, y: 0 }] = stretch;
  const path = stretch.length > 1 || line === 'actual' ? pathThrough(stretch) : pathThrough([{ x: x - 6, y }, { x: x + 6, y }]);
  return svg`
    <path part=${CLASSES[line]} class=${CLASSES[line]} d=${path} />
    ${line === 'actual' ? stretch.map((place) => svg`<circle r="5" cx=${place.x} cy=${place.y} />`) : nothing}
  `;
}

function key({ lines }: TrajectoryLayout, target: DrawnFigure | null, text: TrajectoryText): TemplateResult[] {
  const entries: readonly (readonly [kind: string, label: string, occurs: boolean])[] = [
    ['actual', text.actual, lines.actual.length > 0],
    ['with-mitigation', text.withMitigation, lines.withMitigation.length > 0],
    ['without-mitigation', text.withoutMitigation, lines.withoutMitigation.length > 0],
    ['target', target === null ? '' : text.target(target.figure), target !== null],
  ];
  return entries.filter(([, , occurs]) => occurs).map(([kind, label]) => html`
    <li>
      <svg viewBox="0 0 36 14" width="36" height="14" aria-hidden="true">
        <path class=${kind} d="M1,7H35" />${kind === 'actual' ? svg`<circle r="5" cx="18" cy="7" />` : nothing}
      </svg>
      ${label}
    </li>
  `);
}

declare global {
  interface HTMLElementTagNameMap {
    'send-trajectory': SendTrajectory;
  }
}
