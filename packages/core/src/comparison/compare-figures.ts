import {
  compare, formatFraction, parseFraction, roundFraction, subtract, ZERO, type Fraction, type FractionString,
} from '../exact/index.js';
import { weightFor, type CompiledSection } from '../instrument/index.js';
import type { ScoreResult, SectionScore } from '../scoring/index.js';
import { writtenWeight, type Pairing, type SectionPair } from './pairing.js';
import { about, NO_REASONS, reason, type ComparisonReason } from './reason.js';

/** A figure on one side, with how many answers it rests on. */
export type ComparedFigure = Pick<SectionScore, 'exact' | 'score' | 'level' | 'withheld' | 'gate' | 'answered' | 'applicable'>;

/** What became of a section's figure, or of the whole. */
export interface FigureChange {
  /** The section's id now; then, for one that was dropped. */
  readonly id: string;
  /** Its id then; null where the section is new. */
  readonly was: string | null;
  /** The section around it, by its id now; then, for one that was dropped. Null for the whole. */
  readonly parent: string | null;
  readonly then: ComparedFigure | null;
  readonly now: ComparedFigure | null;
  readonly change: 'rose' | 'fell' | 'stayed' | 'not-comparable';
  /** The exact score now less the exact score then; null where they are not comparable. */
  readonly difference: FractionString | null;
  /** The difference rounded once, as the section's score is: it may differ from that of the rounded scores. */
  readonly rounded: string | null;
  /** Levels up, or down where below zero; null where there is none on a side, or they are not comparable. */
  readonly levelSteps: number | null;
  /** Statements with an answer that counts on both sides. */
  readonly answeredBoth: number;
  /** Why it is not comparable; none where it is. */
  readonly reasons: readonly ComparisonReason[];
}

/** What in a pair, or further within, keeps figures around it from being compared. */
interface Parts {
  readonly fixed: readonly ComparisonReason[];
  readonly otherWeights: readonly string[];
  readonly otherAsked: readonly string[];
  readonly otherCounted: readonly string[];
  readonly answeredBoth: number;
}

/** What is found out about a pair before its parent is looked at. */
interface Found {
  readonly change: FigureChange;
  readonly parts: Parts;
}

/** Shared, since most sheets that are compared are asked and count the same; never added to. */
const NONE: readonly string[] = [];

/** How a figure of one basis stands to that of another: the one case in which the basis may differ. */
export interface FigureOptions {
  readonly acrossBases?: boolean;
}

/** What became of every figure, in the order of the pairing; the whole comes first. */
export function compareFigures(
  pairing: Pairing,
  then: ScoreResult,
  now: ScoreResult,
  { acrossBases = false }: FigureOptions = {},
): FigureChange[] {
  const found: Found[] = new Array(pairing.sections.length);
  const isOtherKind = then.placeKind !== now.placeKind || pairing.then !== pairing.now;
  // Sections stand before what is in them, so from the last to the first every part is there in time.
  for (let index = pairing.sections.length - 1; index >= 0; index -= 1) {
    const pair = pairing.sections[index]!;
    found[index] = compareFigure(pair, { pairing, then, now, found, isOtherKind, acrossBases });
  }
  return found.map(({ change }) => change);
}

interface View {
  readonly pairing: Pairing;
  readonly then: ScoreResult;
  readonly now: ScoreResult;
  readonly found: readonly Found[];
  /** Whether weights may differ at all. */
  readonly isOtherKind: boolean;
  readonly acrossBases: boolean;
}

const scoreAt = ({ overall, sections }: ScoreResult, index: number): SectionScore =>
  index === 0 ? overall : sections[index - 1]!;

function compareFigure(pair: SectionPair, view: View): Found {
  const then = pair.then === undefined ? undefined : scoreAt(view.then, pair.then.index);
  const now = pair.now === undefined ? undefined : scoreAt(view.now, pair.now.index);
  const parts = partsOf(pair, then, now, view);
  const bases = { then: view.then.basis, now: view.now.basis };
  const basis = view.acrossBases || bases.then === bases.now ? NO_REASONS : [reason('other-basis', bases)];
  const withheld = then === undefined || now === undefined ? NO_REASONS : withheldOn(then, now);
  const reasons = basis.concat(
    parts.fixed,
    about('other-weights', parts.otherWeights),
    about('other-statements-asked', parts.otherAsked),
    withheld,
    // Where there is no figure on a side, nothing was counted there.
    withheld.length > 0 ? NO_REASONS : about('other-statements-counted', parts.otherCounted),
  );
  return { parts, change: changeOf(pair, then, now, parts.answeredBoth, reasons) };
}

