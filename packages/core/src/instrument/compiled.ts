import type { PlaceKind } from '../areas/place-kind.js';
import type { ContentHash } from '../canonical/index.js';
import type { Fraction, Integer, Rounding } from '../exact/index.js';
import type { HowMany, Instrument, Level, Rule, Section, Statement } from './format.js';

/**
 * An instrument made ready to score many sheets: ids looked up, numbers scaled to integers, weights chosen for the kind
 * of place. Made by `compileInstrument`, read by the scoring room, never changed.
 */
export interface CompiledInstrument {
  readonly instrument: Instrument;
  readonly hash: ContentHash;
  /** Whether a sheet must say what kind of place it is about. */
  readonly needsPlaceKind: boolean;
  /** In tree order. */
  readonly statements: readonly CompiledStatement[];
  readonly statementById: ReadonlyMap<string, CompiledStatement>;
  /** In tree order, the root first; parents come before what is in them. */
  readonly sections: readonly CompiledSection[];
  readonly sectionById: ReadonlyMap<string, CompiledSection>;
  /** What depends on the kind of place. Where nothing does, all kinds share one plan. */
  readonly planFor: (kind: PlaceKind | undefined) => Plan;
}

export interface CompiledStatement {
  readonly index: number;
  readonly id: string;
  readonly statement: Statement;
  readonly section: number;
  readonly levels: readonly Level[];
  /** The same by id, to be looked along for every answer: one list for all statements that share a scale. */
  readonly levelIds: readonly string[];
  /** Where each level counts: its own position, or the mirrored one when the statement is reversed. */
  readonly rank: readonly number[];
  /** What each level is worth, after reversal. */
  readonly values: readonly Fraction[];
  /** Positions of the levels that are worth least and most. */
  readonly lowest: number;
  readonly highest: number;
  /** For ticked indicators: which group each is in, and what each pattern of groups comes to. */
  readonly indicators: CompiledIndicators | undefined;
}

export interface CompiledIndicators {
  readonly groupOf: ReadonlyMap<string, number>;
  readonly groupSizes: readonly number[];
  readonly levelOf: LevelOfExtents;
}

/** The position of the level that a row of words such as `all,none` comes to; undefined where no row fits. */
export type LevelOfExtents = (when: string) => number | undefined;

export interface CompiledSection {
  readonly index: number;
  readonly id: string;
  readonly section: Section | Instrument;
  readonly parent: number | undefined;
  readonly depth: number;
  readonly levels: readonly Level[] | undefined;
  /** What each of these levels is worth. */
  readonly levelValues: readonly Fraction[];
  readonly rule: CompiledRule;
  readonly policies: Policies;
  readonly rounding: Rounding;
  /** Rising by `from`; none where the rule itself comes to a level first. */
  readonly bands: readonly CompiledBand[];
  readonly gates: readonly CompiledGate[];
  /** Positions of the sections directly within. */
  readonly sections: readonly number[];
  /** Positions of the statements directly within. */
  readonly statements: readonly number[];
  /** Whether what it is worth at most is part of the figure above it, as it is for a percentage. */
  readonly isShareOfMost: boolean;
  /** Whether the rule looks at its parts one by one: a mean and a sum live by their totals. */
  readonly needsTerms: boolean;
}

/** What open, unknown and inapplicable parts do, with nothing left unsaid. */
export interface Policies {
  readonly unanswered: 'withhold' | 'zero' | 'lowest' | 'exclude';
  readonly doNotKnow: 'withhold' | 'zero' | 'lowest' | 'exclude';
  readonly notApplicable: 'exclude' | 'zero' | 'full';
}

export interface CompiledBand {
  readonly level: number;
  readonly from: Fraction;
  readonly below: Fraction | undefined;
}

export interface CompiledGate {
  /** Its id, or its position as text. */
  readonly id: string;
  readonly capAt: number;
  /** Each statement it names, how its levels rank, and the rank it must reach. */
  readonly statements: readonly {
    readonly index: number;
    readonly id: string;
    readonly rank: readonly number[];
    readonly atLeast: number;
  }[];
  readonly passesNotApplicable: boolean;
  readonly passesUnknown: boolean;
}

