import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { descriptionIds } from './described.js';
import { field, type FieldOptions } from './field.js';
import { joined } from './joined.js';

export interface SelectItem {
  readonly text: string;
  /** The text itself, when it is not given. */
  readonly value?: string | undefined;
  /** Chosen whatever the list's value says. */
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SelectOptions extends FieldOptions<HTMLSelectElement> {
  readonly items: readonly SelectItem[];
}

/** A list to choose one thing from, for when there are too many for radios. */
export function select(options: SelectOptions): TemplateResult {
  const { id, items, value, formGroup: { beforeInput, afterInput } = {} } = options;
  return field(
    options,
    html`${beforeInput}
      <select
        class=${joined('govuk-select', options.classes, options.errorMessage && 'govuk-select--error')}
        id=${id}
        name=${options.name}
        ?disabled=${options.disabled}
        aria-describedby=${descriptionIds(id, options) || nothing}
        @input=${options.onInput}
        @change=${options.onChange}
      >
        ${items.map((item) => {
          const selected = item.selected ?? (!!value && (item.value ?? item.text) === value);
          return html`<option value=${item.value ?? nothing} .selected=${live(selected)} ?disabled=${item.disabled}>
            ${item.text}
          </option>`;
        })}
      </select>
      ${afterInput}`,
  );
}
