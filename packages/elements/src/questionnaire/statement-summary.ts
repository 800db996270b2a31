import type { Answer } from '@send-reform/core/assessment';
import type { CompiledStatement } from '@send-reform/core/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { answerTo } from '../answers/change-answer.js';
import type { QuestionnaireText } from './text.js';
import type { View } from './view.js';

/** A page's statements with what was answered, to be read. */
export function statementSummary({ sheet, text }: View, statements: readonly CompiledStatement[]): TemplateResult {
  return html`
    <dl class="govuk-summary-list">
      ${statements.map((statement) => {
        const answer = answerTo(sheet, statement.id);
        return html`
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">${statement.statement.text}</dt>
            <dd class="govuk-summary-list__value">${inWords(statement, answer, text)}</dd>
          </div>
        `;
      })}
    </dl>
  `;
}

function inWords({ levels, statement, indicators }: CompiledStatement, answer: Answer | undefined, text: QuestionnaireText): TemplateResult {
  const level = answer?.state === 'answered' ? levels.find(({ id }) => id === answer.level) : undefined;
  const descriptor = level === undefined ? undefined : (statement.descriptors?.[level.id] ?? level.description);
  const reason = answer?.state === 'not-applicable' ? answer.reason : undefined;
  return html`
    <p class="govuk-body"><strong>${level?.label ?? stateInWords(answer, text)}</strong></p>
    ${indicators === undefined ? nothing : html`<p class="govuk-body">${text.indicatorsNotAsked}</p>`}
    ${[descriptor, reason, answer?.note].map((part) => (part ? html`<p class="govuk-body">${part}</p>` : nothing))}
  `;
}

function stateInWords(answer: Answer | undefined, text: QuestionnaireText): string {
  if (answer?.state === 'not-applicable') return text.notApplicable;
  return answer?.state === 'do-not-know' ? text.doNotKnow : text.notAnswered;
}
