import type { Answer, AnswerSheet } from '../assessment/index.js';
import {
  compare, formatFraction, multiplyIntegers, roundFraction, ZERO, type Fraction, type FractionString, type Rounding,
} from '../exact/index.js';
import type { PlaceKind } from '../areas/place-kind.js';
import { weightFor, type CompiledInstrument, type CompiledSection, type Section } from '../instrument/index.js';
import { failing } from './gates.js';
import { firstReason, reasonFor, treatmentOf, type Treatment } from './gather.js';
import type { End } from './range.js';
import { decisionTableRange } from './rules/decision-table.js';
import type { Withheld } from './rules/rule.js';
import { extentsOfIndicators, isOpen, type Basis, type ScoreOptions, type Standing } from './standing.js';
import { takeStock } from './stock.js';
import { workingOf, type CountedPart, type Working } from './working.js';

/** One part of a figure: a statement, or a section with a derivation of its own. */
export interface DerivationPart {
  readonly kind: 'statement' | 'section';
  readonly id: string;
  /** `answered`, or why there is no value. */
  readonly state: 'answered' | Withheld;
  /**
   * `counts`, or what the section's policy makes of it. An open statement is taken `at-lowest` or `at-highest` where the
   * question is how far a figure can still go.
   */
  readonly treatment: 'counts' | Treatment | `at-${End}`;
  /** The level it stands at, if any. */
  readonly level: string | null;
  /** What it is worth here; null when it does not count. */
  readonly value: FractionString | null;
  readonly weight: FractionString;
  /** weight × value; null when it does not count. */
  readonly product: FractionString | null;
  /** The id of the source the statement rests on. */
  readonly source: string | null;
  /** How many of each group of indicators are ticked; null for a statement without indicators. */
  readonly indicators: readonly { readonly group: string; readonly howMany: string }[] | null;
  /** For a section, how its figure came about. */
  readonly derivation: Derivation | null;
}

/** How a section's figure came about: codes and values, to be put into words by a catalogue. */
export interface Derivation {
  readonly id: string;
  /** The rule's name. */
  readonly code: string;
  readonly basis: Basis;
  /** Which end of what is still possible it is about; null for the figure as it stands. */
  readonly end: End | null;
  readonly exact: FractionString | null;
  readonly score: string | null;
  readonly level: string | null;
  readonly withheld: Withheld | null;
  readonly parts: readonly DerivationPart[];
  /** What was divided by what; null for rules that do not divide. */
  readonly numerator: FractionString | null;
  readonly denominator: FractionString | null;
  /** The parts that decided, for rules that pick. */
  readonly decidedBy: readonly string[];
  /** How many of each group hold, for tables; none where that is open, and the table is looked through for its end. */
  readonly when: readonly { readonly group: string; readonly howMany: string }[];
  readonly rounding: Rounding;
  /** The band that the exact score falls in; null when the level does not come from bands. */
  readonly band: { readonly level: string; readonly from: FractionString; readonly to: FractionString | null } | null;
  /** Every gate of the section. `holds` is true for the one that held the level down. */
  readonly gates: readonly {
    readonly gate: string;
    readonly capAt: string;
    readonly atLeast: string;
    readonly passed: boolean;
    readonly holds: boolean;
    readonly failing: readonly string[];
    /** Why the instrument has the gate, in its own words, and the id of what that rests on. */
    readonly reason: string | null;
    readonly source: string | null;
  }[];
  readonly source: string | null;
}

