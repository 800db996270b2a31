import {
  addIntegers, leastCommonMultiple, multiplyIntegers, negateInteger, quotientOf, ZERO, type Fraction, type Integer,
} from '../exact/index.js';
import type { ChildPlan, CompiledSection, Plan, Policies, SectionPlan, Term } from '../instrument/index.js';
import type { Figure } from './figure.js';
import { sumOver, type Tally, type Withheld } from './rules/rule.js';
import type { Stock } from './stock.js';
import { DO_NOT_KNOW, NOT_APPLICABLE, OPEN, type Standing } from './standing.js';

/** The parts of a section that its rule works on, or why there is nothing to work on. */
export type Gathered = Tally | Withheld;

/** Reasons for having no figure; where several hold, the one that comes first is given. */
const REASONS: readonly Withheld[] = [
  'unanswered', 'do-not-know', 'no-row', 'nothing-applies', 'no-weight', 'no-maximum', 'no-total', 'not-asked',
];

export const firstReason = (a: Withheld | null, b: Withheld): Withheld =>
  a !== null && REASONS.indexOf(a) <= REASONS.indexOf(b) ? a : b;

export const reasonFor = (standing: Standing): Withheld =>
  standing === OPEN ? 'unanswered' : standing === DO_NOT_KNOW ? 'do-not-know' : standing === NOT_APPLICABLE ? 'nothing-applies' : 'not-asked';

/** What a policy can make of a part without a figure. */
export type Treatment = Policies['unanswered'] | Policies['notApplicable'];

/** What a part without a figure does to the section around it. */
export function treatmentOf(reason: Withheld, policies: Policies): Treatment {
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

/** One way to look at a sheet: as it stands, or with every open statement at its worst or at its best. */
export interface View {
  readonly plan: Plan;
  readonly stock: Stock;
  /** By statement; answered ones as in the stock. */
  readonly standings: readonly Standing[];
  /** By section, filled in from the leaves. */
  readonly figures: Figure[];
}

/** What a section's rule works on: its answered statements, and its policies applied to whatever has no figure. */
export function gather(section: CompiledSection, { plan: { sections: plans }, stock, standings, figures }: View): Gathered {
  if (section.rule.kind === 'none') return 'no-total';
  const { policies, needsTerms } = section;
  const plan = plans[section.index]!;
  const { rest, numerator: answered } = stock.sections[section.index]!;
  let numerator = answered;
  let { denominator, weight } = plan;
  let counted = plan.statements.length;
  const terms = needsTerms ? answeredTerms(plan, stock) : [];
  let waiting: Withheld | null = null;
  let leftOut: Withheld | null = null;
  for (const { index, weight: own, terms: byLevel, lowest, highest, zero } of rest) {
    const standing = standings[index]!;
    let term: Term;
    if (standing >= 0) {
      term = byLevel[standing]!;
    } else {
      const reason = reasonFor(standing);
      const treatment = treatmentOf(reason, policies);
      if (treatment === 'withhold') waiting = firstReason(waiting, reason);
      else if (treatment === 'exclude') leftOut = firstReason(leftOut, reason);
      if (treatment === 'withhold' || treatment === 'exclude') {
        counted -= 1;
        weight = addIntegers(weight, negateInteger(own));
        continue;
      }
      term = treatment === 'zero' ? zero : byLevel[treatment === 'full' ? highest : lowest]!;
    }
    numerator = addIntegers(numerator, term.weighted);
    if (needsTerms) terms.push(term);
  }
  for (const child of plan.sections) {
    const figure = figures[child.index]!;
    const { withheld } = figure;
    let value: Fraction = figure;
    let most = figure.most;
    let rank = figure.level;
    if (withheld !== null) {
      const treatment = treatmentOf(withheld, policies);
      const { extent } = plans[child.index]!;
      if (treatment === 'withhold') waiting = firstReason(waiting, withheld);
      else if (treatment === 'exclude' || extent === undefined) leftOut = firstReason(leftOut, withheld);
      if (treatment === 'withhold' || treatment === 'exclude' || extent === undefined) continue;
      value = treatment === 'full' ? extent.highest : treatment === 'zero' ? ZERO : extent.lowest;
      most = extent.highest;
      rank = treatment === 'full' ? child.levels - 1 : 0;
    }
    counted += 1;
    ({ numerator, denominator } = sumOver(
      numerator, denominator, multiplyIntegers(child.weight, value.numerator), value.denominator,
    ));
    weight = addIntegers(weight, child.weight);
    if (needsTerms) terms.push(childTerm(child, value, most, rank));
  }
  if (waiting !== null) return waiting;
  return counted > 0 ? { numerator, denominator, weight, terms } : (leftOut ?? 'not-asked');
}

function answeredTerms({ statements }: SectionPlan, { standings }: Stock): Term[] {
  return statements.flatMap(({ index, terms }) => terms[standings[index]!] ?? []);
}

/** A section within as its parent's rule sees it. */
function childTerm({ id, weight }: ChildPlan, value: Fraction, most: Fraction | null, rank: number): Term {
  if (most === null) {
    const { numerator, denominator } = value;
    return { id, numerator, denominator, weight, weighted: multiplyIntegers(weight, numerator), most: numerator, rank };
  }
  const denominator = leastCommonMultiple(value.denominator, most.denominator);
  const over = (part: Fraction): Integer =>
    multiplyIntegers(part.numerator, quotientOf(denominator, part.denominator));
  const numerator = over(value);
  return { id, numerator, denominator, weight, weighted: multiplyIntegers(weight, numerator), most: over(most), rank };
}

