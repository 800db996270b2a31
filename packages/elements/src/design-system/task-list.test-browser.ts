import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { draw, place } from './draw.test-helper.js';
import { tag } from './tag.js';
import { taskList } from './task-list.js';

it('describes the link to each task by its hint and how far it has come', async () => {
  const followed: string[] = [];
  const onClick = (event: MouseEvent): void => {
    event.preventDefault();
    followed.push((event.currentTarget as HTMLAnchorElement).hash);
  };
  draw(
    taskList({
      idPrefix: 'tasks',
      items: [
        {
          title: 'Leading',
          href: '#leading',
          hint: '3 statements',
          status: tag({ text: 'Half done', classes: 'govuk-tag--teal' }),
          onClick,
        },
        { title: 'Acting', href: '#acting', status: 'Done', onClick },
        { title: 'Check', status: 'Cannot start yet', statusClasses: 'govuk-task-list__status--cannot-start-yet' },
      ],
    }),
  );
  expect(await accessibleNodes('listitem', 'link')).toMatchObject([
    { role: 'listitem' },
    { role: 'link', name: 'Leading', description: '3 statements Half done' },
    { role: 'listitem' },
    { role: 'link', name: 'Acting', description: 'Done' },
    { role: 'listitem' },
  ]);
  await page.getByRole('link', { name: 'Acting' }).click();
  expect(followed).toEqual(['#acting']);
  expect(await violations(place)).toEqual([]);
});
