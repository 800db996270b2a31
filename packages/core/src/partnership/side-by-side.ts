import type { AnswerSheet } from '../assessment/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { score, type ScoreOptions, type ScoreResult } from '../scoring/index.js';
import { agreementSheet } from './agreement-sheet.js';
import type { Agreement, DraftRule } from './agreement.js';
import { draftAgreement, draftSheet } from './draft.js';
import { groupsOf, ownAmong, speakersOf, type Group } from './standings.js';

const RULES: readonly DraftRule[] = ['median', 'lowest', 'majority'];

/** The figures of everybody beside one another. */
export interface SideBySide {
  /** Each partner with a sheet. Several sheets of one are scored where their middle is, open where it lies between levels. */
  readonly partners: readonly { readonly partner: string | null; readonly sheets: number; readonly result: ScoreResult }[];
  /** Each rule, and on how many statements it ties. */
  readonly drafts: readonly { readonly rule: DraftRule; readonly ties: number; readonly result: ScoreResult }[];
  /** What is agreed, and how many statements that is; null without an agreement. */
  readonly agreed: { readonly statements: number; readonly result: ScoreResult } | null;
}

/** How all of them are scored. */
export interface SideBySideOptions extends ScoreOptions {
  /** The ids of the sheets that are the partners' own word, as `rollUp` takes them. */
  readonly own?: readonly string[] | undefined;
}

/**
 * The scores of each partner, of what each rule proposes and of what is agreed, all from the same sheets on one basis.
 *
 * @example
 * const { partners, drafts, agreed } = sideBySide(compiled, [{ ...sheet, partner: 'health' }]);
 * [partners.length, drafts.map(({ rule }) => rule), agreed]; // [1, ['median', 'lowest', 'majority'], null]
 */
export function sideBySide(
  compiled: CompiledInstrument,
  sheets: readonly AnswerSheet[],
  agreement?: Agreement,
  { own, ...options }: SideBySideOptions = {},
): SideBySide {
  return {
    partners: groupsOf(compiled, sheets).filter((group) => group.sheets.length > 0).map((group) => ({
      partner: group.partner,
      sheets: group.sheets.length,
      result: score(compiled, sheetOf(compiled, speakersOf(group, ownAmong(own)), own), options),
    })),
    drafts: RULES.map((rule) => ({
      rule,
      ties: draftAgreement(compiled, sheets, { rule, own }).filter(({ reason }) => reason === 'tie').length,
      result: score(compiled, draftSheet(compiled, sheets, { rule, own }), options),
    })),
    agreed: agreement === undefined
      ? null
      : { statements: agreement.answers.length, result: score(compiled, agreementSheet(compiled, agreement, sheets), options) },
  };
}

/** The only sheet that speaks for a partner, or one of where several stand together. */
function sheetOf(compiled: CompiledInstrument, { partner, sheets }: Group, own: readonly string[] | undefined): AnswerSheet {
  const [only, ...others] = sheets;
  return others.length === 0 ? only! : draftSheet(compiled, sheets, { rule: 'median', own }, partner ?? 'no-partner');
}
