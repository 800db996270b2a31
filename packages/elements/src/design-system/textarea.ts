import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { descriptionIds } from './described.js';
import { field, type FieldOptions } from './field.js';
import { joined } from './joined.js';

export interface TextareaOptions extends FieldOptions<HTMLTextAreaElement> {
  readonly rows?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly autocomplete?: string | undefined;
}

/** A box for several lines. */
export function textarea(options: TextareaOptions): TemplateResult {
  const { id, formGroup: { beforeInput, afterInput } = {} } = options;
  return field(
    options,
    html`${beforeInput}
      <textarea
        class=${joined('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes)}
        id=${id}
        name=${options.name}
        rows=${options.rows ?? 5}
        spellcheck=${options.spellcheck ?? nothing}
        ?disabled=${options.disabled}
        aria-describedby=${descriptionIds(id, options) || nothing}
        autocomplete=${options.autocomplete ?? nothing}
        .value=${live(options.value ?? '')}
        @input=${options.onInput}
        @change=${options.onChange}
      ></textarea>
      ${afterInput}`,
  );
}
