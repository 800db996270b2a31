import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { details } from './details.js';
import { draw, found, place } from './draw.test-helper.js';

const folded = () => found<HTMLDetailsElement>('details');

it('says whether it is open, and tells the caller when that changes', async () => {
  const opened: boolean[] = [];
  draw(details({ summaryText: 'Help', content: 'Ask us.', onToggle: ({ target }) => opened.push(target.open) }));
  expect(await accessibleNodes('DisclosureTriangle')).toMatchObject([{ name: 'Help', expanded: false }]);
  await page.getByText('Help').click();
  await expect.poll(() => opened).toEqual([true]);
  expect(await accessibleNodes('DisclosureTriangle')).toMatchObject([{ name: 'Help', expanded: true }]);
  expect(await violations(place)).toEqual([]);
});

it('stays as the person left it unless the caller says', () => {
  draw(details({ summaryText: 'Help', content: 'Ask us.' }));
  folded().open = true;
  draw(details({ summaryText: 'Help', content: 'Ask them.' }));
  expect(folded().open).toBe(true);
  draw(details({ summaryText: 'Help', content: 'Ask them.', open: false }));
  expect(folded().open).toBe(false);
  folded().open = true;
  draw(details({ summaryText: 'Help', content: 'Ask them.', open: false }));
  expect(folded().open).toBe(false);
});
