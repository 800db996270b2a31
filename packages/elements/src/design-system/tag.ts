import { html, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

export interface TagOptions {
  readonly text: Content;
  /** A colour, such as `govuk-tag--green`. */
  readonly classes?: string | undefined;
}

/** The status of something in a word or two. */
export const tag = ({ text, classes }: TagOptions): TemplateResult =>
  html`<strong class=${joined('govuk-tag', classes)}>${text}</strong>`;
