import { toPointer, type Path } from '../../problems/index.js';
import type { CompiledInstrument, CompiledStatement } from '../compiled.js';
import { finding, removal, type Finding, type PatchOperation, type Severity } from '../lint/finding.js';
import { needsLevelMap, statementDifferences } from './differences.js';
import { namedOn, type CrosswalkSide } from './entry-sides.js';
import type { Crosswalk, CrosswalkEntry } from './format.js';

const ORDER: readonly Severity[] = ['error', 'warning', 'advice'];
const SIDES = ['from', 'to'] as const;

/**
 * What is wrong with a crosswalk between two instruments, or can hardly be meant: statements that nobody covers, levels
 * without a counterpart, a statement called the same that is not. With an error nothing can be compared by it.
 *
 * @returns the findings, the gravest first, then in the crosswalk's order.
 * @example
 * const { id, version } = compiled.instrument;
 * const itself = { id, version, hash: compiled.hash };
 * const statements = compiled.statements.map((statement) => ({ kind: 'same' as const, from: statement.id, to: statement.id }));
 * lintCrosswalk(compiled, compiled, { format: 'send-reform/crosswalk/1', id: 'itself', from: itself, to: itself, statements })
 *   .filter(({ severity }) => severity === 'error'); // []
 */
export function lintCrosswalk(from: CompiledInstrument, to: CompiledInstrument, crosswalk: Crosswalk): Finding[] {
  const sides = { from, to };
  const findings = [
    ...SIDES.flatMap((side) => lintInstrumentNamed(side, sides[side], crosswalk)),
    ...SIDES.flatMap((side) => lintCover(side, sides[side], crosswalk)),
    ...crosswalk.statements.flatMap((entry, index) => lintEntry(entry, ['statements', index], sides)),
    ...lintSections(sides, crosswalk),
  ];
  return findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

type Sides = Readonly<Record<CrosswalkSide, CompiledInstrument>>;

/** The first difference explains the rest: another version has another hash too. */
function lintInstrumentNamed(side: CrosswalkSide, { instrument, hash }: CompiledInstrument, crosswalk: Crosswalk): Finding[] {
  const is = { id: instrument.id, version: instrument.version, hash };
  const member = (['id', 'version', 'hash'] as const).find((part) => crosswalk[side][part] !== is[part]);
  if (member === undefined) return [];
  const values = { side, member, expected: is[member], received: crosswalk[side][member] };
  return [finding('error', 'crosswalk-other-instrument', [side, member], values)];
}

/** Every statement of a side once, and no others. */
function lintCover(side: CrosswalkSide, { statements, statementById }: CompiledInstrument, crosswalk: Crosswalk): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of crosswalk.statements.entries()) {
    for (const [at, statement] of namedOn(side, entry).entries()) {
      const named = (entry as Partial<Record<CrosswalkSide, unknown>>)[side];
      const path: Path = ['statements', index, side, ...(Array.isArray(named) ? [at] : [])];
      const isKnown = statementById.has(statement);
      if (!isKnown) findings.push(finding('error', 'crosswalk-unknown-statement', path, { side, statement }));
      else if (seen.has(statement)) findings.push(finding('error', 'crosswalk-covered-twice', path, { side, part: statement }));
      seen.add(statement);
    }
  }
  const missing = statements.filter(({ id }) => !seen.has(id));
  return [
    ...findings,
    ...missing.map(({ id }) => finding('error', 'crosswalk-not-covered', ['statements'], { side, statement: id })),
  ];
}

function lintEntry(entry: CrosswalkEntry, path: Path, { from, to }: Sides): Finding[] {
  switch (entry.kind) {
    case 'same':
    case 'reworded': {
      const then = from.statementById.get(entry.from);
      const now = to.statementById.get(entry.to);
      if (then === undefined || now === undefined) return [];
      return [...lintKind(entry, path, then, now), ...lintLevelMap(entry, path, then, now)];
    }
    case 'split':
      return ofOne('to', entry.to, path, (at, values, fix) => finding('error', 'crosswalk-split-of-one', at, values, fix));
    case 'merged':
      return ofOne('from', entry.from, path, (at, values, fix) => finding('error', 'crosswalk-merged-of-one', at, values, fix));
    case 'dropped':
      return to.statementById.has(entry.from)
        ? [finding('warning', 'crosswalk-dropped-still-there', [...path, 'from'], { statement: entry.from })]
        : [];
    case 'new':
      return [];
  }
}

