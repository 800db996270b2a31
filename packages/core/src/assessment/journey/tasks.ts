import type { CompiledInstrument, CompiledSection, CompiledStatement } from '../../instrument/index.js';
import { answerTo } from '../change-answer.js';
import { draftOf } from '../kept.js';
import type { Journey } from './journey.js';
import { waitsFor } from './open.js';
import { groupsOf, type Page } from './pages.js';
import { problemsOn } from './problems-on.js';

export type TaskStatus = 'not-started' | 'in-progress' | 'done' | 'problem';

/** A section's statements as one thing to do. */
export interface Task {
  readonly section: CompiledSection;
  /** Whether these are statements marked for the sheet's partner. */
  readonly own: boolean;
  /** The titles of the sections around it, from the outside in, without the whole. */
  readonly within: readonly string[];
  /** How many of its statements are answered, or said not to apply or not to be known. */
  readonly done: number;
  readonly of: number;
  readonly status: TaskStatus;
  /** The statement to open: the first that is open or has something wrong, else the first of all. */
  readonly first: string;
}

/** What there is to do, in the order of the pages, with how far each part has come. */
export const tasksOf = (journey: Journey): Task[] =>
  groupsOf(journey.compiled, journey.sheet).map((group) => taskOf({ ...journey, step: { at: 'tasks' } }, group));

function taskOf(journey: Journey, { section, own, statements }: Page): Task {
  const wrong = statements.filter((statement) => problemsOn(journey, [statement]).length > 0);
  const done = statements.filter((statement) => isDealtWith(journey, statement)).length;
  const isBegun = done > 0 || statements.some(({ id }) => answerTo(journey.sheet, id) ?? draftOf(journey.drafts, id));
  const first = statements.find((statement) => wrong.includes(statement) || !isDealtWith(journey, statement)) ?? statements[0]!;
  return {
    section,
    own,
    within: titlesAround(journey.compiled, section),
    done,
    of: statements.length,
    status: wrong.length > 0 ? 'problem' : done === statements.length ? 'done' : isBegun ? 'in-progress' : 'not-started',
    first: first.id,
  };
}

const isDealtWith = ({ sheet }: Journey, statement: CompiledStatement): boolean => waitsFor(sheet, statement) === undefined;

function titlesAround({ sections }: CompiledInstrument, { parent }: CompiledSection): string[] {
  const around = parent === undefined ? undefined : sections[parent]!;
  return around?.parent === undefined ? [] : [...titlesAround({ sections } as CompiledInstrument, around), around.section.title];
}
