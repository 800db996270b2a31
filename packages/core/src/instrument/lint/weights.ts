import { PLACE_KINDS, type PlaceKind } from '../../areas/place-kind.js';
import { add, compare, formatFraction, fraction, subtract, ZERO, type Fraction } from '../../exact/index.js';
import { decimal } from '../extent.js';
import type { Rule, Section, Weight } from '../format.js';
import { appliesTo, weightFor } from '../plan.js';
import type { SectionNode } from '../tree.js';
import { finding, removal, type Finding } from './finding.js';

/** Rules that look at weights. */
const WEIGHTED: ReadonlySet<Rule['kind'] | undefined> = new Set(['weighted-mean', 'sum', 'percentage'] as const);

interface Part {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly weight: Weight | undefined;
  readonly appliesTo: Section['appliesTo'];
}

const partsOf = ({ statements, sections }: SectionNode): Part[] => [
  ...statements.map(({ statement: { id, weight, appliesTo: asked }, path }) => ({ id, path, weight, appliesTo: asked })),
  ...sections.map(({ section, path }) => {
    const { id, weight, appliesTo: asked } = section as Section;
    return { id, path, weight, appliesTo: asked };
  }),
];

/** Weights of zero, weights that do not add up to what they should, and weights that the rule never looks at. */
export function lintWeights(node: SectionNode): Finding[] {
  const parts = partsOf(node);
  if (!WEIGHTED.has(node.rule?.kind)) {
    return parts
      .filter(({ weight }) => weight !== undefined)
      .map(({ id, path }) => {
        const at = [...path, 'weight'];
        return finding('warning', 'weight-unused', at, { part: id, rule: node.rule?.kind ?? 'none' }, [removal(at)]);
      });
  }
  const findings: Finding[] = [];
  for (const part of parts) {
    const { id, path, weight } = part;
    const zeros = kindsOf(weight).filter((kind) => appliesTo(part, kind) && compare(weightFor(weight, kind), ZERO) === 0);
    if (zeros.length > 0) {
      findings.push(finding('warning', 'weight-zero', [...path, 'weight'], { part: id, kinds: zeros.filter((kind) => kind !== undefined) }));
    }
  }
  const kinds = parts.some(({ weight }) => typeof weight === 'object') ? PLACE_KINDS : [undefined];
  const declared = node.section.weightsTotal;
  for (const kind of kinds) {
    const totalOf = (some: readonly Part[]): Fraction =>
      some.reduce((sum, { weight }) => add(sum, weightFor(weight, kind)), ZERO);
    const asked = parts.filter((part) => appliesTo(part, kind));
    const total = totalOf(asked);
    const values = { total: formatFraction(total), ...(kind === undefined ? {} : { kind }) };
    if (asked.length > 0 && compare(total, ZERO) === 0) {
      findings.push(finding('error', 'weights-all-zero', node.path, values));
    } else if (declared !== undefined) {
      // A total may be meant of what a place is asked, or of everything that is written here.
      if ([total, totalOf(parts)].every((sum) => compare(sum, decimal(declared)) !== 0)) {
        findings.push(finding('error', 'weights-total', [...node.path, 'weightsTotal'], { ...values, expected: declared }));
      }
    } else if (parts.every(({ weight }) => weight !== undefined)) {
      const meant = nearlyMeant(total, parts.length);
      if (meant !== undefined) findings.push(finding('advice', 'weights-nearly-total', node.path, { ...values, expected: meant }));
    }
  }
  return findings;
}

/** The kinds of place that a weight tells apart; one nameless kind for a weight that is the same for all. */
const kindsOf = (weight: Weight | undefined): (PlaceKind | undefined)[] =>
  typeof weight === 'object' ? [...PLACE_KINDS] : [undefined];

/** 1 or 100, when three weights or more come within a twentieth of it without adding up to it. */
function nearlyMeant(total: Fraction, parts: number): string | undefined {
  if (parts < 3) return undefined;
  return ['1', '100'].find((meant) => {
    const difference = subtract(total, decimal(meant));
    const size = compare(difference, ZERO) < 0 ? subtract(ZERO, difference) : difference;
    return compare(size, ZERO) > 0 && compare(size, fraction(Number(meant), 20)) <= 0;
  });
}
