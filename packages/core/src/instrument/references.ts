import { PLACE_KINDS } from '../areas/place-kind.js';
import { quote, type Path, type Problem } from '../problems/index.js';
import type { DecisionTable, Gate, Instrument, Level, Section } from './format.js';
import { DEEPEST_SECTION, sectionsOf, type SectionNode, type StatementNode } from './tree.js';

/** Ids of one kind, to find the same one twice and to see whether a name means anything. */
class Names {
  readonly #known = new Set<string>();
  readonly #kind: string;
  readonly #problems: Problem[];

  constructor(kind: string, problems: Problem[]) {
    this.#kind = kind;
    this.#problems = problems;
  }

  declare(id: string, path: Path): void {
    if (this.#known.has(id)) this.#problems.push({ code: 'duplicate-id', path, expected: this.#kind, received: quote(id) });
    this.#known.add(id);
  }

  refer(id: string | undefined, path: Path): void {
    if (id !== undefined && !this.#known.has(id)) {
      this.#problems.push({ code: 'unknown-reference', path, expected: this.#kind, received: quote(id) });
    }
  }
}

/** The same problem, found once for each of the parts that share what is wrong, is one problem. */
const saidOnce = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

/** Whether a level by this name is among these. */
export const hasLevel = (levels: readonly Level[] | undefined, id: string): boolean =>
  levels?.some((level) => level.id === id) ?? false;

/**
 * What the parts of an instrument say of one another and cannot be true: names that stand twice or mean nothing,
 * sections without a rule, tables that do not fit their groups. Names that a gate gives to statements are left to the
 * linter and the compiler.
 */
export function referenceProblems(instrument: Instrument): Problem[] {
  const problems: Problem[] = [];
  const names = (kind: string): Names => new Names(kind, problems);
  const parts = names('part');
  const cited = { sources: names('source'), partners: names('partner'), principles: names('principle') };
  for (const kind of ['sources', 'partners', 'principles'] as const) {
    for (const [index, { id }] of (instrument[kind] ?? []).entries()) cited[kind].declare(id, [kind, index, 'id']);
  }
  for (const [id, { levels }] of Object.entries(instrument.scales)) {
    declareLevels(levels, ['scales', id, 'levels'], problems);
  }

  const sections = sectionsOf(instrument);
  for (const node of sections) {
    parts.declare(node.section.id, [...node.path, 'id']);
    for (const { statement, path } of node.statements) parts.declare(statement.id, [...path, 'id']);
  }

  for (const node of sections) {
    problems.push(...sectionProblems(node, instrument));
    if ('source' in node.section) cited.sources.refer(node.section.source, [...node.path, 'source']);
    for (const [index, { source }] of (node.section.gates ?? []).entries()) {
      cited.sources.refer(source, [...node.path, 'gates', index, 'source']);
    }
    for (const item of node.statements) {
      const { statement, path } = item;
      problems.push(...statementProblems(item, instrument));
      cited.sources.refer(statement.source, [...path, 'source']);
      for (const kind of ['partners', 'principles'] as const) {
        for (const [index, id] of (statement[kind] ?? []).entries()) cited[kind].refer(id, [...path, kind, index]);
      }
    }
  }
  return saidOnce([...problems, ...profileProblems(instrument, sections)]);
}

function declareLevels(levels: readonly Level[], path: Path, problems: Problem[]): void {
  const known = new Names('level', problems);
  for (const [index, { id }] of levels.entries()) known.declare(id, [...path, index, 'id']);
}

const unknownLevel = (path: Path, id: string, levels: readonly Level[] | undefined): Problem => ({
  code: 'unknown-level', path, expected: (levels ?? []).map((level) => level.id), received: quote(id),
});

function scaleProblems(scale: string | undefined, path: Path, instrument: Instrument): Problem[] {
  if (scale === undefined || Object.hasOwn(instrument.scales, scale)) return [];
  return [{ code: 'unknown-reference', path: [...path, 'scale'], expected: 'scale', received: quote(scale) }];
}

function weightProblems(weight: Section['weight'], path: Path): Problem[] {
  if (typeof weight !== 'object' || weight.otherwise !== undefined) return [];
  return PLACE_KINDS.filter((kind) => weight.byKind[kind] === undefined).map((kind) => ({
    code: 'missing', path: [...path, 'weight', 'byKind', kind], expected: 'weight',
  }));
}

function sectionProblems(node: SectionNode, instrument: Instrument): Problem[] {
  const { section, path, levels, rule, depth } = node;
  const problems = scaleProblems(section.scale, path, instrument);
  if (depth >= DEEPEST_SECTION) problems.push({ code: 'too-deep', path: path.slice(0, 4), expected: DEEPEST_SECTION });
  if (rule === undefined) problems.push({ code: 'missing', path: [...path, 'rule'], expected: 'rule' });
  if ('weight' in section) problems.push(...weightProblems(section.weight, path));
  for (const [index, { level }] of (section.bands ?? []).entries()) {
    if (!hasLevel(levels, level)) problems.push(unknownLevel([...path, 'bands', index, 'level'], level, levels));
  }
  const gates = new Names('gate', problems);
  for (const [index, gate] of (section.gates ?? []).entries()) {
    // Results name a gate by its id, and one without an id by its position.
    gates.declare(gate.id ?? String(index), [...path, 'gates', index, ...(gate.id === undefined ? [] : ['id'])]);
    if (!hasLevel(levels, gate.capAt)) problems.push(unknownLevel([...path, 'gates', index, 'capAt'], gate.capAt, levels));
  }
  if (section.rule?.kind === 'decision-table') {
    problems.push(...tableProblems(section.rule, section.rule.groups?.length, levels, [...path, 'rule']));
    problems.push(...memberProblems(node, section.rule));
  }
  if (section.rule?.kind === 'level-reached') problems.push(...levelReachedProblems(node, section.rule.metAt));
  return problems;
}

/** A table needs groups, rows as long as they are many, no row twice, and levels that exist. */
function tableProblems(
  table: DecisionTable,
  groups: number | undefined,
  levels: readonly Level[] | undefined,
  path: Path,
): Problem[] {
  if (groups === undefined) return [{ code: 'missing', path: [...path, 'groups'], expected: 'array' }];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, { when, level }] of table.rows.entries()) {
    const at = [...path, 'rows', index];
    if (when.length !== groups) {
      problems.push({ code: 'row-length', path: [...at, 'when'], expected: groups, received: when.length });
    } else if (seen.has(when.join())) {
      problems.push({ code: 'duplicate-row', path: [...at, 'when'], received: when.join(', ') });
    }
    seen.add(when.join());
    if (!hasLevel(levels, level)) problems.push(unknownLevel([...at, 'level'], level, levels));
  }
  if (table.otherwise !== undefined && !hasLevel(levels, table.otherwise)) {
    problems.push(unknownLevel([...path, 'otherwise'], table.otherwise, levels));
  }
  return problems;
}

