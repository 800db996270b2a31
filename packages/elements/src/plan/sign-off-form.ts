import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import type { ErrorText } from '../design-system/error-message.js';
import { errorSummary } from '../design-system/error-summary.js';
import { input } from '../design-system/input.js';
import { radios } from '../design-system/radios.js';
import { dayField } from '../shared/day-field.js';
import type { SignOffEntries, SignOffField, SignOffMistake } from './sign-off-entries.js';
import type { SigningText } from './signing-text.js';

/** What the forms about sign-offs are drawn from, and what can be done with them. */
export interface SigningView {
  readonly prefix: string;
  readonly text: SigningText;
  readonly mistakes: readonly SignOffMistake[];
  /** Whether the element can have a form of its own: it stands in none. */
  readonly ownForm: boolean;
  readonly goOn: () => void;
  readonly cancel: () => void;
}

export interface SignOffFormView extends SigningView {
  readonly entries: SignOffEntries;
  readonly enter: (change: Partial<SignOffEntries>) => void;
}

const problems = ({ prefix, mistakes, text }: SigningView): TemplateResult | typeof nothing =>
  mistakes.length === 0 ? nothing : errorSummary({
    titleText: text.problemTitle,
    errorList: mistakes.map(({ field, text: words }) => ({
      text: words, href: field === undefined ? undefined : `#${prefix}-${field === 'on' ? 'on-day' : field}`,
    })),
  });

/** A question with its heading, and the two buttons that answer it. */
function question(view: SigningView, title: string, content: TemplateResult, done: string, kept: string, isWarning = false): TemplateResult {
  const { ownForm, goOn, cancel } = view;
  const buttons = html`
    <div class="govuk-button-group">
      ${button({ text: done, variant: isWarning ? 'warning' : undefined, ...(!ownForm && { type: 'button', onClick: goOn }) })}
      ${button({ text: kept, type: 'button', variant: 'secondary', onClick: cancel })}
    </div>
  `;
  const submitted = (event: Event): void => {
    event.preventDefault();
    goOn();
  };
  /** Enter in a field goes on, as it does in a form of its own, and does not send the host's. */
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    submitted(event);
  };
  return html`
    <div class="send-enter">
      ${problems(view)}
      <h3 class="govuk-heading-m" tabindex="-1">${title}</h3>
      ${ownForm ? html`<form novalidate @submit=${submitted}>${content} ${buttons}</form>` : html`<div @keydown=${pressed}>${content} ${buttons}</div>`}
    </div>
  `;
}

/** Who signed the plan, for whom and when. */
export function signOffForm(view: SignOffFormView): TemplateResult {
  const { prefix, text, entries, mistakes, enter } = view;
  const idOf = (field: SignOffField): string => `${prefix}-${field}`;
  const mistakeAt = (field: SignOffField): ErrorText | undefined => {
    const mistake = mistakes.find((one) => one.field === field);
    return mistake && { text: mistake.text, visuallyHiddenText: text.errorPrefix };
  };
  const box = (field: 'organisation' | 'name' | 'role', hint?: string): TemplateResult => input({
    id: idOf(field), name: idOf(field), label: { text: text[field] }, ...(hint !== undefined && { hint: { text: hint } }),
    value: entries[field], autocomplete: 'off', spellcheck: false, errorMessage: mistakeAt(field),
    onInput: ({ target }) => enter({ [field]: target.value }),
  });
  const fields = html`
    <p class="govuk-body">${text.intro}</p>
    ${radios({
      idPrefix: idOf('body'), name: idOf('body'), fieldset: { legend: { text: text.whoSigned } }, value: entries.body, errorMessage: mistakeAt('body'),
      items: [
        { value: 'council', text: text.council },
        { value: 'integrated-care-board', text: text.integratedCareBoard },
        { value: 'other', text: text.other, conditional: box('organisation') },
      ],
      onChange: ({ target }) => enter({ body: target.value as SignOffEntries['body'] }),
    })}
    ${box('name')} ${box('role', text.roleHint)}
    ${dayField({
      id: idOf('on'), fieldset: { legend: { text: text.when } }, hint: { text: text.whenHint }, errorMessage: mistakeAt('on'),
      value: entries.on, text, onEnter: (change) => enter({ on: { ...entries.on, ...change } }),
    })}
  `;
  return question(view, text.title, fields, text.record, text.cancel);
}

/** Whether a sign-off is to be withdrawn. */
export const withdrawForm = (view: SigningView, name: string, body: string): TemplateResult => {
  const { text } = view;
  const what = html`<p class="govuk-body">${text.withdrawIntro}</p>`;
  return question(view, text.withdrawTitle(name, body), what, text.withdrawIt, text.keepIt, true);
};
