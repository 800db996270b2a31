import { isSame } from '../assessment/same.js';
import type { AgreedAnswer, AgreedSaid, Dissent } from './agreement.js';
import type { Proposal } from './draft.js';

/** What people say when they agree. */
export interface Acceptance {
  readonly agreedBy: readonly string[];
  readonly reason: string;
  readonly date: string;
  readonly dissent?: readonly Dissent[];
  /** What they agreed on, where it is not what was proposed, or nothing was. */
  readonly said?: AgreedSaid;
}

/**
 * The agreed answer that people make of a proposal, not checked yet; undefined where neither they nor the rule say what
 * it is. The rule is named only where its proposal was accepted as it was.
 *
 * @example
 * const [proposal] = draftAgreement(compiled, [{ ...sheet, partner: 'health' }], { rule: 'lowest' });
 * agreedAnswer(proposal!, { agreedBy: ['health'], reason: 'The weakest place holds.', date: '2026-05-11' })?.proposedBy; // 'lowest'
 */
export function agreedAnswer(proposal: Proposal, { agreedBy, reason, date, dissent = [], said: other }: Acceptance): AgreedAnswer | undefined {
  const said = other ?? proposal.said;
  if (said === null) return undefined;
  return {
    statement: proposal.statement, said, agreedBy, reason, dissent, date,
    ...(isSame(said, proposal.said) ? { proposedBy: proposal.rule } : {}),
  };
}
