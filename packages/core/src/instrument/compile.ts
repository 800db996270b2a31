import { PLACE_KINDS, type PlaceKind } from '../areas/place-kind.js';
import { contentHash } from '../canonical/index.js';
import { add, compare, subtract, type Fraction } from '../exact/index.js';
import { resultOf, type Problem, type Result } from '../problems/index.js';
import type {
  CompiledGate, CompiledInstrument, CompiledRule, CompiledSection, CompiledStatement, Plan, Policies,
} from './compiled.js';
import { decimal } from './extent.js';
import type { Gate, Instrument, Level, Rule, Section, Weight } from './format.js';
import { compileIndicators, compileTable } from './indicators.js';
import { planFor } from './plan.js';
import { gateProblems, referenceProblems } from './references.js';
import { sectionsOf, type SectionNode, type StatementNode } from './tree.js';

/**
 * An instrument made ready for scoring, once, however many sheets follow.
 *
 * @param instrument as `parseInstrument` gives it, or one written in code with the same types.
 * @returns the compiled instrument, or the problems that make scoring impossible: names that mean nothing, no rule, a
 *   gate over a statement that does not exist. What can be scored but hardly meant is for `lintInstrument`.
 * @example
 * const compiled = unwrap(compileInstrument(partnershipStarter));
 * compiled.hash; // 'sha256-…', the same for the same content whatever the order of keys
 */
export function compileInstrument(instrument: Instrument): Result<CompiledInstrument> {
  const nodes = sectionsOf(instrument);
  const levelsById = new Map(
    nodes.flatMap((node) => node.statements.map(({ statement, levels }) => [statement.id, levels] as const)),
  );
  const problems: Problem[] = [
    ...referenceProblems(instrument),
    ...nodes.flatMap(({ section, path }) =>
      (section.gates ?? []).flatMap((gate, index) =>
        gateProblems(gate, [...path, 'gates', index], (id) => levelsById.get(id)),
      ),
    ),
  ];
  return resultOf(problems, () => compile(instrument, nodes));
}

function compile(instrument: Instrument, nodes: readonly SectionNode[]): CompiledInstrument {
  const statements: CompiledStatement[] = [];
  const shared: SharedIds = new Map();
  const statementsOf = nodes.map((node) => {
    const own = node.statements.map((item, index) => compileStatement(item, statements.length + index, node.index, shared));
    statements.push(...own);
    return own;
  });
  const statementById = new Map(statements.map((item) => [item.id, item]));
  const sections = nodes.map((node) => compileSection(node, statementsOf[node.index]!, statementById));
  const needsPlaceKind = dependsOnPlace(nodes);
  const planOf = (kind: PlaceKind | undefined): Plan => planFor(kind, nodes, sections, statementsOf, statements);
  const common = planOf(undefined);
  const plans = new Map(needsPlaceKind ? PLACE_KINDS.map((kind) => [kind, planOf(kind)] as const) : []);
  return {
    instrument,
    hash: contentHash(instrument),
    needsPlaceKind,
    statements,
    statementById,
    sections,
    sectionById: new Map(sections.map((item) => [item.id, item])),
    planFor: (kind) => (kind === undefined ? common : (plans.get(kind) ?? common)),
  };
}

function dependsOnPlace(nodes: readonly SectionNode[]): boolean {
  const depends = (part: { weight?: Weight | undefined; appliesTo?: unknown }): boolean =>
    typeof part.weight === 'object' || part.appliesTo !== undefined;
  return nodes.some(({ section, statements }) => depends(section as Section) || statements.some(({ statement }) => depends(statement)));
}

/** One list of level ids for all statements that share a scale. */
type SharedIds = Map<readonly Level[], readonly string[]>;

function levelIdsOf(levels: readonly Level[], shared: SharedIds): readonly string[] {
  const levelIds = shared.get(levels) ?? levels.map(({ id }) => id);
  shared.set(levels, levelIds);
  return levelIds;
}

function compileStatement(
  { statement, levels = [] }: StatementNode,
  index: number,
  section: number,
  shared: SharedIds,
): CompiledStatement {
  const plain = levels.map(({ value }) => decimal(value));
  const least = plain.reduce((a, b) => (compare(b, a) < 0 ? b : a));
  const most = plain.reduce((a, b) => (compare(b, a) > 0 ? b : a));
  // The usual way to reverse an item: what is left of the lowest and highest value together.
  const values = statement.reversed ? plain.map((value) => subtract(add(least, most), value)) : plain;
  const levelIds = levelIdsOf(levels, shared);
  const positionOf = (wanted: Fraction): number => values.findIndex((value) => compare(value, wanted) === 0);
  return {
    index,
    id: statement.id,
    statement,
    section,
    levels,
    levelIds,
    rank: levels.map((_, position) => (statement.reversed ? levels.length - 1 - position : position)),
    values,
    lowest: positionOf(least),
    highest: positionOf(most),
    indicators: compileIndicators(statement, levelIds),
  };
}

