import { addIntegers, compare, compareIntegers, multiplyIntegers, ZERO, type Integer } from '../../exact/index.js';
import { quote } from '../../problems/index.js';
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
      findings.push(finding('warning', 'part-without-figure', child.path, { section: child.section.id, rule: rule.kind }));
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

/** The words that can come about for a group of this size. */
const wordsFor = (size: number): HowMany[] => (size === 0 ? ['none'] : size === 1 ? ['all', 'none'] : ['all', 'some', 'none']);

/** Patterns that can come about, that no row fits and `otherwise` does not catch. Four are quoted at most. */
function uncovered({ rows, otherwise }: DecisionTable, sizes: readonly number[], path: readonly (string | number)[]): Finding[] {
  if (otherwise !== undefined) return [];
  const words = sizes.map(wordsFor);
  const covered = new Set(rows.filter(({ when }) => when.every((word, at) => words[at]?.includes(word))).map(({ when }) => when.join()));
  // Counted, never listed: sixty groups have more patterns than there is time for.
  const all = words.reduce<Integer>((count, { length }) => multiplyIntegers(count, length), 1);
  const open = addIntegers(all, -covered.size);
  if (open === 0) return [];
  const examples: string[] = [];
  for (let at = 0; examples.length < 4 && compareIntegers(at, all) < 0; at += 1) {
    const pattern = patternAt(at, words).join();
    if (!covered.has(pattern)) examples.push(pattern);
  }
  return [finding('error', 'table-uncovered', path, { patterns: examples, count: typeof open === 'number' ? open : quote(String(open)) })];
}

/** One of all patterns by its position: the last group turns over first. */
function patternAt(position: number, words: readonly (readonly HowMany[])[]): HowMany[] {
  let rest = position;
  return words.toReversed().map((choices) => {
    const word = choices[rest % choices.length]!;
    rest = Math.floor(rest / choices.length);
    return word;
  }).toReversed();
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
