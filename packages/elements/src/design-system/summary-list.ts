import { html, nothing, type TemplateResult } from 'lit';
import { actionLink, type ActionLink } from './action-link.js';
import type { Content } from './content.js';
import { joined } from './joined.js';

export interface SummaryListRow {
  readonly key: Content;
  readonly value: Content;
  readonly actions?: readonly ActionLink[] | undefined;
  readonly classes?: string | undefined;
}

export interface SummaryListOptions {
  readonly rows: readonly SummaryListRow[];
  readonly classes?: string | undefined;
  /** The title of the card that the list is in, which its actions say. */
  readonly cardTitle?: Content;
}

/**
 * What was answered, question by question, with a link to change each.
 *
 * @example
 * const change = { text: 'Change', visuallyHiddenText: 'who leads', href: '#lead' };
 * summaryList({ rows: [{ key: 'Who leads', value: 'Health', actions: [change] }] });
 */
export function summaryList({ rows, classes, cardTitle }: SummaryListOptions): TemplateResult {
  const anyActions = rows.some(({ actions }) => actions?.length);
  return html`
    <dl class=${joined('govuk-summary-list', classes)}>
      ${rows.map(
        (row) => html`
          <div
            class=${joined(
              'govuk-summary-list__row',
              anyActions && !row.actions && 'govuk-summary-list__row--no-actions',
              row.classes,
            )}
          >
            <dt class="govuk-summary-list__key">${row.key}</dt>
            <dd class="govuk-summary-list__value">${row.value}</dd>
            ${row.actions?.length ? html`<dd class="govuk-summary-list__actions">${links(row.actions, cardTitle)}</dd>` : nothing}
          </div>
        `,
      )}
    </dl>
  `;
}

const links = (actions: readonly ActionLink[], cardTitle: Content): TemplateResult =>
  actions.length === 1
    ? actionLink(actions[0]!, cardTitle)
    : html`<ul class="govuk-summary-list__actions-list">
        ${actions.map((action) => html`<li class="govuk-summary-list__actions-list-item">${actionLink(action, cardTitle)}</li>`)}
      </ul>`;
