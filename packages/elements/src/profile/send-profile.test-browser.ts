import { score } from '@send-reform/core/scoring';
import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import type { SendProfile } from './send-profile.js';

let element: SendProfile;

const answered = exampleSheet({
  lead: { state: 'answered', level: 'high' },
  listen: { state: 'answered', level: 'low' },
});

const rows = (): string[][] =>
  [...element.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => (cell.querySelector('.send-table__title') ?? cell).textContent.replace(/\s+/g, ' ').trim()),
  );

beforeEach(async () => {
  element = document.createElement('send-profile');
  document.body.append(element);
  Object.assign(element, { instrument: example, sheet: answered });
  await element.updateComplete;
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-profile', () => {
  it('shows what the core scores, what held a level down, and what is still possible', () => {
    expect(rows()).toEqual([
      ['Working together', '2.00', 'Low What holds the level down: Without this it would be Middle: We listen to families.', '2 of 2', 'Settled'],
      ['Acting', 'No score yet', '–', '0 of 1', '1.00 to 3.00'],
      ['Everything together', 'No score yet', '–', '2 of 3', '1.50 to 2.50'],
    ]);
    const { overall } = score(unwrap(compileInstrument(example)), answered);
    expect([overall.lowest.score, overall.highest.score]).toEqual(['1.50', '2.50']);
  });

  it('follows the sheet it is given', async () => {
    element.sheet = exampleSheet({ ...answered.answers, plan: { state: 'answered', level: 'high' } });
    await element.updateComplete;
    expect(rows().at(-1)).toEqual(['Everything together', '2.50', 'High', '3 of 3', 'Settled']);
  });

  it('opens a row by keyboard to tell how its figure came about', async () => {
    const summary = element.querySelector('summary')!;
    summary.focus();
    await userEvent.keyboard('{Enter}');
    expect(summary.parentElement).toHaveProperty('open', true);
    expect(summary.nextElementSibling!.textContent).toContain('Somebody leads: High, worth 3');
    expect(await accessibleNodes('DisclosureTriangle')).toMatchObject([
      { name: 'How this came about – Working together', expanded: true },
      { name: 'How this came about – Acting', expanded: false },
      { name: 'How this came about – Everything together', expanded: false },
    ]);
  });

  it.each([1000, 320])('is a table with headings in a column %i pixels wide', async (width) => {
    const column = document.createElement('div');
    column.setAttribute('style', `width: ${width}px`);
    document.body.append(column);
    column.append(element);
    const nodes = await accessibleNodes('table', 'columnheader', 'rowheader', 'cell');
    expect(nodes[0]).toMatchObject({ role: 'table', name: 'Score and level by section' });
    expect(nodes.filter(({ role }) => role === 'columnheader').map(({ name }) => name)).toEqual(['Section', 'Score', 'Level', 'Done', 'Still possible']);
    expect(nodes.filter(({ role }) => role === 'rowheader')).toHaveLength(3);
    expect(nodes.filter(({ role }) => role === 'cell')).toHaveLength(12);
    expect(column.scrollWidth).toBeLessThanOrEqual(width);
    expect(await violations(element)).toEqual([]);
  });

  it('has nothing to show for answers to another version', async () => {
    element.sheet = { ...answered, instrument: { ...answered.instrument, hash: `sha256-${'0'.repeat(64)}` } };
    await element.updateComplete;
    expect(element.querySelector('table')).toBeNull();
    expect(element.textContent).toContain('another version');
  });
});
