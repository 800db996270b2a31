import { toPointer, type Problem } from '../../problems/index.js';
import { isSame } from '../same.js';
import type { Journey } from './journey.js';
import { indexOfPage, isAsked, pageOf, pagesOf, stepOf } from './pages.js';
import { lacksPlace, problemsOn } from './problems-on.js';
import type { Step } from './step.js';
import { tasksOf } from './tasks.js';
import { tidy } from './typing.js';

/** What else a move says about the journey. */
interface Manner {
  readonly changing?: boolean;
  readonly opened?: Step | undefined;
  readonly problems?: readonly Problem[];
}

/** The step itself, or the nearest one that the sheet lets somebody see. */
export function reachable({ compiled, sheet, sent }: Pick<Journey, 'compiled' | 'sheet' | 'sent'>, step: Step): Step {
  if (lacksPlace({ compiled, sheet })) return { at: 'start' };
  if (step.at === 'question' && !isAsked({ compiled, sheet }, step.statement)) return { at: 'tasks' };
  return step.at === 'done' && sent !== sheet.revision ? { at: 'check' } : step;
}

/** The journey on another step, with nothing said against it yet. */
export function move(journey: Journey, to: Step, { changing = false, opened, problems = [] }: Manner = {}): Journey {
  const step = reachable(journey, to);
  return { ...journey, step, changing, opened, problems, drafts: tidy(journey) };
}

/** By a link or the browser's own back and forward. */
export function go(journey: Journey, to: Step): Journey {
  if (to.at === 'question' && !journey.compiled.statementById.has(to.statement)) return journey;
  const step = reachable(journey, to);
  if (isSame(step, journey.step)) return journey;
  if (isSamePage(journey, step)) return { ...journey, step };
  return move(journey, step, { opened: openedBy(journey, step) });
}

/** By a Change link on the check, with what was found there about the page it leads to. */
export function change(journey: Journey, statement: string): Journey {
  if (journey.step.at !== 'check' || !isAsked(journey, statement)) return journey;
  const step: Step = { at: 'question', statement };
  const there = pageOf({ ...journey, step })!.page.statements.map(({ id }) => id);
  const problems = journey.problems.filter(({ path }) => path[0] === 'answers' && there.includes(String(path[1])));
  return move(journey, step, { changing: true, opened: journey.opened, problems });
}

export function goOn(journey: Journey): Journey {
  switch (journey.step.at) {
    case 'start':
      return stopped(journey) ?? move(journey, { at: 'tasks' });
    case 'tasks': {
      const step = firstToDo(journey);
      return move(journey, step, { opened: step });
    }
    case 'question':
      return stopped(journey) ?? skip(journey);
    default:
      return journey;
  }
}

/** On from a page, whatever it still lacks. */
export function skip(journey: Journey): Journey {
  if (journey.step.at !== 'question') return journey;
  const { changing, opened } = journey;
  return (changing ? undefined : turn(journey, 1)) ?? move(journey, { at: 'check' }, { opened });
}

export function goBack(journey: Journey): Journey {
  const { step, changing, opened } = journey;
  switch (step.at) {
    case 'tasks':
      return move(journey, { at: 'start' });
    case 'question':
      if (changing) return move(journey, { at: 'check' }, { opened });
      if (opened !== undefined && isSamePage(journey, opened)) return move(journey, { at: 'tasks' });
      return turn(journey, -1) ?? move(journey, { at: 'tasks' });
    case 'check': {
      const last = pagesOf(journey).at(-1);
      return move(journey, opened?.at === 'check' || last === undefined ? { at: 'tasks' } : stepOf(last), { opened });
    }
    default:
      return journey;
  }
}

/** The journey with those of its problems that still hold. A problem is known by its code and its field. */
export function withoutSolved(journey: Journey, holds: (problem: Problem, isFound: boolean) => boolean): Journey {
  if (journey.problems.length === 0) return journey;
  const found = problemsOn(journey).map(({ code, path }) => toPointer([code, ...path]));
  const problems = journey.problems.filter((problem) => holds(problem, found.includes(toPointer([problem.code, ...problem.path]))));
  return problems.length === journey.problems.length ? journey : { ...journey, problems };
}

/** Looks for what stands in the way of sending. */
export const submit = (journey: Journey): Journey => (journey.step.at === 'check' ? withProblems(journey, problemsOn(journey)) : journey);

const withProblems = (journey: Journey, problems: readonly Problem[]): Journey =>
  isSame(problems, journey.problems) ? journey : { ...journey, problems };

/** The journey with what stands in its way; undefined where nothing does. */
function stopped(journey: Journey): Journey | undefined {
  const problems = problemsOn(journey);
  return problems.length === 0 ? undefined : withProblems(journey, problems);
}

/** The page so many pages on. */
function turn(journey: Journey, by: 1 | -1): Journey | undefined {
  if (journey.step.at !== 'question') return undefined;
  const pages = pagesOf(journey);
  const page = pages[indexOfPage(pages, journey.step.statement) + by];
  return page && move(journey, stepOf(page), { opened: journey.opened });
}

const openedBy = ({ step }: Journey, to: Step): Step | undefined => (step.at === 'tasks' && to.at !== 'start' ? to : undefined);

function firstToDo(journey: Journey): Step {
  const task = tasksOf(journey).find(({ status }) => status !== 'done');
  return task === undefined ? { at: 'check' } : { at: 'question', statement: task.first };
}

function isSamePage(journey: Journey, step: Step): boolean {
  if (journey.step.at !== 'question' || step.at !== 'question') return false;
  return pageOf(journey)?.page.statements.some(({ id }) => id === step.statement) ?? false;
}
