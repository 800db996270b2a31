import { html, nothing, type TemplateResult } from 'lit';
import { paragraphs } from '../shared/paragraphs.js';
import { dealtWith, type Page } from './pages.js';
import type { View } from './view.js';

/** What is asked, and every section with how far it has come. */
export function sectionList(view: View): TemplateResult {
  const { compiled, sheet, pages, text, readonly } = view;
  const { title, description, status } = compiled.instrument;
  const [first, ...others] = description === undefined ? [] : paragraphs(description);
  const done = pages.reduce((sum, page) => sum + dealtWith(page, sheet), 0);
  const of = pages.reduce((sum, { statements }) => sum + statements.length, 0);
  const open = pages.find((page) => dealtWith(page, sheet) < page.statements.length);
  const start = readonly ? pages[0] : open;
  const groups = groupsOf(pages);
  return html`
    <h2 class="govuk-heading-l" tabindex="-1">${title}</h2>
    ${status === 'illustrative' ? html`<p class="govuk-body"><strong class="govuk-tag">${text.illustrative}</strong></p>` : nothing}
    ${first}
    ${others.length === 0
      ? nothing
      : html`
          <details class="govuk-details">
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${text.about}</span></summary>
            <div class="govuk-details__text">${others}</div>
          </details>
        `}
    <p class="govuk-body">${text.progress(done, of)}</p>
    ${start === undefined
      ? nothing
      : html`<button type="button" class="govuk-button" @click=${() => view.show(start.id)}>
          ${readonly ? text.read : done === 0 ? text.start : text.carryOn}
        </button>`}
    ${groups.map(
      ({ heading, members }) => html`
        ${heading === '' ? nothing : html`<h3 class="govuk-heading-m">${heading}</h3>`}
        <ul class="govuk-task-list">
          ${members.map((page) => task(view, page))}
        </ul>
      `,
    )}
  `;
}

interface Group {
  readonly heading: string;
  readonly members: Page[];
}

/** Pages next to each other that lie within the same sections. */
function groupsOf(pages: readonly Page[]): Group[] {
  const groups: Group[] = [];
  for (const page of pages) {
    const heading = page.within.join(' – ');
    const last = groups.at(-1);
    if (last?.heading === heading) last.members.push(page);
    else groups.push({ heading, members: [page] });
  }
  return groups;
}

function task(view: View, page: Page): TemplateResult {
  const { prefix, sheet, text } = view;
  const status = `${prefix}-status-${page.id}`;
  const go = (event: Event): void => {
    event.preventDefault();
    view.show(page.id);
  };
  const done = dealtWith(page, sheet);
  return html`
    <li class="govuk-task-list__item govuk-task-list__item--with-link">
      <div class="govuk-task-list__name-and-hint">
        <a class="govuk-link govuk-task-list__link" href="#${status}" aria-describedby=${status} @click=${go}>${page.title}</a>
      </div>
      <div class="govuk-task-list__status" id=${status}>
        ${done === page.statements.length
          ? text.done
          : html`<strong class="govuk-tag">${done === 0 ? text.notStarted : text.partly(done, page.statements.length)}</strong>`}
      </div>
    </li>
  `;
}
