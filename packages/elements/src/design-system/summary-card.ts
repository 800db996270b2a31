import { html, nothing, type TemplateResult } from 'lit';
import { actionLink, type ActionLink } from './action-link.js';
import type { Content } from './content.js';
import { joined } from './joined.js';
import { summaryList, type SummaryListOptions } from './summary-list.js';

export interface SummaryCardOptions extends Omit<SummaryListOptions, 'cardTitle'> {
  readonly card: {
    readonly title?: Content;
    readonly actions?: readonly ActionLink[] | undefined;
    readonly classes?: string | undefined;
  };
}

/** A summary list of one thing among several, under that thing's name. */
export const summaryCard = ({ card: { title, actions = [], classes }, ...list }: SummaryCardOptions): TemplateResult => html`
  <div class=${joined('govuk-summary-card', classes)}>
    <div class="govuk-summary-card__title-wrapper">
      ${title ? html`<h2 class="govuk-summary-card__title">${title}</h2>` : nothing}
      ${actions.length === 0
        ? nothing
        : actions.length === 1
        ? html`<div class="govuk-summary-card__actions">${actionLink(actions[0]!, title)}</div>`
        : html`<ul class="govuk-summary-card__actions">
            ${actions.map((action) => html`<li class="govuk-summary-card__action">${actionLink(action, title)}</li>`)}
          </ul>`}
    </div>
    <div class="govuk-summary-card__content">${summaryList({ ...list, cardTitle: title })}</div>
  </div>
`;
