import type { CompiledInstrument, CompiledStatement } from '../instrument/index.js';

/** One level on the way from where a statement stands to where it is to be, and what it looks like there. */
export interface ActionStep {
  readonly level: string;
  readonly label: string;
  /** The instrument's own words for the statement at this level; null where it has none. */
  readonly descriptor: string | null;
}

/**
 * An action that a plan can take over: what the instrument itself says of the statement, the levels to come and what would
 * show them. Nothing in it is made up, so it is a draft: who does what by when is for people to add.
 */
export interface DraftAction {
  /** The same for the same statement and level. */
  readonly id: string;
  readonly statement: string;
  readonly text: string;
  /** The level it stands at; null where nobody has said. */
  readonly from: string | null;
  readonly to: string;
  /** The levels from the next one to the one wanted. */
  readonly steps: readonly ActionStep[];
  /** What would show it, in the instrument's words. */
  readonly evidencePrompt: string | null;
  readonly principles: readonly string[];
  readonly partners: readonly string[];
  /** Ids of the sections around it, outermost first, without the whole. */
  readonly sections: readonly string[];
  /** Ids of the sources that it and the sections around it rest on, the nearest first. */
  readonly sources: readonly string[];
}

/** What a part of an instrument is tied to. */
export type Ties = Pick<DraftAction, 'principles' | 'partners' | 'sections' | 'sources'>;

/** What a section, and a statement in it, is tied to. */
export function tiesOf({ sections }: CompiledInstrument, section: number, statement?: CompiledStatement): Ties {
  const around: string[] = [];
  const sources = [statement?.statement.source];
  for (let at: number | undefined = section; at !== undefined; at = sections[at]!.parent) {
    const { parent, id, section: own } = sections[at]!;
    if (parent !== undefined) around.unshift(id);
    sources.push('source' in own ? own.source : undefined);
  }
  return {
    principles: statement?.statement.principles ?? [],
    partners: statement?.statement.partners ?? [],
    sections: around,
    sources: [...new Set(sources.filter((source) => source !== undefined))],
  };
}

/** The draft action that takes a statement from one level to another; `from` is −1 where it has none. */
export function draftAction(compiled: CompiledInstrument, statement: CompiledStatement, from: number, to: number): DraftAction {
  const { id, statement: { text, descriptors, evidencePrompt }, levels, rank } = statement;
  const start = rank[from] ?? -1;
  const steps = [...levels.keys()]
    .filter((position) => rank[position]! > start && rank[position]! <= rank[to]!)
    .toSorted((a, b) => rank[a]! - rank[b]!)
    .map((position) => levels[position]!);
  return {
    id: `raise.${id}.${levels[to]!.id}`,
    statement: id,
    text,
    from: levels[from]?.id ?? null,
    to: levels[to]!.id,
    steps: steps.map(({ id: level, label }) => ({ level, label, descriptor: descriptors?.[level] ?? null })),
    evidencePrompt: evidencePrompt ?? null,
    ...tiesOf(compiled, statement.section, statement),
  };
}
