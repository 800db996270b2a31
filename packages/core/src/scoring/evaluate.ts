import type { AnswerSheet, Validation } from '../assessment/index.js';
import {
  compare, divideIntegers, leastCommonMultiple, multiplyIntegers, roundToUnits, ZERO, type Fraction, type Integer,
} from '../exact/index.js';
import type {
  ChildPlan, CompiledGate, CompiledInstrument, CompiledSection, Plan, Policies, SectionPlan, Term,
} from '../instrument/index.js';
import { decisionTableRange } from './rules/decision-table.js';
import { RULES } from './rules/index.js';
import { atMost, NO_LEVEL, type Combined, type Withheld } from './rules/rule.js';
import { DO_NOT_KNOW, NOT_APPLICABLE, OPEN, standingsOf, type Basis, type Standing } from './standing.js';

/** How a sheet is to be scored. */
export interface ScoreOptions {
  /** What counts as an answer; `declared` when nothing is said. */
  readonly basis?: Basis;
  /** Needed for the basis `validated`; checked with `checkValidations`. */
  readonly validations?: readonly Validation[];
}

/** A section's figure in integers. */
export interface Figure {
  /** The exact score is numerator ÷ denominator, not always in lowest terms; 0 ÷ 1 when it is withheld. */
  readonly numerator: Integer;
  readonly denominator: Integer;
  /** The score rounded as the instrument says, in units of its last place. */
  readonly rounded: Integer;
  /** Position among the section's levels, after gates; −1 for none. */
  readonly level: number;
  /** The level before gates. */
  readonly ungated: number;
  /** Position of the gate that held the level down; −1 for none. */
  readonly gate: number;
  /** The most that the parts which count could have come to; null where no percentage asks for it. */
  readonly most: Fraction | null;
  /** Why there is no score; null when there is one. */
  readonly withheld: Withheld | null;
}

/** How many statements stand where, in a section and everything within it. */
export interface Counts {
  readonly answered: number;
  readonly unanswered: number;
  readonly doNotKnow: number;
  readonly notApplicable: number;
  readonly notAsked: number;
}

/** Every section's figures as integers, by position in tree order. Strings and names are made from it by `score`. */
export interface Evaluation {
  readonly compiled: CompiledInstrument;
  readonly plan: Plan;
  readonly basis: Basis;
  readonly standings: readonly Standing[];
  readonly figures: readonly Figure[];
  /** The figures if every open statement came out worst, and best. */
  readonly lowest: readonly Figure[];
  readonly highest: readonly Figure[];
  readonly counts: readonly Counts[];
}

/**
 * All figures of a sheet, as integers: the fast half of `score`, for whoever scores by the thousand.
 *
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 * @example
 * const { figures } = evaluate(compiled, sheet);
 * figures[0]!.numerator; // with figures[0]!.denominator, the exact score of the whole
 */
export function evaluate(compiled: CompiledInstrument, sheet: AnswerSheet, options: ScoreOptions = {}): Evaluation {
  if (sheet.instrument.hash !== compiled.hash) {
    throw new TypeError(`The sheet answers ${sheet.instrument.hash}, not ${compiled.hash}. Check it with checkSheet first.`);
  }
  const basis = options.basis ?? 'declared';
  const plan = compiled.planFor(sheet.place?.kind);
  const standings = standingsOf(compiled, plan, sheet, basis, options.validations ?? []);
  const counts = countsOf(compiled, standings);
  const figures: Figure[] = new Array(compiled.sections.length);
  eachFromTheLeaves(compiled, (section) => {
    figures[section.index] = settle(section, plan, gather(section, plan, standings, figures), standings);
  });
  const isOpen = counts[0]!.unanswered + counts[0]!.doNotKnow > 0;
  const [lowest, highest] = isOpen ? rangeOf(compiled, plan, standings, figures, counts) : [figures, figures];
  return { compiled, plan, basis, standings, figures, lowest, highest, counts };
}

/** Sections stand after their parents in tree order, so the last comes first. */
function eachFromTheLeaves({ sections }: CompiledInstrument, visit: (section: CompiledSection) => void): void {
  for (let index = sections.length - 1; index >= 0; index -= 1) visit(sections[index]!);
}

