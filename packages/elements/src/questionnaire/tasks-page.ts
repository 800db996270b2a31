import { tasksOf, type Task } from '@send-reform/core/assessment';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { tag } from '../design-system/tag.js';
import { taskList } from '../design-system/task-list.js';
import { back } from './back.js';
import type { View } from './view.js';
import { isParted, partHeading, partnerOf, whoseHeading } from './whose.js';

/** Every section with how far it has come: a partner's own statements first, under a heading of their own. */
export function tasksPage(view: View): TemplateResult {
  const { journey, text, prefix, change } = view;
  const tasks = tasksOf(journey);
  const done = tasks.reduce((sum, task) => sum + task.done, 0);
  const of = tasks.reduce((sum, task) => sum + task.of, 0);
  const isFinished = tasks.every(({ status }) => status === 'done');
  return html`
    ${back(view)}
    <h2 class="govuk-heading-l" tabindex="-1">${journey.compiled.instrument.title}</h2>
    <p class="govuk-body">${text.progress(done, of)}</p>
    ${groupsOf(tasks).map(
      ({ heading, members }, index, groups) => html`
        ${whoseHeading(view, groups, index)} ${heading === '' ? nothing : partHeading(groups, heading)}
        ${taskList({
          idPrefix: `${prefix}-task-${index + 1}`,
          items: members.map((task) => itemOf(view, task, isParted(groups))),
        })}
      `
    )}
    <div class="govuk-button-group">
      ${isFinished
        ? nothing
        : button({ text: done === 0 ? text.start : text.carryOn, type: 'button', onClick: () => change({ type: 'continue' }) })}
      ${button({
        text: text.toCheck,
        type: 'button',
        variant: isFinished ? undefined : 'secondary',
        onClick: () => change({ type: 'go', step: { at: 'check' } }),
      })}
    </div>
  `;
}

interface Group {
  readonly own: boolean;
  readonly heading: string;
  readonly members: Task[];
}

/** Tasks next to each other that lie within the same sections. */
function groupsOf(tasks: readonly Task[]): Group[] {
  const groups: Group[] = [];
  for (const task of tasks) {
    const { own } = task;
    const heading = task.within.join(' – ');
    const last = groups.at(-1);
    if (last?.heading === heading && last.own === own) last.members.push(task);
    else groups.push({ own, heading, members: [task] });
  }
  return groups;
}

function itemOf({ journey, text, hrefOf, follow, change }: View, { section, first, own, ...task }: Task, isInTwoParts: boolean) {
  const step = { at: 'question', statement: first } as const;
  const whose = own ? text.ownTask(partnerOf(journey)) : text.otherTask;
  return {
    title: html`${section.section.title}${isInTwoParts ? html`<span class="govuk-visually-hidden">${whose}</span>` : nothing}`,
    href: hrefOf(step),
    status: statusOf(text, task),
    onClick: follow(() => change({ type: 'go', step })),
  };
}

function statusOf(text: View['text'], { status, done, of }: Pick<Task, 'status' | 'done' | 'of'>): unknown {
  switch (status) {
    case 'done':
      return text.done;
    case 'problem':
      return tag({ text: text.withProblem, classes: 'govuk-tag--red' });
    case 'in-progress':
      return tag({ text: text.partly(done, of), classes: 'govuk-tag--yellow' });
    default:
      return tag({ text: text.notStarted });
  }
}