function changeOf(
  { now: after }: SectionPair,
  then: SectionScore | undefined,
  now: SectionScore | undefined,
  answeredBoth: number,
  reasons: readonly ComparisonReason[],
): FigureChange {
  const home = now ?? then!;
  const isComparable = reasons.length === 0 && then !== undefined && now !== undefined;
  const difference = isComparable ? differenceOf(then, now) : undefined;
  const sign = difference === undefined ? 0 : compare(difference, ZERO);
  // Field by field: engines are slow to make, and to read, objects that were spread.
  return {
    id: home.id,
    was: then?.id ?? null,
    parent: home.parent,
    then: then === undefined ? null : figure(then),
    now: now === undefined ? null : figure(now),
    change: difference === undefined ? 'not-comparable' : sign > 0 ? 'rose' : sign < 0 ? 'fell' : 'stayed',
    difference: difference === undefined ? null : formatFraction(difference),
    rounded: difference === undefined ? null : roundFraction(difference, after!.rounding),
    levelSteps: isComparable ? stepsBetween(after!, then.level, now.level) : null,
    answeredBoth,
    reasons,
  };
}

/** Both have a figure: a side without one is a reason not to compare. */
const differenceOf = ({ exact: then }: SectionScore, { exact: now }: SectionScore): Fraction =>
  then === now ? ZERO : subtract(parseFraction(now!)!, parseFraction(then!)!);

function stepsBetween({ levels = [] }: CompiledSection, then: string | null, now: string | null): number | null {
  if (then === null || now === null) return null;
  return then === now ? 0 : levels.findIndex(({ id }) => id === now) - levels.findIndex(({ id }) => id === then);
}

function figure({ exact, score, level, withheld, gate, answered, applicable }: SectionScore): ComparedFigure {
  return { exact, score, level, withheld, gate, answered, applicable };
}

function withheldOn(then: SectionScore, now: SectionScore): readonly ComparisonReason[] {
  if (then.withheld === null && now.withheld === null) return NO_REASONS;
  if (then.withheld === 'no-total' && now.withheld === 'no-total') return [reason('no-total')];
  return [
    ...(then.withheld === null ? [] : [reason('withheld-then', { because: then.withheld })]),
    ...(now.withheld === null ? [] : [reason('withheld-now', { because: now.withheld })]),
  ];
}

/** What the parts of a pair say: which are weighted, asked or counted on one side and not, or not so, on the other. */
function partsOf(pair: SectionPair, then: SectionScore | undefined, now: SectionScore | undefined, view: View): Parts {
  let fixed = pair.reasons;
  let otherWeights = NONE;
  let otherAsked = NONE;
  let otherCounted = NONE;
  let answeredBoth = 0;
  if (then === undefined || now === undefined) return { fixed, otherWeights, otherAsked, otherCounted, answeredBoth };
  const { pairing, found, isOtherKind } = view;
  for (const [before, after] of pair.statements) {
    const was = view.then.statements[before]!.state;
    const { id, state: is } = view.now.statements[after]!;
    if (was === 'answered' && is === 'answered') answeredBoth += 1;
    else if ((was === 'not-asked') !== (is === 'not-asked')) otherAsked = [...otherAsked, id];
    else if (countsAs(was, then) !== countsAs(is, now)) otherCounted = [...otherCounted, id];
    if (isOtherKind && isOtherWeight(pairing.then.statements[before]!, pairing.now.statements[after]!, pair, view)) {
      otherWeights = [...otherWeights, id];
    }
  }
  if (isOtherKind) otherAsked = join(otherAsked, gateStatementsAskedOtherwise(pair, view));
  for (const index of pair.sections) {
    const child = pairing.sections[index]!;
    const { change, parts } = found[index]!;
    answeredBoth += parts.answeredBoth;
    const { id } = change;
    const role = roleOf(change.now!, now);
    const isSameRole = roleOf(change.then!, then) === role;
    // What gives no figure on either side, or is left out on both, says nothing of the figure around it.
    if (isSameRole && role === 'out') continue;
    fixed = parts.fixed.length === 0 ? fixed : merged([...fixed, ...parts.fixed]);
    otherWeights = join(otherWeights, parts.otherWeights);
    otherAsked = join(otherAsked, parts.otherAsked);
    if (!isSameRole && parts.otherCounted.length === 0) otherCounted = [...otherCounted, id];
    else if (!isSameRole || role === 'figure') otherCounted = join(otherCounted, parts.otherCounted);
    if (isOtherKind && isOtherWeight(child.then!, child.now!, pair, view)) otherWeights = [...otherWeights, id];
  }
  return { fixed, otherWeights, otherAsked, otherCounted, answeredBoth };
}

