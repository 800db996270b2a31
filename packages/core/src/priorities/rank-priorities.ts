import type { AnswerSheet } from '../assessment/index.js';
import type { ContentHash } from '../canonical/index.js';
import { compare, formatFraction, fraction, ZERO, type Fraction, type FractionString } from '../exact/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { quote, resultOf, unwrap, type Problem, type Result } from '../problems/index.js';
import { evaluate, type Evaluation, type ScoreOptions } from '../scoring/index.js';
import { failing } from '../scoring/gates.js';
import { isOpen } from '../scoring/standing.js';
import { draftAction, tiesOf, type DraftAction, type Ties } from './draft-action.js';
import { applyFormula, DEFAULT_FORMULA, readFormula, type FactorShown, type PriorityFormula, type ReadFormula } from './formula.js';
import { sharesOf } from './share.js';

/** Where an area wants to be: a profile of the instrument, or one level for every statement that has it. */
export type PriorityTarget = { readonly profile: string } | { readonly level: string };

/** What priorities are ranked by. */
export interface PriorityOptions extends ScoreOptions {
  readonly target: PriorityTarget;
  /** {@link DEFAULT_FORMULA} when nothing is said. */
  readonly formula?: PriorityFormula;
  /** How many level steps partners are apart, by statement id. */
  readonly disagreement?: Readonly<Record<string, number>>;
}

/** What a gap and something to find out have in common. */
interface Ranked extends Ties {
  readonly id: string;
  readonly kind: 'statement' | 'section';
  /** Place in its list, from 1. Filtering leaves it as it is. */
  readonly rank: number;
  /** What the formula comes to. It orders, and has no meaning beyond that. */
  readonly value: FractionString;
  readonly factors: readonly FactorShown[];
  /** The level wanted. */
  readonly to: string;
}

/** A statement, or a section that the profile names, that has a level below the one wanted. */
export interface Priority extends Ranked {
  readonly from: string;
  /** What a plan can take over; null for a section, whose smallest lift says which statements to raise. */
  readonly action: DraftAction | null;
}

/** Something without a level: it has to be found out first, and may be no gap at all. */
export interface ToFindOut extends Ranked {
  readonly state: 'unanswered' | 'do-not-know' | 'no-level';
}

/** Gaps to a target, the most pressing first. Plain data. */
export interface Priorities {
  readonly instrument: { readonly id: string; readonly version: string; readonly hash: ContentHash };
  readonly target: PriorityTarget;
  readonly formula: PriorityFormula;
  readonly gaps: readonly Priority[];
  readonly toFindOut: readonly ToFindOut[];
  /** At the level wanted, or above it. */
  readonly met: readonly string[];
  /** Statements that do not apply here or are not asked, among those that the target is about. */
  readonly notApplicable: readonly string[];
}

/**
 * The gaps between a sheet and a target, ranked by a declared formula that every entry shows with its factors; equal ones
 * stand in tree order. Open and unknown statements are no gaps: they are ranked apart, without a distance.
 *
 * @returns the priorities, or problems: no such profile or level, or a formula that cannot be read.
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 * @example
 * const { gaps } = unwrap(rankPriorities(compiled, sheet, { target: { profile: 'before-the-plan' }, disagreement: { 'plan-milestones': 2 } }));
 * gaps[0]?.factors.map(({ factor }) => factor); // ['weight', 'distance', 'disagreement', 'gate']
 */
export function rankPriorities(compiled: CompiledInstrument, sheet: AnswerSheet, options: PriorityOptions): Result<Priorities> {
  const wanted = wantedLevels(compiled, options.target);
  const formula = readFormula(options.formula ?? DEFAULT_FORMULA);
  const problems: Problem[] = [
    ...(isProblem(wanted) ? [wanted] : []),
    ...(formula.ok ? [] : formula.problems),
    ...disagreementProblems(compiled, options.disagreement ?? {}),
  ];
  return resultOf(problems, () => rankKnown(compiled, sheet, options, wanted as Wanted, unwrap(formula)));
}

function rankKnown(compiled: CompiledInstrument, sheet: AnswerSheet, options: PriorityOptions, wanted: Wanted, formula: ReadFormula): Priorities {
  const evaluation = evaluate(compiled, sheet, options);
  const context: Context = {
    evaluation, formula, disagreement: options.disagreement ?? {}, held: heldBack(evaluation), shares: sharesOf(compiled, evaluation.plan),
  };
  const gaps: Unranked<Priority>[] = [];
  const toFindOut: Unranked<ToFindOut>[] = [];
  const met: string[] = [];
  const notApplicable: string[] = [];
  for (const id of inTreeOrder(compiled).filter((part) => wanted.has(part))) {
    const place = placeOf(id, wanted.get(id)!, evaluation);
    if (place.state === 'not-applicable') notApplicable.push(id);
    else if (place.state !== 'at-level') toFindOut.push({ ...entry(place, context), state: place.state });
    else if (place.distance <= 0) met.push(id);
    else gaps.push({ ...entry(place, context), from: place.from, action: place.action });
  }
  const { id, version } = compiled.instrument;
  return {
    instrument: { id, version, hash: compiled.hash }, target: options.target, formula: options.formula ?? DEFAULT_FORMULA,
    gaps: ranked(gaps), toFindOut: ranked(toFindOut), met, notApplicable,
  };
}

type Wanted = ReadonlyMap<string, string>;

const isProblem = (wanted: Wanted | Problem): wanted is Problem => 'code' in wanted;

