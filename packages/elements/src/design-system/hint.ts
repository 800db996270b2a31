import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

/** What a hint says and looks like; the field gives its id. */
export interface HintText {
  readonly text: Content;
  readonly classes?: string | undefined;
}

export interface HintOptions extends HintText {
  readonly id?: string | undefined;
}

/** Help with a field, which describes it. */
export const hint = ({ id, text, classes }: HintOptions): TemplateResult =>
  html`<div id=${id || nothing} class=${joined('govuk-hint', classes)}>${text}</div>`;
