import type { AnswerSheet } from '../assessment/index.js';
import type { ContentHash } from '../canonical/index.js';
import { formatFraction, formatUnits, type FractionString } from '../exact/index.js';
import type { PlaceKind } from '../areas/place-kind.js';
import type { CompiledInstrument, CompiledSection, CompiledStatement, Policies } from '../instrument/index.js';
import { CORE_VERSION } from '../version.js';
import { evaluate, type Evaluation } from './evaluate.js';
import type { Figure } from './figure.js';
import { failing } from './gates.js';
import type { Withheld } from './rules/rule.js';
import { levelOfIndicators, NOT_ASKED, type Basis, type ScoreOptions } from './standing.js';

/** The name of the result's format. */
export const SCORE_FORMAT = 'send-reform/score/1';

/** A score that is possible. */
export interface Score {
  /** The exact score as a fraction in lowest terms, such as `31/24`; null when it is withheld. */
  readonly exact: FractionString | null;
  /** The same, rounded once as the instrument says; null when it is withheld. */
  readonly score: string | null;
  /** The id of the level reached, after gates; null when there is none. */
  readonly level: string | null;
}

/** A gate that holds a level down. */
export interface HeldDown {
  /** The gate's id, or its position among the section's gates. */
  readonly gate: string;
  /** The level that the score alone would have reached. */
  readonly from: string;
  readonly capAt: string;
  /** The statements that are not good enough yet. */
  readonly failing: readonly string[];
}

/** What is known of one section. */
export interface SectionScore extends Score {
  readonly id: string;
  /** The id of the section around it; null for the whole. */
  readonly parent: string | null;
  /** Why there is no score; null when there is one. */
  readonly withheld: Withheld | null;
  /** The gate that held the level down; null when none did. */
  readonly gate: HeldDown | null;
  /** The rule's name, and what parts without a level do to the figure. */
  readonly rule: string;
  readonly policies: Policies;
  /** Statements with an answer that counts on this basis. */
  readonly answered: number;
  /** Statements that apply: all but those not asked of this place and those answered "not applicable". */
  readonly applicable: number;
  /** All statements in the section and within it. */
  readonly total: number;
  readonly unanswered: number;
  readonly doNotKnow: number;
  readonly notApplicable: number;
  /** Statements that this kind of place is not asked. */
  readonly notAsked: number;
  /** Statements dealt with, of those asked: what a progress bar shows. */
  readonly progress: { readonly complete: number; readonly of: number };
  /** What the section could still come to, every open statement taken at its worst and its best. */
  readonly lowest: Score;
  readonly highest: Score;
}

/** Where one statement stands. */
export interface StatementScore {
  readonly id: string;
  readonly state: 'answered' | 'unanswered' | 'do-not-know' | 'not-applicable' | 'not-asked';
  /** The level that counts on this basis; null when there is none. */
  readonly level: string | null;
  /** What the ticked indicators come to by the statement's table, confirmed or not; null without indicators. */
  readonly indicated: string | null;
}

/** Everything that follows from one sheet on one basis. Plain data: it can be stored, posted and compared. */
export interface ScoreResult {
  readonly format: typeof SCORE_FORMAT;
  readonly instrument: { readonly id: string; readonly version: string; readonly hash: ContentHash };
  /** The version of the core that made it. */
  readonly core: string;
  readonly sheet: { readonly id: string; readonly revision: number };
  readonly basis: Basis;
  readonly placeKind: PlaceKind | null;
  /** The whole instrument. */
  readonly overall: SectionScore;
  /** Every section within, in tree order. */
  readonly sections: readonly SectionScore[];
  /** Every statement, in tree order. */
  readonly statements: readonly StatementScore[];
  /** Statements that were answered although this kind of place is not asked them: kept, and not counted. */
  readonly setAside: readonly string[];
}

