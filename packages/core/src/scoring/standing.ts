import { standingValidations, type Answer, type AnswerSheet, type Validation } from '../assessment/index.js';
import type { CompiledInstrument, CompiledStatement, Plan } from '../instrument/index.js';
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
/** This kind of place is not asked. */
export const NOT_ASKED: Standing = -4;

/** Where every statement stands, in tree order, on a basis. */
export function standingsOf(
  compiled: CompiledInstrument,
  plan: Plan,
  sheet: AnswerSheet,
  basis: Basis,
  validations: readonly Validation[],
): Standing[] {
  const { statements } = compiled;
  const { answers } = sheet;
  const standing = basis === 'validated' ? standingValidations(validations) : undefined;
  const standings: Standing[] = [];
  for (const statement of statements) {
    const answer = answers[statement.id];
    if (plan.asked[statement.index] === false) standings.push(NOT_ASKED);
    else if (answer === undefined) standings.push(OPEN);
    else if (standing !== undefined) standings.push(validatedStanding(statement, answer, standing.get(statement.id)));
    else standings.push(basis === 'evidenced' && lacksEvidence(statement, answer) ? OPEN : declaredStanding(statement, answer));
  }
  return standings;
}

function declaredStanding(statement: CompiledStatement, answer: Answer): Standing {
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

function positionOf(statement: CompiledStatement, level: string | undefined): Standing {
  const position = level === undefined ? undefined : statement.levelIndex.get(level);
  if (position === undefined) {
    throw new TypeError(`Not a level of ${statement.id}: ${String(level)}. Check a sheet with checkSheet before scoring it.`);
  }
  return position;
}

/** What ticked indicators come to, unless a person has confirmed another level or still has to. */
function decidedStanding(statement: CompiledStatement, confirmed: string | undefined, ticked: readonly string[]): Standing {
  if (confirmed !== undefined) return positionOf(statement, confirmed);
  return statement.statement.confirmation === 'required' ? OPEN : (levelOfIndicators(statement, ticked) ?? OPEN);
}

/** The position of the level that ticked indicators come to by the statement's table; undefined where no row fits. */
export function levelOfIndicators({ indicators }: CompiledStatement, ticked: readonly string[]): number | undefined {
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

const lacksEvidence = ({ statement }: CompiledStatement, answer: Answer): boolean =>
  answer.state === 'answered' && statement.evidencePrompt !== undefined && (answer.evidence ?? []).length === 0;

/** Answers without a level need nobody's confirmation; a level counts as far as it is confirmed. */
function validatedStanding(statement: CompiledStatement, answer: Answer, validation: Validation | undefined): Standing {
  if (answer.state !== 'answered') return declaredStanding(statement, answer);
  return validation?.outcome === 'accepted' ? positionOf(statement, validation.level) : OPEN;
}
