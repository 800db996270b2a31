import type { AnswerSheet } from '@send-reform/core/assessment';
import type { SeriesPoint, SeriesResult } from '@send-reform/core/comparison';
import type { CompiledInstrument, CompiledSection, Instrument } from '@send-reform/core/instrument';
import { resultOf, type Problem, type Result } from '@send-reform/core/problems';
import { score, type Basis } from '@send-reform/core/scoring';
import { compiledOf } from '../shared/compiled-of.js';

/** One date of several, with the sheets that are averaged there. */
export interface ComparedDate {
  /** What stands for it in the table, such as `June 2026`. */
  readonly at: string;
  /** `missing` where nothing is known, `suppressed` where so few answered that it must not be shown. */
  readonly sheets: readonly AnswerSheet[] | 'missing' | 'suppressed';
  /** What its sheets answer, where that is not the instrument of now or of before. */
  readonly instrument?: Instrument;
}

/** Dates whose sheets have been scored, each with the version it answers. */
export interface ScoredDates {
  readonly points: readonly SeriesPoint[];
  /** The sections that every version has, the whole first; these can be asked for. */
  readonly parts: readonly CompiledSection[];
}

/** Scores the sheets of every date, or says which of them answer nothing that is known. */
export function scoreDates(
  dates: readonly ComparedDate[],
  instruments: readonly Instrument[],
  basis: Basis,
  nameOf: (sheet: AnswerSheet) => string,
): Result<ScoredDates> {
  const compiled = [...instruments, ...dates.flatMap(({ instrument }) => instrument ?? [])].map(compiledOf);
  const versions = compiled.flatMap((result) => (result.ok ? [result.value] : []));
  const used = new Set<CompiledInstrument>();
  const problems: Problem[] = compiled.flatMap((result) => (result.ok ? [] : result.problems));
  const points = dates.map(({ at, sheets }, index): SeriesPoint => {
    const resultsOf = (sheet: AnswerSheet, position: number): SeriesResult[] => {
      const { hash } = sheet.instrument;
      const answered = versions.find((version) => version.hash === hash);
      if (answered === undefined) {
        problems.push({ code: 'sheet.other-hash', path: [index, 'sheets', position, 'instrument', 'hash'], received: hash });
        return [];
      }
      used.add(answered);
      return [{ of: nameOf(sheet), compiled: answered, result: score(answered, sheet, { basis }) }];
    };
    return { at, results: typeof sheets === 'string' ? sheets : sheets.flatMap(resultsOf) };
  });
  return resultOf(problems, () => ({
    points,
    parts: (versions[0]?.sections ?? []).filter(({ id }) => [...used].every(({ sectionById }) => sectionById.has(id))),
  }));
}
