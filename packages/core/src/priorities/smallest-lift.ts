import type { AnswerSheet } from '../assessment/index.js';
import type { CompiledGate, CompiledInstrument, CompiledSection } from '../instrument/index.js';
import { evaluate, type Basis, type Evaluation, type Withheld } from '../scoring/index.js';
import { treatmentOf } from '../scoring/gather.js';
import { isOpen } from '../scoring/standing.js';
import { applyChanges } from './apply-changes.js';
import { draftAction, type DraftAction } from './draft-action.js';
import type { Question } from './lift/field.js';
import { movesOf, type Freedom } from './lift/moves.js';
import { isPossible, smallestChange, type Found } from './lift/search.js';
import { TooMuch } from './lift/states.js';
import { givesLevel } from './lift/uses.js';

/** What is asked of {@link smallestLift}. */
export interface LiftOptions {
  /** The level wanted; the next one up when nothing is said. */
  readonly target?: string;
  /** What counts as an answer. A raised answer keeps its evidence; nobody can say yet what will be validated. */
  readonly basis?: Exclude<Basis, 'validated'>;
}

/** One statement that is to be raised. */
export interface LiftChange {
  readonly statement: string;
  readonly from: string;
  readonly to: string;
  /** Levels up. For a reversed statement that is down its scale. */
  readonly steps: number;
  readonly action: DraftAction;
}

/** Why there is no smallest lift. `statements` and `gate` of the result say more. */
export type NoLift =
  /** The instrument has no level by that name for this section. */
  | 'unknown-level'
  /** The rule adds nothing up, or no band says what level a score is at. */
  | 'no-total' | 'no-levels'
  /** Already at the highest level, or at the level wanted. */
  | 'highest' | 'reached'
  /** Nothing applies, nothing is asked, or nothing has a weight. */
  | 'no-figure'
  /** Cannot be said until the statements named are answered. */
  | 'find-out'
  /** It rests on statements with ticked indicators, which are not raised step by step. */
  | 'rests-on-indicators'
  /** A gate demands a statement that does not apply here. */
  | 'gate-shut'
  /** Only lower answers would lead there, which nobody should work towards. */
  | 'only-lowering'
  /** Not even every answer at its highest leads there. */
  | 'out-of-reach'
  /** The instrument has too many different sums to go through. */
  | 'too-large';

/** The smallest change that lifts a section, or why there is none. Plain data. */
export type Lift = LiftFound | LiftNotFound;

interface LiftAsked {
  readonly section: string;
  readonly basis: Exclude<Basis, 'validated'>;
  /** The level it stands at; null when it has none. */
  readonly from: string | null;
  /** The level wanted; null where there is none to want. */
  readonly to: string | null;
}

export interface LiftFound extends LiftAsked {
  readonly found: true;
  /** The level that the changes lead to: the one wanted, or above it where nothing leads just there. */
  readonly reached: string;
  /** Level steps in all, and how many statements they are spread over. */
  readonly steps: number;
  readonly changes: readonly LiftChange[];
  /** Open statements in the section: once they are answered, the smallest change may be another. */
  readonly open: readonly string[];
}

export interface LiftNotFound extends LiftAsked {
  readonly found: false;
  readonly code: NoLift;
  /** The statements that it waits for or rests on. */
  readonly statements: readonly string[];
  /** The gate that is shut. */
  readonly gate: string | null;
  /** Why there is no figure. */
  readonly withheld: Withheld | null;
}

/**
 * The smallest change that lifts a section, or the whole, to its next level or to a `target`: the fewest level steps in
 * all, then the fewest statements, then the one that raises further the first statement, in tree order, where two differ.
 * Only answers that are there are changed, and only upwards; open statements stay as they are, to be found out first.
 *
 * @param sectionId the id of any section; the instrument's own id asks for the whole.
 * @returns the changes, or a code that says why there are none; undefined when there is no section by that id.
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 * @example
 * const lift = smallestLift(compiled, sheet, 'foundations');
 * if (lift?.found) [lift.from, lift.reached, lift.steps, lift.changes.length]; // ['developing', 'established', 1, 1]
 */
export function smallestLift(
  compiled: CompiledInstrument,
  sheet: AnswerSheet,
  sectionId: string,
  { target, basis = 'declared' }: LiftOptions = {},
): Lift | undefined {
  const section = compiled.sectionById.get(sectionId);
  if (section === undefined) return undefined;
  const evaluation = evaluate(compiled, sheet, { basis });
  const figure = evaluation.figures[section.index]!;
  const levels = section.levels ?? [];
  const wanted = target === undefined ? figure.level + 1 : levels.findIndex(({ id }) => id === target);
  const asked: LiftAsked = {
    section: sectionId, basis, from: levels[figure.level]?.id ?? null, to: levels[wanted]?.id ?? null,
  };
  const none = (code: NoLift, more: Partial<LiftNotFound> = {}): LiftNotFound => ({
    ...asked, found: false, code, statements: [], gate: null, withheld: figure.withheld, ...more,
  });

  if (section.rule.kind === 'none') return none('no-total');
  if (!givesLevel(section) || levels.length === 0) return none('no-levels');
  if (wanted < 0) return none('unknown-level');
  if (wanted >= levels.length) return none('highest');
  if (figure.level >= wanted) return none('reached');
  if (figure.withheld === 'unanswered' || figure.withheld === 'do-not-know') {
    return none('find-out', { statements: idsOf(compiled, [...waitedFor(section, evaluation), ...unknownToGates(section, wanted, evaluation)]) });
  }
  if (figure.withheld !== null && figure.withheld !== 'no-row') return none('no-figure');
  try {
    const found = smallestChange(questionOf(section, wanted, evaluation, {}));
    return found === undefined ? none(...reasonFor(section, wanted, evaluation)) : liftOf(asked, found, section, sheet, evaluation);
  } catch (error) {
    if (error instanceof TooMuch) return none('too-large');
    throw error;
  }
}

