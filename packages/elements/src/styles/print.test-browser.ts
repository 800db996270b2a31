import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import '../testing/styles.test-helper.js';
import { drawForm } from './form.test-helper.js';

interface Session {
  send: (method: string, params: Record<string, unknown>) => Promise<unknown>;
}

const medium = (media: 'print' | ''): Promise<unknown> => (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', { media });

let kit: HTMLElement;

beforeEach(async () => {
  document.body.style.fontFamily = 'fantasy';
  kit = drawForm(document);
  await medium('print');
});

afterEach(async () => {
  await medium('');
  document.body.removeAttribute('style');
  document.body.replaceChildren();
});

const look = (selector: string, pseudo?: string): CSSStyleDeclaration => getComputedStyle(kit.querySelector(selector)!, pseudo);

it('is in the font of the page, as everything on its paper', () => {
  for (const selector of ['h2', 'p', 'td', '.govuk-label', '.govuk-input']) expect([selector, look(selector).fontFamily]).toEqual([selector, 'fantasy']);
  expect(parseFloat(look('.govuk-body').fontSize)).toBeCloseTo((11 * 96) / 72);
});

it('leaves off what paper cannot do', () => {
  for (const selector of ['.govuk-button-group', '.govuk-back-link', '.govuk-summary-list__actions']) expect([selector, look(selector).display]).toEqual([selector, 'none']);
  expect(look('.govuk-details__summary', '::before').content).toBe('none');
  expect(look('.govuk-link', '::after').content).toBe('none');
});

it('prints a fold that is open, and cuts no row or choice in two', () => {
  expect(kit.querySelector('.govuk-details__text')!.checkVisibility()).toBe(true);
  expect(['tr', '.govuk-radios__item', '.govuk-summary-list__row'].map((selector) => look(selector).breakInside)).toEqual(['avoid', 'avoid', 'avoid']);
});
