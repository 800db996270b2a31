import type { Path } from '../problems/index.js';
import type { Rounding } from '../exact/index.js';
import type { Band, Instrument, Level, Rule, Section, Statement } from './format.js';

/** Sections within sections, counting the root. */
export const DEEPEST_SECTION = 32;

/** How a figure is rounded where the instrument does not say. */
const DEFAULT_ROUNDING: Rounding = { places: 2, mode: 'half-up' };

/** A section with what it takes over from the sections around it. */
export interface SectionNode {
  /** Position in tree order: a section comes before everything in it. The root is 0. */
  readonly index: number;
  readonly parent: SectionNode | undefined;
  /** 0 for the root. */
  readonly depth: number;
  readonly path: Path;
  readonly section: Section | Instrument;
  /** The name of the scale in force, if any. */
  readonly scale: string | undefined;
  /** The levels of that scale; undefined when there is none by that name. */
  readonly levels: readonly Level[] | undefined;
  readonly rule: Rule | undefined;
  readonly bands: readonly Band[] | undefined;
  readonly rounding: Rounding;
  readonly statements: readonly StatementNode[];
  readonly sections: readonly SectionNode[];
}

/** A statement with the levels that it can be answered at. */
export interface StatementNode {
  readonly path: Path;
  readonly statement: Statement;
  /** The name of the scale in force; undefined for options of its own. */
  readonly scale: string | undefined;
  readonly levels: readonly Level[] | undefined;
}

/** All sections in tree order, the root first. */
export function sectionsOf(instrument: Instrument): readonly SectionNode[] {
  const nodes: SectionNode[] = [];
  addSection(instrument, [], undefined, instrument, nodes);
  return nodes;
}

function addSection(
  section: Section | Instrument,
  path: Path,
  parent: SectionNode | undefined,
  instrument: Instrument,
  nodes: SectionNode[],
): SectionNode {
  const scale = section.scale ?? parent?.scale;
  // A decision table names the very parts it looks at, so it cannot mean anything further down.
  const passedDown = parent?.rule?.kind === 'decision-table' ? undefined : parent?.rule;
  // Bands were drawn for one rule over one scale: they go down only together with both.
  const takesBands = section.scale === undefined && section.rule === undefined && passedDown !== undefined;
  const statements: StatementNode[] = [];
  const sections: SectionNode[] = [];
  const node: SectionNode = {
    index: nodes.length,
    parent,
    depth: parent === undefined ? 0 : parent.depth + 1,
    path,
    section,
    scale,
    levels: levelsOf(instrument, scale),
    rule: section.rule ?? passedDown,
    bands: section.bands ?? (takesBands ? parent?.bands : undefined),
    rounding: section.rounding ?? parent?.rounding ?? DEFAULT_ROUNDING,
    statements,
    sections,
  };
  nodes.push(node);
  for (const [index, statement] of (section.statements ?? []).entries()) {
    const own = statement.options === undefined ? (statement.scale ?? scale) : undefined;
    statements.push({
      path: [...path, 'statements', index],
      statement,
      scale: own,
      levels: statement.options ?? levelsOf(instrument, own),
    });
  }
  for (const [index, child] of (section.sections ?? []).entries()) {
    sections.push(addSection(child, [...path, 'sections', index], node, instrument, nodes));
  }
  return node;
}

function levelsOf(instrument: Instrument, scale: string | undefined): readonly Level[] | undefined {
  return scale !== undefined && Object.hasOwn(instrument.scales, scale) ? instrument.scales[scale]?.levels : undefined;
}
