import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Content } from './content.js';
import { descriptionIds } from './described.js';
import { field, type FieldOptions } from './field.js';
import { joined } from './joined.js';

/** Something beside the box, such as a pound sign. It is hidden from screen readers: the label must say it. */
export interface Affix {
  readonly text: Content;
  readonly classes?: string | undefined;
}

export interface InputOptions extends FieldOptions<HTMLInputElement> {
  readonly type?: string | undefined;
  readonly inputmode?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: string | undefined;
  readonly pattern?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly prefix?: Affix | undefined;
  readonly suffix?: Affix | undefined;
}

/**
 * A box for one line.
 *
 * @example
 * input({ id: 'deficit', name: 'deficit', label: { text: 'Deficit in pounds' }, value, prefix: { text: '£' }, inputmode: 'decimal',
 *   onInput: ({ target }) => keep(target.value) })
 */
export function input(options: InputOptions): TemplateResult {
  const { prefix, suffix, formGroup: { beforeInput, afterInput } = {} } = options;
  const box = inputElement(options);
  const wrapped = prefix?.text || suffix?.text || beforeInput || afterInput;
  return field(
    options,
    wrapped
      ? html`<div class="govuk-input__wrapper">
          ${beforeInput}
          ${prefix?.text ? html`<div class=${joined('govuk-input__prefix', prefix.classes)} aria-hidden="true">${prefix.text}</div>` : nothing}
          ${box}
          ${suffix?.text ? html`<div class=${joined('govuk-input__suffix', suffix.classes)} aria-hidden="true">${suffix.text}</div>` : nothing}
          ${afterInput}
        </div>`
      : box,
  );
}

const inputElement = (options: InputOptions): TemplateResult => html`
  <input
    class=${joined('govuk-input', options.classes, options.errorMessage && 'govuk-input--error')}
    id=${options.id}
    name=${options.name}
    type=${options.type ?? 'text'}
    spellcheck=${options.spellcheck ?? nothing}
    ?disabled=${options.disabled}
    aria-describedby=${descriptionIds(options.id, options) || nothing}
    autocomplete=${options.autocomplete ?? nothing}
    autocapitalize=${options.autocapitalize ?? nothing}
    pattern=${options.pattern ?? nothing}
    inputmode=${options.inputmode ?? nothing}
    .value=${live(options.value ?? '')}
    @input=${options.onInput}
    @change=${options.onChange}
    @blur=${options.onBlur}
  />
`;
