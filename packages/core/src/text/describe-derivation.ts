import type { Instrument, Section } from '../instrument/index.js';
import type { Derivation, DerivationPart } from '../scoring/index.js';
import { derivationEnglish, type DerivationTextKey } from './derivation.en.js';
import { fillTemplate, type Template } from './fill-template.js';
import { inList } from './write-values.js';

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

/** What the ids of an instrument stand for. */
interface Names {
  readonly part: (id: string) => string;
  readonly level: (id: string | null) => string;
  readonly group: (id: string) => string;
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
  const words: Readonly<Record<string, Template<Values> | undefined>> = { ...derivationEnglish, ...catalogue };
  const say = (code: string, values: Values = {}): string => {
    const template = words[code];
    return template === undefined ? code : fillTemplate(template, values);
  };
  return sentencesOf(derivation, 0, namesIn(instrument), say);
}

type Say = (code: string, values?: Values) => string;

function sentencesOf(derivation: Derivation, depth: number, names: Names, say: Say): DerivationSentence[] {
  const { id, exact, score, level, code, withheld, rounding, band, gates, decidedBy, when, source } = derivation;
  const tell = (key: string, values: Values = {}): DerivationSentence => ({
    code: key, text: say(key, values), depth, about: id, source,
  });
  const section = names.part(id);
  const parts = derivation.parts.flatMap((part) => partSentences(part, depth + 1, names, say));
  if (exact === null) {
    return [tell('withheld', { section }), tell(`withheld.${withheld}`), ...parts];
  }
  const levelLabel = names.level(level);
  const readings = inList(when.map((group) => `${names.group(group.group)} – ${say(`howMany.${group.howMany}`)}`));
  const sentences = [
    tell(level === null ? 'scored' : 'scored-at-level', { section, score, level: levelLabel }),
    ...parts,
    tell(code === 'level-reached' && decidedBy.length > 0 ? 'level-reached.held' : code, {
      exact,
      numerator: derivation.numerator,
      denominator: derivation.denominator,
      decidedBy: inList(decidedBy.map(names.part)),
      when: readings,
    }),
    tell('rounded', { exact, score, places: rounding.places, mode: say(`mode.${rounding.mode}`) }),
  ];
  if (band !== null) {
    sentences.push(tell(band.to === null ? 'band.above' : 'band.between', { ...band, level: names.level(band.level) }));
  }
  for (const gate of gates) {
    const values = {
      capAt: names.level(gate.capAt), atLeast: names.level(gate.atLeast), failing: inList(gate.failing.map(names.part)),
    };
    sentences.push(tell(gate.holds ? 'gate.holds' : gate.passed ? 'gate.passed' : 'gate.idle', values));
  }
  return sentences;
}

function partSentences(part: DerivationPart, depth: number, names: Names, say: Say): DerivationSentence[] {
  const { id, treatment, state, level, value, weight, product, source, indicators, derivation } = part;
  const counts = treatment === 'counts';
  const code = `part.${counts && level !== null ? 'counts-at-level' : treatment}`;
  const text = say(code, {
    part: names.part(id), level: names.level(level), state: say(`state.${state}`), value, weight, product,
  });
  const sentences: DerivationSentence[] = [{ code, text, depth, about: id, source }];
  if (indicators !== null) {
    const when = inList(indicators.map((group) => `${names.group(group.group)} – ${say(`howMany.${group.howMany}`)}`));
    sentences.push({ code: 'part.indicators', text: say('part.indicators', { when }), depth, about: id, source });
  }
  return derivation === null ? sentences : [...sentences, ...sentencesOf(derivation, depth, names, say)];
}

function namesIn(instrument: Instrument): Names {
  const parts = new Map<string, string>();
  const groups = new Map<string, string>();
  const levels = new Map<string, string>();
  for (const { levels: scale } of Object.values(instrument.scales)) for (const { id, label } of scale) levels.set(id, label);
  const visit = (section: Instrument | Section): void => {
    parts.set(section.id, section.title);
    for (const { id, text, options, indicators } of section.statements ?? []) {
      // A full stop belongs at the end of our sentence, not in the middle of it.
      parts.set(id, text.replace(/\.$/, ''));
      for (const option of options ?? []) levels.set(option.id, option.label);
      for (const group of indicators ?? []) groups.set(group.id, group.label);
    }
    for (const child of section.sections ?? []) visit(child);
  };
  visit(instrument);
  return {
    part: (id) => parts.get(id) ?? id,
    level: (id) => (id === null ? '' : (levels.get(id) ?? id)),
    group: (id) => groups.get(id) ?? id,
  };
}
