import { standingValidations, type AnswerSheet } from '../assessment/index.js';
import { addIntegers, type Integer } from '../exact/index.js';
import type { CompiledInstrument, Plan, StatementPlan, Term } from '../instrument/index.js';
import {
  DO_NOT_KNOW, NOT_APPLICABLE, NOT_ASKED, OPEN, standingOf, type ScoreOptions, type Standing,
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
export interface SectionStock {
  /** Σ weight × value of the answered ones, over the denominator of the section's plan. */
  readonly numerator: Integer;
  /** Σ weight of the answered ones. */
  readonly weight: Integer;
  /** How many are answered, and their terms where the section `needsTerms`. */
  readonly counted: number;
  readonly terms: readonly Term[];
  /** Those without an answer that counts: what they do is for policies to say. */
  readonly rest: readonly StatementPlan[];
}

/** A sheet on a basis, taken in by one walk over its answers. */
export interface Stock {
  /** By statement. */
  readonly standings: readonly Standing[];
  /** By section. */
  readonly sections: readonly SectionStock[];
  readonly counts: readonly Counts[];
}

/** Shared, since most sections of a finished sheet keep no terms and leave nothing over; never added to. */
const NO_TERMS: Term[] = [];
const NO_REST: StatementPlan[] = [];

/**
 * Takes stock of a sheet.
 *
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 */
export function takeStock(
  { hash, statements, sections }: CompiledInstrument,
  { asked, asksAll, sections: plans }: Plan,
  { answers, instrument }: AnswerSheet,
  { basis = 'declared', validations = [] }: ScoreOptions,
): Stock {
  if (instrument.hash !== hash) {
    throw new TypeError(`The sheet answers ${instrument.hash}, not ${hash}. Check it with checkSheet first.`);
  }
  const validated = basis === 'validated' ? standingValidations(validations) : undefined;
  const standings: Standing[] = new Array(statements.length);
  const stocks: SectionStock[] = new Array(sections.length);
  const counts: Counts[] = new Array(sections.length);
  // Sections stand after their parents in tree order, so from the last to the first every part is there in time.
  for (let position = sections.length - 1; position >= 0; position -= 1) {
    const section = sections[position]!;
    const plan = plans[position]!;
    const { staysSafe } = plan;
    const terms = section.needsTerms ? new Array<Term>() : NO_TERMS;
    let rest = NO_REST;
    let numerator: Integer = 0;
    let weight: Integer = 0;
    let unanswered = 0;
    let doNotKnow = 0;
    let notApplicable = 0;
    let notAsked = 0;
    for (const item of plan.statements) {
      const { index, statement } = item;
      const isAsked = asksAll || asked[index]!;
      const standing = isAsked ? standingOf(statement, answers[statement.id], basis, validated) : NOT_ASKED;
      standings[index] = standing;
      if (standing >= 0) {
        const term = item.terms[standing]!;
        if (staysSafe) {
          // Proven when the instrument was compiled: no sum here can leave the integers that a double holds exactly.
          (numerator as number) += term.weighted as number;
          (weight as number) += term.weight as number;
        } else {
          numerator = addIntegers(numerator, term.weighted);
          weight = addIntegers(weight, term.weight);
        }
        if (section.needsTerms) terms.push(term);
        continue;
      }
      if (rest === NO_REST) rest = [];
      rest.push(item);
      if (standing === OPEN) unanswered += 1;
      else if (standing === DO_NOT_KNOW) doNotKnow += 1;
      else if (standing === NOT_APPLICABLE) notApplicable += 1;
      else notAsked += 1;
    }
    const counted = plan.statements.length - rest.length;
    stocks[position] = { numerator, weight, counted, terms, rest };
    let answered = counted;
    for (const child of section.sections) {
      const within = counts[child]!;
      answered += within.answered;
      unanswered += within.unanswered;
      doNotKnow += within.doNotKnow;
      notApplicable += within.notApplicable;
      notAsked += within.notAsked;
    }
    counts[position] = { answered, unanswered, doNotKnow, notApplicable, notAsked };
  }
  return { standings, sections: stocks, counts };
}
