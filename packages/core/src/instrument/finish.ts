import {
  addIntegers, isLess, leastCommonMultiple, multiplyIntegers, negateInteger, quotientOf, type Fraction, type Integer,
} from '../exact/index.js';
import type { CompiledBand, CompiledSection, Finish, SectionPlan } from './compiled.js';

const total = (values: readonly Integer[]): Integer => values.reduce(addIntegers, 0);

const magnitude = (value: Integer): Integer => (value < 0 ? negateInteger(value) : value);

/**
 * How a section comes to its figure once every part of it counts. Undefined for rules that look at their parts one by
 * one, where a section within has no such finish or nothing has weight, and where a number could leave the safe integers.
 */
export function finishOf(
  { rule, bands, needsTerms }: CompiledSection,
  { weightScale, denominator: own, statements, weight, sections }: Pick<SectionPlan, 'weightScale' | 'denominator' | 'statements' | 'weight' | 'sections'>,
  plans: readonly SectionPlan[],
): Finish | undefined {
  const within = sections.filter(({ index }) => !plans[index]!.isSilent);
  const finishes = within.flatMap(({ index }) => plans[index]!.finish ?? []);
  if (needsTerms || finishes.length < within.length) return undefined;
  const shared = finishes.map(({ denominator }): Integer => denominator).reduce(leastCommonMultiple, own);
  const factor = quotientOf(shared, own);
  const parts = within.map((child, at) => {
    const { denominator, bound } = finishes[at]!;
    return { index: child.index, denominator, bound, factor: multiplyIntegers(child.weight, quotientOf(shared, denominator)) };
  });
  const weights = total([weight, ...within.map((child) => child.weight)]);
  const denominator = multiplyIntegers(shared, rule.kind === 'sum' ? weightScale : weights);
  const bound = total([
    ...statements.flatMap(({ weighted }) => weighted.map((value) => multiplyIntegers(factor, magnitude(value)))),
    ...parts.map((part) => multiplyIntegers(part.factor, part.bound)),
  ]);
  const finish: Finish<Integer> = {
    denominator, factor, bound, cuts: cutsOf(bands, denominator),
    sections: parts.map((part) => ({ index: part.index, denominator: part.denominator, factor: part.factor })),
  };
  return weights !== 0 && isSafe(finish) ? finish : undefined;
}

/** Bands start and end at fractions; numerators are whole, and the first that lies beyond is the next one up. */
function cutsOf(bands: readonly CompiledBand[], denominator: Integer): { from: Integer; level: number }[] {
  const cut = (value: Fraction): Integer =>
    negateInteger(quotientOf(negateInteger(multiplyIntegers(value.numerator, denominator)), value.denominator));
  return bands.flatMap(({ from, below, level }, index) => {
    const next = bands[index + 1];
    const start = { from: cut(from), level };
    if (below === undefined || (next !== undefined && !isLess(below, next.from))) return [start];
    return [start, { from: cut(isLess(below, from) ? from : below), level: -1 }];
  });
}

function isSafe(finish: Finish<Integer>): finish is Finish {
  const { denominator, factor, bound, sections, cuts } = finish;
  const within = sections.flatMap((part) => [part.denominator, part.factor]);
  return [denominator, factor, bound, ...within, ...cuts.map(({ from }) => from)].every((value) => typeof value === 'number');
}
