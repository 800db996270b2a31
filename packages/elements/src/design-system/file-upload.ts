import { html, nothing, type TemplateResult } from 'lit';
import { descriptionIds } from './described.js';
import { field, type FieldOptions } from './field.js';
import { joined } from './joined.js';

/** The browser alone says which file is chosen, so there is no value. Without a name it is sent with no form. */
export interface FileUploadOptions extends Omit<FieldOptions<HTMLInputElement>, 'value' | 'name'> {
  readonly name?: string | undefined;
  /** Kinds of file that the browser offers first, such as `.xlsx`. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
}

/** A field to choose a file with. */
export function fileUpload(options: FileUploadOptions): TemplateResult {
  const { id, name = '', formGroup: { beforeInput, afterInput } = {} } = options;
  return field(
    { ...options, name },
    html`${beforeInput}
      <input
        class=${joined('govuk-file-upload', options.classes, options.errorMessage && 'govuk-file-upload--error')}
        id=${id}
        name=${name || nothing}
        type="file"
        accept=${options.accept ?? nothing}
        ?multiple=${options.multiple}
        ?disabled=${options.disabled}
        aria-describedby=${descriptionIds(id, options) || nothing}
        @input=${options.onInput}
        @change=${options.onChange}
      />
      ${afterInput}`,
  );
}
