import type { CompiledSection, CompiledStatement } from '@send-reform/core/instrument';
import type { HeatMapCell, HeatMapRow } from '../drawing/heat-map.js';
import { titleOf, type ProfileView } from './profile-view.js';

/** One statement of a section: what the heat map draws, and what the table says of it. */
export interface StatementLevel extends HeatMapCell {
  /** The level as it was answered, by its label; null without one. */
  readonly said: string | null;
  readonly reversed: boolean;
}

/** A section with its statements. */
export interface SectionStatements extends HeatMapRow {
  readonly cells: readonly StatementLevel[];
}

/** The statements of every section that holds any, in order, and the names of their levels where all share them. */
export function statementLevels(view: ProfileView): {
  readonly rows: readonly SectionStatements[];
  readonly levels: readonly string[];
} {
  const { compiled, result, text } = view;
  const holding = new Set([result.overall, ...result.sections].flatMap(({ gate }) => gate?.failing ?? []));
  const rowOf = (section: CompiledSection): SectionStatements => ({
    id: section.id,
    label: titleOf(section, text),
    cells: section.statements.map((index) => cellOf(compiled.statements[index]!, view, holding)),
  });
  const names = new Set(compiled.statements.map(({ levels }) => JSON.stringify(levels.map(({ label }) => label))));
  return {
    rows: compiled.sections.filter(({ statements }) => statements.length > 0).map(rowOf),
    levels: names.size === 1 ? compiled.statements[0]!.levels.map(({ label }) => label) : [],
  };
}

function cellOf(
  { id, index, statement, levels, levelIds, rank }: CompiledStatement,
  { result }: ProfileView,
  holding: ReadonlySet<string>
): StatementLevel {
  const { state, level } = result.statements[index]!;
  const position = level === null ? -1 : levelIds.indexOf(level);
  return {
    id,
    label: statement.text,
    state,
    level: position === -1 ? null : rank[position]! + 1,
    of: levels.length,
    holdsDown: holding.has(id),
    said: levels[position]?.label ?? null,
    reversed: statement.reversed === true,
  };
}
