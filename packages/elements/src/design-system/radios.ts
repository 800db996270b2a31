import type { TemplateResult } from 'lit';
import { choices, type ChoiceItem, type ChoicesOptions, type Divider } from './choices.js';

export interface RadiosOptions extends ChoicesOptions {
  readonly items: readonly (ChoiceItem | Divider)[];
  /** The value of the chosen one; none is chosen when it is not given. */
  readonly value?: string | undefined;
}

/**
 * One thing to choose out of a few. What an item asks when chosen (`conditional`) is in the page all the time and
 * hidden with `hidden` while it is not, so that it needs no stylesheet to be out of the way. Radios name what they
 * control and do not say `aria-expanded`, which their role does not have.
 *
 * @example
 * radios({
 *   idPrefix: 'lead', name: 'lead', fieldset: { legend: { text: 'Who leads?' } },
 *   items: [{ value: 'health', text: 'Health' }, { divider: 'or' }, { value: 'none', text: 'Nobody', conditional: reason() }],
 *   value, onChange: ({ target }) => say(target.value),
 * })
 */
export const radios = (options: RadiosOptions): TemplateResult =>
  choices('radio', options, ({ checked, value }) => ({ checked: checked ?? (!!options.value && value === options.value) }));
