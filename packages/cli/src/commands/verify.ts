import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import type { Problem } from '@send-reform/core/problems';
import { parseMapping, verifyRecord, verifyStated, type SealedRecord, type StatedVerification, type Verification } from '@send-reform/core/record';
import { describeProblem, inWords } from '@send-reform/core/text';
import { checkSheetFile } from '../check-sheet-file.js';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { checkFile, loadFile, type JsonFile } from '../load-file.js';
import { loadInstrument } from '../load-instrument.js';
import { paragraph } from '../text/paragraph.js';
import { printablePointer } from '../text/printable.js';
import { refuse } from '../refuse.js';
import { reportProblems } from '../text/report-problems.js';
import { WrongUse } from '../wrong-use.js';

export interface VerifyFlags {
  readonly hash?: string;
  readonly mapping?: string;
  readonly instrument?: string;
  readonly answers?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** Says whether a sealed record stands, or whether the figures that another tool states come out here. */
export async function verify(io: Io, file: string, flags: VerifyFlags): Promise<ExitCode> {
  if (flags.mapping === undefined) {
    if (flags.instrument !== undefined || flags.answers !== undefined) throw new WrongUse('--instrument and --answers go with --mapping');
    if (flags.hash !== undefined && !/^sha256-[0-9a-f]{64}$/.test(flags.hash)) {
      throw new WrongUse('--hash takes what was printed at sealing: sha256- and 64 hexadecimal digits');
    }
    return verifySealed(io, await loadFile(io, file), flags);
  }
  if (flags.hash !== undefined) throw new WrongUse('--hash is for sealed records, and --mapping for files of other tools');
  if (flags.instrument === undefined) throw new WrongUse('--mapping needs --instrument');
  return verifyOther(io, await loadFile(io, file), flags.mapping, flags.instrument, flags);
}

const say = (problem: Problem): string => paragraph(describeProblem(problem));

const print = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);

/** A problem in one paragraph with its place, as a reason for another. */
function reason(json: JsonFile, why: Problem): string {
  const { position } = json.locate(why);
  const line = position === undefined ? '' : ` (line ${position.line})`;
  return paragraph(`  Why: ${printablePointer(why.path)}${line}: ${describeProblem(why)} [${why.code}]`, 2);
}

