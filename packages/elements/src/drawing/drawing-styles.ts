import { css } from 'lit';

/**
 * What the drawings share. Shapes differ before colours do, so that they read in grey, in print and in forced colours,
 * where every colour is one of the system's. Text and lines take the page's own colour and font.
 */
export const drawingStyles = css`
  :host {
    --drawn: var(--send-drawing, var(--send-link, var(--govuk-link-colour, #1a65a6)));
    --ground: var(--send-background, #fff);
    display: block;
    container-type: inline-size;
    font-size: var(--send-rem, max(1rem, 16px));
    overflow-wrap: anywhere;
    line-height: 1.3;
  }

  :host([hidden]) {
    display: none;
  }

  svg {
    direction: ltr;
    overflow: visible;
    font-family: inherit;
    forced-color-adjust: none;
  }

  text {
    fill: currentColor;
    unicode-bidi: plaintext;
  }

  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.25em;
    margin-block-start: 1em;
    font-size: 1em;
  }

  .key > li {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-width: 0;
  }

  .key > li > svg {
    flex: none;
  }

  @media print {
    :host {
      break-inside: avoid;
    }

    .key {
      font-size: 10pt;
    }
  }

  @media (forced-colors: active) {
    :host {
      --drawn: CanvasText;
      --ground: Canvas;
    }

    svg {
      color: CanvasText;
    }
  }
`;
