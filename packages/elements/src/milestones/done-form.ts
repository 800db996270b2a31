import type { ReformPlan } from '@send-reform/core/plan';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { errorSummary } from '../design-system/error-summary.js';
import { input } from '../design-system/input.js';
import { select } from '../design-system/select.js';
import { dayField } from '../shared/day-field.js';
import type { DoneEntries, DoneField, DoneMistake } from './read-done.js';
import type { MilestonesText } from './text.js';

/** What the form is drawn from. */
export interface DoneForm {
  readonly prefix: string;
  readonly plan: ReformPlan;
  readonly entries: DoneEntries;
  readonly mistakes: readonly DoneMistake[];
  readonly text: MilestonesText;
  readonly enter: (change: Partial<DoneEntries>) => void;
  readonly submit: () => void;
}

/** Marks a milestone as done, with what shows it. */
export function doneForm(form: DoneForm): TemplateResult {
  const { prefix, plan, entries, mistakes, text, enter, submit } = form;
  const idOf = (field: string): string => `${prefix}-${field}`;
  const mistakeAt = (field: DoneField) => {
    const mistake = mistakes.find((one) => one.field === field);
    return mistake === undefined ? undefined : { text: mistake.text, visuallyHiddenText: text.errorPrefix };
  };
  const open = plan.milestones.filter(({ done }) => done === undefined);
  return html`
    <div class="send-enter">
      <h2 class="govuk-heading-m">${text.mark}</h2>
      ${mistakes.length === 0 ? nothing : errorSummary({
        titleText: text.problemTitle,
        errorList: mistakes.map(({ field, text: words }) => ({ text: words, href: `#${idOf(field === 'when' ? 'when-day' : field)}` })),
      })}
      <form
        novalidate
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          submit();
        }}
      >
        ${select({
          id: idOf('which'), name: idOf('which'), label: { text: text.which }, value: entries.which, errorMessage: mistakeAt('which'),
          items: [{ text: text.toChoose, value: '' }, ...open.map(({ id, title }) => ({ text: title, value: id }))],
          onChange: ({ target }) => enter({ which: target.value }),
        })}
        ${dayField({
          id: idOf('when'), fieldset: { legend: { text: text.when } }, hint: { text: text.whenHint }, errorMessage: mistakeAt('when'),
          value: entries, text, onEnter: enter,
        })}
        ${input({
          id: idOf('shows'), name: idOf('shows'), label: { text: text.shows }, hint: { text: text.showsHint }, value: entries.shows,
          errorMessage: mistakeAt('shows'), onInput: ({ target }) => enter({ shows: target.value }),
        })}
        ${input({
          id: idOf('reference'), name: idOf('reference'), label: { text: text.reference }, hint: { text: text.referenceHint }, value: entries.reference,
          errorMessage: mistakeAt('reference'), onInput: ({ target }) => enter({ reference: target.value }),
        })}
        ${button({ text: text.markButton, preventDoubleClick: true })}
      </form>
    </div>
  `;
}
