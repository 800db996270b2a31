import { html, type TemplateResult } from 'lit';
import { backLink } from '../design-system/back-link.js';
import { agreedRecord } from './agreed-record.js';
import type { Matter } from './meeting.js';
import { scoresPart } from './scores-part.js';
import { spreadFigure } from './spread-figure.js';
import type { ModerationView } from './view.js';
import { whoSaidWhat } from './who-said-what.js';

/** The scores side by side, with the way back to the statements. */
export const scoresPage = (view: ModerationView): TemplateResult => html`
  ${backLink({ text: view.text.back, href: view.hrefOf(''), onClick: view.follow(() => view.go('')) })}
  <h2 class="govuk-heading-l" tabindex="-1">${view.text.scoresHeading}</h2>
  ${scoresPart(view)}
`;

/** The whole of it on one page, to be read or printed: what is agreed on each statement, who said what, and the scores. */
export function recordPage(view: ModerationView): TemplateResult {
  const { meeting: { compiled, matters }, agreed, text } = view;
  const done = matters.filter(({ statement: { id } }) => agreed.has(id)).length;
  return html`
    <h2 class="govuk-heading-l" tabindex="-1">${text.recordHeading(compiled.instrument.title)}</h2>
    <p class="govuk-body">${text.progress(done, matters.length)}</p>
    <h3 class="govuk-heading-m">${text.scoresHeading}</h3>
    ${scoresPart(view)}
    ${compiled.sections.map(({ index, section }) => {
      const members = matters.filter(({ statement }) => statement.section === index);
      return members.length === 0 ? '' : html`<h3 class="govuk-heading-m">${section.title}</h3>
        ${members.map((matter) => oneRecord(view, matter))}`;
    })}
  `;
}

function oneRecord(view: ModerationView, matter: Matter): TemplateResult {
  const { statement } = matter;
  const answer = view.agreed.get(statement.id);
  return html`
    <div class="send-record">
      <h4 class="govuk-heading-s">${statement.statement.text}</h4>
      ${answer === undefined ? html`<p class="govuk-body"><strong>${view.text.notAgreed}</strong></p>` : agreedRecord(view, matter, answer)}
      ${spreadFigure(view, matter, true)} ${whoSaidWhat(view, matter)}
    </div>
  `;
}
