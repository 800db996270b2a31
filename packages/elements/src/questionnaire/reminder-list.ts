import type { Problem } from '@send-reform/core/problems';
import { html, nothing, type TemplateResult } from 'lit';
import { insetText } from '../design-system/inset-text.js';
import { inWords } from '../question/field-error.js';
import { statementOf } from './problem-summary.js';
import type { View } from './view.js';

/** What somebody may want to look at again and need not: it looks like no error, and says that it is none. */
export function reminderList(
  { journey, text, hrefOf, follow, change }: View,
  reminders: readonly Problem[]
): TemplateResult | typeof nothing {
  if (reminders.length === 0) return nothing;
  return insetText({
    classes: 'send-reminders',
    text: html`
      <h3 class="govuk-heading-s">${text.remindersHeading}</h3>
      <p class="govuk-body">${text.remindersGuidance}</p>
      <ul class="govuk-list govuk-list--bullet">
        ${reminders.map((reminder) => {
          const statement = String(reminder.path[1]);
          const words = text.reminder(statementOf(journey.compiled, reminder) ?? statement, inWords(reminder, text));
          return html`<li>
            <a
              class="govuk-link"
              href=${hrefOf({ at: 'question', statement })}
              @click=${follow(() => change({ type: 'change', statement }))}
              >${words}</a
            >
          </li>`;
        })}
      </ul>
    `,
  });
}
