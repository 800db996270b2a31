import { html, nothing, type TemplateResult } from 'lit';
import { backLink } from '../design-system/back-link.js';
import type { Matter } from './meeting.js';
import type { ModerationView } from './view.js';

/** The way back to all statements. */
export const wayBack = ({ text, hrefOf, follow, go }: ModerationView): TemplateResult =>
  backLink({ text: text.back, href: hrefOf(''), onClick: follow(() => go('')) });

/** What stands above the page of one statement at once, while the rest of it may still be on its way. */
export function matterHead({ meeting: { compiled }, ordered, text }: ModerationView, matter: Matter): TemplateResult {
  const { statement } = matter;
  const { text: words, guidance } = statement.statement;
  return html`
    <p class="govuk-caption-l">
      ${[compiled.sections[statement.section]!.section.title, text.position(ordered.indexOf(matter) + 1, ordered.length)].join(' – ')}
    </p>
    <h2 class="govuk-heading-l" tabindex="-1">${words}</h2>
    ${guidance === undefined ? nothing : html`<p class="govuk-hint">${guidance}</p>`}
  `;
}

/** Above the scores. */
export const scoresHead = ({ text }: ModerationView): TemplateResult =>
  html`<h2 class="govuk-heading-l" tabindex="-1">${text.scoresHeading}</h2>`;

/** Above the whole of it on one page. */
export const recordHead = ({ meeting: { compiled, matters }, agreed, text }: ModerationView): TemplateResult => html`
  <h2 class="govuk-heading-l" tabindex="-1">${text.recordHeading(compiled.instrument.title)}</h2>
  <p class="govuk-body">${text.progress(matters.filter(({ statement: { id } }) => agreed.has(id)).length, matters.length)}</p>
`;
