import { html, type TemplateResult } from 'lit';
import { agreedRecord } from './agreed-record.js';
import type { Matter } from './meeting.js';
import { scoresPart } from './scores-part.js';
import { spreadFigure } from './spread-figure.js';
import type { ModerationView } from './view.js';
import { whoSaidWhat } from './who-said-what.js';

/** The whole of it, to be read or printed: the scores, what is agreed on each statement, and who said what. */
export const recordPart = (view: ModerationView): TemplateResult => html`
  <h3 class="govuk-heading-m">${view.text.scoresHeading}</h3>
  ${scoresPart(view)}
  ${view.meeting.compiled.sections.map(({ index, section }) => {
    const members = view.meeting.matters.filter(({ statement }) => statement.section === index);
    return members.length === 0 ? '' : html`<h3 class="govuk-heading-m">${section.title}</h3>
      ${members.map((matter) => oneRecord(view, matter))}`;
  })}
`;

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
