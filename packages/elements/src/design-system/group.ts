import { html, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { descriptionIds, descriptions, type Description } from './described.js';
import { fieldset, type FieldsetText } from './fieldset.js';
import { formGroup } from './form-group.js';

/** What radios, checkboxes and a date take as a group. */
export interface GroupOptions extends Description {
  readonly fieldset?: FieldsetText | undefined;
  readonly classes?: string | undefined;
  readonly formGroup?: InputsGroup | undefined;
}

export interface InputsGroup {
  readonly classes?: string | undefined;
  readonly beforeInputs?: Content;
  readonly afterInputs?: Content;
}

/** The ids of what describes a group; the fieldset may name something else first. */
export const groupDescription = (id: string, options: GroupOptions): string =>
  descriptionIds(id, { ...options, describedBy: options.fieldset?.describedBy ?? options.describedBy });

/** Several fields under one legend, with one hint and one error message. */
export function group(id: string, options: GroupOptions, inputs: Content, role?: string): TemplateResult {
  const content = html`${descriptions(id, options)} ${inputs}`;
  const describedBy = groupDescription(id, options);
  return formGroup(options, options.fieldset ? fieldset({ ...options.fieldset, role, describedBy, content }) : content);
}
