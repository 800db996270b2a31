import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { checkboxes } from './checkboxes.js';
import { draw, found, place } from './draw.test-helper.js';
import { input } from './input.js';

const asked = (values: readonly string[], more: Partial<Parameters<typeof checkboxes>[0]> = {}) =>
  checkboxes({
    idPrefix: 'partners',
    name: 'partners',
    fieldset: { legend: { text: 'Who took part?' } },
    hint: { text: 'Tick all that did.' },
    values,
    items: [
      { value: 'health', text: 'Health', hint: { text: 'The integrated care board.' } },
      { value: 'other', text: 'Others', conditional: input({ id: 'who', name: 'who', label: { text: 'Who?' } }) },
    ],
    ...more,
  });

describe('checkboxes', () => {
  it('are a group with its hint and its error, each with its own hint and state', async () => {
    draw(asked(['health'], { errorMessage: { text: 'Say who took part', visuallyHiddenText: 'Error' } }));
    expect(await accessibleNodes('group', 'checkbox', 'textbox')).toMatchObject([
      { role: 'group', name: 'Who took part?', description: 'Tick all that did. Error: Say who took part' },
      { role: 'checkbox', name: 'Health', description: 'The integrated care board.', checked: 'true', expanded: undefined },
      { role: 'checkbox', name: 'Others', description: '', checked: 'false', expanded: false },
    ]);
    expect(await violations(place)).toEqual([]);
  });

  it('say that what is asked under one is there when it is ticked', async () => {
    draw(asked(['other']));
    expect(await accessibleNodes('checkbox', 'textbox')).toMatchObject([
      { name: 'Health', checked: 'false' },
      { name: 'Others', checked: 'true', expanded: true },
      { role: 'textbox', name: 'Who?' },
    ]);
    expect(await violations(place)).toEqual([]);
  });

  it('describe a box that stands alone by the hint and the error of its group', async () => {
    draw(
      asked([], {
        fieldset: undefined,
        errorMessage: { text: 'Agree first', visuallyHiddenText: 'Error' },
        items: [{ value: 'yes', text: 'I agree', hint: { text: 'You can change it later.' } }],
      }),
    );
    expect(await accessibleNodes('checkbox')).toMatchObject([
      { name: 'I agree', description: 'Tick all that did. Error: Agree first You can change it later.' },
    ]);
    expect(await violations(place)).toEqual([]);
  });

  it('say what was ticked and go back to what the caller says', async () => {
    const ticked: [string, boolean][] = [];
    draw(asked([], { onChange: ({ target }) => ticked.push([target.value, target.checked]) }));
    await page.getByRole('checkbox', { name: 'Health' }).click({ force: true });
    expect(ticked).toEqual([['health', true]]);
    draw(asked([]));
    expect(found<HTMLInputElement>('#partners').checked).toBe(false);
  });
});
