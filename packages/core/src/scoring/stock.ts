import { standingValidations, type AnswerSheet } from '../assessment/index.js';
import { addIntegers, type Integer } from '../exact/index.js';
import type { CompiledInstrument, Plan, StatementPlan } from '../instrument/index.js';
import {
  DO_NOT_KNOW, NOT_ASKED, OPEN, declaredStanding, standingOf, type ScoreOptions, type Standing,
} from './standing.js';

/** How many statements stand where, in a section and everything within it. */
export interface Counts {
  readonly answered: number;
  readonly unanswered: number;
  readonly doNotKnow: number;
  readonly notApplicable: number;
  readonly notAsked: number;
}

/** What the statements directly within a section come to: the answered ones added up, the rest named. */
export interface SectionStock extends Counts {
  /** Σ weight × value of the answered ones, over the denominator of the section's plan. */
  readonly numerator: Integer;
  /** Those that are asked and have no answer that counts: what they do is for policies to say. */
  readonly rest: readonly StatementPlan[];
}

/** A sheet on a basis, taken in by one walk over its answers. */
export interface Stock {
  /** By statement. */
  readonly standings: readonly Standing[];
  /** By section. */
  readonly sections: readonly SectionStock[];
}

/** Shared, since most sections of a finished sheet leave nothing over; never added to. */
const NO_REST: StatementPlan[] = [];

/**
 * Takes stock of a sheet.
 *
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 */
export function takeStock(
  { hash, statements, sections }: CompiledInstrument,
  { sections: plans }: Plan,
  { answers, instrument }: AnswerSheet,
  { basis = 'declared', validations = [] }: ScoreOptions,
): Stock {
  if (instrument.hash !== hash) {
    throw new TypeError(`The sheet answers ${instrument.hash}, not ${hash}. Check it with checkSheet first.`);
  }
  const validated = basis === 'validated' ? standingValidations(validations) : undefined;
  const isDeclared = basis === 'declared';
  const standings: Standing[] = new Array(statements.length);
  const stocks: SectionStock[] = new Array(sections.length);
  // Sections stand after their parents in tree order, so from the last to the first every part is there in time.
  for (let position = sections.length - 1; position >= 0; position -= 1) {
    const plan = plans[position]!;
    const { staysSafe, statements: items } = plan;
    let rest = NO_REST;
    let numerator: Integer = 0;
    let unanswered = 0;
    let doNotKnow = 0;
    for (const item of items) {
      const answer = answers[item.id];
      const standing =
        isDeclared && answer !== undefined ? declaredStanding(item, answer) : standingOf(item, answer, basis, validated);
      standings[item.index] = standing;
      if (standing >= 0) {
        const weighted = item.weighted[standing]!;
        // Proven when the instrument was compiled: no such sum can leave the integers that a double holds exactly.
        if (staysSafe) (numerator as number) += weighted as number;
        else numerator = addIntegers(numerator, weighted);
        continue;
      }
      if (rest === NO_REST) rest = [];
      rest.push(item);
      if (standing === OPEN) unanswered += 1;
      else if (standing === DO_NOT_KNOW) doNotKnow += 1;
    }
    for (const index of plan.notAsked) standings[index] = NOT_ASKED;
    let answered = items.length - rest.length;
    let notApplicable = rest.length - unanswered - doNotKnow;
    let notAsked = plan.notAsked.length;
    for (const child of plan.sections) {
      const within = stocks[child.index]!;
      answered += within.answered;
      unanswered += within.unanswered;
      doNotKnow += within.doNotKnow;
      notApplicable += within.notApplicable;
      notAsked += within.notAsked;
    }
    stocks[position] = { numerator, rest, answered, unanswered, doNotKnow, notApplicable, notAsked };
  }
  return { standings, sections: stocks };
}
