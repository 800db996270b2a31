import type { CompiledStatement, StatementPart } from '../instrument/index.js';
import type { ScoreResult, StatementScore } from '../scoring/index.js';
import type { StatementLink, Pairing, StatementPair } from './pairing.js';
import { NO_REASONS, reason, type ComparisonReason } from './reason.js';

/**
 * What became of an answer:
 *
 * - `rose`, `fell`, `stayed`: a level then and now
 * - `new`: a level now and none then; `gone`: a level then and none now
 * - `no-level`: none on either side
 * - `not-comparable`: see the reasons
 */
export type AnswerChange = 'rose' | 'fell' | 'stayed' | 'new' | 'gone' | 'no-level' | 'not-comparable';

/** What became of a statement, or of several that were split or merged. */
export interface StatementChange {
  /** The statement's id now; of one that was dropped, its id then; of one that was split, the first that it became. */
  readonly id: string;
  /** The section it stands in, by its id now; then, for one that was dropped. */
  readonly section: string;
  /** What the crosswalk says became of it; `same` within one version. */
  readonly link: StatementLink;
  /** One, several where statements were merged or split, none where the statement is on one side only. */
  readonly then: readonly StatementScore[];
  readonly now: readonly StatementScore[];
  readonly change: AnswerChange;
  /** Levels up, or down where below zero; null where there is no level on both sides to count between. */
  readonly steps: number | null;
  /** The level then as it is called now, where the crosswalk maps levels; null where nothing was mapped. */
  readonly mapped: string | null;
  /** What was changed in its wording or its levels: a change of answer may be a change of question. None is no caution. */
  readonly caution: readonly StatementPart[];
  /** Why it is not comparable; none where it is. */
  readonly reasons: readonly ComparisonReason[];
}

/** What became of every statement, in the order in which they stand now. */
export function compareStatements(pairing: Pairing, then: ScoreResult, now: ScoreResult): StatementChange[] {
  const otherBasis = then.basis === now.basis ? [] : [reason('other-basis', { then: then.basis, now: now.basis })];
  return pairing.statements.map((pair) => compareStatement(pair, pairing, then, now, otherBasis));
}

const standing = (statements: readonly CompiledStatement[], { statements: scores }: ScoreResult): readonly StatementScore[] =>
  statements.length === 1 ? [scores[statements[0]!.index]!] : statements.map(({ index }) => scores[index]!);

function compareStatement(
  pair: StatementPair,
  pairing: Pairing,
  thenResult: ScoreResult,
  nowResult: ScoreResult,
  otherBasis: readonly ComparisonReason[],
): StatementChange {
  const then = standing(pair.then, thenResult);
  const now = standing(pair.now, nowResult);
  const isThere = pair.now.length > 0;
  const home = isThere ? pair.now[0]! : pair.then[0]!;
  const { change, steps, reasons, mapped } = stepBetween(pair, then[0], now[0], otherBasis);
  return {
    id: home.id,
    section: (isThere ? pairing.now : pairing.then).sections[home.section]!.id,
    link: pair.link,
    then,
    now,
    change,
    steps,
    mapped,
    caution: pair.changed,
    reasons,
  };
}

interface Step {
  readonly change: AnswerChange;
  readonly steps: number | null;
  readonly reasons: readonly ComparisonReason[];
  readonly mapped: string | null;
}

const notComparable = (reasons: readonly ComparisonReason[]): Step =>
  ({ change: 'not-comparable', steps: null, reasons, mapped: null });
const withoutSteps = (change: AnswerChange): Step => ({ change, steps: null, reasons: NO_REASONS, mapped: null });

function stepBetween(
  { link, now: statements, levels }: StatementPair,
  then: StatementScore | undefined,
  now: StatementScore | undefined,
  otherBasis: readonly ComparisonReason[],
): Step {
  if (link !== 'same' && link !== 'reworded') return notComparable([...otherBasis, reason(`statement-${link}`)]);
  const asked = notAskedOnOneSide(then!, now!);
  if (otherBasis.length + asked.length > 0) return notComparable([...otherBasis, ...asked]);
  if (now!.level === null) return withoutSteps(then!.level === null ? 'no-level' : 'gone');
  if (then!.level === null) return withoutSteps('new');
  const level = levels === undefined ? then!.level : levels.get(then!.level)!;
  const statement = statements[0]!;
  const steps = rankOf(statement, now!.level) - rankOf(statement, level);
  return {
    change: steps > 0 ? 'rose' : steps < 0 ? 'fell' : 'stayed',
    steps,
    reasons: NO_REASONS,
    mapped: levels === undefined ? null : level,
  };
}

function notAskedOnOneSide(then: StatementScore, now: StatementScore): readonly ComparisonReason[] {
  const wasAsked = then.state !== 'not-asked';
  if (wasAsked === (now.state !== 'not-asked')) return NO_REASONS;
  return [reason(wasAsked ? 'not-asked-now' : 'not-asked-then')];
}

const rankOf = ({ levelIds, rank }: CompiledStatement, level: string): number => rank[levelIds.indexOf(level)]!;
