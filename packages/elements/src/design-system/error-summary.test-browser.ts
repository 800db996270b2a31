import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { draw, found, place } from './draw.test-helper.js';
import { errorSummary, type ErrorSummaryOptions } from './error-summary.js';
import { input } from './input.js';
import { focusFirst } from './focus-first.js';

const summary = (more: Partial<ErrorSummaryOptions> = {}) =>
  errorSummary({
    titleText: 'There is a problem',
    errorList: [{ text: 'Write a name', href: '#name' }, { text: 'Try again later' }],
    ...more,
  });

const asked = (more: Partial<ErrorSummaryOptions> = {}) =>
  html`${summary(more)} ${input({ id: 'name', name: 'name', label: { text: 'Name' } })}`;

describe('an error summary', () => {
  it('is an alert with a heading and links to the fields', async () => {
    draw(asked());
    expect(await accessibleNodes('alert', 'heading', 'link', 'listitem')).toMatchObject([
      { role: 'alert' },
      { role: 'heading', name: 'There is a problem' },
      { role: 'listitem' },
      { role: 'link', name: 'Write a name' },
      { role: 'listitem' },
    ]);
    expect(await violations(place)).toEqual([]);
  });

  it('moves focus to the field and leaves the address as it was', async () => {
    const { href } = location;
    draw(asked());
    await page.getByRole('link', { name: 'Write a name' }).click();
    expect(document.activeElement).toBe(found('#name'));
    expect(location.href).toBe(href);
  });

  it('does so inside a shadow root', () => {
    const root = place.attachShadow({ mode: 'open' });
    render(asked(), root);
    root.querySelector('a')!.click();
    expect(root.activeElement).toBe(root.getElementById('name'));
  });

  it('tells the caller first, who may draw the field and move focus', () => {
    const followed: string[] = [];
    draw(
      asked({
        onFollow: (id, event) => {
          followed.push(id);
          event.preventDefault();
        },
      }),
    );
    found('a').click();
    expect(followed).toEqual(['name']);
    expect(document.activeElement).not.toBe(found('#name'));
  });

  it('takes focus from the caller for as long as it has it', () => {
    draw(asked());
    const box = found('.govuk-error-summary');
    focusFirst(document, '.govuk-error-summary');
    expect(document.activeElement).toBe(box);
    found('#name').focus();
    expect(box.hasAttribute('tabindex')).toBe(false);
  });
});
