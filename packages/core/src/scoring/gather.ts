import { divideIntegers, leastCommonMultiple, multiplyIntegers, ZERO, type Fraction, type Integer } from '../exact/index.js';
import type { ChildPlan, CompiledSection, Plan, Policies, Term } from '../instrument/index.js';
import type { Figure } from './figure.js';
import type { Withheld } from './rules/rule.js';
import { DO_NOT_KNOW, NOT_APPLICABLE, OPEN, type Standing } from './standing.js';

/** The parts of a section that its rule works on, or why there is nothing to work on. */
export type Gathered = readonly Term[] | Withheld;

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

/** The terms that a section's rule works on, its policies applied to whatever has no figure. */
export function gather(
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

