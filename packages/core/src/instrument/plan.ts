import type { PlaceKind } from '../areas/place-kind.js';
import {
  addIntegers, leastCommonMultiple, multiplyIntegers, ONE, quotientOf, ZERO, type Fraction, type Integer,
} from '../exact/index.js';
import type {
  ChildPlan, CompiledSection, CompiledStatement, Plan, SectionPlan, StatementPlan, Term,
} from './compiled.js';
import { decimal, extentOf } from './extent.js';
import { finishOf } from './finish.js';
import type { Section, Weight } from './format.js';
import type { SectionNode } from './tree.js';

/** The weight as written for a kind of place; 1 where none is written. */
export function weightFor(weight: Weight | undefined, kind: PlaceKind | undefined): Fraction {
  if (weight === undefined) return ONE;
  if (typeof weight === 'string') return decimal(weight);
  const written = (kind === undefined ? undefined : weight.byKind[kind]) ?? weight.otherwise;
  return written === undefined ? ONE : decimal(written);
}

const commonDenominator = (values: readonly Fraction[]): Integer =>
  values.map(({ denominator }) => denominator).reduce(leastCommonMultiple, 1);

/** The numerator of a value over a denominator that its own divides. */
const numeratorOver = (denominator: Integer, value: Fraction): Integer =>
  multiplyIntegers(value.numerator, quotientOf(denominator, value.denominator));

/** Whether a kind of place is asked this part, where it is asked what lies around it. */
export const appliesTo = (part: { appliesTo?: Section['appliesTo'] }, kind: PlaceKind | undefined): boolean =>
  kind === undefined || part.appliesTo === undefined || part.appliesTo.kind.includes(kind);

/** What a kind of place makes of an instrument: who is asked what, and weights and values as whole numbers. */
export function planFor(
  kind: PlaceKind | undefined,
  nodes: readonly SectionNode[],
  sections: readonly CompiledSection[],
  statementsOf: readonly (readonly CompiledStatement[])[],
  statements: readonly CompiledStatement[],
): Plan {
  const isAsked = (node: SectionNode | undefined): boolean =>
    node === undefined || (appliesTo(node.section as Section, kind) && isAsked(node.parent));
  const asked = statements.map(({ section, statement }) => isAsked(nodes[section]) && appliesTo(statement, kind));
  const plans: SectionPlan[] = [];
  // Sections within come later in tree order, so from the last to the first every part is there before its parent.
  for (const node of nodes.toReversed()) {
    plans[node.index] = planSection(kind, node, sections[node.index]!, statementsOf[node.index]!, asked, plans);
  }
  return { sections: plans, asked };
}

function planSection(
  kind: PlaceKind | undefined,
  node: SectionNode,
  section: CompiledSection,
  statements: readonly CompiledStatement[],
  asked: readonly boolean[],
  plans: readonly SectionPlan[],
): SectionPlan {
  const weights = statements.map(({ statement }) => weightFor(statement.weight, kind));
  const childWeights = node.sections.map(({ section: child }) => weightFor((child as Section).weight, kind));
  const weightScale = commonDenominator([...weights, ...childWeights]);
  const denominator = commonDenominator(statements.flatMap(({ values }) => values));
  // What a place is not asked takes no part in the least and the most that it can reach.
  const extents = [
    ...statements.flatMap(({ statement, values, lowest, highest }, index) =>
      appliesTo(statement, kind) ? [{ weight: weights[index]!, lowest: values[lowest]!, highest: values[highest]! }] : []),
    ...node.sections.flatMap((child, index) => {
      const extent = appliesTo(child.section as Section, kind) ? plans[child.index]?.extent : undefined;
      return extent === undefined ? [] : [{ weight: childWeights[index]!, ...extent }];
    }),
  ];
  const statementPlans = statements
    .map((statement, index) => planStatement(statement, numeratorOver(weightScale, weights[index]!), denominator))
    .filter(({ index }) => asked[index]);
  const childPlans = node.sections.map(
    ({ index, section: { id }, levels = [] }, position): ChildPlan => ({
      index, id, weight: numeratorOver(weightScale, childWeights[position]!), levels: levels.length,
    }),
  );
  const weight = statementPlans.map((item) => item.weight).reduce(addIntegers, 0);
  const parts = { weightScale, denominator, statements: statementPlans, weight, sections: childPlans };
  // Field by field, as the statements' plans: engines are slow to read objects that were spread.
  return {
    extent: extentOf(section.rule, extents, section.levels),
    weightScale,
    denominator,
    staysSafe: staysSafe(statementPlans),
    statements: statementPlans,
    weight,
    notAsked: statements.map(({ index }) => index).filter((index) => !asked[index]),
    sections: childPlans,
    isSilent: section.rule.kind === 'none' || (statementPlans.length === 0 && childPlans.every(({ index }) => plans[index]!.isSilent)),
    finish: finishOf(section, parts, plans),
  };
}

function planStatement(compiled: CompiledStatement, weight: Integer, denominator: Integer): StatementPlan {
  const { index, id, statement, levelIds, indicators, lowest, highest, values, rank } = compiled;
  const most = numeratorOver(denominator, values[highest]!);
  const termOf = (value: Fraction, itsRank: number): Term => {
    const numerator = numeratorOver(denominator, value);
    return { id, numerator, denominator, weight, weighted: multiplyIntegers(weight, numerator), most, rank: itsRank };
  };
  const terms = values.map((value, position) => termOf(value, rank[position]!));
  const weighted = terms.map((term) => term.weighted);
  return { index, id, statement, levelIds, indicators, lowest, highest, weight, weighted, terms, zero: termOf(ZERO, 0) };
}

/** Whether the largest amounts that the statements can bring, all added up, are safe integers. */
function staysSafe(plans: readonly StatementPlan[]): boolean {
  let bound = 0n;
  for (const { weighted, weight } of plans) {
    const amounts = [...weighted, weight].map((amount) => (amount < 0 ? -BigInt(amount) : BigInt(amount)));
    bound += amounts.reduce((a, b) => (a > b ? a : b));
  }
  return bound <= Number.MAX_SAFE_INTEGER;
}
