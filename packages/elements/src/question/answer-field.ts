import { answerTo, reasonField as reasonOf } from '@send-reform/core/assessment';
import type { AskedStatement, Level } from '@send-reform/core/instrument';
import type { TemplateResult } from 'lit';
import type { LegendText } from '../design-system/fieldset.js';
import { radios } from '../design-system/radios.js';
import { textarea } from '../design-system/textarea.js';
import { errorAt } from './field-error.js';
import type { QuestionView } from './view.js';

/** What a level looks like for this statement, or else what it means throughout. */
export const descriptorOf = ({ statement: { descriptors } }: AskedStatement, { id, description }: Level): string | undefined =>
  descriptors !== undefined && Object.hasOwn(descriptors, id) ? descriptors[id] : description;

/** The choice of one level, with "not applicable" and "I do not know" after it. */
export function answerField(view: QuestionView, statement: AskedStatement, field: string, legend: LegendText): TemplateResult {
  const { text, answers, change } = view;
  const { id, levels } = statement;
  const { guidance } = statement.statement;
  const answer = answerTo(answers.sheet, id);
  const chosen = (level: string) => answer?.state === 'answered' && answer.level === level;
  return radios({
    idPrefix: field,
    name: field,
    fieldset: { legend },
    hint: guidance === undefined ? undefined : { text: guidance },
    errorMessage: errorAt(view, field),
    items: [
      ...levels.map((level, position) => {
        const descriptor = descriptorOf(statement, level);
        return {
          // The levels' values are positions, so that none of them is mistaken for one of the two below.
          value: String(position + 1),
          text: level.label,
          hint: descriptor === undefined ? undefined : { text: descriptor },
          checked: chosen(level.id),
          onChange: () => change({ type: 'say', statement: id, said: { state: 'answered', level: level.id } }),
        };
      }),
      { divider: text.or },
      {
        value: 'not-applicable',
        text: text.notApplicable,
        hint: { text: text.notApplicableHint },
        checked: answer?.state === 'not-applicable',
        conditional: reasonField(view, id, field),
        onChange: () => change({ type: 'say', statement: id, said: { state: 'not-applicable' } }),
      },
      {
        value: 'do-not-know',
        text: text.doNotKnow,
        hint: { text: text.doNotKnowHint },
        checked: answer?.state === 'do-not-know',
        onChange: () => change({ type: 'say', statement: id, said: { state: 'do-not-know' } }),
      },
    ],
  });
}

/** Why a statement does not apply. */
export function reasonField(view: QuestionView, id: string, field: string): TemplateResult {
  const { text } = view;
  return textarea({
    id: `${field}-reason`,
    name: `${field}-reason`,
    label: { text: text.reason },
    hint: { text: text.reasonHint },
    rows: 2,
    value: reasonOf(view.answers, id),
    errorMessage: errorAt(view, `${field}-reason`),
    onInput: ({ target }) => view.change({ type: 'reason', statement: id, reason: target.value }),
  });
}
