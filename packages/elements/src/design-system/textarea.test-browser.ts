import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { draw, found, place } from './draw.test-helper.js';
import { textarea } from './textarea.js';

it('is a box for several lines with its hint and its error, holding what the caller says', async () => {
  const typed: string[] = [];
  const asked = (value: string) =>
    textarea({
      id: 'note',
      name: 'note',
      label: { text: 'Note' },
      hint: { text: 'No names of children.' },
      errorMessage: { text: 'Write less', visuallyHiddenText: 'Error' },
      value,
      onInput: ({ target }) => typed.push(target.value),
    });
  draw(asked('One\nTwo'));
  expect(await accessibleNodes('textbox')).toMatchObject([
    { name: 'Note', description: 'No names of children. Error: Write less', value: 'One Two' },
  ]);
  expect(await violations(place)).toEqual([]);
  await page.getByRole('textbox').fill('Three');
  expect(typed).toEqual(['Three']);
  draw(asked('One\nTwo'));
  expect(found<HTMLTextAreaElement>('textarea').value).toBe('One\nTwo');
});