/**
 * Every score of a sheet: exact, rounded, with its level, what held it down and what is still possible.
 *
 * @throws {TypeError} for a sheet that answers another instrument or was never checked: a programmer's mistake.
 * @example
 * const compiled = unwrap(compileInstrument(partnershipStarter));
 * const sheet = unwrap(checkSheet(compiled, JSON.parse(text)));
 * score(compiled, sheet).overall; // { exact: '149/60', score: '2.48', level: 'developing', … }
 */
export function score(compiled: CompiledInstrument, sheet: AnswerSheet, options: ScoreOptions = {}): ScoreResult {
  const evaluation = evaluate(compiled, sheet, options);
  const { id, version } = compiled.instrument;
  const [overall, ...sections] = compiled.sections.map((section) => sectionScore(section, evaluation));
  return {
    format: SCORE_FORMAT,
    instrument: { id, version, hash: compiled.hash },
    core: CORE_VERSION,
    sheet: { id: sheet.id, revision: sheet.revision },
    basis: evaluation.basis,
    placeKind: sheet.place?.kind ?? null,
    overall: overall!,
    sections,
    statements: compiled.statements.map((statement) => statementScore(statement, evaluation, sheet)),
    setAside: compiled.statements
      .filter(({ index, id: statement }) => evaluation.standings[index] === NOT_ASKED && sheet.answers[statement] !== undefined)
      .map(({ id: statement }) => statement),
  };
}

function sectionScore(section: CompiledSection, evaluation: Evaluation): SectionScore {
  const { compiled, figures, lowest, highest, counts } = evaluation;
  const { index, id, parent, rule, policies } = section;
  const { answered, unanswered, doNotKnow, notApplicable, notAsked } = counts[index]!;
  const asked = answered + unanswered + doNotKnow + notApplicable;
  const open = unanswered + (compiled.instrument.progress?.doNotKnow === 'open' ? doNotKnow : 0);
  return {
    id,
    parent: parent === undefined ? null : compiled.sections[parent]!.id,
    ...scoreOf(section, figures[index]!),
    withheld: figures[index]!.withheld,
    gate: heldDown(section, figures[index]!, evaluation),
    rule: rule.kind,
    policies,
    answered,
    applicable: asked - notApplicable,
    total: asked + notAsked,
    unanswered,
    doNotKnow,
    notApplicable,
    notAsked,
    progress: { complete: asked - open, of: asked },
    lowest: scoreOf(section, lowest[index]!),
    highest: scoreOf(section, highest[index]!),
  };
}

const STATES = ['unanswered', 'do-not-know', 'not-applicable', 'not-asked'] as const;

function statementScore(statement: CompiledStatement, { standings }: Evaluation, sheet: AnswerSheet): StatementScore {
  const { id, index, levels, indicators } = statement;
  const standing = standings[index]!;
  const answer = sheet.answers[id];
  const indicated =
    indicators === undefined || answer?.state !== 'answered'
      ? undefined
      : levels[levelOfIndicators(statement, answer.indicators ?? []) ?? -1];
  return {
    id,
    // Standings without a level count down from −1 in the order of the states.
    state: standing >= 0 ? 'answered' : STATES[-1 - standing]!,
    level: levels[standing]?.id ?? null,
    indicated: indicated?.id ?? null,
  };
}

function scoreOf(section: CompiledSection, figure: Figure): Score {
  if (figure.withheld !== null) return { exact: null, score: null, level: null };
  return {
    exact: formatFraction(figure),
    score: formatUnits(figure.rounded, section.rounding.places),
    level: levelName(section, figure.level),
  };
}

/** The id of the level at a position; null where there is none. */
export const levelName = ({ levels }: CompiledSection, position: number): string | null => levels?.[position]?.id ?? null;

function heldDown(section: CompiledSection, figure: Figure, { standings }: Evaluation): HeldDown | null {
  const gate = section.gates[figure.gate];
  if (gate === undefined) return null;
  return {
    gate: gate.id,
    from: levelName(section, figure.ungated)!,
    capAt: levelName(section, gate.capAt)!,
    failing: failing(gate, standings),
  };
}
