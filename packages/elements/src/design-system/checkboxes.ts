import type { TemplateResult } from 'lit';
import { choices, type ChoiceItem, type ChoicesOptions, type Divider } from './choices.js';

export interface CheckboxItem extends ChoiceItem {
  readonly name?: string | undefined;
}

export interface CheckboxesOptions extends ChoicesOptions {
  readonly items: readonly (CheckboxItem | Divider)[];
  /** The values of those that are ticked. */
  readonly values?: readonly string[] | undefined;
}

/** Any number of things to choose, none included. */
export const checkboxes = (options: CheckboxesOptions): TemplateResult =>
  choices<CheckboxItem>('checkbox', options, ({ checked, value, name }) => ({
    checked: checked ?? options.values?.includes(value) ?? false,
    name,
  }));
