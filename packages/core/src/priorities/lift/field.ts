import type { CompiledGate, CompiledInstrument, CompiledSection, Plan } from '../../instrument/index.js';
import type { Figure } from '../../scoring/figure.js';
import type { Standing } from '../../scoring/standing.js';
import type { Move } from './moves.js';
import type { Use } from './states.js';
import { isRead, readByTable, readWithin } from './uses.js';

/** What a search is about: a section, the level wanted, and what every statement may come to. */
export interface Question {
  readonly compiled: CompiledInstrument;
  readonly plan: Plan;
  readonly standings: readonly Standing[];
  /** Today's figures: which sections have none, whatever the answers. */
  readonly figures: readonly Figure[];
  readonly section: CompiledSection;
  /** Position of the level wanted. */
  readonly level: number;
  /** By statement; those without moves have no level, and policies say what they count as. */
  readonly moves: readonly (readonly Move[])[];
  readonly onlyRaised: boolean;
}

/** A gate of a section within whose level matters: whether it fails is carried along until it is known. */
export interface WatchedGate {
  readonly gate: CompiledGate;
  /** The section that it is a gate of. */
  readonly own: number;
  readonly bit: bigint;
  /** Whether a statement without a level makes it fail, whatever else happens. */
  readonly fails: boolean;
  /** The section at which all that it names has been seen. */
  readonly settledAt: number;
  /** Where that is further up than its own section, what was supposed of it there. */
  readonly supposedToPass: bigint;
  readonly supposedToFail: bigint;
}

/** The part of an instrument that a search has to look at. */
export interface Field extends Question {
  /** What each section is read for; undefined for one that does not matter. */
  readonly uses: readonly (Use | undefined)[];
  /** By section, from the one that holds a level down furthest. */
  readonly gates: ReadonlyMap<number, readonly WatchedGate[]>;
  /** By section: gates further down about which all is known once it has been gone through. */
  readonly settled: ReadonlyMap<number, readonly WatchedGate[]>;
  /** By statement: the watched gates that name it, and the rank each asks for. */
  readonly watchedBy: ReadonlyMap<number, readonly { readonly bit: bigint; readonly atLeast: number }[]>;
  /** Statements that take part in what is added up. */
  readonly live: readonly number[];
  /** Statements that only gates look at, from outside everything that is added up. */
  readonly loose: readonly number[];
}

/** Whether a section has no figure, whatever its statements come to. Raising answers can bring a table to a row. */
export const isStill = ({ figures }: Pick<Question, 'figures'>, section: number): boolean => {
  const { withheld } = figures[section]!;
  return withheld !== null && withheld !== 'no-row';
};

/** Whether a section can come to have no figure, or to have one: a table further down need not have a row for every answer. */
function canLose(section: CompiledSection, question: Question): boolean {
  if (isStill(question, section.index)) return false;
  const { rule, sections } = section;
  return (
    (rule.kind === 'decision-table' && rule.otherwise === undefined) ||
    sections.some((index) => canLose(question.compiled.sections[index]!, question))
  );
}

/** Lays out a field; undefined where the section never has a figure, or a gate of its own cannot be passed. */
export function layOut(question: Question): Field | undefined {
  const { compiled, section, level } = question;
  if (isStill(question, section.index)) return undefined;
  const uses: (Use | undefined)[] = new Array(compiled.sections.length);
  mark(section, { value: 'none', rank: 'up' }, question, uses);

  const needed = sectionsNeeded(section, question, uses);
  const closed = needed.flatMap(({ gates }) => gates.filter(({ capAt }) => capAt < level));
  if (closed.some((gate) => failsAnyway(gate, question))) return undefined;
  const moves = [...question.moves];
  for (const { statements } of closed) {
    for (const { index, rank, atLeast } of statements) {
      const enough = moves[index]!.filter(({ position }) => rank[position]! >= atLeast);
      if (moves[index]!.length > 0 && enough.length === 0) return undefined;
      moves[index] = enough;
    }
  }
  const asked = { ...question, moves };
  const watched = watch(asked, uses, new Set(needed));
  const watchedBy = new Map<number, { bit: bigint; atLeast: number }[]>();
  for (const { gate, bit } of watched.flatMap(([, gates]) => gates)) {
    for (const { index, atLeast } of gate.statements) {
      watchedBy.set(index, [...(watchedBy.get(index) ?? []), { bit, atLeast }]);
    }
  }
  const named = [...watched.flatMap(([, gates]) => gates.map(({ gate }) => gate)), ...closed].flatMap(({ statements }) => statements);
  return {
    ...asked,
    uses,
    gates: new Map(watched),
    settled: new Map(compiled.sections.map(({ index }) => [
      index, watched.flatMap(([own, gates]) => gates.filter(({ settledAt }) => settledAt === index && settledAt !== own)),
    ])),
    watchedBy,
    live: [...moves.keys()].filter((index) => moves[index]!.length > 0 && isLive(index, asked, uses)),
    loose: [...new Set(named.map(({ index }) => index))].filter((index) => moves[index]!.length > 0 && !isLive(index, asked, uses)),
  };
}

