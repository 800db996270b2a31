import { costUpTo, stepsIn, type Cost } from './cost.js';
import { layOut, type Field, type Question } from './field.js';
import type { Outcomes } from './gather.js';
import type { Move } from './moves.js';
import { outcomesOf, type Bounds } from './outcomes.js';
import { Effort } from './states.js';

/** The statements to change and the positions they come to. */
export type Found = ReadonlyMap<number, number>;

const boundsOf = (limit: Cost, effort: Effort): Bounds => ({ limit, effort, progress: new Map() });

/** The least cost at which the level wanted is reached; undefined where it is not within the limit. */
function leastCost(field: Field, bounds: Bounds, known: Map<number, Outcomes>): Cost | undefined {
  const within = (index: number): Outcomes => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const outcomes = outcomesOf(field.compiled.sections[index]!, field, bounds, within);
    known.set(index, outcomes);
    return outcomes;
  };
  const costs = within(field.section.index).choices.filter(({ rank }) => rank >= field.level).map(({ cost }) => cost);
  return costs.length === 0 ? undefined : Math.min(...costs);
}

/** The steps at which a search is tried first; each time it finds nothing it may take twice as many. */
const FIRST_STEPS = 4;

const mostSteps = ({ moves }: Question): number =>
  moves.reduce((total, options) => total + Math.max(0, ...options.map(({ cost }) => stepsIn(cost))), 0);

/** Whether the level wanted can be reached at all. */
export function isPossible(question: Question): boolean {
  const field = layOut(question);
  return field !== undefined && leastCost(field, boundsOf(costUpTo(mostSteps(question)), new Effort()), new Map()) !== undefined;
}

/**
 * The smallest change that reaches the level wanted: the fewest steps, then the fewest statements, then the one that,
 * at the first statement in tree order where two differ, raises it further. Undefined where there is none.
 */
export function smallestChange(question: Question): Found | undefined {
  const field = layOut(question);
  if (field === undefined) return undefined;
  const effort = new Effort();
  const most = mostSteps(question);
  for (let steps = Math.min(FIRST_STEPS, most); ; steps = Math.min(2 * steps, most)) {
    const cost = leastCost(field, boundsOf(costUpTo(steps), effort), new Map());
    if (cost !== undefined) return firstInOrder(field, cost, effort);
    if (steps === most) return undefined;
  }
}

/** Settles one statement after another, in tree order, at the highest level from which the least cost can still be had. */
function firstInOrder(field: Field, cost: Cost, effort: Effort): Found {
  const moves = [...field.moves];
  const settled: Field = { ...field, moves };
  const bounds = boundsOf(cost, effort);
  const known = new Map<number, Outcomes>();
  const works = (index: number, options: readonly Move[]): boolean => {
    const before = moves[index]!;
    moves[index] = options;
    forget(settled, index, known);
    if (options.length > 0 && leastCost(settled, bounds, known) === cost) return true;
    moves[index] = before;
    forget(settled, index, known);
    return false;
  };
  const changes = new Map<number, number>();
  let left = cost;
  for (const index of [...field.loose, ...field.live].toSorted((a, b) => a - b)) {
    if (left === 0) break;
    const stay = moves[index]!.filter((move) => move.cost === 0);
    const raised = moves[index]!.filter((move) => move.cost > 0 && move.cost <= left);
    if (!works(index, raised)) {
      moves[index] = stay;
      forget(settled, index, known);
      continue;
    }
    const move = raised.toReversed().find((option, at) => at === raised.length - 1 || works(index, [option]))!;
    moves[index] = [move];
    forget(settled, index, known);
    changes.set(index, move.position);
    left -= move.cost;
  }
  return changes;
}

/** What was known of the sections around a statement holds no longer. */
function forget({ compiled, section }: Field, statement: number, known: Map<number, Outcomes>): void {
  known.delete(section.index);
  for (let at: number | undefined = compiled.statements[statement]!.section; at !== undefined; at = compiled.sections[at]!.parent) {
    known.delete(at);
  }
}
