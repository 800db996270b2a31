import type { Instrument } from '../format.js';
import type { SectionNode } from '../tree.js';
import { finding, type Finding } from './finding.js';

/** Statements with a descriptor for some levels and not for others, or with none where their neighbours have them. */
export function lintDescriptors(sections: readonly SectionNode[]): Finding[] {
  const items = sections.flatMap(({ statements }) => statements);
  const described = new Set(
    items.filter(({ statement }) => Object.keys(statement.descriptors ?? {}).length > 0).map(({ scale }) => scale),
  );
  return items.flatMap(({ statement, levels = [], path, scale }) => {
    const isDescribed = statement.descriptors !== undefined || (scale !== undefined && described.has(scale));
    const missing = isDescribed ? levels.filter(({ id }) => statement.descriptors?.[id] === undefined) : [];
    return missing.map(({ id }) =>
      finding('warning', 'descriptor-missing', [...path, 'descriptors', id], { statement: statement.id, level: id }),
    );
  });
}

/** Sources, partners and principles that are listed and never referred to, and statements that cite nothing. */
export function lintCitations(instrument: Instrument, sections: readonly SectionNode[]): Finding[] {
  const items = sections.flatMap(({ statements }) => statements);
  const used = {
    sources: new Set([
      ...items.map(({ statement }) => statement.source),
      ...sections.map(({ section }) => ('source' in section ? section.source : undefined)),
      ...sections.flatMap(({ section }) => (section.gates ?? []).map(({ source }) => source)),
    ]),
    partners: new Set(items.flatMap(({ statement }) => statement.partners ?? [])),
    principles: new Set(items.flatMap(({ statement }) => statement.principles ?? [])),
  };
  const findings: Finding[] = [];
  for (const [index, { id }] of (instrument.sources ?? []).entries()) {
    if (!used.sources.has(id)) findings.push(finding('warning', 'source-never-cited', ['sources', index], { source: id }));
  }
  for (const kind of ['partners', 'principles'] as const) {
    // Partners also say who answers; only where some statements name them is one that none names worth a look.
    if (used[kind].size === 0) continue;
    for (const [index, { id }] of (instrument[kind] ?? []).entries()) {
      if (!used[kind].has(id)) findings.push(finding('advice', 'never-named', [kind, index], { kind, id }));
    }
  }
  if (items.some(({ statement }) => statement.source !== undefined)) {
    for (const { statement, path } of items) {
      if (statement.source === undefined) findings.push(finding('advice', 'statement-cites-nothing', path, { statement: statement.id }));
    }
  }
  return findings;
}