function countsOf(compiled: CompiledInstrument, standings: readonly Standing[]): Counts[] {
  const counts: Counts[] = new Array(compiled.sections.length);
  eachFromTheLeaves(compiled, (section) => {
    let answered = 0;
    let unanswered = 0;
    let doNotKnow = 0;
    let notApplicable = 0;
    let notAsked = 0;
    for (const index of section.statements) {
      const standing = standings[index]!;
      if (standing >= 0) answered += 1;
      else if (standing === OPEN) unanswered += 1;
      else if (standing === DO_NOT_KNOW) doNotKnow += 1;
      else if (standing === NOT_APPLICABLE) notApplicable += 1;
      else notAsked += 1;
    }
    for (const child of section.sections) {
      const within = counts[child]!;
      answered += within.answered;
      unanswered += within.unanswered;
      doNotKnow += within.doNotKnow;
      notApplicable += within.notApplicable;
      notAsked += within.notAsked;
    }
    counts[section.index] = { answered, unanswered, doNotKnow, notApplicable, notAsked };
  });
  return counts;
}

/** The parts of a section that its rule works on, or why there is nothing to work on. */
type Gathered = readonly Term[] | Withheld;

/** Reasons for having no figure; where several hold, the one that comes first is given. */
const REASONS: readonly Withheld[] = [
  'unanswered', 'do-not-know', 'no-row', 'nothing-applies', 'no-weight', 'no-maximum', 'no-total', 'not-asked',
];

const firstReason = (a: Withheld | null, b: Withheld): Withheld =>
  a !== null && REASONS.indexOf(a) <= REASONS.indexOf(b) ? a : b;

const reasonFor = (standing: Standing): Withheld =>
  standing === OPEN ? 'unanswered' : standing === DO_NOT_KNOW ? 'do-not-know' : standing === NOT_APPLICABLE ? 'nothing-applies' : 'not-asked';

/** What a part without a figure does to the section around it. */
function treatmentOf(reason: Withheld, policies: Policies): Policies['unanswered'] | Policies['notApplicable'] {
  switch (reason) {
    case 'unanswered':
      return policies.unanswered;
    case 'do-not-know':
      return policies.doNotKnow;
    case 'nothing-applies':
      return policies.notApplicable;
    case 'no-row':
      return 'withhold';
    default:
      return 'exclude';
  }
}

function gather(
  section: CompiledSection,
  { sections: plans }: Plan,
  standings: readonly Standing[],
  figures: readonly Figure[],
): Gathered {
  if (section.rule.kind === 'none') return 'no-total';
  const { policies } = section;
  const plan = plans[section.index]!;
  const terms: Term[] = [];
  let waiting: Withheld | null = null;
  let leftOut: Withheld | null = null;
  for (const { statement, terms: byLevel, zero } of plan.statements) {
    const standing = standings[statement.index]!;
    if (standing >= 0) {
      terms.push(byLevel[standing]!);
      continue;
    }
    const reason = reasonFor(standing);
    const treatment = treatmentOf(reason, policies);
    if (treatment === 'withhold') waiting = firstReason(waiting, reason);
    else if (treatment === 'exclude') leftOut = firstReason(leftOut, reason);
    else terms.push(treatment === 'zero' ? zero : byLevel[treatment === 'full' ? statement.highest : statement.lowest]!);
  }
  for (const child of plan.sections) {
    const figure = figures[child.index]!;
    if (figure.withheld === null) {
      terms.push(childTerm(child, figure, figure.most, figure.level));
      continue;
    }
    const treatment = treatmentOf(figure.withheld, policies);
    const { extent } = plans[child.index]!;
    if (treatment === 'withhold') waiting = firstReason(waiting, figure.withheld);
    else if (treatment === 'exclude' || extent === undefined) leftOut = firstReason(leftOut, figure.withheld);
    else if (treatment === 'full') terms.push(childTerm(child, extent.highest, extent.highest, child.levels - 1));
    else terms.push(childTerm(child, treatment === 'zero' ? ZERO : extent.lowest, extent.highest, 0));
  }
  if (waiting !== null) return waiting;
  return terms.length > 0 ? terms : (leftOut ?? 'not-asked');
}

/** A section within as its parent's rule sees it. */
function childTerm({ id, weight }: ChildPlan, value: Fraction, most: Fraction | null, rank: number): Term {
  if (most === null) {
    const { numerator, denominator } = value;
    return { id, numerator, denominator, weight, weighted: multiplyIntegers(weight, numerator), most: numerator, rank };
  }
  const denominator = leastCommonMultiple(value.denominator, most.denominator);
  const over = (part: Fraction): Integer =>
    multiplyIntegers(part.numerator, divideIntegers(denominator, part.denominator).quotient);
  const numerator = over(value);
  return { id, numerator, denominator, weight, weighted: multiplyIntegers(weight, numerator), most: over(most), rank };
}

function settle(section: CompiledSection, plan: Plan, gathered: Gathered, standings: readonly Standing[]): Figure {
  if (typeof gathered === 'string') return withheldFigure(gathered);
  const own = plan.sections[section.index]!;
  const combined = RULES[section.rule.kind](gathered, section, own);
  if (typeof combined === 'string') return withheldFigure(combined);
  return figureOf(section, combined, standings, section.isShareOfMost ? mostOf(section, own, gathered) : null);
}

