import type { AnswerSheet } from '../assessment/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { score, type ScoreOptions, type ScoreResult } from '../scoring/index.js';
import { agreementSheet } from './agreement-sheet.js';
import type { Agreement, DraftRule } from './agreement.js';
import { draftAgreement, draftSheet } from './draft.js';
import { groupsOf, isOwn } from './standings.js';

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
  options: ScoreOptions = {},
): SideBySide {
  return {
    partners: groupsOf(compiled, sheets).filter((group) => group.sheets.length > 0).map((group) => ({
      partner: group.partner,
      sheets: group.sheets.length,
      result: score(compiled, sheetOf(compiled, group.sheets, group.partner), options),
    })),
    drafts: RULES.map((rule) => ({
      rule,
      ties: draftAgreement(compiled, sheets, { rule }).filter(({ reason }) => reason === 'tie').length,
      result: score(compiled, draftSheet(compiled, sheets, { rule }), options),
    })),
    agreed: agreement === undefined
      ? null
      : { statements: agreement.answers.length, result: score(compiled, agreementSheet(compiled, agreement, sheets), options) },
  };
}

/** A partner's own sheet, or one of where its sheets stand together. */
function sheetOf(compiled: CompiledInstrument, sheets: readonly AnswerSheet[], partner: string | null): AnswerSheet {
  const own = sheets.filter(isOwn);
  const [only, ...others] = own.length > 0 ? own : sheets;
  return others.length === 0 ? only! : draftSheet(compiled, sheets, { rule: 'median' }, partner ?? 'no-partner');
}
