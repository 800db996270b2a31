import type { TemplateResult } from 'lit';
import { dateInput, type DateInputOptions } from '../design-system/date-input.js';
import type { DayEntry } from './day-entry.js';

export interface DayFieldOptions extends Omit<DateInputOptions, 'items' | 'namePrefix' | 'onInput'> {
  readonly value: DayEntry;
  /** What the three boxes are called. */
  readonly text: DayEntry;
  readonly onEnter: (change: Partial<DayEntry>) => void;
}

/**
 * Three boxes for a day. A link to what is wrong in it leads to the first of them, `<id>-day`.
 *
 * @example
 * dayField({ id, fieldset: { legend: { text: text.when } }, value: entries.on, text, onEnter: (change) => enter(change) })
 */
export const dayField = ({ id, value, text, onEnter, ...options }: DayFieldOptions): TemplateResult =>
  dateInput({
    ...options,
    id,
    namePrefix: id,
    items: (['day', 'month', 'year'] as const).map((part) => ({ name: part, label: text[part], value: value[part] })),
    onInput: ({ target }) => onEnter({ [target.name.slice(id.length + 1)]: target.value }),
  });