function mark(section: CompiledSection, use: Use, question: Question, uses: (Use | undefined)[]): void {
  const { compiled, onlyRaised } = question;
  if (isStill(question, section.index) || !(isRead(use) || canLose(section, question))) return;
  uses[section.index] = use;
  const within = readWithin(section, use);
  for (const index of section.sections) {
    const child = compiled.sections[index]!;
    const isTable = section.rule.kind === 'decision-table' && isRead(within);
    mark(child, isTable ? readByTable(section, child, compiled, onlyRaised) : within, question, uses);
  }
}

/** Whether a statement takes part in what is added up: the rule of a section that matters looks at it. */
function isLive(index: number, { compiled }: Question, uses: readonly (Use | undefined)[]): boolean {
  const { id, section } = compiled.statements[index]!;
  const use = uses[section];
  const around = compiled.sections[section]!;
  return use !== undefined && isRead(readWithin(around, use)) && isMember(around, id);
}

/** Whether a section's rule looks at a part: a decision table looks at the members of its groups only. */
export const isMember = ({ rule }: CompiledSection, part: string): boolean =>
  rule.kind !== 'decision-table' || rule.groups.some(({ members }) => members.has(part));

/** Whether a gate fails by a statement that has no level. */
function failsAnyway(gate: CompiledGate, { standings, moves }: Question): boolean {
  return gate.statements.some(({ index }) => {
    if (moves[index]!.length > 0) return false;
    const standing = standings[index]!;
    return standing === -1 || standing === -2 ? !gate.passesUnknown : !gate.passesNotApplicable;
  });
}

/**
 * The sections that must all be at the level wanted: the section itself, and, where it is as weak as its weakest part,
 * the sections within. Their gates are no question: each has to be passed, or makes no difference.
 */
function sectionsNeeded(section: CompiledSection, question: Question, uses: readonly (Use | undefined)[]): CompiledSection[] {
  const { rule, bands, sections } = section;
  if (rule.kind !== 'minimum' || !rule.sharesScale || bands.length > 0) return [section];
  const within = sections.filter((index) => uses[index] !== undefined).map((index) => question.compiled.sections[index]!);
  return [section, ...within.flatMap((child) => sectionsNeeded(child, question, uses))];
}

function watch(question: Question, uses: readonly (Use | undefined)[], needed: ReadonlySet<CompiledSection>): [number, WatchedGate[]][] {
  const { compiled, section: top } = question;
  let next = 0n;
  const bit = (): bigint => 1n << next++;
  const isWithin = (statement: number, section: number): boolean => {
    for (let at: number | undefined = compiled.statements[statement]!.section; at !== undefined; at = compiled.sections[at]!.parent) {
      if (at === section) return true;
    }
    return false;
  };
  return compiled.sections
    .filter((section) => !needed.has(section) && section.gates.length > 0 && (uses[section.index]?.rank ?? 'none') !== 'none')
    .map(({ index: own, gates }) => [own, gates.toSorted((a, b) => a.capAt - b.capAt).map((gate): WatchedGate => {
      const named = gate.statements.map(({ index }) => index).filter((index) => question.moves[index]!.length > 0);
      let settledAt = own;
      while (settledAt !== top.index && !named.every((index) => isWithin(index, settledAt) && isLive(index, question, uses))) {
        settledAt = compiled.sections[settledAt]!.parent!;
      }
      const isSettled = settledAt === own;
      return {
        gate, own, settledAt, bit: bit(), fails: failsAnyway(gate, question),
        supposedToPass: isSettled ? 0n : bit(), supposedToFail: isSettled ? 0n : bit(),
      };
    })]);
}
