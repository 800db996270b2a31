import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import type { SendExplanation } from './send-explanation.js';

let element: SendExplanation;

const answered = exampleSheet({
  lead: { state: 'answered', level: 'high' },
  listen: { state: 'answered', level: 'low' },
});

const sentences = (): string[] => [...element.querySelectorAll('li')].map((item) => item.textContent.trim());

async function show(change: Partial<SendExplanation>): Promise<void> {
  Object.assign(element, change);
  await element.updateComplete;
}

beforeEach(async () => {
  element = document.createElement('send-explanation');
  document.body.append(element);
  await show({ instrument: example, sheet: answered, section: 'working' });
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-explanation', () => {
  it('tells in sentences how a section came to its figure', () => {
    expect(sentences()).toEqual([
      'Working together: 2.00, Low.',
      'Somebody leads: High, worth 3, with a weight of 1, comes to 3.',
      'We listen to families: Low, worth 1, with a weight of 1, comes to 1.',
      'The mean of what counts: 4 divided by a total weight of 2 is 2.',
      'The exact score is 2, rounded once, halves up, to 2 decimal places: 2.00.',
      'A score from 1.5 and below 2.5 is at the level Middle.',
      'The level is held at Low until this is at Middle or above: We listen to families.',
    ]);
  });

  it('tells of the whole where no section is named', async () => {
    await show({ section: '' });
    expect(sentences().slice(0, 3)).toEqual([
      'An example: no score.',
      'There is no score until every statement that counts is answered.',
      'Working together: Low, worth 2, with a weight of 1, comes to 2.',
    ]);
    expect(await accessibleNodes('DisclosureTriangle')).toMatchObject([{ name: 'How this came about – Everything together' }]);
  });

  it('counts on the basis it is given', async () => {
    await show({ basis: 'validated' });
    expect(sentences()[0]).toBe('Working together: no score.');
    const confirmed = ['lead', 'listen'].map((statement) => ({
      statement, role: 'board', outcome: 'accepted' as const, level: 'middle', date: '2026-05-01',
    }));
    await show({ validations: confirmed });
    expect(sentences()[0]).toBe('Working together: 2.00, Middle.');
  });

  it('opens and closes by keyboard and by its attribute, and knows which', async () => {
    expect(element.open).toBe(false);
    element.querySelector('summary')!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => element.open).toBe(true);
    expect(await accessibleNodes('DisclosureTriangle')).toMatchObject([{ name: 'How this came about – Working together', expanded: true }]);
    await show({ section: 'acting' });
    expect(element.querySelector('details')!.open).toBe(true);
    await show({ open: false });
    expect(element.querySelector('details')!.open).toBe(false);
    element.setAttribute('open', '');
    await element.updateComplete;
    expect(element.querySelector('details')!.open).toBe(true);
    expect(await violations(element)).toEqual([]);
  });

  it('tells of the least and the most that is still possible', async () => {
    await show({ section: 'acting', figure: 'highest' });
    expect(sentences().slice(0, 2)).toEqual([
      'The most that Acting can still come to: 3.00, High.',
      'There is a plan: not answered yet, so it is taken at what is worth most: High, worth 3, with a weight of 1, comes to 3.',
    ]);
    expect(await accessibleNodes('DisclosureTriangle')).toMatchObject([{ name: 'How the highest still possible comes about – Acting' }]);
    element.setAttribute('figure', 'lowest');
    await element.updateComplete;
    expect(sentences()[0]).toBe('The least that Acting can still come to: 1.00, Low.');
    // Nothing is open there, so it is the figure itself.
    await show({ section: 'working' });
    expect(sentences()[0]).toBe('Working together: 2.00, Low.');
  });

  it('says what it is given in the words it is given', async () => {
    await show({ text: { how: 'Sut', explanation: { 'scored-at-level': '{section} → {score}' } } });
    expect(sentences()[0]).toBe('Working together → 2.00');
    expect(element.querySelector('summary')!.textContent).toContain('Sut');
  });

  it('has nothing to explain without an instrument, for no section, another version or a broken instrument', async () => {
    await show({ section: 'nowhere' });
    expect(element.textContent).toContain('nothing to explain');
    await show({ section: '', sheet: { ...answered, instrument: { ...answered.instrument, hash: `sha256-${'0'.repeat(64)}` } } });
    expect(element.textContent).toContain('another version');
    await show({ instrument: { ...example, scale: 'nowhere' } });
    expect(element.textContent).toContain('something in its questionnaire is wrong');
    await show({ instrument: undefined });
    expect(element.textContent).toContain('nothing to explain');
    expect(element.querySelector('details')).toBeNull();
  });

  it('explains an empty sheet where it has none', async () => {
    await show({ sheet: undefined });
    expect(sentences()[0]).toBe('Working together: no score.');
  });
});
