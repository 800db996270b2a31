import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

/** Something to do with a row or a card, such as changing it. */
export interface ActionLink {
  readonly text: Content;
  /** What it is done to, said after the text and not seen. */
  readonly visuallyHiddenText?: string | undefined;
  readonly href: string;
  readonly classes?: string | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

/** A link that says to a screen reader what it does and to what, and of which card when there are several. */
export function actionLink({ text, visuallyHiddenText, href, classes, onClick }: ActionLink, cardTitle: Content): TemplateResult {
  const said = html`${visuallyHiddenText ? ` ${visuallyHiddenText}` : nothing}${cardTitle ? html` (${cardTitle})` : nothing}`;
  return html`<a class=${joined('govuk-link', classes)} href=${href} @click=${onClick}
    >${text}${visuallyHiddenText || cardTitle ? html`<span class="govuk-visually-hidden">${said}</span>` : nothing}</a
  >`;
}
