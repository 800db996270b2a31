import { html, type TemplateResult } from 'lit';
import type { FieldEvent } from './content.js';
import { group, type GroupOptions } from './group.js';
import { input } from './input.js';
import { joined } from './joined.js';

export interface DateInputItem {
  /** `day`, `month` and `year`, or as many of them as are asked for. */
  readonly name: string;
  readonly label: string;
  /** The date's id and the name, unless given. */
  readonly id?: string | undefined;
  readonly value?: string | undefined;
  readonly classes?: string | undefined;
  /** Whether this part is what is wrong; when no part is, an error message marks them all. */
  readonly error?: boolean | undefined;
  readonly inputmode?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly pattern?: string | undefined;
}

export interface DateInputOptions extends GroupOptions {
  readonly id: string;
  readonly namePrefix?: string | undefined;
  readonly items: readonly DateInputItem[];
  readonly onInput?: ((event: FieldEvent<HTMLInputElement>) => void) | undefined;
  readonly onChange?: ((event: FieldEvent<HTMLInputElement>) => void) | undefined;
}

/** A date as people know it: a box each for the day, the month and the year. */
export function dateInput(options: DateInputOptions): TemplateResult {
  const { id, namePrefix, items, onInput, onChange, formGroup: { beforeInputs, afterInputs } = {} } = options;
  const anyWrong = items.some(({ error }) => error);
  const part = ({ name, label, error, classes, ...item }: DateInputItem): TemplateResult => {
    const wrong = error ?? (!!options.errorMessage && !anyWrong);
    const width = !classes?.includes('govuk-input--width-') && `govuk-input--width-${name === 'year' ? 4 : 2}`;
    return html`<div class="govuk-date-input__item">
      ${input({
        inputmode: 'numeric',
        ...item,
        id: item.id ?? `${id}-${name}`,
        name: namePrefix ? `${namePrefix}-${name}` : name,
        label: { text: label, classes: 'govuk-date-input__label' },
        classes: joined('govuk-date-input__input', wrong && 'govuk-input--error', width, classes),
        onInput,
        onChange,
      })}
    </div>`;
  };
  return group(
    id,
    options,
    html`<div class=${joined('govuk-date-input', options.classes)} id=${id}>
      ${beforeInputs} ${items.map(part)} ${afterInputs}
    </div>`,
    // With this role a screen reader reads the hint of a group of boxes, which it does not for a fieldset alone.
    'group',
  );
}
