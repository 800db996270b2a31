import { html, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

export interface BackLinkOptions {
  readonly text: Content;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

/** The way back to the page before. */
export const backLink = ({ text, href, classes, onClick }: BackLinkOptions): TemplateResult =>
  html`<a href=${href || '#'} class=${joined('govuk-back-link', classes)} @click=${onClick}>${text}</a>`;
