import { PLACE_KINDS } from '../../areas/place-kind.js';
import type { CompiledStatement } from '../../instrument/index.js';
import type { Problem } from '../../problems/index.js';
import type { Journey } from './journey.js';
import { groupsOf, pageOf } from './pages.js';
import { statementProblems } from './statement-problems.js';

/** The statements that a step is about: those of its page, or all that the place is asked. */
export const statementsOn = (journey: Journey): readonly CompiledStatement[] =>
  journey.step.at === 'question'
    ? (pageOf(journey)?.page.statements ?? [])
    : groupsOf(journey.compiled, journey.sheet).flatMap(({ statements }) => statements);

/**
 * What stands in the way of going on from this step, or of sending: each with the path of its field. Without
 * `statements` those that the step is about. An open statement is in the way on its own page only: an unfinished sheet
 * may be sent.
 */
export function problemsOn(journey: Journey, statements?: readonly CompiledStatement[]): Problem[] {
  if (statements === undefined && journey.step.at === 'start') return placeProblems(journey);
  return (statements ?? statementsOn(journey)).flatMap((statement) => statementProblems(journey, statement));
}

const placeProblems = (journey: Journey): Problem[] =>
  lacksPlace(journey) ? [{ code: 'place-missing', path: ['place', 'kind'], expected: PLACE_KINDS }] : [];

/** Whether the instrument asks by the kind of place, and nobody has said which. */
export const lacksPlace = ({ compiled, sheet }: Pick<Journey, 'compiled' | 'sheet'>): boolean =>
  compiled.needsPlaceKind && sheet.place?.kind === undefined;
