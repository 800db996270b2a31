import { tasksOf, type Task } from '@send-reform/core/assessment';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../design-system/button.js';
import { tag } from '../design-system/tag.js';
import { taskList } from '../design-system/task-list.js';
import { back } from './back.js';
import type { View } from './view.js';

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
    ${groupsOf(tasks, view).map(
      ({ own, heading, members }, index) => html`
        ${own === undefined ? nothing : html`<h3 class="govuk-heading-m">${own}</h3>`}
        ${heading === ''
          ? nothing
          : html`<h3 class="govuk-heading-${own === undefined && !hasOwn(tasks) ? 'm' : 's'}">${heading}</h3>`}
        ${taskList({ idPrefix: `${prefix}-task-${index + 1}`, items: members.map((task) => itemOf(view, task)) })}
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
  /** What stands above the first of a partner's own statements, and above the first of the others. */
  readonly own: string | undefined;
  readonly heading: string;
  readonly members: Task[];
}

const hasOwn = (tasks: readonly Task[]): boolean => tasks.some(({ own }) => own);

/** Tasks next to each other that lie within the same sections. */
function groupsOf(tasks: readonly Task[], { journey, text }: View): Group[] {
  const { sheet, compiled } = journey;
  const partner = compiled.instrument.partners?.find(({ id }) => id === sheet.partner)?.label ?? sheet.partner ?? '';
  const groups: Group[] = [];
  tasks.forEach((task, index) => {
    const heading = task.within.join(' – ');
    const isTurn = hasOwn(tasks) && task.own !== tasks[index - 1]?.own;
    const last = groups.at(-1);
    if (last?.heading === heading && !isTurn) last.members.push(task);
    else
      groups.push({
        own: isTurn ? (task.own ? text.ownHeading(partner) : text.otherHeading) : undefined,
        heading,
        members: [task],
      });
  });
  return groups;
}

function itemOf({ text, hrefOf, follow, change }: View, { section, first, ...task }: Task) {
  const step = { at: 'question', statement: first } as const;
  return {
    title: section.section.title,
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
