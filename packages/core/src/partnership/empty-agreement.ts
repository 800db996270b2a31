import type { AnswerSheet } from '../assessment/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import type { AgreedAnswer, Agreement } from './agreement.js';

/**
 * An agreement in which nothing is agreed yet.
 *
 * @param place the kind of place and its code, where the instrument asks different places different things.
 * @example
 * emptyAgreement(compiled, 'agreed-in-may').revision; // 0
 */
export const emptyAgreement = (
  { instrument: { id: instrument, version }, hash }: Pick<CompiledInstrument, 'instrument' | 'hash'>,
  id: string,
  place?: AnswerSheet['place'],
): Agreement => ({
  format: 'send-reform/agreement/1', id, revision: 0, instrument: { id: instrument, version, hash },
  ...(place === undefined ? {} : { place }), answers: [],
});

/**
 * The agreement with this answer in the place of an earlier one to the same statement: its next revision, the old one
 * untouched.
 */
export const withAgreed = (agreement: Agreement, agreed: AgreedAnswer): Agreement => ({
  ...agreement,
  revision: agreement.revision + 1,
  answers: [...agreement.answers.filter(({ statement }) => statement !== agreed.statement), agreed],
});

/** The agreement with a statement open again: its next revision, or itself where it was open. */
export const withoutAgreed = (agreement: Agreement, statement: string): Agreement => {
  const answers = agreement.answers.filter((agreed) => agreed.statement !== statement);
  return answers.length === agreement.answers.length ? agreement : { ...agreement, revision: agreement.revision + 1, answers };
};
