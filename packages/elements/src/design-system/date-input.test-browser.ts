import { expect, it } from 'vitest';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { dateInput } from './date-input.js';
import { draw, found, place } from './draw.test-helper.js';

it('is a group of three boxes with one hint and one error, the wrong one marked', async () => {
  draw(
    dateInput({
      id: 'made',
      namePrefix: 'made',
      fieldset: { legend: { text: 'When was it made?' } },
      hint: { text: 'For example, 30 4 2026' },
      errorMessage: { text: 'The date must have a year', visuallyHiddenText: 'Error' },
      items: [
        { name: 'day', label: 'Day', value: '30' },
        { name: 'month', label: 'Month', value: '4' },
        { name: 'year', label: 'Year', error: true },
      ],
    }),
  );
  expect(await accessibleNodes('group', 'textbox')).toMatchObject([
    { role: 'group', name: 'When was it made?', description: 'For example, 30 4 2026 Error: The date must have a year' },
    { role: 'textbox', name: 'Day', value: '30' },
    { role: 'textbox', name: 'Month', value: '4' },
    { role: 'textbox', name: 'Year', value: '' },
  ]);
  expect([...place.querySelectorAll('.govuk-input--error')]).toEqual([found('#made-year')]);
  expect(await violations(place)).toEqual([]);
});
