import { PLACE_KINDS } from '../../areas/place-kind.js';
import { compare } from '../../exact/index.js';
import { compileInstrument } from '../compile.js';
import type { CompiledInstrument, Extent } from '../compiled.js';
import type { Instrument, Section } from '../format.js';
import { sectionsOf, type SectionNode } from '../tree.js';
import { lintBands } from './bands.js';
import type { Finding, Severity } from './finding.js';
import { lintGates } from './gates.js';
import { lintIndicators, lintLevels, lintRule } from './rules.js';
import { lintCitations, lintDescriptors } from './texts.js';
import { lintWeights } from './weights.js';

const ORDER: readonly Severity[] = ['error', 'warning', 'advice'];

/**
 * What parses but cannot, or can hardly, be meant: levels no band reaches, gaps and overlaps, gates nobody can pass,
 * weights of zero, tables with holes, missing descriptors, sources never cited.
 *
 * @param instrument as `parseInstrument` gives it.
 * @returns the findings, the gravest first, then in the instrument's order. None means nothing was found, not that
 *   the questions are good ones.
 * @example
 * for (const finding of lintInstrument(instrument)) console.log(describeFinding(finding));
 */
export function lintInstrument(instrument: Instrument): Finding[] {
  const sections = sectionsOf(instrument);
  const statements = new Map(
    sections.flatMap((node) => node.statements.map((item) => [item.statement.id, item] as const)),
  );
  // Gates say nothing of what a section can be worth, and a broken one must not keep the rest from being looked at.
  const compiled = compileInstrument(withoutGates(instrument));
  const extentOf = ({ index }: SectionNode) => (compiled.ok ? widestExtent(compiled.value, index) : undefined);
  const findings = [
    ...Object.entries(instrument.scales).flatMap(([id, { levels }]) => lintLevels(levels, ['scales', id, 'levels'])),
    ...sections.flatMap((node) => [
      ...lintRule(node),
      ...lintBands(node, extentOf(node)),
      ...lintGates(node, statements),
      ...lintWeights(node),
      ...node.statements.flatMap((item) => [
        ...lintIndicators(item),
        ...(item.statement.options === undefined ? [] : lintLevels(item.statement.options, [...item.path, 'options'])),
      ]),
    ]),
    ...lintDescriptors(sections),
    ...lintCitations(instrument, sections),
  ];
  return findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** From the least that any kind of place can reach to the most: weights and what is asked may depend on it. */
function widestExtent({ needsPlaceKind, planFor }: CompiledInstrument, section: number): Extent | undefined {
  const kinds = needsPlaceKind ? PLACE_KINDS : [undefined];
  const extents = kinds.flatMap((kind) => planFor(kind).sections[section]?.extent ?? []);
  if (extents.length === 0) return undefined;
  return {
    lowest: extents.map(({ lowest }) => lowest).reduce((a, b) => (compare(b, a) < 0 ? b : a)),
    highest: extents.map(({ highest }) => highest).reduce((a, b) => (compare(b, a) > 0 ? b : a)),
  };
}

function withoutGates<Part extends Instrument | Section>(part: Part): Part {
  const { gates: _gates, sections, ...rest } = part;
  return { ...rest, ...(sections === undefined ? {} : { sections: sections.map(withoutGates) }) } as Part;
}
