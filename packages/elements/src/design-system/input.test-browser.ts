import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { draw, found, place } from './draw.test-helper.js';
import { input, type InputOptions } from './input.js';

const asked = (more: Partial<InputOptions> = {}) =>
  input({ id: 'deficit', name: 'deficit', label: { text: 'Deficit in pounds' }, prefix: { text: '£' }, ...more });

describe('input', () => {
  it('is named by its label and described by what else describes it, its hint and its error', async () => {
    draw([
      asked({
        value: '12',
        describedBy: 'more',
        hint: { text: 'Of the whole year.' },
        errorMessage: { text: 'Write a number', visuallyHiddenText: 'Error' },
      }),
    ]);
    const more = document.createElement('p');
    more.id = 'more';
    more.textContent = 'From the accounts.';
    place.append(more);
    expect(await accessibleNodes('textbox')).toMatchObject([
      {
        name: 'Deficit in pounds',
        description: 'From the accounts. Of the whole year. Error: Write a number',
        value: '12',
        invalid: 'false',
        required: false,
      },
    ]);
    expect(await violations(place)).toEqual([]);
  });

  it('says what is typed, and shows what the caller says again', async () => {
    const typed: string[] = [];
    draw(asked({ value: '6', onInput: ({ target }) => typed.push(target.value) }));
    await page.getByRole('textbox').fill('7');
    expect(typed).toEqual(['7']);
    draw(asked({ value: '6' }));
    expect(found<HTMLInputElement>('input').value).toBe('6');
    draw(asked());
    expect(found<HTMLInputElement>('input').value).toBe('');
  });

  it('leaves the caret where it is when the caller says what was typed', async () => {
    const keep = (value: string): void => draw(asked({ value, onInput: ({ target }) => keep(target.value) }));
    keep('ac');
    const box = found<HTMLInputElement>('input');
    box.focus();
    box.setSelectionRange(1, 1);
    await userEvent.keyboard('b');
    expect([box.value, box.selectionStart]).toEqual(['abc', 2]);
  });
});