/** What stays the same all the way down. */
interface Context {
  readonly compiled: CompiledInstrument;
  readonly kind: PlaceKind | undefined;
  readonly basis: Basis;
  readonly standings: readonly Standing[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** Where the question is how far a figure can still go. */
  readonly range: Range | null;
}

/** One end of what is still possible, with the way to the other and back to the sheet as it stands. */
interface Range {
  readonly end: End;
  readonly asItStands: Context;
  readonly other: () => Context;
  /** Whether anything within a section is open, by its index. */
  readonly isOpenWithin: (section: number) => boolean;
  /** A table asks for both ends of what is in it, so each is worked out once. */
  readonly known: Map<number, Derived>;
}

/** A derivation with the numbers that the one above it needs. */
interface Derived {
  readonly derivation: Derivation;
  readonly value: Fraction | null;
  readonly most: Fraction;
  readonly level: number;
  readonly lowest: Fraction;
  readonly highest: Fraction | null;
}

/**
 * How a section's figure came about, from the answers up, worked out with the weights and values as the instrument
 * writes them: by another way than `score` takes, to the same result on every node.
 *
 * @param sectionId the id of any section; the instrument's own id explains the whole.
 * @returns the derivation, or undefined when there is no section by that id.
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 * @example
 * const derivation = explain(compiled, sheet, 'leading');
 * if (derivation) [derivation.numerator, derivation.denominator, derivation.exact]; // ['10', '4', '5/2']
 */
export function explain(
  compiled: CompiledInstrument,
  sheet: AnswerSheet,
  sectionId: string,
  options: ScoreOptions = {},
): Derivation | undefined {
  const section = compiled.sectionById.get(sectionId);
  return section && derive(section, contextOf(compiled, sheet, options).context).derivation;
}

/**
 * How the lowest or the highest figure that is still possible came about: every open statement taken at the level worth
 * least, or most. It comes to what `score` gives as `lowest` and `highest`, on every node. A section in which nothing is
 * open is explained as it stands.
 *
 * @param sectionId the id of any section; the instrument's own id explains the whole.
 * @returns the derivation, or undefined when there is no section by that id.
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 * @example
 * const open = emptySheet(compiled, 'a-sheet');
 * [explainRange(compiled, open, 'leading', 'lowest')?.score, explainRange(compiled, open, 'leading', 'highest')?.score]; // ['1.00', '4.00']
 */
export function explainRange(
  compiled: CompiledInstrument,
  sheet: AnswerSheet,
  sectionId: string,
  end: End,
  options: ScoreOptions = {},
): Derivation | undefined {
  const section = compiled.sectionById.get(sectionId);
  if (section === undefined) return undefined;
  const { context, isOpenWithin } = contextOf(compiled, sheet, options);
  const at = (wanted: End, other: () => Context): Context => ({
    ...context,
    standings: context.standings.map((standing, index) => (isOpen(standing) ? compiled.statements[index]![wanted] : standing)),
    range: { end: wanted, asItStands: context, other, isOpenWithin, known: new Map() },
  });
  const lowest: Context = at('lowest', () => highest);
  const highest: Context = at('highest', () => lowest);
  return derive(section, end === 'lowest' ? lowest : highest).derivation;
}

function contextOf(
  compiled: CompiledInstrument,
  sheet: AnswerSheet,
  options: ScoreOptions,
): { context: Context; isOpenWithin: Range['isOpenWithin'] } {
  const kind = sheet.place?.kind;
  const { standings, sections } = takeStock(compiled, compiled.planFor(kind), sheet, options);
  return {
    context: { compiled, kind, basis: options.basis ?? 'declared', standings, answers: sheet.answers, range: null },
    isOpenWithin: (index) => sections[index]!.unanswered + sections[index]!.doNotKnow > 0,
  };
}

/** The derivation of a section: as it stands where nothing within it is open, whatever is open elsewhere. */
function derive(section: CompiledSection, context: Context): Derived {
  const { range } = context;
  if (range === null) return deriveFrom(section, gatherParts(section, context), context);
  if (!range.isOpenWithin(section.index)) return derive(section, range.asItStands);
  const known = range.known.get(section.index);
  if (known !== undefined) return known;
  const derived = deriveFrom(section, gatherParts(section, context), context);
  range.known.set(section.index, derived);
  return derived;
}

/** The parts of a section, with those of them that count, and why there is no figure where there is none. */
interface Gathered {
  readonly parts: DerivationPart[];
  readonly counted: CountedPart[];
  readonly reason: Withheld | null;
}

function gatherParts(section: CompiledSection, context: Context): Gathered {
  const { compiled, kind, standings, range } = context;
  const parts: DerivationPart[] = [];
  const counted: CountedPart[] = [];
  const waiting: Withheld[] = [];
  const leftOut: Withheld[] = [];

  for (const index of section.statements) {
    const statement = compiled.statements[index]!;
    const standing = standings[index]!;
    const weight = weightFor(statement.statement.weight, kind);
    const stands = range?.asItStands.standings[index] ?? standing;
    const state = stands >= 0 ? 'answered' : reasonFor(stands);
    const treatment =
      range !== null && isOpen(stands) ? (`at-${range.end}` as const)
      : state === 'answered' ? 'counts'
      : treatmentOf(state, section.policies);
    const position = standing >= 0 ? standing : treatment === 'full' ? statement.highest : statement.lowest;
    const value = valueUnder(treatment, statement.values[position]!);
    if (value !== null) {
      const rank = treatment === 'zero' ? 0 : statement.rank[position]!;
      counted.push({ id: statement.id, weight, value, most: statement.values[statement.highest]!, rank });
    }
    if (standing < 0) (treatment === 'withhold' ? waiting : leftOut).push(reasonFor(standing));
    parts.push({
      kind: 'statement', id: statement.id, state, treatment,
      level: statement.levels[standing]?.id ?? null,
      ...amounts(weight, value),
      source: statement.statement.source ?? null,
      indicators: stands >= 0 ? indicatorsOf(context, index) : null,
      derivation: null,
    });
  }

  for (const index of section.sections) {
    const child = compiled.sections[index]!;
    const derived = derive(child, context);
    const { derivation, highest } = derived;
    const weight = weightFor((child.section as Section).weight, kind);
    const state = derivation.withheld ?? 'answered';
    const wanted = state === 'answered' ? 'counts' : treatmentOf(state, section.policies);
    // A section that gives no figure at all has no lowest or highest to count as.
    const treatment = highest === null && !['counts', 'withhold'].includes(wanted) ? 'exclude' : wanted;
    const value = valueUnder(treatment, derived.value ?? (treatment === 'full' ? highest! : derived.lowest));
    if (value !== null) {
      const rank = treatment === 'counts' ? derived.level : treatment === 'full' ? child.levelValues.length - 1 : 0;
      counted.push({ id: child.id, weight, value, most: treatment === 'counts' ? derived.most : highest!, rank });
    }
    if (state !== 'answered') (treatment === 'withhold' ? waiting : leftOut).push(state);
    parts.push({
      kind: 'section', id: child.id, state, treatment, level: derivation.level, ...amounts(weight, value),
      source: derivation.source, indicators: null, derivation,
    });
  }

  const reason =
    section.rule.kind === 'none' ? 'no-total'
    : waiting.length > 0 ? waiting.reduce(firstReason)
    : counted.length === 0 ? leftOut.reduce<Withheld>(firstReason, 'not-asked')
    : null;
  return { parts, counted, reason };
}

/** What a rule makes of the parts; for a table with something open, its end among the rows that can still come about. */
function workingUnder(section: CompiledSection, { counted, reason }: Gathered, { range }: Context): Working {
  if (reason !== null) return { value: null, withheld: reason, level: -1 };
  if (range === null || section.rule.kind !== 'decision-table') return workingOf(section, counted);
  const across = gatherParts(section, range.other());
  if (across.reason !== null) return workingOf(section, counted);
  const [lowest, highest] = range.end === 'lowest' ? [counted, across.counted] : [across.counted, counted];
  const ends = decisionTableRange({ terms: lowest }, { terms: highest }, section);
  if (ends === 'no-row') return { value: null, withheld: 'no-row', level: -1 };
  const { level, numerator, denominator } = ends[range.end === 'lowest' ? 0 : 1];
  return { value: { numerator, denominator }, withheld: null, level };
}

function deriveFrom(section: CompiledSection, gathered: Gathered, context: Context): Derived {
  const { compiled, kind, standings, basis, range } = context;
  const { extent } = compiled.planFor(kind).sections[section.index]!;
  const { parts, counted } = gathered;
  const working = workingUnder(section, gathered, context);
  const { value } = working;
  const band = value === null ? null : bandOf(section, value);
  const ungated = value === null ? -1 : section.bands.length > 0 ? (band?.level ?? -1) : working.level;
  const gates = gatesOf(section, ungated, standings);
  const level = gates.find(({ holds }) => holds)?.cap ?? ungated;
  const name = (position: number): string | null => section.levels?.[position]?.id ?? null;
  // Tables and ladders of levels can always come to their top.
  const decidesLevel = section.rule.kind === 'decision-table' || section.rule.kind === 'level-reached';
  const most =
    !section.isShareOfMost || decidesLevel || counted.length === 0
      ? null
      : workingOf(section, counted.map((part) => ({ ...part, value: part.most }))).value;
  return {
    value,
    level,
    most: most ?? extent?.highest ?? ZERO,
    lowest: extent?.lowest ?? ZERO,
    highest: extent?.highest ?? null,
    derivation: {
      id: section.id,
      code: section.rule.kind,
      basis,
      end: range?.end ?? null,
      exact: value === null ? null : formatFraction(value),
      score: value === null ? null : roundFraction(value, section.rounding),
      level: name(level),
      withheld: working.withheld,
      parts,
      numerator: working.numerator === undefined ? null : formatFraction(working.numerator),
      denominator: working.denominator === undefined ? null : formatFraction(working.denominator),
      decidedBy: working.decidedBy ?? [],
      when: working.when ?? [],
      rounding: section.rounding,
      band: band === null ? null : { level: name(band.level)!, from: band.from, to: band.to },
      gates: gates.map(({ cap: _cap, ...gate }) => gate),
      source: ('source' in section.section ? section.section.source : undefined) ?? null,
    },
  };
}

const valueUnder = (treatment: DerivationPart['treatment'], value: Fraction): Fraction | null =>
  treatment === 'withhold' || treatment === 'exclude' ? null : treatment === 'zero' ? ZERO : value;

function amounts(weight: Fraction, value: Fraction | null): Pick<DerivationPart, 'value' | 'weight' | 'product'> {
  return {
    weight: formatFraction(weight),
    value: value === null ? null : formatFraction(value),
    product: value === null ? null : formatFraction({
      numerator: multiplyIntegers(weight.numerator, value.numerator),
      denominator: multiplyIntegers(weight.denominator, value.denominator),
    }),
  };
}

function indicatorsOf({ compiled, answers }: Context, index: number): DerivationPart['indicators'] {
  const { id, indicators, statement } = compiled.statements[index]!;
  const answer = answers[id];
  if (indicators === undefined || answer?.state !== 'answered') return null;
  const words = extentsOfIndicators(indicators, answer.indicators ?? []);
  return (statement.indicators ?? []).map((group, position) => ({ group: group.id, howMany: words[position]! }));
}

function bandOf(
  { bands }: CompiledSection,
  value: Fraction,
): { level: number; from: FractionString; to: FractionString | null } | null {
  const index = bands.findLastIndex(({ from }) => compare(from, value) <= 0);
  const band = bands[index];
  if (band === undefined || (band.below !== undefined && compare(value, band.below) >= 0)) return null;
  const to = band.below ?? bands[index + 1]?.from;
  return { level: band.level, from: formatFraction(band.from), to: to === undefined ? null : formatFraction(to) };
}

type GateFinding = Derivation['gates'][number] & { readonly cap: number };

function gatesOf(section: CompiledSection, ungated: number, standings: readonly Standing[]): GateFinding[] {
  const tried = section.gates.map((gate, position) => ({
    cap: gate.capAt,
    gate: gate.id,
    capAt: section.levels![gate.capAt]!.id,
    atLeast: section.section.gates![position]!.unless.atLeast,
    failing: failing(gate, standings),
    reason: section.section.gates![position]!.reason ?? null,
    source: section.section.gates![position]!.source ?? null,
  }));
  const caps = tried.filter((gate) => gate.failing.length > 0 && gate.cap < ungated).map(({ cap }) => cap);
  const holding = tried.findIndex((gate) => gate.failing.length > 0 && gate.cap === Math.min(...caps));
  return tried.map((gate, position) => ({ ...gate, passed: gate.failing.length === 0, holds: position === holding }));
}
