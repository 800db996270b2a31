import { compare, ZERO } from '../../exact/index.js';
import { decimal } from '../extent.js';
import type { DecisionTable, HowMany, Level } from '../format.js';
import type { SectionNode, StatementNode } from '../tree.js';
import { finding, type Finding } from './finding.js';

/** Rules over parts that they can make nothing of. */
export function lintRule(node: SectionNode): Finding[] {
  const { rule, path, statements, sections, section } = node;
  const findings: Finding[] = [];
  if (statements.length === 0 && sections.length === 0) findings.push(finding('warning', 'section-empty', path, { section: section.id }));
  if (rule === undefined || rule.kind === 'none') return findings;
  for (const child of sections) {
    if (child.rule?.kind === 'none') {
      findings.push(finding('error', 'part-without-figure', child.path, { section: child.section.id, rule: rule.kind }));
    }
  }
  if (rule.kind === 'percentage') {
    for (const { statement, levels = [], path: at } of statements) {
      if (levels.every(({ value }) => compare(decimal(value), ZERO) <= 0)) {
        findings.push(finding('advice', 'nothing-to-gain', at, { statement: statement.id }));
      }
    }
  }
  if (rule.kind === 'decision-table') findings.push(...uncovered(rule, rule.groups?.map(({ members }) => members.length) ?? [], [...path, 'rule']));
  if (rule.kind === 'level-reached') {
    for (const { statement, path: at } of statements) {
      if (statement.partOf === node.levels?.[0]?.id) {
        findings.push(finding('warning', 'part-of-lowest', [...at, 'partOf'], { statement: statement.id, level: statement.partOf ?? '' }));
      }
    }
  }
  return findings;
}

/** A statement whose table leaves ticked indicators undecided. */
export function lintIndicators({ statement, path }: StatementNode): Finding[] {
  if (statement.indicators === undefined || statement.rule === undefined) return [];
  const sizes = statement.indicators.map(({ indicators }) => indicators.length);
  return uncovered(statement.rule, sizes, [...path, 'rule']);
}

/** Patterns that can come about, that no row fits and `otherwise` does not catch. Four are quoted at most. */
function uncovered({ rows, otherwise }: DecisionTable, sizes: readonly number[], path: readonly (string | number)[]): Finding[] {
  if (otherwise !== undefined) return [];
  const known = new Set(rows.map(({ when }) => when.join()));
  let patterns: HowMany[][] = [[]];
  for (const size of sizes) {
    const words: HowMany[] = size === 0 ? ['none'] : size === 1 ? ['all', 'none'] : ['all', 'some', 'none'];
    patterns = patterns.flatMap((pattern) => words.map((word) => [...pattern, word]));
    // A table this wide is written with `otherwise`; counting every pattern would take for ever.
    if (patterns.length > 10_000) return [finding('error', 'table-uncovered', path, { patterns: [], count: patterns.length })];
  }
  const open = patterns.map((pattern) => pattern.join()).filter((pattern) => !known.has(pattern));
  return open.length === 0 ? [] : [finding('error', 'table-uncovered', path, { patterns: open.slice(0, 4), count: open.length })];
}

/** Scales whose values do not rise from level to level, or that leave nothing to choose. */
export function lintLevels(levels: readonly Level[], path: readonly (string | number)[]): Finding[] {
  if (levels.length < 2) return [finding('warning', 'one-level', path)];
  return levels.flatMap(({ id, value }, index) => {
    const before = levels[index - 1];
    return before !== undefined && compare(decimal(before.value), decimal(value)) >= 0
      ? [finding('warning', 'values-do-not-rise', [...path, index, 'value'], { level: id, before: before.id })]
      : [];
  });
}
