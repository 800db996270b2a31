import { css, svg, type SVGTemplateResult } from 'lit';

/** The side of a square, in its own measure. */
export const SIZE = 36;

/**
 * What fills a square to its share, from below, with its number on a plate that keeps it readable on whatever is behind.
 *
 * @param edge how far in from each side it stands.
 */
export function filled(number: number, of: number, edge: number): SVGTemplateResult {
  const side = SIZE - 2 * edge;
  const height = (side * number) / of;
  return svg`
    <rect class="fill" x=${edge} y=${SIZE - edge - height} width=${side} height=${height} />
    <circle class="plate" cx="18" cy="18" r="10.5" />
    <text x="18" y="18">${number}</text>
  `;
}

/** What the drawings share that have squares in lines. */
export const squareStyles = css`
  .row {
    display: grid;
    gap: 0.3em 1em;
    align-items: center;
    padding-block: 0.45em;
    border-block-start: 1px solid var(--send-rule, #cecece);
    break-inside: avoid;
  }

  .row:last-child {
    border-block-end: 1px solid var(--send-rule, #cecece);
  }

  .square {
    flex: none;
    width: 2.25em;
    height: 2.25em;
  }

  .key .square {
    width: 1.75em;
    height: 1.75em;
  }

  .fill {
    fill: var(--drawn);
  }

  .plate {
    fill: var(--ground);
    stroke: var(--drawn);
    stroke-width: 1.5;
  }

  .square text {
    font-size: 16px;
    font-weight: 700;
    dominant-baseline: central;
    text-anchor: middle;
  }
`;
