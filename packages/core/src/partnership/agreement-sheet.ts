import { MOST_EVIDENCE, SHEET_FORMAT, type Answer, type AnswerSheet, type Evidence } from '../assessment/index.js';
import { isSame } from '../assessment/same.js';
import { answerTo } from '../assessment/change-answer.js';
import type { CompiledInstrument } from '../instrument/index.js';
import type { AgreedAnswer, AgreedSaid, Agreement } from './agreement.js';

/**
 * The agreed answers as a sheet, to be scored, drawn and sealed like any other. What is not agreed yet is open; the
 * reason stands as the note, and the last day of agreement is the date.
 *
 * @param sheets those that were agreed upon. What evidence anybody laid beside a statement then stands beside the agreed
 *   answer, each piece once. Without them an agreed sheet holds no evidence, and nothing counts as evidenced.
 * @example
 * const agreement = emptyAgreement(compiled, 'agreed-in-may');
 * agreementSheet(compiled, agreement).answers; // {}
 */
export function agreementSheet(
  { instrument: { id, version }, hash }: Pick<CompiledInstrument, 'instrument' | 'hash'>,
  agreement: Agreement,
  sheets: readonly AnswerSheet[] = [],
): AnswerSheet {
  const { place, answers } = agreement;
  const date = answers.map((answer) => answer.date).toSorted().at(-1);
  return {
    format: SHEET_FORMAT,
    id: agreement.id,
    revision: agreement.revision,
    instrument: { id, version, hash },
    ...(place === undefined ? {} : { place }),
    ...(date === undefined ? {} : { date }),
    answers: Object.fromEntries(answers.map((agreed) => [agreed.statement, withEvidence(answerOf(agreed), agreed.statement, sheets)])),
  };
}

const answerOf = ({ said, reason }: AgreedAnswer): Answer => ({ ...plainAnswer(said), ...(reason === '' ? {} : { note: reason }) });

/** What was agreed, as a sheet would say it. */
export const plainAnswer = (said: AgreedSaid): Answer =>
  'indicators' in said ? { ...said, indicators: [...said.indicators] } : { ...said };

/** The answer with what evidence anybody laid beside its statement, each piece once. */
export function withEvidence(answer: Answer, statement: string, sheets: readonly AnswerSheet[]): Answer {
  const evidence = evidenceBeside(statement, sheets);
  return evidence.length === 0 ? answer : { ...answer, evidence };
}

const evidenceBeside = (statement: string, sheets: readonly AnswerSheet[]): Evidence[] =>
  sheets
    .flatMap((sheet) => answerTo(sheet, statement)?.evidence ?? [])
    .filter((piece, index, all) => all.findIndex((other) => isSame(other, piece)) === index)
    .slice(0, MOST_EVIDENCE);
