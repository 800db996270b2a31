import type { TemplateResult } from 'lit';
import { input } from '../design-system/input.js';
import { idOf, mistakeAt, type GrantView } from './view.js';

/** A box for an amount, in the unit of the form. Letters can be typed: an amount may have its unit or `surplus` beside it. */
export function amountField(
  view: GrantView,
  field: string,
  { what, hint, typed, onTyped, small = false }: {
    readonly what: string;
    readonly hint?: string;
    readonly typed: string;
    readonly onTyped: (typed: string) => void;
    readonly small?: boolean;
  },
): TemplateResult {
  const { text, entries: { unit } } = view;
  const id = idOf(view, field);
  return input({
    id,
    name: id,
    label: { text: text.amountLabel(what, text.inUnit[unit]), classes: small ? undefined : 'govuk-label--s' },
    hint: hint === undefined ? undefined : { text: hint },
    errorMessage: mistakeAt(view, field),
    classes: 'govuk-input--width-20',
    prefix: { text: text.unitSign[unit] },
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    // Brackets and minus signs stay where they are typed.
    dir: 'ltr',
    value: typed,
    onInput: ({ target }) => onTyped(target.value),
  });
}
