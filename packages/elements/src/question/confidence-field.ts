import { answerTo, type Confidence } from '@send-reform/core/assessment';
import type { AskedStatement } from '@send-reform/core/instrument';
import { nothing, type TemplateResult } from 'lit';
import type { Content } from '../design-system/content.js';
import { radios } from '../design-system/radios.js';
import type { QuestionView } from './view.js';

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** How sure somebody is of an answer, asked once there is one. */
export function confidenceField(
  { text, answers, change }: QuestionView,
  { id }: AskedStatement,
  field: string,
  label: (text: string) => Content
): TemplateResult | typeof nothing {
  const answer = answerTo(answers.sheet, id);
  if (answer?.state !== 'answered') return nothing;
  return radios({
    idPrefix: `${field}-confidence`,
    name: `${field}-confidence`,
    classes: 'govuk-radios--inline govuk-radios--small',
    fieldset: { legend: { text: label(text.confidence), classes: 'govuk-fieldset__legend--s' } },
    hint: { text: text.confidenceHint },
    items: CONFIDENCES.map((value) => ({ value, text: text.confidences[value] })),
    value: answer.confidence,
    onChange: ({ target }) => change({ type: 'confidence', statement: id, confidence: target.value as Confidence }),
  });
}
