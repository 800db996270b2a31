import { html, nothing, type TemplateResult } from 'lit';
import { errorMessage, type ErrorText } from './error-message.js';
import { hint, type HintText } from './hint.js';
import { joined } from './joined.js';

/** What describes a field or a group of fields. */
export interface Description {
  /** The id of something else that describes it, before the hint. */
  readonly describedBy?: string | undefined;
  readonly hint?: HintText | undefined;
  readonly errorMessage?: ErrorText | undefined;
}

/** The ids of what describes a field, in the order in which it is read. */
export const descriptionIds = (id: string, { describedBy, hint, errorMessage }: Description): string =>
  joined(describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`);

/** The hint and the error message of a field. */
export const descriptions = (id: string, options: Description): TemplateResult => html`
  ${options.hint ? hint({ ...options.hint, id: `${id}-hint` }) : nothing}
  ${options.errorMessage ? errorMessage({ ...options.errorMessage, id: `${id}-error` }) : nothing}
`;
