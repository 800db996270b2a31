import type { Answer, AnswerSheet } from '../src/assessment/index.js';
import { instrument, LEVEL_IDS } from './material.js';

/*
 * The same figures in doubles, as somebody in a hurry would write them by hand for this one instrument: one rule, one
 * set of policies, one basis. It returns the fields that `evaluate` returns.
 */

interface Figure {
  readonly value: number;
  readonly rounded: number;
  readonly level: number;
  readonly ungated: number;
  readonly gate: number;
  readonly most: null;
  readonly withheld: string | null;
}

interface Counts {
  readonly answered: number;
  readonly unanswered: number;
  readonly doNotKnow: number;
  readonly notApplicable: number;
  readonly notAsked: number;
}

const LOWEST = 1;
const HIGHEST = 4;
const FROM = [1, 1.5, 2.5, 3.5];
const VALUES = new Map(LEVEL_IDS.map((id, index) => [id, index + 1]));
const SECTIONS = (instrument.sections ?? []).map(({ weight, statements = [] }) => ({
  weight: Number(weight),
  statements: statements.map(({ id, weight: own }) => ({ id, weight: Number(own) })),
}));

function figureOf(sum: number, weight: number, withheld: string | null): Figure {
  if (withheld !== null) return { value: 0, rounded: 0, level: -1, ungated: -1, gate: -1, most: null, withheld };
  const value = sum / weight;
  let level = FROM.length - 1;
  while (level >= 0 && value < FROM[level]!) level -= 1;
  return { value, rounded: Math.round(value * 100) / 100, level, ungated: level, gate: -1, most: null, withheld };
}

const standingOf = (answer: Answer | undefined): number => {
  if (answer === undefined || answer.state === 'not-yet') return -1;
  if (answer.state === 'answered') return VALUES.get(answer.level!)! - 1;
  return answer.state === 'do-not-know' ? -2 : -3;
};

/** Every figure of a sheet in doubles. */
export function scoreInDoubles({ answers }: AnswerSheet) {
  const figures: Figure[] = new Array(SECTIONS.length + 1);
  const lowest: Figure[] = new Array(SECTIONS.length + 1);
  const highest: Figure[] = new Array(SECTIONS.length + 1);
  const counts: Counts[] = new Array(SECTIONS.length + 1);
  const standings: number[] = [];
  const whole = { answered: 0, unanswered: 0, doNotKnow: 0, notApplicable: 0, notAsked: 0 };
  let total = 0;
  let least = 0;
  let most = 0;
  let totalWeight = 0;
  let waitsFor: string | null = null;
  for (let position = 0; position < SECTIONS.length; position += 1) {
    const section = SECTIONS[position]!;
    let sum = 0;
    let weight = 0;
    let openWeight = 0;
    let answered = 0;
    let unanswered = 0;
    let doNotKnow = 0;
    let notApplicable = 0;
    for (const { id, weight: own } of section.statements) {
      const standing = standingOf(answers[id]);
      standings.push(standing);
      if (standing >= 0) {
        sum += own * (standing + 1);
        weight += own;
        answered += 1;
      } else if (standing === -3) {
        notApplicable += 1;
      } else {
        openWeight += own;
        if (standing === -1) unanswered += 1;
        else doNotKnow += 1;
      }
    }
    const withheld = unanswered > 0 ? 'unanswered' : doNotKnow > 0 ? 'do-not-know' : null;
    const figure = figureOf(sum, weight, withheld);
    const low = withheld === null ? figure : figureOf(sum + LOWEST * openWeight, weight + openWeight, null);
    const high = withheld === null ? figure : figureOf(sum + HIGHEST * openWeight, weight + openWeight, null);
    figures[position + 1] = figure;
    lowest[position + 1] = low;
    highest[position + 1] = high;
    counts[position + 1] = { answered, unanswered, doNotKnow, notApplicable, notAsked: 0 };
    waitsFor ??= withheld;
    total += section.weight * figure.value;
    least += section.weight * low.value;
    most += section.weight * high.value;
    totalWeight += section.weight;
    whole.answered += answered;
    whole.unanswered += unanswered;
    whole.doNotKnow += doNotKnow;
    whole.notApplicable += notApplicable;
  }
  counts[0] = whole;
  figures[0] = figureOf(total, totalWeight, waitsFor);
  lowest[0] = waitsFor === null ? figures[0] : figureOf(least, totalWeight, null);
  highest[0] = waitsFor === null ? figures[0] : figureOf(most, totalWeight, null);
  return { standings, figures, lowest, highest, counts };
}
