import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Content } from './content.js';
import { joined } from './joined.js';

export interface DetailsOptions {
  readonly summaryText: Content;
  readonly content: Content;
  /** Left to the person when it is not given. */
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  /** Told when it opens and when it closes, whoever did it: ask `target.open`. */
  readonly onToggle?: ((event: Event & { readonly target: HTMLDetailsElement }) => void) | undefined;
}

/** Something folded away that not everybody needs. */
export const details = ({ summaryText, content, open, id, classes, onToggle }: DetailsOptions): TemplateResult => html`
  <details
    id=${id || nothing}
    class=${joined('govuk-details', classes)}
    .open=${open === undefined ? noChange : live(open)}
    @toggle=${onToggle}
  >
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summaryText}</span></summary>
    <div class="govuk-details__text">${content}</div>
  </details>
`;
