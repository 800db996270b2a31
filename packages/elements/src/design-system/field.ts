import { html, type TemplateResult } from 'lit';
import type { Content, FieldEvent } from './content.js';
import { descriptions, type Description } from './described.js';
import { formGroup, type FormGroupOptions } from './form-group.js';
import { label, type LabelText } from './label.js';

/** What every field with a label of its own takes. The value is the caller's: what is not given is empty. */
export interface FieldOptions<Field extends HTMLElement> extends Description, FormGroupOptions {
  readonly id: string;
  readonly name: string;
  readonly label: LabelText;
  readonly value?: string | undefined;
  readonly classes?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly formGroup?: FieldGroup | undefined;
  readonly onInput?: ((event: FieldEvent<Field>) => void) | undefined;
  readonly onChange?: ((event: FieldEvent<Field>) => void) | undefined;
}

export interface FieldGroup {
  readonly classes?: string | undefined;
  readonly beforeInput?: Content;
  readonly afterInput?: Content;
}

/** A field's control between its label, its hint and its error message and what comes after it. */
export function field<Field extends HTMLElement>(options: FieldOptions<Field>, control: Content): TemplateResult {
  const { id } = options;
  return formGroup(options, html`${label({ ...options.label, for: id })} ${descriptions(id, options)} ${control}`);
}
