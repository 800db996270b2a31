import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { draw, found, place } from './draw.test-helper.js';
import { select, type SelectOptions } from './select.js';

const asked = (more: Partial<SelectOptions> = {}) =>
  select({
    id: 'area',
    name: 'area',
    label: { text: 'Area' },
    items: [
      { value: '', text: 'Choose one' },
      { value: '893', text: 'Shropshire' },
      { value: '894', text: 'Telford' },
    ],
    ...more,
  });

describe('select', () => {
  it('is named by its label, described by its hint and its error, and says what is chosen', async () => {
    draw(
      asked({
        value: '894',
        hint: { text: 'Where you work.' },
        errorMessage: { text: 'Choose one', visuallyHiddenText: 'Error' },
      }),
    );
    expect(await accessibleNodes('combobox')).toMatchObject([
      { name: 'Area', description: 'Where you work. Error: Choose one', value: 'Telford' },
    ]);
    expect(await violations(place)).toEqual([]);
  });

  it('says what was chosen and goes back to what the caller says', async () => {
    const chosen: string[] = [];
    draw(asked({ value: '893', onChange: ({ target }) => chosen.push(target.value) }));
    await page.getByRole('combobox').selectOptions('Telford');
    expect(chosen).toEqual(['894']);
    draw(asked({ value: '893' }));
    expect(found<HTMLSelectElement>('select').value).toBe('893');
    draw(asked());
    expect(found<HTMLSelectElement>('select').value).toBe('');
  });
});