function memberProblems(node: SectionNode, table: DecisionTable): Problem[] {
  const problems: Problem[] = [];
  const ids = new Names('group', problems);
  const levelsOf = new Map<string, readonly Level[] | undefined>([
    ...node.statements.map(({ statement, levels }) => [statement.id, levels] as const),
    ...node.sections.map(({ section, levels }) => [section.id, levels] as const),
  ]);
  for (const [group, { id, members, atLeast }] of (table.groups ?? []).entries()) {
    const path = [...node.path, 'rule', 'groups', group];
    ids.declare(id, [...path, 'id']);
    for (const [index, member] of members.entries()) {
      const at = [...path, 'members', index];
      if (!levelsOf.has(member)) {
        problems.push({ code: 'unknown-reference', path: at, expected: 'part directly within', received: quote(member) });
      } else if (members.indexOf(member) !== index) {
        problems.push({ code: 'duplicate-id', path: at, expected: 'member', received: quote(member) });
      } else if (!hasLevel(levelsOf.get(member), atLeast)) {
        problems.push(unknownLevel([...path, 'atLeast'], atLeast, levelsOf.get(member)));
      }
    }
  }
  return problems;
}

function levelReachedProblems(node: SectionNode, metAt: string): Problem[] {
  const problems: Problem[] = [];
  const rulePath = [...node.path, 'rule', 'metAt'];
  if (node.sections.length > 0) {
    problems.push({ code: 'statements-only', path: [...node.path, 'sections'], expected: 'level-reached' });
  }
  for (const { statement, levels, path } of node.statements) {
    if (!hasLevel(levels, metAt)) problems.push(unknownLevel(rulePath, metAt, levels));
    if (statement.partOf === undefined) {
      problems.push({ code: 'missing', path: [...path, 'partOf'], expected: 'level' });
    } else if (!hasLevel(node.levels, statement.partOf)) {
      problems.push(unknownLevel([...path, 'partOf'], statement.partOf, node.levels));
    }
  }
  return problems;
}

