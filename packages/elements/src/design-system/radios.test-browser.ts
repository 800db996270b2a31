import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { draw, found, place } from './draw.test-helper.js';
import { input } from './input.js';
import { radios } from './radios.js';

const asked = (value?: string, more: Partial<Parameters<typeof radios>[0]> = {}) =>
  radios({
    idPrefix: 'lead',
    name: 'lead',
    fieldset: { legend: { text: 'Who leads?' } },
    hint: { text: 'Think of the last year.' },
    value,
    items: [
      { value: 'health', text: 'Health', hint: { text: 'The integrated care board.' } },
      { divider: 'or' },
      {
        value: 'other',
        text: 'Somebody else',
        conditional: input({ id: 'who', name: 'who', label: { text: 'Who?' }, value: 'Us', onInput: () => undefined }),
      },
      { value: 'none', text: 'Nobody', disabled: true },
    ],
    ...more,
  });

describe('radios', () => {
  it('are a group with its hint and its error, each with its own hint and state', async () => {
    draw(asked('health', { errorMessage: { text: 'Say who leads', visuallyHiddenText: 'Error' } }));
    expect(await accessibleNodes('group', 'radio')).toMatchObject([
      { role: 'group', name: 'Who leads?', description: 'Think of the last year. Error: Say who leads' },
      { role: 'radio', name: 'Health', description: 'The integrated care board.', checked: 'true' },
      { role: 'radio', name: 'Somebody else', description: '', checked: 'false' },
      { role: 'radio', name: 'Nobody', checked: 'false', disabled: true },
    ]);
    expect(await violations(place)).toEqual([]);
  });

  it('hide what is asked under a choice until it is the chosen one, with no stylesheet and from everybody', async () => {
    draw(asked('health'));
    expect(await accessibleNodes('textbox')).toEqual([]);
    expect(found('#conditional-lead-3').hidden).toBe(true);
    expect(found('#lead-3').getAttribute('aria-controls')).toBe('conditional-lead-3');
    draw(asked('other'));
    expect(await accessibleNodes('textbox')).toMatchObject([{ name: 'Who?', value: 'Us' }]);
    expect(found('#conditional-lead-3').className).toBe('govuk-radios__conditional');
    expect(await violations(place)).toEqual([]);
  });

  it('say what was chosen by mouse and by keyboard', async () => {
    const chosen: string[] = [];
    draw(asked(undefined, { onChange: ({ target }) => chosen.push(target.value) }));
    await page.getByRole('radio', { name: 'Health' }).click({ force: true });
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen).toEqual(['health', 'other']);
  });

  it('go back to what the caller says, whatever was clicked', () => {
    draw(asked('health'));
    found<HTMLInputElement>('#lead-3').click();
    draw(asked('health'));
    expect(found<HTMLInputElement>('#lead').checked).toBe(true);
    draw(asked());
    expect(place.querySelector(':checked')).toBe(null);
  });

  it('take templates for texts', async () => {
    draw(asked(undefined, { items: [{ value: 'a', text: html`A <b>bold</b> one` }] }));
    expect(await accessibleNodes('radio')).toMatchObject([{ name: 'A bold one' }]);
  });
});
