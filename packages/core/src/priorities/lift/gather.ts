import { addIntegers, leastCommonMultiple, multiplyIntegers, quotientOf, type Fraction, type Integer } from '../../exact/index.js';
import type { CompiledSection, Term } from '../../instrument/index.js';
import { reasonFor, treatmentOf } from '../../scoring/gather.js';
import type { Cost } from './cost.js';
import { isMember, isStill, type Field } from './field.js';
import { isRead, readWithin } from './uses.js';

/** One thing that a part of a section can come to, and what it asks for. */
export interface Choice {
  readonly cost: Cost;
  /** What it adds or stands for, over the denominator that all parts of the section share. */
  readonly amount: Integer;
  readonly rank: number;
  readonly gates: bigint;
}

/** A part of a section that its rule counts. */
export interface Part {
  readonly id: string;
  readonly choices: readonly Choice[];
  /** What the choices were made from: while it is the same thing, so are they. */
  readonly origin: unknown;
}

/** What a section's rule is to be applied to. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly denominator: Integer;
  /** Σ weight, scaled as the section's plan scales weights. */
  readonly weight: Integer;
  /** One term a part: what it is worth at most, which no answer changes. */
  readonly terms: readonly Term[];
}

/** What a section within can come to. */
export interface Outcomes {
  readonly choices: readonly Choice[];
  readonly denominator: Integer;
  readonly most: Fraction | null;
}

interface Raw {
  readonly id: string;
  readonly weight: Integer;
  readonly denominator: Integer;
  readonly choices: readonly Choice[];
  readonly origin?: unknown;
  readonly most: Fraction;
}

/** The bits of the watched gates that fail while a statement stands at a position. */
export function failingAt(field: Field, statement: number, position: number): bigint {
  const { rank } = field.compiled.statements[statement]!;
  let gates = 0n;
  for (const { bit, atLeast } of field.watchedBy.get(statement) ?? []) if (rank[position]! < atLeast) gates |= bit;
  return gates;
}

/** The parts that count towards a section, each with everything it can come to. */
export function gatherParts(section: CompiledSection, field: Field, within: (section: number) => Outcomes): Parts {
  const { plan, standings, moves, uses, figures } = field;
  const { policies, rule } = section;
  const own = plan.sections[section.index]!;
  const looksAtStatements = isRead(readWithin(section, uses[section.index]!));
  const raw: Raw[] = [];

  for (const item of own.statements) {
    if (!looksAtStatements || !isMember(section, item.id)) continue;
    const fixed = (term: Term): Choice => ({ cost: 0, amount: term.numerator, rank: term.rank, gates: 0n });
    const most: Fraction = { numerator: item.terms[item.highest]!.numerator, denominator: own.denominator };
    const part = { id: item.id, weight: item.weight, denominator: own.denominator, most };
    const options = moves[item.index]!;
    if (options.length > 0) {
      const choices = options.map(({ position, cost }): Choice => ({
        ...fixed(item.terms[position]!), cost, gates: failingAt(field, item.index, position),
      }));
      raw.push({ ...part, choices, origin: options });
      continue;
    }
    const treatment = treatmentOf(reasonFor(standings[item.index]!), policies);
    if (treatment === 'exclude' || treatment === 'withhold') continue;
    raw.push({
      ...part, choices: [fixed(treatment === 'zero' ? item.zero : item.terms[treatment === 'full' ? item.highest : item.lowest]!)],
    });
  }

  for (const { index, id, weight, levels } of own.sections) {
    if (!isStill(field, index)) {
      if (uses[index] === undefined) continue;
      const { choices, denominator, most } = within(index);
      raw.push({ id, weight, denominator, choices, origin: choices, most: most ?? { numerator: 0, denominator: 1 } });
      continue;
    }
    const treatment = treatmentOf(figures[index]!.withheld!, policies);
    const { extent } = plan.sections[index]!;
    if (treatment === 'exclude' || treatment === 'withhold' || extent === undefined) continue;
    const { numerator, denominator } = treatment === 'full' ? extent.highest : extent.lowest;
    const choice = { cost: 0, amount: treatment === 'zero' ? 0 : numerator, rank: treatment === 'full' ? levels - 1 : 0, gates: 0n };
    raw.push({ id, weight, denominator, choices: [choice], most: extent.highest });
  }

  const denominator = raw.map((part) => part.denominator).reduce(leastCommonMultiple, 1);
  const isAdded = rule.kind === 'weighted-mean' || rule.kind === 'sum' || rule.kind === 'percentage';
  return {
    denominator,
    weight: raw.map(({ weight }) => weight).reduce(addIntegers, 0),
    parts: raw.map((part) => {
      const factor = multiplyIntegers(quotientOf(denominator, part.denominator), isAdded ? part.weight : 1);
      return {
        id: part.id,
        origin: part.origin,
        choices: part.choices.map((choice) => ({ ...choice, amount: multiplyIntegers(choice.amount, factor) })),
      };
    }),
    terms: raw.map(({ id, weight, most: { numerator, denominator: over } }) => ({
      id, weight, numerator, denominator: over, most: numerator, weighted: multiplyIntegers(weight, numerator), rank: 0,
    })),
  };
}
