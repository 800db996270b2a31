import { linkOf, type Answer, type Evidence } from '@send-reform/core/assessment';
import type { CompiledStatement } from '@send-reform/core/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { descriptorOf } from '../question/answer-field.js';
import type { QuestionnaireText } from './text.js';

/** What is said around an answer. */
type AnswerText = Pick<
  QuestionnaireText,
  | 'notApplicable' | 'doNotKnow' | 'noneOfThese' | 'notProvided' | 'confirmedIs' | 'because' | 'confidenceIs' | 'confidences' | 'noteIs'
  | 'evidenceIs'
>;

/** What words an answer is put into. */
export interface AnswerWords {
  readonly text: AnswerText;
  readonly language: string;
}

/** What was answered in a word or two; undefined for a statement that is still open. */
export function inShort(statement: CompiledStatement, answer: Answer | undefined, text: AnswerText): string | undefined {
  switch (answer?.state) {
    case 'answered':
      return answer.indicators === undefined
        ? labelOf(statement, answer.level)
        : tickedInWords(statement, answer.indicators, text);
    case 'not-applicable':
      return text.notApplicable;
    case 'do-not-know':
      return text.doNotKnow;
    default:
      return undefined;
  }
}

const labelOf = ({ levels }: CompiledStatement, level: string | undefined): string | undefined =>
  levels.find(({ id }) => id === level)?.label;

function tickedInWords(
  { statement: { indicators = [] } }: CompiledStatement,
  ticked: readonly string[],
  text: AnswerText
): string {
  const named = indicators.flatMap((group) => group.indicators).filter(({ id }) => ticked.includes(id));
  return named.length === 0 ? text.noneOfThese : named.map((one) => one.text).join('; ');
}

/** An answer with all that was said beside it. */
export function answerInWords(
  statement: CompiledStatement,
  answer: Answer | undefined,
  { text, language }: AnswerWords
): TemplateResult {
  const level = answer?.state === 'answered' ? statement.levels.find(({ id }) => id === answer.level) : undefined;
  const reason = answer?.state === 'not-applicable' ? answer.reason : undefined;
  const confidence = answer?.state === 'answered' ? answer.confidence : undefined;
  const isConfirmed = level !== undefined && statement.indicators !== undefined;
  return html`
    <p class="govuk-body"><strong>${inShort(statement, answer, text) ?? text.notProvided}</strong></p>
    ${[
      isConfirmed ? text.confirmedIs(level.label) : level && descriptorOf(statement, level),
      reason && text.because(reason),
      confidence && text.confidenceIs(text.confidences[confidence]),
    ].map((part) => (part ? html`<p class="govuk-body">${part}</p>` : nothing))}
    ${answer?.note ? html`<p class="govuk-body send-written">${text.noteIs}: ${answer.note}</p>` : nothing}
    ${evidenceInWords(answer?.evidence ?? [], { text, language })}
  `;
}

/** The evidence beside an answer, its links to be followed where they are of a safe kind. */
export function evidenceInWords(evidence: readonly Evidence[], { text, language }: AnswerWords): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  return html`
    <p class="govuk-body">${text.evidenceIs}:</p>
    <ul class="govuk-list govuk-list--bullet">
      ${evidence.map(
        ({ title, reference, date }) =>
          html`<li>
            ${title}${reference ? html`, ${referenceInWords(reference)}` : nothing}${date
              ? `, ${dayInWords(date, language)}`
              : nothing}
          </li>`
      )}
    </ul>
  `;
}

function referenceInWords(reference: string): unknown {
  const link = linkOf(reference);
  return link === undefined ? reference : html`<a class="govuk-link" href=${link} rel="noreferrer">${reference}</a>`;
}

export const dayInWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
