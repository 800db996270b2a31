import type { Instrument, Level } from '../instrument/index.js';
import { sectionsOf } from '../instrument/tree.js';
import type { Derivation, DerivationPart } from '../scoring/index.js';
import { derivationEnglish, type DerivationTextKey } from './derivation.en.js';
import { fillTemplate, type Template } from './fill-template.js';
import { inDecimal } from './write-values.js';

type Values = Readonly<Record<string, unknown>>;

/** Sentences about derivations by code: all of them, or those that a host wants to say otherwise. */
export type DerivationCatalogue = Readonly<Partial<Record<DerivationTextKey, Template<Values>>>>;

/** One sentence about how a score came about. */
export interface DerivationSentence {
  readonly code: string;
  readonly text: string;
  /** How far down it stands: 0 for the section asked about, 1 for its parts, and so on. */
  readonly depth: number;
  /** The section or statement it is about. */
  readonly about: string;
  /** The id of the source that the statement or section rests on, if any. */
  readonly source: string | null;
}

/** What the ids of an instrument stand for. Those of levels and groups mean something only at the part they belong to. */
interface Names {
  readonly part: (id: string) => string;
  readonly level: (part: string, id: string | null) => string;
  /** The label that stands where a level would, counted from the other end; null for a part that is not reversed. */
  readonly mirrored: (part: string, id: string) => string | null;
  readonly group: (part: string, id: string) => string;
}

/**
 * How a score came about, in plain sentences a person can check with pencil and paper: the parts first, then the rule,
 * the rounding, and the level with whatever held it down; sections within, each the same way.
 *
 * @param instrument gives titles, statements and the labels of levels.
 * @param catalogue sentences that a host says otherwise, by code.
 * @example
 * const derivation = explain(compiled, sheet, 'leading');
 * if (derivation) describeDerivation(derivation, compiled.instrument)[0]?.text; // 'Leading as one team: 2.50, Established.'
 */
export function describeDerivation(
  derivation: Derivation,
  instrument: Instrument,
  catalogue: DerivationCatalogue = {},
): DerivationSentence[] {
  const ours: Readonly<Record<string, Template<Values> | undefined>> = derivationEnglish;
  const theirs: Readonly<Record<string, Template<Values> | undefined>> = catalogue;
  const say = (code: string, values: Values = {}): string => {
    const template = theirs[code] ?? ours[code];
    return template === undefined ? code : fillTemplate(template, written(values));
  };
  return sentencesOf(derivation, 0, namesIn(instrument), say);
}

/** Places that hold exact numbers. */
const EXACT: ReadonlySet<string> = new Set(['exact', 'numerator', 'denominator', 'value', 'weight', 'product', 'from', 'to']);

/** Exact numbers the way a person writes them. */
const written = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name, EXACT.has(name) && typeof value === 'string' ? inDecimal(value) : value,
    ]),
  );

type Say = (code: string, values?: Values) => string;

/** Some names as a list, in the words of the catalogue. */
function listed(names: readonly string[], say: Say): string {
  if (names.length === 0) return '';
  return names.reduce((before, next, index) => say(index === names.length - 1 ? 'list.and' : 'list.comma', { before, next }));
}

/** How many of each group hold, as a list. */
const readings = (part: string, groups: Derivation['when'], names: Names, say: Say): string =>
  listed(groups.map(({ group, howMany }) => say('group', { group: names.group(part, group), howMany: say(`howMany.${howMany}`) })), say);

