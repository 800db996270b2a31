import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Page } from './pages.js';
import { paragraphs } from '../shared/paragraphs.js';
import { statementField } from './statement-field.js';
import { statementSummary } from './statement-summary.js';
import type { View } from './view.js';

/** One section: its statements, and the ways back and on. */
export function sectionPage(view: View, page: Page): TemplateResult {
  const { pages, text } = view;
  const position = pages.indexOf(page);
  const previous = pages[position - 1];
  const following = pages[position + 1];
  const goOn = (event: Event): void => {
    event.preventDefault();
    view.show(following?.id ?? '');
  };
  const forward = following === undefined ? text.finish : text.next;
  const fields = html`
    ${view.readonly
      ? statementSummary(view, page.statements)
      : repeat(page.statements, ({ id }) => id, (statement) => statementField(view, statement))}
    <div class="govuk-button-group">
      ${view.ownForm
        ? html`<button type="submit" class="govuk-button">${forward}</button>`
        : html`<button type="button" class="govuk-button" @click=${goOn}>${forward}</button>`}
      ${previous === undefined
        ? nothing
        : html`<button type="button" class="govuk-button govuk-button--secondary" @click=${() => view.show('')}>${text.backToList}</button>`}
    </div>
  `;
  return html`
    <button type="button" class="send-back" @click=${() => view.show(previous?.id ?? '')}>
      ${previous === undefined ? text.backToList : text.back}
    </button>
    <p class="govuk-caption-l">${[text.position(position + 1, pages.length), ...page.within].join(' – ')}</p>
    <h2 class="govuk-heading-l" tabindex="-1">${page.title}</h2>
    ${page.description === undefined ? nothing : paragraphs(page.description)}
    ${view.ownForm ? html`<form novalidate @submit=${goOn}>${fields}</form>` : fields}
  `;
}
