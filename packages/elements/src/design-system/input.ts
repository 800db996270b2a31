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
  /** The way it is written, where that is not the page's. */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly prefix?: Affix | undefined;
  readonly suffix?: Affix | undefined;
}

/**
 * A box for one line.
 *
 * @example
 * input({
 *   id: 'deficit', name: 'deficit', label: { text: 'Deficit in pounds' }, prefix: { text: '£' },
 *   value, onInput: ({ target }) => keep(target.value),
 * })
 */
export function input(options: InputOptions): TemplateResult {
  const { prefix, suffix, formGroup: { beforeInput, afterInput } = {} } = options;
  const box = inputElement(options);
  const wrapped = prefix?.text || suffix?.text || beforeInput || afterInput;
  return field(
    options,
    wrapped
      ? html`<div class="govuk-input__wrapper">
          ${beforeInput} ${affix('govuk-input__prefix', prefix)} ${box} ${affix('govuk-input__suffix', suffix)} ${afterInput}
        </div>`
      : box,
  );
}

const affix = (name: string, { text, classes }: Affix = { text: '' }): TemplateResult | typeof nothing =>
  text ? html`<div class=${joined(name, classes)} aria-hidden="true">${text}</div>` : nothing;

const inputElement = (options: InputOptions): TemplateResult => html`
  <input
    class=${joined('govuk-input', options.classes, options.errorMessage && 'govuk-input--error')}
    id=${options.id}
    name=${options.name}
    type=${options.type ?? 'text'}
    dir=${options.dir ?? nothing}
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
  />
`;