/** The most that the parts which count could come to. A table or a ladder of levels can always come to its top. */
function mostOf(section: CompiledSection, plan: SectionPlan, terms: readonly Term[]): Fraction {
  const { kind } = section.rule;
  const combined =
    kind === 'decision-table' || kind === 'level-reached' ? 'no-total' : RULES[kind](terms.map(atMost), section, plan);
  return typeof combined === 'string' ? (plan.extent?.highest ?? ZERO) : combined;
}

const withheldFigure = (withheld: Withheld): Figure => ({
  numerator: 0, denominator: 1, rounded: 0, level: NO_LEVEL, ungated: NO_LEVEL, gate: -1, most: null, withheld,
});

function figureOf(
  section: CompiledSection,
  combined: Combined,
  standings: readonly Standing[],
  most: Fraction | null,
): Figure {
  const { numerator, denominator } = combined;
  const ungated = section.bands.length > 0 && !decidesLevel(section) ? bandOf(section, combined) : combined.level;
  const gate = ungated === NO_LEVEL ? -1 : gateHolding(section, ungated, standings);
  return {
    numerator,
    denominator,
    rounded: roundToUnits(combined, section.rounding),
    level: gate === -1 ? ungated : section.gates[gate]!.capAt,
    ungated,
    gate,
    most,
    withheld: null,
  };
}

/** Tables and ladders of levels come to a level first; its value follows from it. */
const decidesLevel = ({ rule: { kind } }: CompiledSection): boolean =>
  kind === 'decision-table' || kind === 'level-reached';

/** The last band that starts at or below the exact score, unless it ends before it. */
function bandOf({ bands }: CompiledSection, value: Fraction): number {
  for (let index = bands.length - 1; index >= 0; index -= 1) {
    const { from, below, level } = bands[index]!;
    if (compare(value, from) >= 0) return below !== undefined && compare(value, below) >= 0 ? NO_LEVEL : level;
  }
  return NO_LEVEL;
}

/** The gate with the lowest cap among those that hold the level down; the first of equals. */
function gateHolding({ gates }: CompiledSection, level: number, standings: readonly Standing[]): number {
  let holding = -1;
  let cap = level;
  for (const [index, gate] of gates.entries()) {
    if (gate.capAt < cap && failing(gate, standings).length > 0) {
      holding = index;
      cap = gate.capAt;
    }
  }
  return holding;
}

/** The statements that a gate asks for and that are not good enough. */
export function failing(gate: CompiledGate, standings: readonly Standing[]): readonly string[] {
  return gate.statements
    .filter(({ index, rank, atLeast }) => {
      const standing = standings[index]!;
      if (standing >= 0) return rank[standing]! < atLeast;
      return standing === OPEN || standing === DO_NOT_KNOW ? !gate.passesUnknown : !gate.passesNotApplicable;
    })
    .map(({ id }) => id);
}

/** Every section at its worst and at its best, each open statement answered at the level worth least or most. */
function rangeOf(
  compiled: CompiledInstrument,
  plan: Plan,
  standings: readonly Standing[],
  figures: readonly Figure[],
  counts: readonly Counts[],
): [Figure[], Figure[]] {
  const answeredAt = (end: 'lowest' | 'highest'): Standing[] =>
    standings.map((standing, index) =>
      standing === OPEN || standing === DO_NOT_KNOW ? compiled.statements[index]![end] : standing,
    );
  const worst = answeredAt('lowest');
  const best = answeredAt('highest');
  const lowest: Figure[] = new Array(figures.length);
  const highest: Figure[] = new Array(figures.length);
  eachFromTheLeaves(compiled, (section) => {
    const { index } = section;
    const { unanswered, doNotKnow } = counts[index]!;
    if (unanswered + doNotKnow === 0) {
      lowest[index] = figures[index]!;
      highest[index] = figures[index]!;
      return;
    }
    const low = gather(section, plan, worst, lowest);
    const high = gather(section, plan, best, highest);
    if (section.rule.kind === 'decision-table' && typeof low !== 'string' && typeof high !== 'string') {
      const range = decisionTableRange(low, high, section);
      const end = (side: 0 | 1, standing: readonly Standing[], terms: readonly Term[]): Figure =>
        typeof range === 'string'
          ? withheldFigure(range)
          : figureOf(section, range[side], standing, section.isShareOfMost ? mostOf(section, plan.sections[index]!, terms) : null);
      lowest[index] = end(0, worst, low);
      highest[index] = end(1, best, high);
    } else {
      lowest[index] = settle(section, plan, low, worst);
      highest[index] = settle(section, plan, high, best);
    }
  });
  return [lowest, highest];
}
