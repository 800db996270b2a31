import type { PriorityFilter, PriorityTarget } from '@send-reform/core/priorities';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { fieldset } from '../design-system/fieldset.js';
import { select, type SelectItem } from '../design-system/select.js';
import { nameOf, partnerLabel, principleLabel, targetInWords, targetsOf, type PrioritiesView } from './priorities-view.js';

/** What somebody has chosen, in the fields or in force. */
export interface Choice {
  readonly target: PriorityTarget;
  readonly filter: PriorityFilter;
}

/** What the fields hold, and what to do with it. */
export interface ChoiceFields {
  readonly prefix: string;
  readonly choice: Choice;
  readonly change: (choice: Choice) => void;
  readonly apply: () => void;
  readonly clear: () => void;
}

/** The ways to narrow a list down: a target, and whatever the instrument names. Nothing happens before it is applied. */
export function filterFields({ prefix, choice, change, apply, clear }: ChoiceFields, view: PrioritiesView): TemplateResult {
  const { compiled, text, filter } = view;
  const { instrument, sections } = compiled;
  const targets = targetsOf(compiled);
  const chosen = targets.findIndex((target) => JSON.stringify(target) === JSON.stringify(choice.target));
  const narrow = (kind: keyof PriorityFilter, label: string, items: readonly SelectItem[]): TemplateResult | typeof nothing =>
    items.length === 0
      ? nothing
      : select({
          id: `${prefix}-${kind}`,
          name: `${prefix}-${kind}`,
          label: { text: label },
          items: [{ text: text.any, value: '' }, ...items].map((item) => ({ ...item, selected: item.value === (choice.filter[kind] ?? '') })),
          onChange: ({ target: { value } }) => {
            const { [kind]: _, ...others } = choice.filter;
            change({ ...choice, filter: value === '' ? others : { ...others, [kind]: value } });
          },
        });
  return fieldset({
    legend: { text: text.choose, classes: 'govuk-fieldset__legend--m' },
    classes: 'send-choice',
    content: html`
      <div class="send-filters">
        ${select({
          id: `${prefix}-target`,
          name: `${prefix}-target`,
          label: { text: text.target },
          items: targets.map((target, index) => ({
            value: String(index), text: targetInWords(target, compiled, text), selected: index === chosen,
          })),
          onChange: ({ target: { value } }) => change({ ...choice, target: targets[Number(value)]! }),
        })}
        ${narrow('partner', text.partner, (instrument.partners ?? []).map(({ id }) => ({ value: id, text: partnerLabel(id, compiled) })))}
        ${narrow('principle', text.principle, (instrument.principles ?? []).map(({ id }) => ({ value: id, text: principleLabel(id, compiled) })))}
        ${narrow(
          'section',
          text.area,
          sections.filter(({ depth }) => depth === 1).map(({ id }) => ({ value: id, text: nameOf(id, compiled, text) })),
        )}
      </div>
      <div class="govuk-button-group">
        ${button({ text: text.apply, type: 'button', onClick: apply })}
        ${Object.keys(filter).length === 0 ? nothing : button({ text: text.clear, type: 'button', variant: 'secondary', onClick: clear })}
      </div>
    `,
  });
}

/** The filters in force, in words. */
export function filtersInWords({ filter: { partner, principle, section }, compiled, text }: PrioritiesView): string[] {
  return [
    ...(partner === undefined ? [] : [text.filter(text.partner, partnerLabel(partner, compiled))]),
    ...(principle === undefined ? [] : [text.filter(text.principle, principleLabel(principle, compiled))]),
    ...(section === undefined ? [] : [text.filter(text.area, nameOf(section, compiled, text))]),
  ];
}
