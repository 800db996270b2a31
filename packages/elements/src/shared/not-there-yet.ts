import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { insetText } from '../design-system/inset-text.js';
import type { OnDemand } from './on-demand.js';

export interface NotThereYetText {
  readonly fetching: string;
  readonly notFetched: string;
  readonly tryAgain: string;
}

/**
 * Stands where a part that is fetched will stand: nothing at first, that it is on its way when that takes a while, and
 * when it cannot be had that it could not, with a button to try again.
 *
 * @example
 * part === undefined ? notThereYet(this.#looking, text, () => void this.#looking.fetch()) : part.scoresPart(view)
 */
export function notThereYet(
  { isSlow, hasFailed }: OnDemand<unknown>,
  text: NotThereYetText,
  onTryAgain: () => void,
): TemplateResult {
  return html`
    <div role="status">${isSlow ? html`<p class="govuk-body">${text.fetching}</p>` : hasFailed ? insetText({ text: text.notFetched }) : nothing}</div>
    ${hasFailed ? button({ text: text.tryAgain, type: 'button', variant: 'secondary', onClick: onTryAgain }) : nothing}
  `;
}