const join = (a: readonly string[], b: readonly string[]): readonly string[] =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b];

/** Reasons of the same kind as one, naming what each of them names. */
function merged(reasons: readonly ComparisonReason[]): readonly ComparisonReason[] {
  if (reasons.length < 2) return reasons;
  const codes = [...new Set(reasons.map(({ code }) => code))];
  return codes.map((code) => {
    const alike = reasons.filter((item) => item.code === code);
    const parts = alike.flatMap(({ values }) => (values.parts as readonly string[] | undefined) ?? []);
    return parts.length === 0 ? reason(code) : reason(code, { parts: [...new Set(parts)] });
  });
}

/** Whether a statement goes into the figure above it, by its answer or by what the policies make of there being none. */
function countsAs(state: ScoreResult['statements'][number]['state'], { policies }: SectionScore): boolean {
  switch (state) {
    case 'answered':
      return true;
    case 'unanswered':
      return isCounted(policies.unanswered);
    case 'do-not-know':
      return isCounted(policies.doNotKnow);
    case 'not-applicable':
      return isCounted(policies.notApplicable);
    case 'not-asked':
      return false;
  }
}

const isCounted = (treatment: string): boolean => treatment === 'zero' || treatment === 'lowest' || treatment === 'full';

/** How a section within goes into the figure around it. */
function roleOf({ withheld }: ComparedFigure, { policies, rule }: SectionScore): 'figure' | 'by-policy' | 'out' {
  if (rule === 'none') return 'out';
  if (withheld === null) return 'figure';
  const treatment =
    withheld === 'unanswered' ? policies.unanswered
    : withheld === 'do-not-know' ? policies.doNotKnow
    : withheld === 'nothing-applies' ? policies.notApplicable
    : 'exclude';
  return isCounted(treatment) ? 'by-policy' : 'out';
}

/** Rules that look at weights; for the others a weight changes nothing. */
const WEIGHED: ReadonlySet<string> = new Set(['weighted-mean', 'sum', 'percentage']);

type Part = Parameters<typeof writtenWeight>[0];

function isOtherWeight(before: Part, after: Part, { then, now }: SectionPair, view: View): boolean {
  if (!WEIGHED.has(then!.rule.kind) && !WEIGHED.has(now!.rule.kind)) return false;
  const was = weightFor(writtenWeight(before), view.then.placeKind ?? undefined);
  const is = weightFor(writtenWeight(after), view.now.placeKind ?? undefined);
  return compare(was, is) !== 0;
}

/** Statements that a gate names, wherever they stand, and that only one side is asked: not being asked passes a gate. */
function gateStatementsAskedOtherwise({ now }: SectionPair, { pairing, then, now: result }: View): string[] {
  return now!.gates.flatMap(({ statements }) => statements.flatMap(({ id, index }) => {
    const pair = pairing.statements.find(({ link, now: after }) => link === 'same' && after[0]!.index === index);
    if (pair === undefined) return [];
    const wasAsked = then.statements[pair.then[0]!.index]!.state !== 'not-asked';
    return wasAsked === (result.statements[index]!.state !== 'not-asked') ? [] : [id];
  }));
}

