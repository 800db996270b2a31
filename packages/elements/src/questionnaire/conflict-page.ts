import type { Answer, AnswerConflict, Draft } from '@send-reform/core/assessment';
import { html, nothing, type TemplateResult } from 'lit';
import { backLink } from '../design-system/back-link.js';
import { button } from '../design-system/button.js';
import { errorSummary } from '../design-system/error-summary.js';
import { radios } from '../design-system/radios.js';
import { statementField } from '../question/field-id.js';
import { answerInWords } from './answer-in-words.js';
import type { View } from './view.js';

/** Two answers to the same statement, beside each other, and which of them to keep. */
export function conflictPage(view: View, conflicts: readonly AnswerConflict[]): TemplateResult {
  const { text, settling } = view;
  return html`
    ${backLink({ text: text.back, href: view.hrefOf(view.journey.step), onClick: view.follow(settling.close) })}
    ${settling.missing.length === 0
      ? nothing
      : errorSummary({
          titleText: text.problemTitle,
          errorList: settling.missing.map((conflict) => ({
            text: text.conflictOpen(statementIn(view, conflict).statement.text),
            href: `#${fieldIn(view, conflict)}`,
          })),
        })}
    <h2 class="govuk-heading-l" tabindex="-1">${text.conflictHeading}</h2>
    <p class="govuk-body">${text.conflictGuidance}</p>
    ${conflicts.map((conflict) => oneConflict(view, conflict))}
    ${button({ text: text.keepChosen, type: 'button', onClick: settling.finish })}
  `;
}

const statementIn = ({ journey }: View, { statement }: AnswerConflict) => journey.compiled.statementById.get(statement)!;

const fieldIn = (view: View, conflict: AnswerConflict): string => `${statementField(view.prefix, statementIn(view, conflict))}-keep`;

function oneConflict(view: View, conflict: AnswerConflict): TemplateResult {
  const { text, settling } = view;
  const statement = statementIn(view, conflict);
  const field = fieldIn(view, conflict);
  const side = (heading: string, answer: Answer | undefined, typed: Draft | undefined): TemplateResult => html`
    <div class="send-compare__side">
      <h4 class="govuk-heading-s">${heading}</h4>
      ${answerInWords(statement, answer, view)}
      ${typedInWords(view, typed).map((words) => html`<p class="govuk-body send-written">${words}</p>`)}
    </div>
  `;
  const isMissing = settling.missing.some((missing) => missing.statement === conflict.statement);
  return html`
    <h3 class="govuk-heading-m">${statement.statement.text}</h3>
    <div class="send-compare">
      ${side(text.mine, conflict.mine, conflict.mineTyped)} ${side(text.theirs, conflict.theirs, conflict.theirsTyped)}
    </div>
    ${radios({
      idPrefix: field,
      name: field,
      classes: 'govuk-radios--inline',
      fieldset: {
        legend: {
          text: html`${text.keepWhich}<span class="govuk-visually-hidden"> ${statement.statement.text}</span>`,
          classes: 'govuk-fieldset__legend--s',
        },
      },
      errorMessage: isMissing ? { text: text.conflictOpen(statement.statement.text), visuallyHiddenText: text.error } : undefined,
      items: [
        { value: 'mine', text: text.keepMine },
        { value: 'theirs', text: text.keepTheirs },
      ],
      value: settling.choices.get(conflict.statement),
      onChange: ({ target }) => settling.choose(conflict.statement, target.value === 'mine' ? 'mine' : 'theirs'),
    })}
  `;
}

/** What was typed beside an answer and no sheet can hold, such as a note that is too long or evidence without a title. */
const typedInWords = ({ text }: View, { note, reason, evidence = [] }: Draft = {}): string[] => [
  ...(note === undefined ? [] : [`${text.noteIs}: ${note}`]),
  ...(reason === undefined ? [] : [text.because(reason)]),
  ...evidence.map(({ title, reference, date: { day, month, year } }) =>
    `${text.evidenceIs}: ${[title, reference, [day, month, year].join(' ').trim()].filter((part) => part !== '').join(', ')}`),
];
