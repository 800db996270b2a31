import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import '../testing/styles.test-helper.js';
import { drawForm } from './form.test-helper.js';

interface Session {
  send: (method: string, params: Record<string, unknown>) => Promise<unknown>;
}

/** The reader's own colours in place of all others, as Windows has them in its contrast themes. */
const forced = (value: 'active' | 'none'): Promise<unknown> =>
  (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

let kit: HTMLElement;

beforeEach(async () => {
  kit = drawForm(document);
  await forced('active');
});

afterEach(async () => {
  await forced('none');
  document.body.replaceChildren();
});

const look = (selector: string, pseudo?: string): CSSStyleDeclaration => getComputedStyle(kit.querySelector(selector)!, pseudo);

/** A colour of the reader's, as the browser has it. */
function system(name: string): string {
  const sample = document.createElement('span');
  sample.style.color = name;
  document.body.append(sample);
  const { color } = getComputedStyle(sample);
  sample.remove();
  return color;
}

it('is on in this test', () => {
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
  expect(look('.govuk-error-message').color).toBe(system('CanvasText'));
});

it('has edges where there were grounds', () => {
  for (const selector of ['.govuk-tag', '.govuk-button', '.govuk-button--secondary', '.govuk-notification-banner', '.govuk-error-summary']) {
    const { borderTopStyle, borderTopWidth, borderTopColor } = look(selector);
    expect([selector, borderTopStyle]).toEqual([selector, 'solid']);
    expect(parseFloat(borderTopWidth)).toBeGreaterThanOrEqual(2);
    expect(borderTopColor).not.toBe(system('Canvas'));
  }
});

it('shows what is chosen, and what is wrong', () => {
  const chosen = (state: string): CSSStyleDeclaration => look(`.govuk-radios__input${state} + .govuk-radios__label`, '::after');
  expect([chosen(':checked').opacity, chosen(':not(:checked)').opacity]).toEqual(['1', '0']);
  expect(chosen(':checked').borderTopColor).toBe(system('CanvasText'));
  expect(look('.govuk-checkboxes__input:checked + .govuk-checkboxes__label', '::after').borderBottomColor).toBe(system('CanvasText'));
  expect(look('.govuk-form-group--error').borderLeftWidth).toBe('5px');
});

it('shows where the keyboard is', () => {
  for (const selector of ['.govuk-link', '.govuk-back-link', '.govuk-button', 'summary', '#amount']) {
    kit.querySelector<HTMLElement>(selector)!.focus();
    const { outlineStyle, outlineWidth, outlineColor } = look(selector);
    expect([selector, outlineStyle, outlineWidth]).toEqual([selector, 'solid', '3px']);
    expect([system('Highlight'), system('CanvasText')]).toContain(outlineColor);
  }
  kit.querySelector<HTMLElement>('.govuk-radios__input')!.focus();
  expect(look('.govuk-radios__label', '::before').outlineColor).toBe(system('Highlight'));
});
