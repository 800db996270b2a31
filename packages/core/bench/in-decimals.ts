import { Decimal } from 'decimal.js';
import type { AnswerSheet } from '../src/assessment/index.js';
import { instrument, LEVEL_IDS, written } from './material.js';

/* The scores of a complete sheet with decimal.js throughout: values, weights, sums, quotients, bands and rounding. */

const VALUES = new Map(LEVEL_IDS.map((id, index) => [id, new Decimal(index + 1)]));
const FROM = ['1', '1.5', '2.5', '3.5'].map((from) => new Decimal(from));
const SECTIONS = (instrument.sections ?? []).map(({ weight, statements = [] }) => ({
  weight: new Decimal(written(weight)),
  statements: statements.map(({ id, weight: own }) => ({ id, weight: new Decimal(written(own)) })),
}));

function figureOf(sum: Decimal, weight: Decimal) {
  const value = sum.div(weight);
  let level = FROM.length - 1;
  while (level >= 0 && value.lt(FROM[level]!)) level -= 1;
  return { value, rounded: value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP), level };
}

/** Every score of a complete sheet in decimals. */
export function scoreInDecimals({ answers }: AnswerSheet) {
  const figures = [];
  let total = new Decimal(0);
  let totalWeight = new Decimal(0);
  for (const section of SECTIONS) {
    let sum = new Decimal(0);
    let weight = new Decimal(0);
    for (const { id, weight: own } of section.statements) {
      const answer = answers[id]!;
      if (answer.state !== 'answered') continue;
      sum = sum.plus(own.times(VALUES.get(answer.level!)!));
      weight = weight.plus(own);
    }
    const figure = figureOf(sum, weight);
    figures.push(figure);
    total = total.plus(section.weight.times(figure.value));
    totalWeight = totalWeight.plus(section.weight);
  }
  return { figures: [figureOf(total, totalWeight), ...figures] };
}
