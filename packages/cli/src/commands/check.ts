import { parseClaim, parseLaterYears } from '@send-reform/core/grant';
import { lintInstrument, type CompiledInstrument, type Finding } from '@send-reform/core/instrument';
import { checkSheetFile } from '../check-sheet-file.js';
import { FORMATS, kindOf } from '../file-kind.js';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { checkFile, loadFile, type JsonFile, type Loaded } from '../load-file.js';
import { loadInstrument, readInstrument, SHIPPED_NAMES } from '../load-instrument.js';
import { printable } from '../text/printable.js';
import { reportFinding } from '../text/report-finding.js';
import { refuse } from '../refuse.js';
import { WrongUse } from '../wrong-use.js';

/** Says what is wrong with an instrument, an answer sheet, a grant claim or a file of later years, and what an instrument can hardly mean. */
export async function check(io: Io, file: string, options: { readonly instrument?: string }): Promise<ExitCode> {
  const json = await loadFile(io, file);
  if (json.content === undefined) return refuse(io, json.problems);
  switch (kindOf(json.content.value)) {
    case 'instrument':
      return checkInstrument(io, json);
    case 'sheet':
      return checkSheet(io, json, options.instrument ?? shippedNameIn(json));
    case 'claim':
      return report(io, file, 'grant claim', checkFile(json, 'claim', parseClaim));
    case 'later-years':
      return report(io, file, 'file of later years', checkFile(json, 'later-years', parseLaterYears));
    default:
      return refuse(io, [...json.problems, json.locate({ code: 'file.unknown-format', path: ['format'], expected: FORMATS })]);
  }
}

function report(io: Io, file: string, kind: string, { problems }: Loaded<unknown>): ExitCode {
  if (problems.length > 0) return refuse(io, problems);
  io.out(`${printable(file)}: a valid ${kind}.\n`);
  return EXIT.ok;
}

function checkInstrument(io: Io, json: JsonFile): ExitCode {
  const { value, problems } = checkFile(json, 'instrument', readInstrument);
  return value === undefined ? refuse(io, problems) : lint(io, json, value);
}

/** Findings do not stand in the way of scoring. Those that cannot be meant make the check fail all the same. */
function lint(io: Io, json: JsonFile, { hash, instrument }: CompiledInstrument): ExitCode {
  const findings = lintInstrument(instrument);
  const { id, version } = instrument;
  io.out(`${printable(json.file)}: the instrument ${id} ${version} can be scored.\n  ${hash}\n`);
  for (const finding of findings) io.out(reportFinding(json, finding));
  io.out(findings.length === 0 ? 'Nothing to remark.\n' : `Findings: ${countsOf(findings)}.\n`);
  return findings.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.ok;
}

const countsOf = (findings: readonly Finding[]): string =>
  (['error', 'warning', 'advice'] as const)
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count > 1 && severity !== 'advice' ? 's' : ''}`)
    .join(', ');

/** A sheet names its instrument by id: one that comes with the program need not be given. */
function shippedNameIn({ content }: JsonFile): string | undefined {
  const { instrument } = content?.value as { instrument?: { id?: unknown } | null };
  return SHIPPED_NAMES.find((name) => name === instrument?.id);
}

async function checkSheet(io: Io, json: JsonFile, instrument: string | undefined): Promise<ExitCode> {
  if (instrument === undefined) {
    throw new WrongUse(`${printable(json.file)} is an answer sheet: say which instrument it answers, with --instrument`);
  }
  const loaded = await loadInstrument(io, instrument);
  if (loaded.value === undefined) return refuse(io, [...loaded.problems, ...json.problems]);
  return report(io, json.file, 'answer sheet', checkSheetFile(loaded.value, json));
}
