import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Content, FieldEvent } from './content.js';
import { group, groupDescription, type GroupOptions } from './group.js';
import { hint, type HintText } from './hint.js';
import { joined } from './joined.js';
import { label } from './label.js';

/** One thing to choose, with what it means and what is asked when it is chosen. */
export interface ChoiceItem {
  readonly value: string;
  readonly text: Content;
  /** `idPrefix` for the first, and `idPrefix-2` and so on for the others, unless given. */
  readonly id?: string | undefined;
  readonly hint?: HintText | undefined;
  readonly label?: { readonly classes?: string | undefined } | undefined;
  /** Chosen or not whatever the group's value says. */
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Shown below it while it is chosen: the state that the caller gives decides. */
  readonly conditional?: Content;
  readonly onChange?: ((event: FieldEvent<HTMLInputElement>) => void) | undefined;
}

/** A word between two choices, such as “or”. */
export interface Divider {
  readonly divider: Content;
}

export interface ChoicesOptions extends GroupOptions {
  readonly idPrefix: string;
  readonly name: string;
  /** For every choice that has none of its own. */
  readonly onChange?: ((event: FieldEvent<HTMLInputElement>) => void) | undefined;
}

/** Radios and checkboxes, which differ in type, in class names and in what is chosen. */
export function choices<Item extends ChoiceItem>(
  type: 'radio' | 'checkbox',
  options: ChoicesOptions & { readonly items: readonly (Item | Divider)[] },
  choice: (item: Item) => { readonly checked: boolean; readonly name?: string | undefined },
): TemplateResult {
  const { idPrefix, formGroup: { beforeInputs, afterInputs } = {} } = options;
  const block = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  // A group describes its fields; without one each box is described by itself, and a radio by its group alone.
  const described = type === 'checkbox' && !options.fieldset && groupDescription(idPrefix, options);

  const drawn = (item: Item | Divider, index: number): TemplateResult => {
    if ('divider' in item) return html`<div class="${block}__divider">${item.divider}</div>`;
    const id = item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
    const { checked, name = options.name } = choice(item);
    const asks = !!item.conditional;
    const hintId = item.hint?.text ? `${id}-item-hint` : '';
    return html`
      <div class="${block}__item">
        <input
          class="${block}__input"
          id=${id}
          name=${name}
          type=${type}
          value=${item.value}
          .checked=${live(checked)}
          ?disabled=${item.disabled}
          aria-controls=${asks ? `conditional-${id}` : nothing}
          aria-expanded=${asks && type === 'checkbox' ? checked : nothing}
          aria-describedby=${joined(described, hintId) || nothing}
          @change=${item.onChange ?? options.onChange}
        />
        ${label({ text: item.text, classes: joined(`${block}__label`, item.label?.classes), for: id })}
        ${hintId ? hint({ ...item.hint!, id: hintId, classes: joined(`${block}__hint`, item.hint!.classes) }) : nothing}
      </div>
      ${asks
        ? html`<div
            class=${joined(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
            id="conditional-${id}"
            ?hidden=${!checked}
          >
            ${item.conditional}
          </div>`
        : nothing}
    `;
  };

  return group(
    idPrefix,
    options,
    html`<div class=${joined(block, options.classes)}>${beforeInputs} ${options.items.map(drawn)} ${afterInputs}</div>`,
  );
}
