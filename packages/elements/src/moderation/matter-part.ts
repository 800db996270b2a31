import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { details } from '../design-system/details.js';
import { errorSummary } from '../design-system/error-summary.js';
import { descriptorOf } from '../question/answer-field.js';
import { inWords } from '../question/field-error.js';
import { agreeForm } from './agree-form.js';
import { agreedRecord } from './agreed-record.js';
import { levelsByRank } from './names.js';
import { proposalPart } from './proposal.js';
import { spreadFigure } from './spread-figure.js';
import { statementStep, type MatterView } from './view.js';
import { whoSaidWhat } from './who-said-what.js';

/** One statement for a shared screen, below its head: how far apart people are, who said what, what a rule makes of it, and what is agreed. */
export function matterPart(view: MatterView): TemplateResult {
  const { matter, agreed, draft, text } = view;
  const { statement } = matter;
  const answer = agreed.get(statement.id);
  return html`
    ${details({
      summaryText: text.levelsHeading,
      content: html`<dl class="send-each">
        ${levelsByRank(statement).map(
          (level) => html`<dt><strong>${level.label}</strong></dt><dd>${descriptorOf(statement, level)}</dd>`)}
      </dl>`,
    })}
    ${spreadFigure(view, matter)} ${whoSaidWhat(view, matter)} ${proposalPart(view)}
    ${draft !== undefined ? agreeForm(view, draft) : answer === undefined ? nothing : whatIsAgreed(view, answer)} ${otherMatters(view)}
  `;
}

/** What stands in the way of saving, above everything else on the page. */
export function problemSummary({ problems, text, fieldOf }: MatterView): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return errorSummary({
    titleText: text.problemTitle,
    errorList: problems.map((problem) => {
      const field = fieldOf(problem);
      return { text: inWords(problem, text), href: field === undefined ? undefined : `#${field}` };
    }),
  });
}

const whatIsAgreed = (view: MatterView, answer: Parameters<typeof agreedRecord>[2]): TemplateResult => html`
  <h3 class="govuk-heading-m">${view.text.agreed}</h3>
  ${agreedRecord(view, view.matter, answer)}
  <div class="govuk-button-group">
    ${button({ text: view.text.change, type: 'button', variant: 'secondary', onClick: view.openForm })}
    ${button({ text: view.text.withdraw, type: 'button', variant: 'secondary', onClick: view.withdraw })}
  </div>
`;

/** The way to the statements before and after, in the order in which they are gone through. */
function otherMatters({ ordered, matter, text, hrefOf, follow, go }: MatterView): TemplateResult {
  const at = ordered.indexOf(matter);
  const link = (words: string, step: string, title = ''): TemplateResult => html`<li>
    <a class="govuk-link" href=${hrefOf(step)} @click=${follow(() => go(step))}>${words}</a>${title === '' ? nothing : html`<span class="send-line">${title}</span>`}
  </li>`;
  const to = (words: string, position: number): TemplateResult | typeof nothing => {
    const other = ordered[position];
    return other === undefined ? nothing : link(words, statementStep(other.statement.id), other.statement.statement.text);
  };
  return html`
    <nav class="send-other" aria-label=${text.otherStatements}>
      <ul class="govuk-list">
        ${to(text.previous, at - 1)} ${to(text.next, at + 1)} ${link(text.allStatements, '')}
      </ul>
    </nav>
  `;
}
