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
  const { text, hrefOf, follow, change } = view;
  return insetText({
    text: html`
      <h3 class="govuk-heading-s">${text.remindersHeading}</h3>
      <p class="govuk-body">${text.remindersGuidance}</p>
      ${bySentence(view, reminders, (statement) => ({
        href: hrefOf({ at: 'question', statement }),
        onClick: follow(() => change({ type: 'change', statement })),
      }))}
    `,
  });
}

/** Where a statement is looked at. */
type LinkTo = (statement: string) => { readonly href: string; readonly onClick: (event: MouseEvent) => void };

/** What was found, under each sentence the statements that it is said of. */
export function bySentence(view: View, found: readonly Problem[], linkTo: LinkTo): TemplateResult[] {
  const { text } = view;
  const sentences = [...new Set(found.map((problem) => inWords(problem, text)))];
  return sentences.map((sentence) => {
    const own = found.filter((problem) => inWords(problem, text) === sentence);
    const links = html`<ul class="govuk-list govuk-list--bullet">
      ${own.map((problem) => {
        const { href, onClick } = linkTo(String(problem.path[1]));
        return html`<li><a class="govuk-link" href=${href} @click=${onClick}>${statementOf(view.journey.compiled, problem)}</a></li>`;
      })}
    </ul>`;
    return own.length > MOST_SHOWN
      ? details({ summaryText: text.remindersOf(sentence, own.length), content: links })
      : html`<p class="govuk-body">${sentence}:</p>
          ${links}`;
  });
}