function statementProblems({ statement, scale, levels, path }: StatementNode, instrument: Instrument): Problem[] {
  const problems = [...scaleProblems(statement.scale, path, instrument), ...weightProblems(statement.weight, path)];
  if (statement.options !== undefined) declareLevels(statement.options, [...path, 'options'], problems);
  if (statement.scale !== undefined && statement.options !== undefined) {
    problems.push({ code: 'both-scale-and-options', path: [...path, 'options'] });
  }
  // A scale that has a name and does not exist is a problem where it is named, which may be further up.
  if (scale === undefined && statement.options === undefined) {
    problems.push({ code: 'missing', path: [...path, 'scale'], expected: 'scale' });
  }
  for (const id of Object.keys(statement.descriptors ?? {})) {
    if (levels !== undefined && !hasLevel(levels, id)) problems.push(unknownLevel([...path, 'descriptors', id], id, levels));
  }
  if ((statement.indicators === undefined) !== (statement.rule === undefined)) {
    const missing = statement.rule === undefined ? 'rule' : 'indicators';
    problems.push({ code: 'missing', path: [...path, missing], expected: missing });
  }
  if (statement.rule !== undefined && statement.indicators !== undefined) {
    problems.push(...tableProblems(statement.rule, statement.indicators.length, levels, [...path, 'rule']));
  }
  const groups = new Names('group', problems);
  const indicators = new Names('indicator', problems);
  for (const [group, { id, indicators: items }] of (statement.indicators ?? []).entries()) {
    const at = [...path, 'indicators', group];
    groups.declare(id, [...at, 'id']);
    for (const [index, item] of items.entries()) indicators.declare(item.id, [...at, 'indicators', index, 'id']);
  }
  return problems;
}

/** Statements that a gate names and that do not exist, or do not have the level it asks for. */
export function gateProblems(
  gate: Gate,
  path: Path,
  levelsOf: (statement: string) => readonly Level[] | undefined,
): Problem[] {
  return saidOnce(gate.unless.all.flatMap((id, index): Problem[] => {
    const levels = levelsOf(id);
    if (levels === undefined) {
      const at = [...path, 'unless', 'all', index];
      return [{ code: 'unknown-reference', path: at, expected: 'statement', received: quote(id) }];
    }
    const { atLeast } = gate.unless;
    return hasLevel(levels, atLeast) ? [] : [unknownLevel([...path, 'unless', 'atLeast'], atLeast, levels)];
  }));
}

function profileProblems(instrument: Instrument, sections: readonly SectionNode[]): Problem[] {
  const problems: Problem[] = [];
  const profiles = new Names('profile', problems);
  const levelsOf = new Map<string, readonly Level[] | undefined>(
    sections.flatMap((node) => [
      [node.section.id, node.levels] as const,
      ...node.statements.map(({ statement, levels }) => [statement.id, levels] as const),
    ]),
  );
  for (const [index, { id, minimum }] of (instrument.profiles ?? []).entries()) {
    profiles.declare(id, ['profiles', index, 'id']);
    for (const [part, level] of Object.entries(minimum)) {
      const path = ['profiles', index, 'minimum', part];
      if (!levelsOf.has(part)) problems.push({ code: 'unknown-reference', path, expected: 'part', received: quote(part) });
      else if (!hasLevel(levelsOf.get(part), level)) problems.push(unknownLevel(path, level, levelsOf.get(part)));
    }
  }
  return problems;
}