function disagreementProblems(compiled: CompiledInstrument, disagreement: Readonly<Record<string, number>>): Problem[] {
  return Object.entries(disagreement).flatMap(([id, steps]): Problem[] => {
    const path = ['disagreement', id];
    if (!compiled.statementById.has(id)) return [{ code: 'answer.unknown-statement', path, received: quote(id) }];
    if (!Number.isSafeInteger(steps)) return [{ code: 'type', path, expected: 'integer', received: quote(steps) }];
    return steps < 0 ? [{ code: 'too-small', path, expected: 0, received: steps }] : [];
  });
}

/** The level wanted of each part, by id. */
function wantedLevels({ instrument, statements }: CompiledInstrument, target: PriorityTarget): Wanted | Problem {
  if ('profile' in target) {
    const profiles = instrument.profiles ?? [];
    const found = profiles.find(({ id }) => id === target.profile);
    return found === undefined
      ? { code: 'priorities.unknown-profile', path: ['target', 'profile'], expected: profiles.map(({ id }) => id), received: quote(target.profile) }
      : new Map(Object.entries(found.minimum));
  }
  const asked = statements.filter(({ levelIds }) => levelIds.includes(target.level));
  const known = [...new Set(statements.flatMap(({ levelIds }) => levelIds))];
  return asked.length === 0
    ? { code: 'priorities.unknown-level', path: ['target', 'level'], expected: known, received: quote(target.level) }
    : new Map(asked.map(({ id }) => [id, target.level]));
}

/** Sections and statements as they stand in the instrument. */
function inTreeOrder({ sections, statements }: CompiledInstrument): string[] {
  return sections.flatMap(({ id, statements: own }) => [id, ...own.map((index) => statements[index]!.id)]);
}

/** The statements that hold a level down by a gate. */
function heldBack({ compiled, figures, standings }: Evaluation): ReadonlySet<string> {
  return new Set(compiled.sections.flatMap(({ index, gates }) => {
    const gate = gates[figures[index]!.gate];
    return gate === undefined ? [] : failing(gate, standings);
  }));
}

interface Context {
  readonly evaluation: Evaluation;
  readonly disagreement: Readonly<Record<string, number>>;
  readonly formula: ReadFormula;
  readonly held: ReadonlySet<string>;
  readonly shares: ReturnType<typeof sharesOf>;
}

type Place = { readonly id: string; readonly kind: 'statement' | 'section'; readonly to: string } & (
  | { readonly state: 'not-applicable' | ToFindOut['state'] }
  | { readonly state: 'at-level'; readonly from: string; readonly distance: number; readonly action: DraftAction | null }
);

/** Where a statement or a section stands, seen from the level wanted. */
function placeOf(id: string, to: string, { compiled, standings, figures }: Evaluation): Place {
  const statement = compiled.statementById.get(id);
  if (statement === undefined) {
    const { index, levels = [] } = compiled.sectionById.get(id)!;
    const { level, withheld } = figures[index]!;
    const place = { id, kind: 'section', to } as const;
    if (withheld === 'nothing-applies' || withheld === 'not-asked') return { ...place, state: 'not-applicable' };
    const from = levels[level]?.id;
    if (from === undefined) return { ...place, state: withheld === 'unanswered' || withheld === 'do-not-know' ? withheld : 'no-level' };
    return { ...place, state: 'at-level', from, distance: levels.findIndex((item) => item.id === to) - level, action: null };
  }
  const { index, levels, rank, levelIds } = statement;
  const standing = standings[index]!;
  const place = { id, kind: 'statement', to: levelCounting(statement, to) } as const;
  if (isOpen(standing)) return { ...place, state: standing === -1 ? 'unanswered' : 'do-not-know' };
  if (standing < 0) return { ...place, state: 'not-applicable' };
  // A level wanted of a reversed statement is counted as gates and profiles count it: by its place from the low end.
  const position = levelIds.indexOf(place.to);
  const distance = rank[position]! - rank[standing]!;
  return {
    ...place, state: 'at-level', from: levels[standing]!.id, distance,
    action: distance > 0 ? draftAction(compiled, statement, standing, position) : null,
  };
}

/** The level at which a statement counts as one wanted: the level itself, or the mirrored one of a reversed statement. */
function levelCounting({ rank, levelIds }: CompiledInstrument['statements'][number], to: string): string {
  return levelIds[rank.indexOf(levelIds.indexOf(to))]!;
}

type Unranked<Entry extends Ranked> = Omit<Entry, 'rank' | 'value'> & { readonly value: Fraction };

function entry({ id, kind, to, ...place }: Place, { evaluation: { compiled }, ...context }: Context): Unranked<Ranked> {
  const statement = compiled.statementById.get(id);
  const section = compiled.sectionById.get(id);
  const { disagreement, held, shares, formula } = context;
  const { value, factors } = applyFormula(formula, {
    weight: (statement === undefined ? shares.sections[section!.index] : shares.statements[statement.index]) ?? ZERO,
    disagreement: fraction(Object.hasOwn(disagreement, id) ? disagreement[id]! : 0),
    gate: fraction(held.has(id) ? 1 : 0),
    ...('distance' in place ? { distance: fraction(place.distance) } : {}),
  });
  return { id, kind, to, value, factors, ...tiesOf(compiled, statement?.section ?? section!.index, statement) };
}

/** The greatest value first; sorting keeps equal ones in tree order. */
function ranked<Entry extends Ranked>(entries: readonly Unranked<Entry>[]): Entry[] {
  return entries
    .toSorted((a, b) => compare(b.value, a.value))
    .map((item, index) => ({ ...item, rank: index + 1, value: formatFraction(item.value) }) as unknown as Entry);
}
