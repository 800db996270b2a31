import { Decimal } from 'decimal.js';
import type { AnswerSheet } from '../src/assessment/index.js';
import { instrument, LEVEL_IDS, written } from './material.js';

/*
 * The scores of a complete sheet with decimal.js throughout: values, weights, sums, quotients, bands and rounding. Once
 * with every number of the instrument made a Decimal beforehand, and once read from its text wherever it is used, which
 * is how such code is usually written.
 */

const FROM = ['1', '1.5', '2.5', '3.5'];
const VALUES = new Map(LEVEL_IDS.map((id, index) => [id, String(index + 1)]));
const SECTIONS = (instrument.sections ?? []).map(({ weight, statements = [] }) => ({
  weight: written(weight),
  statements: statements.map(({ id, weight: own }) => ({ id, weight: written(own) })),
}));

const texts = new Set([...FROM, ...VALUES.values(), ...SECTIONS.flatMap(({ weight, statements }) => [weight, ...statements.map((item) => item.weight)])]);
const PREPARED: ReadonlyMap<string, Decimal> = new Map([...texts].map((text) => [text, new Decimal(text)]));

type Read = (text: string) => Decimal;

function figureOf(sum: Decimal, weight: Decimal, read: Read) {
  const value = sum.div(weight);
  let level = FROM.length - 1;
  while (level >= 0 && value.lt(read(FROM[level]!))) level -= 1;
  return { value, rounded: value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP), level };
}

function scoreWith({ answers }: AnswerSheet, read: Read) {
  const figures = [];
  let total = new Decimal(0);
  let totalWeight = new Decimal(0);
  for (const section of SECTIONS) {
    let sum = new Decimal(0);
    let weight = new Decimal(0);
    for (const { id, weight: own } of section.statements) {
      const answer = answers[id]!;
      if (answer.state !== 'answered') continue;
      sum = sum.plus(read(own).times(read(VALUES.get(answer.level!)!)));
      weight = weight.plus(read(own));
    }
    const figure = figureOf(sum, weight, read);
    figures.push(figure);
    total = total.plus(read(section.weight).times(figure.value));
    totalWeight = totalWeight.plus(read(section.weight));
  }
  return { figures: [figureOf(total, totalWeight, read), ...figures] };
}

/** Every score of a complete sheet, the instrument's numbers made Decimals beforehand. */
export const scoreInDecimals = (sheet: AnswerSheet) => scoreWith(sheet, (text) => PREPARED.get(text)!);

/** Every score of a complete sheet, the instrument's numbers read where they are used. */
export const scoreInDecimalsFromText = (sheet: AnswerSheet) => scoreWith(sheet, (text) => new Decimal(text));
