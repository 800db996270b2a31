import type { CompiledInstrument } from '../instrument/index.js';
import type { Result } from '../problems/index.js';
import { agreedAnswer, type Acceptance } from './agreed-answer.js';
import type { Agreement } from './agreement.js';
import { checkAgreement } from './check-agreement.js';
import type { Proposal } from './draft.js';
import { withAgreed } from './empty-agreement.js';

/**
 * The agreement with what people made of a proposal, in the place of an earlier answer: only so does a proposal become an
 * agreed answer. A tie has to be settled by saying what was agreed. The rule is named only where its proposal was accepted
 * as it was.
 *
 * @example
 * const [proposal] = draftAgreement(compiled, [{ ...sheet, partner: 'health' }], { rule: 'lowest' });
 * const accepted = acceptProposal(compiled, emptyAgreement(compiled, 'may'), proposal!, { agreedBy: ['health'], reason: 'The weakest place holds.', date: '2026-05-11' });
 * unwrap(accepted).answers[0]?.proposedBy; // 'lowest'
 */
export function acceptProposal(
  compiled: CompiledInstrument,
  agreement: Agreement,
  proposal: Proposal,
  acceptance: Acceptance,
): Result<Agreement> {
  const agreed = agreedAnswer(proposal, acceptance);
  if (agreed === undefined) {
    const expected = proposal.tie.length > 0 ? proposal.tie : (compiled.statementById.get(proposal.statement)?.levelIds ?? []);
    return { ok: false, problems: [{ code: `agreement.${proposal.reason ?? 'no-position'}`, path: ['said'], expected }] };
  }
  const answers = checkAgreement(compiled, { ...agreement, answers: [agreed] });
  if (answers.ok) return checkAgreement(compiled, withAgreed(agreement, agreed));
  const [first, ...others] = answers.problems.map((problem) => ({ ...problem, path: pathWithin(problem.path) }));
  return { ok: false, problems: [first!, ...others] };
}

/** Within the answer, where a problem is with the answer. */
const pathWithin = (path: readonly (string | number)[]) => (path[0] === 'answers' ? path.slice(2) : path);
