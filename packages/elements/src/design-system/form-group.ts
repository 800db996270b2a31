import { html, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import type { ErrorText } from './error-message.js';
import { joined } from './joined.js';

export interface FormGroupOptions {
  readonly errorMessage?: ErrorText | undefined;
  readonly formGroup?: { readonly classes?: string | undefined } | undefined;
}

/** One question with all that belongs to it, marked when something is wrong with it. */
export const formGroup = ({ errorMessage, formGroup }: FormGroupOptions, content: Content): TemplateResult => html`
  <div class=${joined('govuk-form-group', errorMessage && 'govuk-form-group--error', formGroup?.classes)}>${content}</div>
`;
