import type { CompiledStatement } from './compiled.js';
import type { Instrument } from './format.js';
import { compileIndicators } from './indicators.js';
import { sectionsOf } from './tree.js';

/** What has to be known of a statement for it to be answered: the part of a compiled one that scoring does not need. */
export type AskedStatement = Pick<CompiledStatement, 'index' | 'id' | 'statement' | 'levels' | 'levelIds' | 'indicators'>;

/**
 * One statement of an instrument, to be answered, without compiling the rest; undefined where there is none by that id or
 * no level to answer at. The instrument is one that `parseInstrument` has let pass.
 *
 * @example
 * askedStatement(partnershipStarter, 'lead-officer')?.levelIds; // ['emerging', 'developing', 'established', 'embedded']
 */
export function askedStatement(instrument: Instrument, id: string): AskedStatement | undefined {
  const nodes = sectionsOf(instrument).flatMap(({ statements }) => statements);
  const index = nodes.findIndex(({ statement }) => statement.id === id);
  const node = nodes[index];
  if (node?.levels === undefined) return undefined;
  const { statement, levels } = node;
  const levelIds = levels.map((level) => level.id);
  return { index, id, statement, levels, levelIds, indicators: compileIndicators(statement, levelIds) };
}
