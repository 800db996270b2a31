import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

export interface InsetTextOptions {
  readonly text: Content;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
}

/** Words set apart from those around them. */
export const insetText = ({ text, id, classes }: InsetTextOptions): TemplateResult =>
  html`<div id=${id || nothing} class=${joined('govuk-inset-text', classes)}>${text}</div>`;
