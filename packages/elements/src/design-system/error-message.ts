import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

/** What is wrong with a field; the field gives the id. */
export interface ErrorText {
  readonly text: Content;
  /** Said before the message and not seen, a colon after it: “Error”. Empty for none. */
  readonly visuallyHiddenText: string;
  readonly classes?: string | undefined;
}

export interface ErrorMessageOptions extends ErrorText {
  readonly id?: string | undefined;
}

/** What is wrong with a field, which describes it. */
export const errorMessage = ({ id, text, visuallyHiddenText, classes }: ErrorMessageOptions): TemplateResult => html`
  <p id=${id || nothing} class=${joined('govuk-error-message', classes)}>
    ${visuallyHiddenText ? html`<span class="govuk-visually-hidden">${visuallyHiddenText}:</span>` : nothing} ${text}
  </p>
`;
