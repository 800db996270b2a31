import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { dateInput } from './date-input.js';
import { details } from './details.js';
import { draw, found, place } from './draw.test-helper.js';
import { focusField } from './focus-field.js';
import { input } from './input.js';
import { radios } from './radios.js';
import { textarea } from './textarea.js';

const far = html`<svg width="10" height="3000"></svg>`;
const topOf = (selector: string): number => Math.abs(Math.round(found(selector).getBoundingClientRect().top));

describe('focusField', () => {
  it('brings the label of a field into view and moves focus to the field', () => {
    draw([far, textarea({ id: 'note', name: 'note', label: { text: 'Note' } }), far]);
    expect(focusField(place, 'note')).toBe(true);
    expect(document.activeElement).toBe(found('#note'));
    expect(topOf('label')).toBe(0);
  });

  it('brings the question of a choice into view, however many come before it', () => {
    const items = Array.from({ length: 40 }, (_, index) => ({ value: `${index}`, text: `Choice ${index}` }));
    draw([far, radios({ idPrefix: 'lead', name: 'lead', fieldset: { legend: { text: 'Who leads?' } }, items }), far]);
    expect(focusField(place, 'lead-40')).toBe(true);
    expect(document.activeElement).toBe(found('#lead-40'));
    expect(topOf('legend')).toBe(0);
  });

  it('brings the label of a box into view when the question of its group is far above', () => {
    const group = (gap: unknown) =>
      html`<fieldset>
          <legend>Where?</legend>
          ${gap} ${input({ id: 'town', name: 'town', label: { text: 'Town' } })}
        </fieldset>
        ${far}`;
    draw([far, group(far)]);
    focusField(place, 'town');
    expect(topOf('label')).toBe(0);
    draw([far, group('')]);
    focusField(place, 'town');
    expect(topOf('legend')).toBe(0);
  });

  it('moves focus to the first box of a group that is named', () => {
    draw(
      dateInput({
        id: 'made',
        items: [
          { name: 'day', label: 'Day' },
          { name: 'month', label: 'Month' },
        ],
      }),
    );
    expect(focusField(place, 'made')).toBe(true);
    expect(document.activeElement).toBe(found('#made-day'));
  });

  it('opens all that is folded around the field', () => {
    const inner = details({ summaryText: 'Inner', content: input({ id: 'name', name: 'name', label: { text: 'Name' } }) });
    draw(details({ summaryText: 'Outer', content: inner }));
    expect(focusField(place, 'name')).toBe(true);
    expect(document.activeElement).toBe(found('#name'));
    expect(place.querySelectorAll('details[open]')).toHaveLength(2);
  });

  it('says when there is no such field', () => {
    draw(html`<p id="words">Words</p>`);
    expect([focusField(place, 'words'), focusField(place, 'nothing')]).toEqual([false, false]);
  });
});