type Going = Extract<CrosswalkEntry, { kind: 'same' | 'reworded' }>;

const kindNow = (path: Path, value: string): PatchOperation => ({ op: 'replace', path: toPointer([...path, 'kind']), value });

function lintKind(entry: Going, path: Path, then: CompiledStatement, now: CompiledStatement): Finding[] {
  const parts = statementDifferences(then, now);
  const { from, to } = entry;
  if (entry.kind === 'same') {
    if (parts.length === 0) return [];
    // Where levels have to be mapped too, nobody can be sure how.
    const fix = needsLevelMap(then, now) ? null : [kindNow(path, 'reworded')];
    return [finding('error', 'crosswalk-not-the-same', path, { from, to, parts }, fix)];
  }
  if (parts.length > 0) return [];
  const fix = [kindNow(path, 'same'), ...(entry.levels === undefined ? [] : [removal([...path, 'levels'])])];
  return [finding('advice', 'crosswalk-is-the-same', path, { from, to }, fix)];
}

function lintLevelMap(entry: Going, path: Path, then: CompiledStatement, now: CompiledStatement): Finding[] {
  const { from, to } = entry;
  const levels = entry.kind === 'reworded' ? entry.levels : undefined;
  if (levels === undefined) {
    const isMissing = entry.kind === 'reworded' && needsLevelMap(then, now);
    return isMissing ? [finding('error', 'crosswalk-levels-not-mapped', path, { from, to })] : [];
  }
  const at: Path = [...path, 'levels'];
  const map = new Map(Object.entries(levels));
  const unknown = [...map].flatMap(([before, after]) => [
    ...(then.levelIds.includes(before) ? [] : [{ statement: from, level: before }]),
    ...(now.levelIds.includes(after) ? [] : [{ statement: to, level: after }]),
  ].map((values) => finding('error', 'crosswalk-unknown-level', [...at, before], values)));
  const missing = then.levelIds
    .filter((level) => !map.has(level))
    .map((level) => finding('error', 'crosswalk-level-missing', at, { statement: from, level }));
  if (unknown.length + missing.length > 0) return [...unknown, ...missing];
  const rising = then.levelIds.toSorted((a, b) => rankOf(then, a) - rankOf(then, b));
  return rising.slice(1).flatMap((level, index) => {
    const before = rising[index]!;
    return rankOf(now, map.get(level)!) < rankOf(now, map.get(before)!)
      ? [finding('error', 'crosswalk-levels-fall', [...at, level], { level, before })]
      : [];
  });
}

const rankOf = ({ levelIds, rank }: CompiledStatement, level: string): number => rank[levelIds.indexOf(level)]!;

/** One statement that becomes one has been reworded, whatever it is called. */
function ofOne(
  side: CrosswalkSide,
  named: readonly string[],
  path: Path,
  found: (at: Path, values: Finding['values'], fix: readonly PatchOperation[]) => Finding,
): Finding[] {
  const [only, ...others] = named;
  if (only === undefined || others.length > 0) return [];
  const at = [...path, side];
  return [found(at, { statement: only }, [kindNow(path, 'reworded'), { op: 'replace', path: toPointer(at), value: only }])];
}

function lintSections({ from, to }: Sides, { sections = [] }: Crosswalk): Finding[] {
  const findings: Finding[] = [];
  const seen = { from: new Set<string>(), to: new Set<string>() };
  const known = { from, to };
  for (const [index, entry] of sections.entries()) {
    for (const side of SIDES) {
      const path: Path = ['sections', index, side];
      const section = entry[side];
      const isKnown = known[side].sectionById.has(section);
      if (!isKnown) findings.push(finding('error', 'crosswalk-unknown-section', path, { side, section }));
      else if (seen[side].has(section)) findings.push(finding('error', 'crosswalk-covered-twice', path, { side, part: section }));
      seen[side].add(section);
    }
    const isWhole = { from: entry.from === from.instrument.id, to: entry.to === to.instrument.id };
    const values = { from: entry.from, to: entry.to };
    if (isWhole.from !== isWhole.to) findings.push(finding('error', 'crosswalk-whole-and-part', ['sections', index], values));
  }
  const leftOut = from.sections
    .slice(1)
    .filter(({ id }) => to.sectionById.has(id) && !seen.from.has(id) && !seen.to.has(id));
  return [
    ...findings,
    ...leftOut.map(({ id }) => finding('advice', 'crosswalk-section-left-out', ['sections'], { section: id })),
  ];
}
