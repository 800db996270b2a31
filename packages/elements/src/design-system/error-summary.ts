import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { focusField } from './focus-field.js';
import { joined } from './joined.js';

export interface ErrorSummaryItem {
  readonly text: Content;
  /** `#` and the id of the field. */
  readonly href?: string | undefined;
}

export interface ErrorSummaryOptions {
  readonly titleText: Content;
  readonly descriptionText?: Content;
  readonly errorList: readonly ErrorSummaryItem[];
  readonly classes?: string | undefined;
  /**
   * Told which field is wanted before it takes focus. One that draws the field first calls `preventDefault()` and, when
   * it stands, `focusField`.
   */
  readonly onFollow?: ((id: string, event: MouseEvent) => void) | undefined;
}

/**
 * All that is wrong on a page, each a link to its field. It takes no focus by itself: give it focus by `focusFirst` when it
 * has been drawn because somebody went on.
 */
export const errorSummary = ({
  titleText,
  descriptionText,
  errorList,
  classes,
  onFollow,
}: ErrorSummaryOptions): TemplateResult => html`
  <div class=${joined('govuk-error-summary', classes)}>
    <div role="alert">
      <h2 class="govuk-error-summary__title">${titleText}</h2>
      <div class="govuk-error-summary__body">
        ${descriptionText ? html`<p>${descriptionText}</p>` : nothing}
        ${errorList.length === 0
          ? nothing
          : html`<ul class="govuk-list govuk-error-summary__list">
              ${errorList.map(
                ({ text, href }) =>
                  html`<li>
                    ${href
                      ? html`<a href=${href} @click=${(event: MouseEvent) => follow(event, href, onFollow)}>${text}</a>`
                      : text}
                  </li>`,
              )}
            </ul>`}
      </div>
    </div>
  </div>
`;

function follow(event: MouseEvent, href: string, onFollow: ErrorSummaryOptions['onFollow']): void {
  if (!href.startsWith('#')) return;
  const id = href.slice(1);
  onFollow?.(id, event);
  if (!event.defaultPrevented && focusField(event.currentTarget as Element, id)) event.preventDefault();
}