export type CompiledRule =
  | { readonly kind: Exclude<Rule['kind'], 'decision-table' | 'level-reached' | 'median' | 'minimum' | 'maximum'> }
  /** `sharesScale`: every part has this section's levels, so the level passes up with the value. */
  | { readonly kind: 'minimum' | 'maximum'; readonly sharesScale: boolean }
  | { readonly kind: 'median'; readonly between: 'mean' | 'lower' | 'upper' }
  | {
      readonly kind: 'decision-table';
      readonly groups: readonly { readonly id: string; readonly members: ReadonlyMap<string, number> }[];
      readonly levelOf: LevelOfExtents;
      /** The rows, no two alike, each with the position of its level; and the level where none fits. */
      readonly rows: readonly { readonly when: readonly HowMany[]; readonly level: number }[];
      readonly otherwise: number | undefined;
    }
  /** `parts`: the level each statement is part of, and the rank from which it counts as met. */
  | { readonly kind: 'level-reached'; readonly parts: ReadonlyMap<string, { readonly level: number; readonly met: number }> };

/** One part of a section as its rule sees it. Values of one section's statements share a denominator. */
export interface Term {
  readonly id: string;
  readonly numerator: Integer;
  readonly denominator: Integer;
  /** Scaled to a whole number; divide by the section's `weightScale` for the weight as written. */
  readonly weight: Integer;
  /** weight × numerator. */
  readonly weighted: Integer;
  /** The numerator of the most that this part can be worth, over the same denominator. */
  readonly most: Integer;
  /** Position among the part's own levels; −1 when it has none. */
  readonly rank: number;
}

/** The least and the most that something can be worth. */
export interface Extent {
  readonly lowest: Fraction;
  readonly highest: Fraction;
}

/** What differs between kinds of place. */
export interface Plan {
  /** By section. */
  readonly sections: readonly SectionPlan[];
  /** By statement: whether it is asked at all. */
  readonly asked: readonly boolean[];
}

export interface SectionPlan {
  /** The least and the most that the section can be worth with everything answered; undefined without a figure. */
  readonly extent: Extent | undefined;
  /** What whole-number weights are divided by to get the weights as written. */
  readonly weightScale: Integer;
  /** What the values of the statements directly within are all over. */
  readonly denominator: Integer;
  /** Whether the statements' weighted values add up to a safe integer whatever the answers: see `Integer`. */
  readonly staysSafe: boolean;
  /** The statements directly within that are asked, and Σ of their weights. */
  readonly statements: readonly StatementPlan[];
  readonly weight: Integer;
  /** Positions of those that are not asked. */
  readonly notAsked: readonly number[];
  readonly sections: readonly ChildPlan[];
  /** Whether it never has a figure, whatever the answers: its rule gives none, or nothing in it is asked. */
  readonly isSilent: boolean;
  /** How a finished section comes to its figure; undefined where that is not settled before the answers are seen. */
  readonly finish: Finish | undefined;
}

/**
 * How a weighted mean or a sum comes to its figure once every part of it has one: what does not hang on the answers is
 * worked out beforehand, and shown to stay within the integers that a double holds exactly.
 */
export interface Finish<Whole extends Integer = number> {
  /** What the finished figure is over. */
  readonly denominator: Whole;
  /** What the statements' Σ weight × value is multiplied by to stand over it. */
  readonly factor: Whole;
  /** The sections within: what their finished figures are over, and what the numerators are multiplied by. */
  readonly sections: readonly { readonly index: number; readonly denominator: Whole; readonly factor: Whole }[];
  /** The bands as numerators, rising: from each whole number on, a level; −1 for none. */
  readonly cuts: readonly { readonly from: Whole; readonly level: number }[];
  /** No numerator is further from zero. */
  readonly bound: Whole;
}

/** What scoring reads of a statement for every answer, all in one object. */
export interface StatementPlan
  extends Pick<CompiledStatement, 'index' | 'id' | 'statement' | 'levelIds' | 'indicators' | 'lowest' | 'highest'> {
  readonly weight: Integer;
  /** weight × value, by level. */
  readonly weighted: readonly Integer[];
  /** By level. */
  readonly terms: readonly Term[];
  readonly zero: Term;
}

export interface ChildPlan {
  readonly index: number;
  readonly id: string;
  readonly weight: Integer;
  /** How many levels its scale has. */
  readonly levels: number;
}
