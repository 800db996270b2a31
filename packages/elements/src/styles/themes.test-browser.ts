/// <reference types="vite/client" />
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../testing/styles.test-helper.js';
import { drawForm } from './form.test-helper.js';
import brand from './themes/council-brand.css?raw';
import dark from './themes/dark.css?raw';

const style = document.createElement('style');
style.textContent = dark + brand;
document.head.append(style);

afterEach(() => {
  document.body.className = '';
  document.body.replaceChildren();
});

/** The three parts of a colour, from 0 to 255. */
const partsOf = (colour: string): number[] => colour.match(/[\d.]+/g)!.slice(0, 3).map(Number);

function luminance(colour: string): number {
  const [red, green, blue] = partsOf(colour).map((part) => (part <= 10.31 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [light, less] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (less! + 0.05);
}

describe.each(['', 'send-theme-dark', 'send-theme-council'])('with the theme “%s”', (theme) => {
  const shown = (): HTMLElement => {
    document.body.className = theme;
    return drawForm(document);
  };

  it('has words that stand out from what is behind them', async () => {
    const { violations, passes } = await axe.run(shown(), { runOnly: ['color-contrast'] });
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`))).toEqual([]);
    expect(passes[0]!.nodes.length).toBeGreaterThan(30);
  });

  it('has edges of controls, and marks in them, that stand out as well', () => {
    const kit = shown();
    const ground = theme === 'send-theme-dark' ? getComputedStyle(kit).backgroundColor : 'rgb(255, 255, 255)';
    const edges = ['.govuk-input', '.govuk-textarea', '.govuk-select', '.govuk-form-group--error', '.govuk-error-summary'];
    for (const selector of edges) {
      expect(contrast(getComputedStyle(kit.querySelector(selector)!).borderLeftColor, ground)).toBeGreaterThanOrEqual(3);
    }
    const label = kit.querySelector('.govuk-radios__label')!;
    for (const part of ['::before', '::after']) expect(contrast(getComputedStyle(label, part).borderTopColor, ground)).toBeGreaterThanOrEqual(3);
  });

  it('has words that stand out on what has the focus or the pointer', () => {
    const kit = shown();
    for (const selector of ['.govuk-link', '.govuk-button', 'summary', '.govuk-error-summary a']) {
      const element = kit.querySelector<HTMLElement>(selector)!;
      element.focus();
      const { color, backgroundColor } = getComputedStyle(element);
      expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has buttons that can be read when a quarter darker, under the pointer', async () => {
    for (const button of shown().querySelectorAll<HTMLElement>('.govuk-button')) {
      await userEvent.hover(button);
      const { color, backgroundColor, backgroundImage } = getComputedStyle(button);
      expect(backgroundImage).toContain('rgba(0, 0, 0, 0.25)');
      const darker = `rgb(${partsOf(backgroundColor).map((part) => part * 0.75).join(', ')})`;
      expect(contrast(color, darker)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

it('takes a colour from the page’s own Design System where it has no token', () => {
  const kit = drawForm(document);
  const colour = (): string => getComputedStyle(kit.querySelector('.govuk-hint')!).color;
  expect(colour()).toBe('rgb(72, 73, 73)');
  document.body.style.setProperty('--govuk-secondary-text-colour', 'rgb(1, 2, 3)');
  expect(colour()).toBe('rgb(1, 2, 3)');
  document.body.style.setProperty('--send-muted', 'rgb(4, 5, 6)');
  expect(colour()).toBe('rgb(4, 5, 6)');
  document.body.removeAttribute('style');
});