function compileSection(
  node: SectionNode,
  statements: readonly CompiledStatement[],
  statementById: ReadonlyMap<string, CompiledStatement>,
): CompiledSection {
  const levelIds = (node.levels ?? []).map(({ id }) => id);
  // Holds whatever the rule: `referenceProblems` has refused a section without one.
  const rule = node.rule ?? { kind: 'none' };
  return {
    index: node.index,
    id: node.section.id,
    section: node.section,
    parent: node.parent?.index,
    depth: node.depth,
    levels: node.levels,
    levelValues: (node.levels ?? []).map(({ value }) => decimal(value)),
    rule: compileRule(rule, node, statements, levelIds),
    policies: policiesOf(rule),
    rounding: node.rounding,
    // Tables and ladders of levels come to a level first; the value follows from it, and no band is asked.
    bands: (rule.kind === 'decision-table' || rule.kind === 'level-reached' ? [] : (node.bands ?? []))
      .map(({ level, from, below }) => ({
        level: levelIds.indexOf(level),
        from: decimal(from),
        below: below === undefined ? undefined : decimal(below),
      }))
      .toSorted((a, b) => compare(a.from, b.from)),
    gates: (node.section.gates ?? []).map((gate, index) => compileGate(gate, index, levelIds, statementById)),
    sections: node.sections.map(({ index }) => index),
    statements: statements.map(({ index }) => index),
    isShareOfMost: isShareOfMost(node.parent),
    needsTerms: isShareOfMost(node.parent) || (rule.kind !== 'weighted-mean' && rule.kind !== 'sum'),
  };
}

/** A percentage asks how much of what was possible; so does everything that feeds one. */
function isShareOfMost(parent: SectionNode | undefined): boolean {
  return parent !== undefined && (parent.rule?.kind === 'percentage' || isShareOfMost(parent.parent));
}

function policiesOf(rule: Rule): Policies {
  const { unanswered = 'withhold', doNotKnow = 'withhold', notApplicable = 'exclude' } = rule.kind === 'none' ? {} : rule;
  return { unanswered, doNotKnow, notApplicable };
}

function compileRule(
  rule: Rule,
  node: SectionNode,
  statements: readonly CompiledStatement[],
  levelIds: readonly string[],
): CompiledRule {
  switch (rule.kind) {
    case 'minimum':
    case 'maximum': {
      const parts = [...node.statements, ...node.sections];
      return { kind: rule.kind, sharesScale: node.scale !== undefined && parts.every(({ scale }) => scale === node.scale) };
    }
    case 'median':
      return { kind: rule.kind, between: rule.between ?? 'mean' };
    case 'decision-table': {
      const rankOf = (member: string, level: string): number =>
        (node.statements.find(({ statement }) => statement.id === member)?.levels ??
          node.sections.find(({ section }) => section.id === member)?.levels ??
          []).findIndex(({ id }) => id === level);
      return {
        kind: rule.kind,
        groups: (rule.groups ?? []).map(({ id, members, atLeast }) => ({
          id,
          members: new Map(members.map((member) => [member, rankOf(member, atLeast)])),
        })),
        levelOf: compileTable(rule, levelIds),
        rows: rule.rows.map(({ when, level }) => ({ when, level: levelIds.indexOf(level) })),
        otherwise: rule.otherwise === undefined ? undefined : levelIds.indexOf(rule.otherwise),
      };
    }
    case 'level-reached':
      return {
        kind: rule.kind,
        parts: new Map(
          statements.map(({ id, statement, levelIds: own }) => [
            id,
            { level: levelIds.indexOf(statement.partOf ?? ''), met: own.indexOf(rule.metAt) },
          ]),
        ),
      };
    default:
      return { kind: rule.kind };
  }
}

function compileGate(
  { id, capAt, unless }: Gate,
  index: number,
  levelIds: readonly string[],
  statementById: ReadonlyMap<string, CompiledStatement>,
): CompiledGate {
  return {
    id: id ?? String(index),
    capAt: levelIds.indexOf(capAt),
    statements: unless.all.map((name) => {
      const statement = statementById.get(name)!;
      return { index: statement.index, id: name, rank: statement.rank, atLeast: statement.levelIds.indexOf(unless.atLeast) };
    }),
    passesNotApplicable: unless.notApplicable !== 'fail',
    passesUnknown: unless.unknown === 'pass',
  };
}
