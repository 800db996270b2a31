import { expect, it } from 'vitest';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { draw, found, place } from './draw.test-helper.js';
import { summaryCard } from './summary-card.js';
import { summaryList, type SummaryListOptions } from './summary-list.js';

const followed: string[] = [];
const rows: SummaryListOptions['rows'] = [
  {
    key: 'Who leads',
    value: 'Health',
    actions: [
      {
        text: 'Change',
        visuallyHiddenText: 'who leads',
        href: '#lead',
        onClick: (event) => {
          event.preventDefault();
          followed.push('lead');
        },
      },
    ],
  },
  { key: 'Since', value: 'May' },
];

it('says of each link what it changes, and tells the caller', async () => {
  draw(summaryList({ rows }));
  expect(await accessibleNodes('term', 'definition', 'link')).toMatchObject([
    { role: 'term' },
    { role: 'definition' },
    { role: 'definition' },
    { role: 'link', name: 'Change who leads' },
    { role: 'term' },
    { role: 'definition' },
  ]);
  found('a').click();
  expect(followed).toEqual(['lead']);
  expect(await violations(place)).toEqual([]);
});

it('says of which card as well', async () => {
  draw(summaryCard({ card: { title: 'First plan', actions: [{ text: 'Delete', href: '#delete' }] }, rows }));
  expect(await accessibleNodes('heading', 'link')).toMatchObject([
    { role: 'heading', name: 'First plan' },
    { role: 'link', name: 'Delete (First plan)' },
    { role: 'link', name: 'Change who leads (First plan)' },
  ]);
  expect(await violations(place)).toEqual([]);
});