function questionOf(section: CompiledSection, level: number, evaluation: Evaluation, freedom: Freedom): Question {
  const { compiled, plan, standings, figures, highest } = evaluation;
  return {
    compiled, plan, standings, section, level,
    // Once open statements are answered, other sections have figures.
    figures: freedom.open ? highest : figures,
    moves: compiled.statements.map((statement) => movesOf(statement, standings[statement.index]!, freedom)),
    onlyRaised: !freedom.lowering,
  };
}

function liftOf(asked: LiftAsked, found: Found, section: CompiledSection, sheet: AnswerSheet, { compiled, standings, basis }: Evaluation): LiftFound {
  const changes = [...found].map(([index, position]): LiftChange => {
    const statement = compiled.statements[index]!;
    const { id, levels, rank } = statement;
    const standing = standings[index]!;
    return {
      statement: id, from: levels[standing]!.id, to: levels[position]!.id, steps: rank[position]! - rank[standing]!,
      action: draftAction(compiled, statement, standing, position),
    };
  });
  const { figures } = evaluate(compiled, applyChanges(sheet, changes), { basis });
  return {
    ...asked, found: true, changes,
    reached: section.levels![figures[section.index]!.level]!.id,
    steps: changes.reduce((total, { steps }) => total + steps, 0),
    open: idsOf(compiled, openWithin(section, compiled).filter((index) => isOpen(standings[index]!))),
  };
}

const idsOf = ({ statements }: CompiledInstrument, indexes: readonly number[]): string[] =>
  [...new Set(indexes)].toSorted((a, b) => a - b).map((index) => statements[index]!.id);

const openWithin = ({ statements, sections }: CompiledSection, compiled: CompiledInstrument): number[] =>
  [...statements, ...sections.flatMap((index) => openWithin(compiled.sections[index]!, compiled))];

/** The open statements that a section without a figure waits for. */
function waitedFor(section: CompiledSection, evaluation: Evaluation): number[] {
  const { compiled, standings, figures } = evaluation;
  const { policies } = section;
  return [
    ...section.statements.filter((index) => {
      const standing = standings[index]!;
      return isOpen(standing) && (standing === -1 ? policies.unanswered : policies.doNotKnow) === 'withhold';
    }),
    ...section.sections.flatMap((index) => {
      const { withheld } = figures[index]!;
      return withheld !== null && treatmentOf(withheld, policies) === 'withhold' ? waitedFor(compiled.sections[index]!, evaluation) : [];
    }),
  ];
}

const closedGates = ({ gates }: CompiledSection, wanted: number): CompiledGate[] => gates.filter(({ capAt }) => capAt < wanted);

/** The open statements for which gates of a section cannot be passed. */
const unknownToGates = (section: CompiledSection, wanted: number, { standings }: Evaluation): number[] =>
  closedGates(section, wanted).flatMap(({ statements, passesUnknown }) =>
    passesUnknown ? [] : statements.map(({ index }) => index).filter((index) => isOpen(standings[index]!)));

/** Why raising answers does not lead to a level. */
function reasonFor(section: CompiledSection, wanted: number, evaluation: Evaluation): [NoLift, Partial<LiftNotFound>?] {
  const { compiled, standings } = evaluation;
  const unknown = unknownToGates(section, wanted, evaluation);
  const within = openWithin(section, compiled);
  const open = idsOf(compiled, [...unknown, ...within.filter((index) => isOpen(standings[index]!))]);
  const withIndicators = idsOf(compiled, [...within, ...closedGates(section, wanted).flatMap(({ statements }) => statements.map(({ index }) => index))]
    .filter((index) => standings[index]! >= 0 && compiled.statements[index]!.indicators !== undefined));
  const shut = closedGates(section, wanted).find(({ statements, passesNotApplicable }) =>
    !passesNotApplicable && statements.some(({ index }) => standings[index]! < -2));
  if (shut !== undefined) {
    return ['gate-shut', { gate: shut.id, statements: shut.statements.filter(({ index }) => standings[index]! < -2).map(({ id }) => id) }];
  }
  const isPossibleWith = (freedom: Freedom): boolean => isPossible(questionOf(section, wanted, evaluation, freedom));
  if (withIndicators.length > 0 && isPossibleWith({ indicators: true })) return ['rests-on-indicators', { statements: withIndicators }];
  if (isPossibleWith({ open: true, indicators: true })) return ['find-out', { statements: open }];
  return isPossibleWith({ lowering: true }) ? ['only-lowering'] : ['out-of-reach'];
}
