import type { Problem } from '@send-reform/core/problems';
import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../design-system/details.js';
import { insetText } from '../design-system/inset-text.js';
import { inWords } from '../question/field-error.js';
import { statementOf } from './problem-summary.js';
import type { View } from './view.js';

/** More statements than this are folded away under what is said of all of them. */
const MOST_SHOWN = 5;

/** What somebody may want to look at again and need not: it looks like no error, and says that it is none. */
export function reminderList(view: View, reminders: readonly Problem[]): TemplateResult | typeof nothing {
  if (reminders.length === 0) return nothing;
  const { text } = view;
  const sentences = [...new Set(reminders.map((reminder) => inWords(reminder, text)))];
  return insetText({
    classes: 'send-reminders',
    text: html`
      <h3 class="govuk-heading-s">${text.remindersHeading}</h3>
      <p class="govuk-body">${text.remindersGuidance}</p>
      ${sentences.map((sentence) => {
        const own = reminders.filter((reminder) => inWords(reminder, text) === sentence);
        return own.length <= MOST_SHOWN
          ? html`<p class="govuk-body">${sentence}:</p>
              ${links(view, own)}`
          : details({ summaryText: text.remindersOf(sentence, own.length), content: links(view, own) });
      })}
    `,
  });
}

const links = ({ journey, hrefOf, follow, change }: View, reminders: readonly Problem[]): TemplateResult => html`
  <ul class="govuk-list govuk-list--bullet">
    ${reminders.map((reminder) => {
      const statement = String(reminder.path[1]);
      return html`<li>
        <a class="govuk-link" href=${hrefOf({ at: 'question', statement })} @click=${follow(() => change({ type: 'change', statement }))}
          >${statementOf(journey.compiled, reminder)}</a
        >
      </li>`;
    })}
  </ul>
`;
