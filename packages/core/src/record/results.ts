import type { AnswerSheet, Validation } from '../assessment/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { score, type Basis, type ScoreResult } from '../scoring/index.js';
import type { RecordResult } from './record.js';

/** A sheet to be scored, and where in the record it comes from. */
export interface ResultSource {
  readonly of: string;
  readonly sheet: AnswerSheet;
}

/** What a sheet of a record comes to on each basis. */
export function resultOfSource(
  compiled: CompiledInstrument,
  { of, sheet }: ResultSource,
  validations: readonly Validation[],
): RecordResult {
  const on = (basis: Basis): ScoreResult => score(compiled, sheet, { basis, validations });
  return { of, declared: on('declared'), evidenced: on('evidenced'), validated: on('validated') };
}
