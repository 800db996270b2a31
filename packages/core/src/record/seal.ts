import type { AnswerSheet, Validation } from '../assessment/index.js';
import { isIsoDate } from '../areas/index.js';
import { canonicalJson } from '../canonical/index.js';
import { parseInstrument, type CompiledInstrument } from '../instrument/index.js';
import type { Agreement } from '../partnership/index.js';
import { guard, quote, resultOf, type Problem, type Result } from '../problems/index.js';
import { CORE_VERSION } from '../version.js';
import { checkContents, within } from './contents.js';
import { sealOf } from './parts.js';
import { RECORD_FORMAT, RECORD_LIMITS, type RecordContent, type SealedRecord } from './record.js';
import { resultOfSource } from './results.js';

/** What is to be sealed. */
export interface SealInput {
  readonly sheets?: readonly AnswerSheet[];
  readonly agreements?: readonly Agreement[];
  /** Confirmed levels, for the basis `validated`: they count for every sheet and agreement of the record. */
  readonly validations?: readonly Validation[];
  /** The day of sealing, such as `2026-06-01`: the core has no clock. */
  readonly sealedOn: string;
}

/** The same content, written one way: a copy with the keys of every object in order. */
const settled = <Value>(value: Value): Value => JSON.parse(canonicalJson(value)) as Value;

/**
 * Seals an assessment: the whole instrument, the sheets, what was agreed and validated, the score of each on every
 * basis, and hashes over all of it. The same content gives the same text by `JSON.stringify` on any machine, whatever
 * the order of the keys that came in.
 *
 * A seal shows that nothing changed since sealing. It does not show who sealed it, and whoever can change a record can
 * seal it anew: note `seal.hash` down elsewhere, in the minutes of the meeting for one.
 *
 * @returns the record, or every problem with what is to be sealed.
 * @example
 * const record = unwrap(seal(compiled, { sheets: [sheet], sealedOn: '2026-06-01' }));
 * record.results[0]?.declared.overall.score; // '2.48'
 */
export function seal(compiled: CompiledInstrument, input: SealInput): Result<SealedRecord> {
  const { sealedOn, sheets = [], agreements = [], validations = [] } = input;
  const unsafe = guard({ sheets, agreements, validations }, RECORD_LIMITS);
  if (unsafe.length > 0) return resultOf(unsafe, () => undefined as never);
  const parsed = parseInstrument(compiled.instrument);
  const contents = checkContents(compiled, { sheets, agreements, validations });
  const problems: Problem[] = [
    ...(isIsoDate(sealedOn) ? [] : [{ code: 'format', path: ['sealedOn'], expected: 'date', received: quote(sealedOn) }]),
    ...(sheets.length + agreements.length === 0 ? [{ code: 'record.nothing-to-seal', path: ['sheets'] }] : []),
    ...within(['instrument'], parsed.ok ? [] : parsed.problems),
    ...contents.problems,
  ];
  if (problems.length > 0) return resultOf(problems, () => undefined as never);
  const counting = contents.validations ?? [];
  const content: RecordContent = {
    format: RECORD_FORMAT,
    core: CORE_VERSION,
    sealedOn,
    instrument: settled(compiled.instrument),
    sheets: settled(sheets),
    agreements: settled(agreements),
    validations: settled(validations),
    results: contents.sources.flatMap((source) => (source === undefined ? [] : [settled(resultOfSource(compiled, source, counting))])),
  };
  const record: SealedRecord = { ...content, seal: settled(sealOf({ ...content })) };
  return resultOf(guard(record, RECORD_LIMITS), () => record);
}