function sentencesOf(derivation: Derivation, depth: number, names: Names, say: Say): DerivationSentence[] {
  const { id, exact, score, level, withheld, rounding, band, gates, decidedBy, when, source, end } = derivation;
  const tell = (key: string, values: Values = {}, from: string | null = source): DerivationSentence => ({
    code: key, text: say(key, values), depth, about: id, source: from,
  });
  const section = names.part(id);
  const parts = derivation.parts.flatMap((part) => partSentences(part, depth + 1, names, say));
  if (exact === null) {
    return [tell('withheld', { section }), tell(`withheld.${withheld}`), ...parts];
  }
  const levelLabel = names.level(id, level);
  const sentences = [
    tell(`${end === null ? '' : `${end}.`}${level === null ? 'scored' : 'scored-at-level'}`, { section, score, level: levelLabel }),
    ...parts,
    tell(ruleCode(derivation), {
      exact,
      numerator: derivation.numerator,
      denominator: derivation.denominator,
      decidedBy: listed(decidedBy.map(names.part), say),
      when: readings(id, when, names, say),
    }),
    tell(`rounded.${Math.min(rounding.places, 2)}`, { exact, score, places: rounding.places, mode: say(`mode.${rounding.mode}`) }),
  ];
  if (band !== null) {
    sentences.push(tell(band.to === null ? 'band.above' : 'band.between', { ...band, level: names.level(id, band.level) }));
  }
  for (const gate of gates) {
    const values = {
      capAt: names.level(id, gate.capAt),
      atLeast: names.level(gate.failing[0] ?? id, gate.atLeast),
      failing: listed(gate.failing.map((part) => waitsFor(part, gate.atLeast, names, say)), say),
    };
    sentences.push(tell(gate.holds ? 'gate.holds' : gate.passed ? 'gate.passed' : 'gate.idle', values, gate.source));
    if (gate.holds && gate.reason !== null) sentences.push(tell('gate.reason', { reason: gate.reason }, gate.source));
  }
  return sentences;
}

/** The sentence about a rule: a ladder that something holds up, or a table of which only an end is known, has one of its own. */
function ruleCode({ code, decidedBy, when, end }: Derivation): string {
  if (code === 'level-reached' && decidedBy.length > 0) return 'level-reached.held';
  return code === 'decision-table' && when.length === 0 && end !== null ? `${end}.${code}` : code;
}

/** A statement that a gate waits for. A reversed one gets there by a lower answer, and the gate's own words would mislead. */
function waitsFor(part: string, atLeast: string, names: Names, say: Say): string {
  const mirrored = names.mirrored(part, atLeast);
  return mirrored === null ? names.part(part) : say('gate.reversed', { part: names.part(part), level: mirrored });
}

/** Why a part has no value. A section may be half done, and is called so. */
function stateOf({ kind, state }: DerivationPart, say: Say): string {
  const code = kind === 'section' ? `state.section.${state}` : `state.${state}`;
  return say(Object.hasOwn(derivationEnglish, code) ? code : `state.${state}`);
}

function partSentences(part: DerivationPart, depth: number, names: Names, say: Say): DerivationSentence[] {
  const { id, treatment, level, value, weight, product, source, indicators, derivation } = part;
  const counts = treatment === 'counts';
  const code = `part.${counts && level !== null ? 'counts-at-level' : treatment}`;
  const text = say(code, {
    part: names.part(id), level: names.level(id, level), state: stateOf(part, say), value, weight, product,
  });
  const sentences: DerivationSentence[] = [{ code, text, depth, about: id, source }];
  if (indicators !== null) {
    const when = readings(id, indicators, names, say);
    sentences.push({ code: 'part.indicators', text: say('part.indicators', { when }), depth, about: id, source });
  }
  return derivation === null ? sentences : [...sentences, ...sentencesOf(derivation, depth, names, say)];
}

function namesIn(instrument: Instrument): Names {
  const parts = new Map<string, string>();
  const levels = new Map<string, readonly Level[] | undefined>();
  const groups = new Map<string, readonly { readonly id: string; readonly label: string }[]>();
  const reversed = new Set<string>();
  for (const { section, levels: own, statements } of sectionsOf(instrument)) {
    parts.set(section.id, section.title);
    levels.set(section.id, own);
    for (const { statement, levels: answers } of statements) {
      // A full stop belongs at the end of our sentence, not in the middle of it.
      parts.set(statement.id, statement.text.replace(/\.$/, ''));
      levels.set(statement.id, answers);
      if (statement.reversed) reversed.add(statement.id);
      groups.set(statement.id, statement.indicators ?? []);
    }
  }
  const labelIn = (items: readonly { readonly id: string; readonly label: string }[] | undefined, id: string): string =>
    items?.find((item) => item.id === id)?.label ?? id;
  return {
    part: (id) => parts.get(id) ?? id,
    mirrored: (part, id) => {
      if (!reversed.has(part)) return null;
      const own = levels.get(part) ?? [];
      return own[own.length - 1 - own.findIndex((level) => level.id === id)]?.label ?? null;
    },
    level: (part, id) => (id === null ? '' : labelIn(levels.get(part), id)),
    group: (part, id) => labelIn(groups.get(part), id),
  };
}
