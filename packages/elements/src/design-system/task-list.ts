import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { joined } from './joined.js';

export interface TaskListItem {
  readonly title: Content;
  /** No link when it is not given: a task that cannot be started yet. */
  readonly href?: string | undefined;
  readonly hint?: Content;
  /** A text or a `tag`. */
  readonly status: Content;
  /** `govuk-task-list__status--cannot-start-yet` for one that cannot be started yet. */
  readonly statusClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

export interface TaskListOptions {
  readonly idPrefix: string;
  readonly items: readonly TaskListItem[];
  readonly classes?: string | undefined;
}

/** Tasks with how far each has come, which describes its link. */
export const taskList = ({ idPrefix, items, classes }: TaskListOptions): TemplateResult => html`
  <ul class=${joined('govuk-task-list', classes)}>
    ${items.map((item, index) => task(item, `${idPrefix}-${index + 1}`))}
  </ul>
`;

const task = ({ title, href, hint, status, statusClasses, classes, onClick }: TaskListItem, id: string): TemplateResult => html`
  <li class=${joined('govuk-task-list__item', href && 'govuk-task-list__item--with-link', classes)}>
    <div class="govuk-task-list__name-and-hint">
      ${href
        ? html`<a
            class="govuk-link govuk-task-list__link"
            href=${href}
            aria-describedby=${joined(!!hint && `${id}-hint`, `${id}-status`)}
            @click=${onClick}
            >${title}</a
          >`
        : html`<div>${title}</div>`}
      ${hint ? html`<div id="${id}-hint" class="govuk-task-list__hint">${hint}</div>` : nothing}
    </div>
    <div class=${joined('govuk-task-list__status', statusClasses)} id="${id}-status">${status}</div>
  </li>
`;
