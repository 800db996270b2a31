import {
  lintCrosswalk, namedOn, sectionDifferences, statementDifferences,
  type CompiledInstrument, type CompiledSection, type CompiledStatement, type Crosswalk,
} from '../instrument/index.js';
import type { Pairing, SectionPair, StatementPair } from './pairing.js';
import { about, reason, type ComparisonReasonCode } from './reason.js';

/**
 * The parts of two instruments, paired by a crosswalk.
 *
 * @throws {TypeError} for a crosswalk in which `lintCrosswalk` finds errors: a programmer's mistake.
 */
export function pairedBy(then: CompiledInstrument, now: CompiledInstrument, crosswalk: Crosswalk): Pairing {
  const error = lintCrosswalk(then, now, crosswalk).find(({ severity }) => severity === 'error');
  if (error !== undefined) {
    throw new TypeError(`The crosswalk cannot be used (${error.code}). Check it with lintCrosswalk first.`);
  }
  const statements = statementPairs(then, now, crosswalk);
  return { then, now, crosswalk: { id: crosswalk.id }, statements, sections: sectionPairs(then, now, crosswalk, statements) };
}

/** In the order of the statements now; those that were dropped come last. */
function statementPairs(then: CompiledInstrument, now: CompiledInstrument, crosswalk: Crosswalk): StatementPair[] {
  const pairs = crosswalk.statements.map((entry): StatementPair => {
    const before = namedOn('from', entry).map((id) => then.statementById.get(id)!);
    const after = namedOn('to', entry).map((id) => now.statementById.get(id)!);
    const isGoing = entry.kind === 'same' || entry.kind === 'reworded';
    return {
      link: entry.kind,
      then: before,
      now: after,
      changed: isGoing ? statementDifferences(before[0]!, after[0]!) : [],
      levels: entry.kind === 'reworded' && entry.levels !== undefined ? new Map(Object.entries(entry.levels)) : undefined,
    };
  });
  const first = (items: readonly CompiledStatement[]): number => Math.min(...items.map(({ index }) => index));
  return pairs.toSorted((a, b) =>
    a.now.length + b.now.length === 0 ? first(a.then) - first(b.then)
    : a.now.length === 0 ? 1
    : b.now.length === 0 ? -1
    : first(a.now) - first(b.now));
}

function sectionPairs(
  then: CompiledInstrument,
  now: CompiledInstrument,
  { sections = [] }: Crosswalk,
  statements: readonly StatementPair[],
): SectionPair[] {
  const thenOf = new Map([[now.instrument.id, then.instrument.id], ...sections.map(({ from, to }) => [to, from] as const)]);
  const continued = new Set(thenOf.values());
  const pairs = [
    ...now.sections.map((section) => ({ then: then.sectionById.get(thenOf.get(section.id) ?? ''), now: section })),
    ...then.sections.filter(({ id }) => !continued.has(id)).map((section) => ({ then: section, now: undefined })),
  ];
  const view: View = {
    thenInstrument: then,
    nowInstrument: now,
    statements,
    byThen: new Map(statements.flatMap((pair) => pair.then.map(({ index }) => [index, pair] as const))),
    byNow: new Map(statements.flatMap((pair) => pair.now.map(({ index }) => [index, pair] as const))),
    sections: pairs,
    idNow: new Map([
      ...statements.flatMap((pair) => (pair.link === 'same' ? [[pair.then[0]!.id, pair.now[0]!.id] as const] : [])),
      ...[...thenOf].map(([to, from]) => [from, to] as const),
    ]),
  };
  return pairs.map((pair) => sectionPair(pair, view));
}

interface Pair {
  readonly then: CompiledSection | undefined;
  readonly now: CompiledSection | undefined;
}

interface View {
  readonly thenInstrument: CompiledInstrument;
  readonly nowInstrument: CompiledInstrument;
  readonly statements: readonly StatementPair[];
  readonly byThen: ReadonlyMap<number, StatementPair>;
  readonly byNow: ReadonlyMap<number, StatementPair>;
  readonly sections: readonly Pair[];
  readonly idNow: ReadonlyMap<string, string>;
}

function sectionPair({ then, now }: Pair, view: View): SectionPair {
  if (then === undefined || now === undefined) {
    return { then, now, reasons: [reason(then === undefined ? 'section-new' : 'section-dropped')], statements: [], sections: [] };
  }
  const { sections, thenInstrument, nowInstrument } = view;
  const inBoth = ({ link, then: before, now: after }: StatementPair): boolean =>
    (link === 'same' || link === 'reworded') && before[0]!.section === then.index && after[0]!.section === now.index;
  const own = now.statements.map((index) => view.byNow.get(index)!).filter(inBoth);
  const within = now.sections.filter((index) => then.sections.includes(sections[index]!.then?.index ?? -1));
  const differences = sectionDifferences(then, now, (id) => view.idNow.get(id));
  const isSilent = ({ planFor }: CompiledInstrument, index: number): boolean => planFor(undefined).sections[index]!.isSilent;
  const named = new Map<ComparisonReasonCode, string[]>();
  const name = (code: ComparisonReasonCode, ids: readonly string[]): void => {
    named.set(code, [...(named.get(code) ?? []), ...ids]);
  };
  for (const pair of statementsAround(then, now, view)) {
    const isUnchanged = inBoth(pair) && pair.changed.length === 0 && pair.levels === undefined;
    if (!isUnchanged) name(codeOf(pair), (pair.now.length > 0 ? pair.now : pair.then).map(({ id }) => id));
  }
  for (const index of now.sections.filter((child) => !within.includes(child) && !isSilent(nowInstrument, child))) {
    name(sections[index]!.then === undefined ? 'sections-new' : 'parts-moved', [nowInstrument.sections[index]!.id]);
  }
  for (const index of then.sections.filter((child) => !isSilent(thenInstrument, child))) {
    const pair = sections.find((candidate) => candidate.then?.index === index)!;
    if (pair.now === undefined) name('sections-dropped', [thenInstrument.sections[index]!.id]);
    else if (!within.includes(pair.now.index)) name('parts-moved', [pair.now.id]);
  }
  return {
    then,
    now,
    reasons: [
      ...differences.map((part) => reason(`other-${part}`)),
      ...[...named].flatMap(([code, ids]) => about(code, ids)),
    ],
    statements: own.map((pair) => [pair.then[0]!.index, pair.now[0]!.index] as const),
    sections: within,
  };
}

/** Every pair that has a statement directly within either section, once. */
function statementsAround(then: CompiledSection, now: CompiledSection, { byThen, byNow }: View): ReadonlySet<StatementPair> {
  return new Set([...now.statements.map((index) => byNow.get(index)!), ...then.statements.map((index) => byThen.get(index)!)]);
}

function codeOf({ link, changed, levels }: StatementPair): ComparisonReasonCode {
  switch (link) {
    case 'same':
    case 'reworded':
      return changed.length > 0 || levels !== undefined ? 'statements-reworded' : 'parts-moved';
    case 'split':
      return 'statements-split';
    case 'merged':
      return 'statements-merged';
    case 'dropped':
      return 'statements-dropped';
    case 'new':
      return 'statements-new';
  }
}
