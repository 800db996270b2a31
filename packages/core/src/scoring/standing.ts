import type { Answer, Validation } from '../assessment/index.js';
import type { CompiledStatement, StatementPlan } from '../instrument/index.js';
import { howMany } from './rules/decision-table.js';

/**
 * What counts as an answer:
 *
 * - `declared`: what the respondent says
 * - `evidenced`: the same, where the statement asks for evidence only with some
 * - `validated`: what a named role has confirmed
 *
 * An answer that does not count on a basis leaves its statement open.
 */
export type Basis = 'declared' | 'evidenced' | 'validated';

/** How a sheet is to be scored. */
export interface ScoreOptions {
  /** What counts as an answer; `declared` when nothing is said. */
  readonly basis?: Basis;
  /** Needed for the basis `validated`; checked with `checkValidations`. */
  readonly validations?: readonly Validation[];
}

/** Where a statement stands: the position of its level, or one of the four below. */
export type Standing = number;

/** No answer that counts. */
export const OPEN: Standing = -1;
export const DO_NOT_KNOW: Standing = -2;
export const NOT_APPLICABLE: Standing = -3;
/** Whether the statement may still come to any level: nobody has answered it, or nobody knows. */
export const isOpen = (standing: Standing): boolean => standing === OPEN || standing === DO_NOT_KNOW;
/** This kind of place is not asked. */
export const NOT_ASKED: Standing = -4;

/** Where one statement stands on a basis. `validated` holds the validations that count, on that basis only. */
export function standingOf(
  statement: StatementPlan,
  answer: Answer | undefined,
  basis: Basis,
  validated: ReadonlyMap<string, Validation> | undefined,
): Standing {
  if (answer === undefined) return OPEN;
  if (validated !== undefined) return validatedStanding(statement, answer, validated.get(statement.id));
  return basis === 'evidenced' && lacksEvidence(statement, answer) ? OPEN : declaredStanding(statement, answer);
}

/** Where a declared answer stands: a level, nearly always, which is found here without going further. */
export function declaredStanding(statement: StatementPlan, answer: Answer): Standing {
  if (answer.state === 'answered' && statement.indicators === undefined) {
    const { levelIds } = statement;
    const { level } = answer;
    // A handful of levels is found sooner by looking along them than by hashing.
    for (let position = 0; position < levelIds.length; position += 1) if (levelIds[position] === level) return position;
  }
  return standingByState(statement, answer);
}

function standingByState(statement: StatementPlan, answer: Answer): Standing {
  switch (answer.state) {
    case 'answered':
      return statement.indicators === undefined
        ? positionOf(statement, answer.level)
        : decidedStanding(statement, answer.level, answer.indicators ?? []);
    case 'not-applicable':
      return NOT_APPLICABLE;
    case 'do-not-know':
      return DO_NOT_KNOW;
    default:
      return OPEN;
  }
}

function positionOf(statement: StatementPlan, level: string | undefined): Standing {
  const position = level === undefined ? -1 : statement.levelIds.indexOf(level);
  if (position >= 0) return position;
  throw new TypeError(`Not a level of ${statement.id}: ${String(level)}. Check a sheet with checkSheet before scoring it.`);
}

/** What ticked indicators come to, unless a person has confirmed another level or still has to. */
function decidedStanding(statement: StatementPlan, confirmed: string | undefined, ticked: readonly string[]): Standing {
  if (confirmed !== undefined) return positionOf(statement, confirmed);
  return statement.statement.confirmation === 'required' ? OPEN : (levelOfIndicators(statement, ticked) ?? OPEN);
}

/** The position of the level that ticked indicators come to by the statement's table; undefined where no row fits. */
export function levelOfIndicators({ indicators }: Pick<CompiledStatement, 'indicators'>, ticked: readonly string[]): number | undefined {
  if (indicators === undefined) return undefined;
  return indicators.levelOf(extentsOfIndicators(indicators, ticked).join());
}

/** For each group in order, how many of its indicators are ticked, in words. */
export function extentsOfIndicators(
  { groupOf, groupSizes }: NonNullable<CompiledStatement['indicators']>,
  ticked: readonly string[],
): string[] {
  return groupSizes.map((size, group) => howMany(ticked.filter((id) => groupOf.get(id) === group).length, size));
}

const lacksEvidence = ({ statement }: StatementPlan, answer: Answer): boolean =>
  answer.state === 'answered' && statement.evidencePrompt !== undefined && (answer.evidence ?? []).length === 0;

/** Answers without a level need nobody's confirmation; a level counts as far as it is confirmed. */
function validatedStanding(statement: StatementPlan, answer: Answer, validation: Validation | undefined): Standing {
  if (answer.state !== 'answered') return declaredStanding(statement, answer);
  return validation?.outcome === 'accepted' ? positionOf(statement, validation.level) : OPEN;
}
