import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

/** What a label says and looks like; the field knows what it is for. */
export interface LabelText {
  readonly text: Content;
  readonly classes?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
}

export interface LabelOptions extends LabelText {
  readonly for?: string | undefined;
}

/** The label of one field, a page's heading as well when it is the only question there. */
export function label({ text, classes, isPageHeading, for: id }: LabelOptions): TemplateResult | typeof nothing {
  if (!text) return nothing;
  const drawn = html`<label class=${joined('govuk-label', classes)} for=${id || nothing}>${text}</label>`;
  return isPageHeading ? html`<h1 class="govuk-label-wrapper">${drawn}</h1>` : drawn;
}