function verifySealed(io: Io, json: JsonFile, { hash, all, json: asJson }: VerifyFlags): ExitCode {
  // JSON that has to be guessed at cannot be compared byte by byte with anything.
  if (json.content === undefined || json.problems.length > 0) return refuse(io, json.problems);
  const kind = checkFile(json, 'record', (value) => ({ ok: true, value }));
  if (kind.value === undefined) return refuse(io, kind.problems);
  const verification = verifyRecord(json.content.value, hash === undefined ? {} : { hash });
  if (asJson === true) print(io, verification);
  else if (verification.stands) io.out(standing(json, json.content.value as SealedRecord, verification));
  else io.err(falling(json, verification, all === true));
  return verification.stands ? EXIT.ok : EXIT.problems;
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** A record that stands: what was looked at, what that shows and what it does not. */
function standing(json: JsonFile, record: SealedRecord, { figures, notices, hash }: Verification): string {
  const { instrument: { id, version }, sheets, agreements, validations, results } = record;
  const held = [
    `the instrument ${id} ${version}`, counted(sheets.length, 'sheet'), counted(agreements.length, 'agreement'), counted(validations.length, 'validation'),
  ].join(', ');
  return [
    paragraph(`${json.file}: what was sealed on ${inWords(record.sealedOn)} stands.`),
    `  ${hash}\n\n`,
    paragraph(`Checked: ${held}. Worked out again: ${counted(results.length, 'result')} on three bases, ${counted(figures.compared, 'value')}, and every one is as stated.`),
    ...notices.map((notice) => `\n${say(notice)}`),
  ].join('');
}

/** A record that does not stand: the first difference and its reason, what was changed, and with `all` everything else. */
function falling(json: JsonFile, { first, problems, changes, figures, notices }: Verification, all: boolean): string {
  const figure = figures.differing[0];
  const shown: readonly Problem[] = all ? [...figures.differing, ...problems, ...changes] : first === null ? [] : [first];
  const total = figures.differing.length + problems.length + changes.length;
  const core = notices.find(({ code }) => code === 'record.other-core');
  return [
    reportProblems(shown.map(json.locate)).replace(/\d+ problems? found\.\n$/, ''),
    figure === undefined || first !== figure ? '' : reason(json, figure.why),
    core === undefined ? '' : `\n${say(core)}`,
    '\n',
    paragraph(
      `This record does not stand: ${[
        counted(figures.differing.length, 'figure differs', 'figures differ'), counted(changes.length, 'place has changed', 'places have changed'),
        counted(problems.length, 'problem'),
      ].join(', ')}.${all || total === 1 ? '' : ' See all of them with --all.'}`,
    ),
  ].join('');
}

async function verifyOther(io: Io, json: JsonFile, mappingFile: string, instrumentFile: string, flags: VerifyFlags): Promise<ExitCode> {
  const instrument = await loadInstrument(io, instrumentFile);
  const compiled = instrument.value;
  const mappingJson = await loadFile(io, mappingFile);
  const sheetJson = flags.answers === undefined ? undefined : await loadFile(io, flags.answers);
  if (compiled === undefined) {
    return refuse(io, [...instrument.problems, ...mappingJson.problems, ...(sheetJson?.problems ?? []), ...json.problems]);
  }
  const mapping = checkFile(mappingJson, 'mapping', (value) => parseMapping(compiled, value));
  const sheet = sheetJson === undefined ? { value: undefined, problems: [] } : checkSheetFile(compiled, sheetJson);
  const problems = [...mapping.problems, ...sheet.problems, ...json.problems];
  if (problems.length > 0 || json.content === undefined) return refuse(io, problems);
  return compareStated(io, json, mappingJson, compiled, sheet.value, flags);
}

function compareStated(
  io: Io,
  json: JsonFile,
  mapping: JsonFile,
  compiled: CompiledInstrument,
  sheet: AnswerSheet | undefined,
  flags: VerifyFlags,
): ExitCode {
  const result = verifyStated(compiled, sheet, json.content?.value, mapping.content?.value);
  if (!result.ok) {
    // What is wrong with the mapping stands in the mapping.
    return refuse(io, result.problems.map((problem) =>
      problem.code === 'stated.no-answers' ? mapping.locate({ ...problem, path: ['answers'] }) : json.locate(problem)));
  }
  const { agrees, differences } = result.value;
  if (flags.json === true) print(io, result.value);
  else if (agrees) io.out(agreeing(json, result.value));
  else io.err(differing(json, result.value, flags.all === true ? differences : differences.slice(0, 1)));
  return agrees ? EXIT.ok : EXIT.problems;
}

const agreeing = (json: JsonFile, { compared, notices }: StatedVerification): string =>
  [paragraph(`${json.file}: ${counted(compared, 'stated value')} compared, and every one comes out.`), ...notices.map((notice) => `\n${say(notice)}`)].join('');

function differing(json: JsonFile, { compared, differences }: StatedVerification, shown: StatedVerification['differences']): string {
  const exact = shown.map((one) => `${one.of}, ${one.figure}${one.exact === null ? '' : `: exactly ${one.exact}`}`);
  const lines = shown.map((one, index) =>
    `${reportProblems([json.locate(one)]).replace(/\d+ problems? found\.\n$/, '')}${paragraph(`  ${exact[index]!}`, 2)}`);
  const rest = differences.length > shown.length ? ' See all of them with --all.' : '';
  return `${lines.join('')}\n${paragraph(`${differences.length} of ${compared} stated values differ.${rest}`)}`;
}
