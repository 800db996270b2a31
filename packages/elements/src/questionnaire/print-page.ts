import { answerTo, noteField, type Answer } from '@send-reform/core/assessment';
import type { CompiledStatement } from '@send-reform/core/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { descriptorOf } from '../question/answer-field.js';
import { paragraphs } from '../shared/paragraphs.js';
import { evidenceInWords } from './answer-in-words.js';
import { sectionsOf } from './sections-in-words.js';
import type { View } from './view.js';
import { isParted, partHeading, whoseHeading } from './whose.js';

/** The whole questionnaire on paper: every statement with all its levels, what was chosen marked, and room to write. */
export function printPage(view: View): TemplateResult {
  const { journey, text } = view;
  const { title, description } = journey.compiled.instrument;
  return html`
    <h2 class="govuk-heading-l" tabindex="-1">${text.printHeading(title)}</h2>
    ${description === undefined ? nothing : paragraphs(description)}
    ${sectionsOf(journey).map(
      ({ section, statements }, index, parts) => html`
        ${whoseHeading(view, parts, index, 'l')} ${partHeading(parts, section.section.title, 'm')}
        ${statements.map((statement) => onPaper(view, statement, isParted(parts)))}
      `,
    )}
  `;
}

function onPaper(view: View, statement: CompiledStatement, isDeeper: boolean): TemplateResult {
  const { journey, text } = view;
  const { text: words, guidance, evidencePrompt } = statement.statement;
  const answer = answerTo(journey.sheet, statement.id);
  return html`
    <div class="send-paper">
      ${isDeeper ? html`<h5 class="govuk-heading-s">${words}</h5>` : html`<h4 class="govuk-heading-s">${words}</h4>`}
      ${guidance === undefined ? nothing : html`<p class="govuk-hint">${guidance}</p>`}
      <ul class="govuk-list send-paper__choices">
        ${choicesOf(statement, answer, text).map(({ label, description, isChosen }) => choice(view, label, description, isChosen))}
      </ul>
      ${answer?.state === 'answered' && answer.confidence ? html`<p class="govuk-body">${text.confidenceIs(text.confidences[answer.confidence])}</p>` : nothing}
      ${written(text.noteIs, noteField(journey, statement.id))}
      ${evidencePrompt === undefined ? nothing : html`<p class="govuk-hint">${text.whatShows(evidencePrompt)}</p>`}
      ${answer?.evidence?.length ? evidenceInWords(answer.evidence, view) : written(text.evidenceIs, '')}
    </div>
  `;
}

interface Choice {
  readonly label: string;
  readonly description: string | undefined;
  readonly isChosen: boolean;
}

function choicesOf(statement: CompiledStatement, answer: Answer | undefined, text: View['text']): Choice[] {
  const { indicators } = statement.statement;
  const ticked = answer?.state === 'answered' ? (answer.indicators ?? []) : [];
  const own: Choice[] =
    indicators === undefined
      ? statement.levels.map((level) => ({
          label: level.label,
          description: descriptorOf(statement, level),
          isChosen: answer?.state === 'answered' && answer.level === level.id,
        }))
      : indicators.flatMap((group) =>
          group.indicators.map((one) => ({ label: one.text, description: undefined, isChosen: ticked.includes(one.id) })));
  return [
    ...own,
    {
      label: text.notApplicable,
      description: answer?.state === 'not-applicable' ? answer.reason : undefined,
      isChosen: answer?.state === 'not-applicable',
    },
    { label: text.doNotKnow, description: undefined, isChosen: answer?.state === 'do-not-know' },
  ];
}

const choice = ({ text }: View, label: string, description: string | undefined, isChosen: boolean): TemplateResult => html`
  <li>
    <span class="send-paper__box ${isChosen ? 'send-paper__box--chosen' : ''}"></span>
    ${isChosen ? html`<span class="govuk-visually-hidden">${text.chosen}: </span>` : nothing}<strong>${label}</strong>${description
      ? html` – ${description}`
      : nothing}
  </li>
`;

/** What was written, or room to write it. */
const written = (label: string, words: string): TemplateResult => html`
  <p class="govuk-body send-paper__label">${label}:</p>
  <div class="send-paper__written">${words}</div>
`;
