import { PLACE_KINDS } from '../../areas/place-kind.js';
import type { CompiledInstrument } from '../../instrument/index.js';
import type { Path } from '../../problems/index.js';
import { changePlace } from '../change-place.js';
import { emptySheet } from '../empty-sheet.js';
import type { Kept } from '../kept.js';
import { isSame } from '../same.js';
import { answerStatement } from './answer-statement.js';
import type { Journey, JourneyEvent } from './journey.js';
import { change, go, goBack, goOn, move, reachable, skip, submit, withoutSolved } from './move.js';
import type { Step } from './step.js';

/** What a journey begins with, as far as there is something. */
export interface JourneyStart extends Partial<Kept> {
  readonly by?: Journey['by'];
  readonly step?: Step;
}

/**
 * A journey through an instrument: from the beginning, or from a sheet and a step that were kept. A step that the sheet
 * does not let somebody see gives the nearest one.
 *
 * @example
 * startJourney(compiled, { sheet, by: 'section' }).step; // { at: 'start' }
 */
export function startJourney(
  compiled: CompiledInstrument,
  { sheet = emptySheet(compiled), drafts = {}, by = 'question', step = { at: 'start' } }: JourneyStart = {},
): Journey {
  const at = reachable({ compiled, sheet, sent: undefined }, step);
  return { compiled, by, sheet, drafts, step: at, changing: false, opened: undefined, problems: [], sent: undefined };
}

/**
 * The journey after an event: a new one, or the very same where nothing changes. An event that does not fit, such as an
 * unknown statement or Continue on the check, changes nothing.
 *
 * @example
 * const journey = startJourney(compiled, { sheet, step: { at: 'tasks' } });
 * advance(journey, { type: 'continue' }).step; // { at: 'check' }, since every statement is answered
 * advance(journey, { type: 'skip' }) === journey; // true
 */
export function advance(journey: Journey, event: JourneyEvent): Journey {
  switch (event.type) {
    case 'go':
      return go(journey, event.step);
    case 'change':
      return change(journey, event.statement);
    case 'continue':
      return goOn(journey);
    case 'skip':
      return skip(journey);
    case 'back':
      return goBack(journey);
    case 'submit':
      return submit(journey);
    case 'place':
      return PLACE_KINDS.includes(event.kind)
        ? replaced(journey, { sheet: changePlace(journey.sheet, { ...journey.sheet.place, kind: event.kind }) })
        : journey;
    case 'take':
      return replaced(journey, event.kept);
    case 'accept':
      return accepted(journey, event.revision ?? journey.sheet.revision);
    case 'refuse':
      return { ...move(journey, { at: 'check' }), problems: event.problems };
    case 'reopen':
      return journey.step.at === 'done' ? { ...move(journey, { at: 'tasks' }), sent: undefined } : journey;
    default: {
      const statement = journey.compiled.statementById.get(event.statement);
      return statement === undefined ? journey : settled(journey, answerStatement(journey, statement, event), statement.id);
    }
  }
}

/** After a change to one statement: what was said against it goes where it no longer holds. */
function settled(before: Journey, after: Journey, statement: string): Journey {
  const isElsewhere = ([part, id]: Path): boolean => part !== 'answers' || id !== statement;
  return after === before ? before : withoutSolved(after, ({ path }, isFound) => isFound || isElsewhere(path));
}

/** Another sheet, or the same about another kind of place: the step stays where it can. */
function replaced(journey: Journey, { sheet, drafts: given }: Kept): Journey {
  const isOther = sheet.id !== journey.sheet.id;
  const drafts = given ?? (isOther ? {} : journey.drafts);
  if (isSame({ sheet, drafts }, { sheet: journey.sheet, drafts: journey.drafts })) return journey;
  const after: Journey = { ...journey, sheet, drafts, sent: isOther ? undefined : journey.sent };
  const step = reachable(after, journey.step);
  return step === journey.step ? withoutSolved(after, (_, isFound) => isFound) : move(after, step);
}

function accepted(journey: Journey, revision: number): Journey {
  const after = journey.sent === revision ? journey : { ...journey, sent: revision };
  if (revision !== journey.sheet.revision || journey.step.at === 'done') return after;
  // Where nothing can be sent yet, to be told of it twice changes nothing.
  const moved = move(after, { at: 'done' });
  return after === journey && isSame({ ...moved, compiled: 0 }, { ...journey, compiled: 0 }) ? journey : moved;
}
