import type { PagePosition } from '@send-reform/core/assessment';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { statementFields } from '../question/statement-fields.js';
import { paragraphs } from '../shared/paragraphs.js';
import { back } from './back.js';
import { problemSummary } from './problem-summary.js';
import type { View } from './view.js';

/** What is asked together: one statement, or on request those of one section. */
export function questionPage(view: View, position: PagePosition): TemplateResult {
  const { text, change, hrefOf, follow } = view;
  return html`
    ${back(view)} ${problemSummary(view)}
    ${view.journey.by === 'section' ? section(view, position) : question(view, position)}
    <div class="govuk-button-group">
      ${button({ text: text.next, type: 'button', onClick: () => change({ type: 'continue' }) })}
      ${button({ text: text.skip, type: 'button', variant: 'secondary', onClick: () => change({ type: 'skip' }) })}
      <a class="govuk-link" href=${hrefOf({ at: 'tasks' })} @click=${follow(() => change({ type: 'go', step: { at: 'tasks' } }))}
        >${text.allSections}</a
      >
    </div>
  `;
}

function question(view: View, { page, position, of }: PagePosition): TemplateResult {
  const { section } = page.section;
  return html`
    <p class="govuk-caption-l">${[section.title, view.text.position(position, of)].join(' – ')}</p>
    ${page.statements.map((statement) =>
      statementFields(view, statement, {
        legend: {
          text: html`<h2 class="govuk-fieldset__heading" tabindex="-1">${statement.statement.text}</h2>`,
          classes: 'govuk-fieldset__legend--l',
        },
        amongOthers: false,
      }),
    )}
  `;
}

function section(view: View, { page, position, of }: PagePosition): TemplateResult {
  const { title, description } = page.section.section;
  return html`
    <p class="govuk-caption-l">${view.text.sectionPosition(position, of)}</p>
    <h2 class="govuk-heading-l" tabindex="-1">${title}</h2>
    ${description === undefined ? nothing : paragraphs(description)}
    ${page.statements.map((statement) =>
      statementFields(view, statement, {
        legend: {
          text: html`<h3 class="govuk-fieldset__heading">${statement.statement.text}</h3>`,
          classes: 'govuk-fieldset__legend--m',
        },
        amongOthers: true,
      }),
    )}
  `;
}
