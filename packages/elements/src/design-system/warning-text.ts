import { html, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

export interface WarningTextOptions {
  readonly text: Content;
  /** What the exclamation mark says to somebody who does not see it: “Warning”. */
  readonly iconFallbackText: string;
  readonly classes?: string | undefined;
}

/** Something that has consequences. */
export const warningText = ({ text, iconFallbackText, classes }: WarningTextOptions): TemplateResult => html`
  <div class=${joined('govuk-warning-text', classes)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${iconFallbackText}</span> ${text}</strong>
  </div>
`;
