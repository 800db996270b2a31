import type { CompiledIndicators, LevelOfExtents } from './compiled.js';
import type { DecisionTable } from './format.js';
import type { StatementNode } from './tree.js';

/** What ticked indicators come to: which group each is in, and the level of each pattern of groups. */
export function compileIndicators(
  { indicators, rule }: StatementNode['statement'],
  levelIds: readonly string[],
): CompiledIndicators | undefined {
  if (indicators === undefined || rule === undefined) return undefined;
  return {
    groupOf: new Map(indicators.flatMap((group, index) => group.indicators.map(({ id }) => [id, index] as const))),
    groupSizes: indicators.map((group) => group.indicators.length),
    levelOf: compileTable(rule, levelIds),
  };
}

export function compileTable(table: DecisionTable, levelIds: readonly string[]): LevelOfExtents {
  const rows = new Map(table.rows.map(({ when, level }) => [when.join(), levelIds.indexOf(level)]));
  const otherwise = table.otherwise === undefined ? undefined : levelIds.indexOf(table.otherwise);
  return (when) => rows.get(when) ?? otherwise;
}
