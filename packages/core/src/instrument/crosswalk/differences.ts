import { canonicalJson } from '../../canonical/index.js';
import { formatFraction } from '../../exact/index.js';
import type { CompiledSection, CompiledStatement } from '../compiled.js';

/** What may differ between two wordings of a statement: whatever an answer, or what it counts for, depends on. */
export type StatementPart =
  | 'text' | 'guidance' | 'descriptors' | 'levels' | 'reversed' | 'weight' | 'indicators' | 'rule' | 'confirmation' | 'partOf'
  | 'evidencePrompt' | 'appliesTo';

const PARTS: readonly (readonly [StatementPart, (compiled: CompiledStatement) => unknown])[] = [
  ['text', ({ statement }) => statement.text],
  ['guidance', ({ statement }) => statement.guidance],
  ['descriptors', ({ statement }) => statement.descriptors ?? {}],
  ['levels', ({ levels }) => levels],
  ['reversed', ({ statement }) => statement.reversed ?? false],
  ['weight', ({ statement }) => statement.weight ?? '1'],
  ['indicators', ({ statement }) => statement.indicators],
  ['rule', ({ statement }) => statement.rule],
  ['confirmation', ({ statement }) => statement.confirmation ?? 'none'],
  ['partOf', ({ statement }) => statement.partOf],
  ['evidencePrompt', ({ statement }) => statement.evidencePrompt],
  ['appliesTo', ({ statement }) => statement.appliesTo],
];

/** What differs between two statements, apart from their ids and what they merely refer to. */
export function statementDifferences(from: CompiledStatement, to: CompiledStatement): StatementPart[] {
  if (from.statement === to.statement && from.levels === to.levels) return [];
  return PARTS.filter(([, part]) => written(part(from)) !== written(part(to))).map(([name]) => name);
}

const written = (value: unknown): string => canonicalJson(value ?? null);

/** Whether levels have to be mapped for answers to be compared: they go by other ids, or count the other way round. */
export const needsLevelMap = (from: CompiledStatement, to: CompiledStatement): boolean =>
  from.levelIds.join('\n') !== to.levelIds.join('\n') || (from.statement.reversed ?? false) !== (to.statement.reversed ?? false);

/** What a section's figure and level come about by, apart from its parts and their weights. */
export type SectionPart = 'rule' | 'policies' | 'levels' | 'bands' | 'gates';

/**
 * What differs in how two sections come to a figure and a level.
 *
 * @param idNow the id that a statement or section of the first instrument has in the second, where it is the same.
 */
export function sectionDifferences(
  from: CompiledSection,
  to: CompiledSection,
  idNow: (id: string) => string | undefined,
): SectionPart[] {
  if (from === to) return [];
  const before = partsOf(from, (id) => idNow(id) ?? `(${id})`);
  const after = partsOf(to, (id) => id);
  return (Object.keys(before) as SectionPart[]).filter((part) => written(before[part]) !== written(after[part]));
}

type Rename = (id: string) => string;

function partsOf({ rule, policies, levels = [], bands, gates }: CompiledSection, rename: Rename): Record<SectionPart, unknown> {
  return {
    rule: ruleOf(rule, rename),
    policies,
    levels: levels.map(({ id, value }) => [id, value]),
    bands: bands.map(({ level, from, below = null }) => [level, formatFraction(from), below && formatFraction(below)]),
    gates: gates.map(({ capAt, statements, passesNotApplicable, passesUnknown }) => ({
      capAt, passesNotApplicable, passesUnknown,
      all: statements.map(({ id, atLeast, rank }) => [rename(id), atLeast, rank]),
    })),
  };
}

/** Positions of levels stand for the levels: those are compared apart. */
function ruleOf(rule: CompiledSection['rule'], rename: Rename): unknown {
  switch (rule.kind) {
    case 'decision-table': {
      const { kind, groups, rows, otherwise = null } = rule;
      const members = groups.map((group) => membersOf(group.members, rename));
      return { kind, members, rows: rows.map(({ when, level }) => `${when.join()} ${level}`).toSorted(), otherwise };
    }
    case 'level-reached':
      return { kind: rule.kind, parts: membersOf(rule.parts, rename) };
    default:
      return rule;
  }
}

const membersOf = (members: ReadonlyMap<string, unknown>, rename: Rename): Record<string, unknown> =>
  Object.fromEntries([...members].map(([id, held]) => [rename(id), held]));
