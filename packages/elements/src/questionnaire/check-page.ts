import { remindersOn } from '@send-reform/core/assessment';
import { html, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { back } from './back.js';
import { problemSummary } from './problem-summary.js';
import { reminderList } from './reminder-list.js';
import { sectionsInWords } from './sections-in-words.js';
import type { View } from './view.js';

/** All answers once more before they are sent, each to be changed; what may be missing stands apart from what is wrong. */
export function checkPage(view: View): TemplateResult {
  const { journey, text, hrefOf, follow, change, inForm, isSending, submit } = view;
  return html`
    ${back(view)} ${problemSummary(view)}
    <h2 class="govuk-heading-l" tabindex="-1">${text.checkHeading}</h2>
    <p class="govuk-body">${text.checkGuidance}</p>
    ${sectionsInWords(view, ({ id, statement }) => ({
      actions: [
        {
          text: text.change,
          visuallyHiddenText: statement.text,
          href: hrefOf({ at: 'question', statement: id }),
          onClick: follow(() => change({ type: 'change', statement: id })),
        },
      ],
    }))}
    ${reminderList(view, remindersOn(journey))}
    <p class="govuk-body">${text.sendGuidance}</p>
    ${isSending ? html`<p class="govuk-body"><strong>${text.sending}</strong></p>` : ''}
    ${button({ text: text.send, type: inForm ? 'submit' : 'button', onClick: inForm ? undefined : submit })}
  `;
}
