import type { AnswerSheet } from '../assessment/index.js';
import type { Comparison } from './comparison.js';
import { reason, type ComparisonReason } from './reason.js';

/** What changed for one partner. */
export interface PartnerChange {
  /** The partner's id; null for sheets that name none. */
  readonly partner: string | null;
  /** How many sheets there are on each side. */
  readonly then: number;
  readonly now: number;
  /** Null where there is not one sheet on each side. */
  readonly comparison: Comparison | null;
  /** Why there is no comparison; none where there is one. */
  readonly reasons: readonly ComparisonReason[];
}

/**
 * What changed for each partner, one sheet a partner on each side. Several sheets of one partner are not made into one
 * here: which of them speaks for the partner is for people to say.
 *
 * @param compare how two sheets are compared, within a version or across two.
 * @returns a change for every partner of either side, in the order in which they come up.
 * @example
 * const then = [{ ...sheet, partner: 'health' }, { ...sheet, partner: 'care' }];
 * const now = [{ ...sheet, partner: 'health' }];
 * const changes = comparePartners(then, now, (before, after) => compareSheets(compiled, before, after));
 * changes.map(({ comparison }) => comparison?.changes.stayed ?? null); // [36, null]
 */
export function comparePartners(
  then: readonly AnswerSheet[],
  now: readonly AnswerSheet[],
  compare: (then: AnswerSheet, now: AnswerSheet) => Comparison,
): PartnerChange[] {
  const partners = [...new Set([...then, ...now].map(({ partner }) => partner))];
  return partners.map((partner) => {
    const before = then.filter((sheet) => sheet.partner === partner);
    const after = now.filter((sheet) => sheet.partner === partner);
    const reasons = [
      ...(before.length === 0 ? [reason('no-sheet-then')] : []),
      ...(after.length === 0 ? [reason('no-sheet-now')] : []),
      ...(Math.max(before.length, after.length) > 1 ? [reason('several-sheets')] : []),
    ];
    return {
      partner: partner ?? null,
      then: before.length,
      now: after.length,
      comparison: reasons.length > 0 ? null : compare(before[0]!, after[0]!),
      reasons,
    };
  });
}
