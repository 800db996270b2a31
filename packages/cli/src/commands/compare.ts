import type { AnswerSheet } from '@send-reform/core/assessment';
import { compareAcross, compareSheets, series, type Series } from '@send-reform/core/comparison';
import { lintCrosswalk, parseCrosswalk, type CompiledInstrument, type Crosswalk } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { score, type Basis } from '@send-reform/core/scoring';
import { checkSheetFile } from '../check-sheet-file.js';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { checkFile, loadFile, type Loaded } from '../load-file.js';
import { loadInstrument } from '../load-instrument.js';
import { loadWith } from '../load-with.js';
import { describeComparison, describeSeries } from '../text/comparing.js';
import { reportFinding } from '../text/report-finding.js';
import { refuse } from '../refuse.js';
import { reportProblems, type FileProblem } from '../text/report-problems.js';
import { WrongUse } from '../wrong-use.js';

/** What is compared without validations, which would be needed for either side. */
export const COMPARED_BASES: readonly Exclude<Basis, 'validated'>[] = ['declared', 'evidenced'];

export interface CompareFlags {
  readonly instrument: string;
  readonly before?: string;
  readonly crosswalk?: string;
  readonly basis: Basis;
  readonly json?: boolean;
}

/** Says what changed from one sheet to another, or shows several dates beside one another. */
export async function compare(io: Io, files: readonly string[], flags: CompareFlags): Promise<ExitCode> {
  const { before, crosswalk } = flags;
  if ((before === undefined) !== (crosswalk === undefined)) throw new WrongUse('--before and --crosswalk go together');
  if (files.length < 2) throw new WrongUse('There are two sheets to compare, the earlier first, or more of them for a series');
  if (before !== undefined && crosswalk !== undefined) {
    if (files.length > 2) throw new WrongUse('A crosswalk leads from one sheet to one other');
    return acrossVersions(io, files, { ...flags, before, crosswalk });
  }
  const instrument = await loadInstrument(io, flags.instrument);
  const compiled = instrument.value;
  const loaded = await Promise.all(files.map((file) => loadWith(io, file, compiled, checkSheetFile)));
  const sheets = loaded.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (compiled === undefined || sheets.length < files.length) return refuseAll(io, [instrument, ...loaded]);
  const [then, now, ...more] = sheets;
  if (more.length > 0) return overTime(io, files, compiled, sheets, flags);
  const comparison = compareSheets(compiled, then!, now!, { basis: flags.basis });
  return print(io, flags, comparison, () => describeComparison(comparison, { then: compiled, now: compiled }));
}

function refuseAll(io: Io, loaded: readonly { readonly problems: readonly FileProblem[] }[]): ExitCode {
  return refuse(io, loaded.flatMap(({ problems }) => problems));
}

function print(io: Io, { json }: CompareFlags, value: unknown, inWords: () => string): ExitCode {
  io.out(json === true ? `${JSON.stringify(value, null, 2)}\n` : inWords());
  return EXIT.ok;
}

function overTime(io: Io, files: readonly string[], compiled: CompiledInstrument, sheets: readonly AnswerSheet[], flags: CompareFlags): ExitCode {
  const points = sheets.map((sheet, index) => ({
    at: sheet.date ?? files[index]!,
    results: [{ of: sheet.place?.dfeCode ?? compiled.instrument.id, compiled, result: score(compiled, sheet, { basis: flags.basis }) }],
  }));
  // Every part is one of this instrument's, and all are scored on one basis.
  const all: Series[] = compiled.sections.map(({ id }) => unwrap(series(points, id)));
  return print(io, flags, all, () => describeSeries(all, compiled));
}

async function acrossVersions(io: Io, files: readonly string[], flags: CompareFlags & { readonly before: string; readonly crosswalk: string }): Promise<ExitCode> {
  const [earlier, later] = [await loadInstrument(io, flags.before), await loadInstrument(io, flags.instrument)];
  const [then, now] = [await loadWith(io, files[0]!, earlier.value, checkSheetFile), await loadWith(io, files[1]!, later.value, checkSheetFile)];
  const crosswalk = await loadCrosswalk(io, flags.crosswalk, earlier.value, later.value);
  const isWhole = earlier.value !== undefined && later.value !== undefined && then.value !== undefined && now.value !== undefined;
  if (!isWhole || crosswalk.value === undefined) {
    io.err(crosswalk.findings);
    const problems = [earlier, later, then, now, crosswalk].flatMap((one) => one.problems);
    if (problems.length > 0) io.err(reportProblems(problems));
    return EXIT.problems;
  }
  const comparison = compareAcross(earlier.value, then.value, later.value, now.value, crosswalk.value, { basis: flags.basis });
  const versions = { then: earlier.value, now: later.value };
  return print(io, flags, comparison, () => describeComparison(comparison, versions));
}

/** A crosswalk that can be used: its shape holds, and it finds every statement of both versions. */
async function loadCrosswalk(
  io: Io,
  file: string,
  from: CompiledInstrument | undefined,
  to: CompiledInstrument | undefined,
): Promise<Loaded<Crosswalk> & { readonly findings: string }> {
  const json = await loadFile(io, file);
  const { value, problems } = checkFile(json, 'crosswalk', parseCrosswalk);
  if (value === undefined || from === undefined || to === undefined) return { value: undefined, problems, findings: '' };
  const errors = lintCrosswalk(from, to, value).filter(({ severity }) => severity === 'error');
  const findings = errors.map((finding) => reportFinding(json, finding)).join('');
  return { value: errors.length === 0 ? value : undefined, problems, findings };
}
