import type { ContentHash } from '../canonical/index.js';
import { compileInstrument, parseInstrument, type CompiledInstrument, type Instrument } from '../instrument/index.js';
import { guard, parseWith, quote, type Path, type Problem, type Result } from '../problems/index.js';
import { CORE_VERSION } from '../version.js';
import { changesIn } from './changes.js';
import { checkContents, within, type Contents } from './contents.js';
import { differencesOf, type Difference } from './places.js';
import { RECORD_LIMITS, recordSchema, type RecordResult } from './record.js';
import { resultOfSource } from './results.js';

/** A figure that is not what comes out: `received` is what the record says, `expected` what comes out. */
export interface FigureDifference extends Problem {
  readonly code: 'record.figure-differs' | 'record.figure-missing' | 'record.figure-unknown';
  /** What it hangs on, as far as the seal tells: a change, another core, or that it never followed from what was sealed. */
  readonly why: Problem;
}

/** What came of verifying a record. Plain data. */
export interface Verification {
  /** Whether nothing differs: no problem, no change, and every figure comes out as it is stated. */
  readonly stands: boolean;
  /** The first thing to say: the first figure that differs, else an id that dangles or what else is wrong, else what was changed. */
  readonly first: FigureDifference | Problem | null;
  /** What is wrong with the record itself: its shape, an id that dangles, an answer that cannot be, another hash than the one noted. */
  readonly problems: readonly Problem[];
  /** What was changed since sealing, by the hashes: the content, or the seal itself. */
  readonly changes: readonly Problem[];
  readonly figures: {
    /** Values of results that were worked out again and compared. */
    readonly compared: number;
    readonly differing: readonly FigureDifference[];
  };
  /** What is no difference and has to be known: another core, and what a seal does not show. */
  readonly notices: readonly Problem[];
  /** The hash of what the file holds now; null where there is nothing to hash. */
  readonly hash: ContentHash | null;
}

export interface VerifyOptions {
  /** The hash that was noted down when the record was sealed: with it, a record that was changed and sealed anew is found too. */
  readonly hash?: string;
}

/**
 * Verifies a sealed record: checks all of it, works every figure out again, and compares it with its seal. Whatever was
 * changed, added or removed since sealing is named with its place; the order of keys is no change.
 *
 * It shows that nothing changed since sealing. It does **not** show who sealed it, and somebody who changes a record can
 * seal it anew, unless its hash was noted down elsewhere: then give it. Both stand among the notices. Where another
 * version of the core sealed the record, a notice says so, and the figures are compared all the same.
 *
 * @param json a value as `JSON.parse` gives it, from anywhere. Never throws for what is in it.
 * @example
 * const record = unwrap(seal(compiled, { sheets: [sheet], sealedOn: '2026-06-01' }));
 * verifyRecord(record).stands; // true
 * verifyRecord({ ...record, sealedOn: '2026-06-02' }).first?.path; // ['sealedOn']
 */
export function verifyRecord(json: unknown, options: VerifyOptions = {}): Verification {
  const unsafe = guard(json, RECORD_LIMITS);
  if (unsafe.length > 0) return verificationOf({ problems: unsafe });
  const changes = changesIn(json);
  const shaped = parseWith(recordSchema, json, RECORD_LIMITS);
  const hash = changes?.now.hash ?? null;
  const found = { changes: changes?.problems ?? [], hash };
  const noted = notedHash(options.hash, hash);
  if (!shaped.ok) return verificationOf({ ...found, problems: [...noted, ...shaped.problems] });
  const record = shaped.value;
  const compiled = compiledFrom(record.instrument);
  const notices = noticesOn(record.core, options.hash, hash);
  if (!compiled.ok) {
    return verificationOf({ ...found, notices, problems: [...noted, ...within(['instrument'], compiled.problems)] });
  }
  const contents = checkContents(compiled.value, record);
  const compared = compareResults(compiled.value, contents, record);
  const differing = compared.differences.map(figureDifference);
  const why = (path: Path): Problem => reasonFor(path, record, found.changes, notices);
  return verificationOf({
    ...found, notices,
    problems: [
      ...noted, ...contents.problems,
      ...differing.filter(isOfHead).map((problem) => ({ ...problem, code: 'record.result-of-other', path: problem.path })),
    ],
    compared: compared.compared,
    differing: differing.filter((problem) => !isOfHead(problem)).map((problem) => ({ ...problem, why: why(problem.path) })),
  });
}

interface Findings {
  readonly problems: readonly Problem[];
  readonly changes?: readonly Problem[];
  readonly compared?: number;
  readonly differing?: readonly FigureDifference[];
  readonly notices?: readonly Problem[];
  readonly hash?: ContentHash | null;
}

/** Problems that say that two places do not fit: which of them was changed, if one was, says more. */
const CONSEQUENCE = /^(?:sheet|agreement)\.other-|^record\.(?:result-of-other|other-hash)$/;

function verificationOf(findings: Findings): Verification {
  const { problems, changes = [], compared = 0, differing = [], notices = [], hash = null } = findings;
  const own = problems.find(({ code }) => !CONSEQUENCE.test(code));
  const first = differing[0] ?? own ?? changes[0] ?? problems[0] ?? null;
  return { stands: first === null, first, problems, changes, figures: { compared, differing }, notices, hash };
}

function notedHash(noted: string | undefined, hash: ContentHash | null): Problem[] {
  return noted === undefined || noted === hash
    ? []
    : [{ code: 'record.other-hash', path: ['seal', 'hash'], expected: quote(noted), received: hash }];
}

function noticesOn(core: string, noted: string | undefined, hash: ContentHash | null): Problem[] {
  return [
    ...(core === CORE_VERSION ? [] : [{ code: 'record.other-core', path: ['core'], expected: CORE_VERSION, received: quote(core) }]),
    { code: 'record.shows-no-sealer', path: ['seal'] },
    ...(noted === undefined ? [{ code: 'record.no-noted-hash', path: ['seal', 'hash'], received: hash }] : []),
  ];
}

function compiledFrom(json: unknown): Result<CompiledInstrument> {
  const parsed: Result<Instrument> = parseInstrument(json);
  return parsed.ok ? compileInstrument(parsed.value) : parsed;
}

interface Stated {
  readonly core: string;
  readonly sheets: readonly unknown[];
  readonly agreements: readonly unknown[];
  readonly results: readonly unknown[];
}

/** A result in the order in which figures are compared: the figures first, from the whole to the statements. */
function inOrder(result: RecordResult, core: string): Readonly<Record<string, unknown>> {
  const ordered = ([['declared', result.declared], ['evidenced', result.evidenced], ['validated', result.validated]] as const).map(
    ([basis, { overall, sections, statements, setAside, ...head }]) =>
      [basis, { overall, sections, statements, setAside, ...head, core }] as const);
  return { ...Object.fromEntries(ordered), of: result.of };
}

/** Every value of the results that is stated otherwise than it comes out; what cannot be worked out is left alone. */
function compareResults(
  compiled: CompiledInstrument,
  { sources, validations }: Contents,
  { core, results }: Stated,
): { readonly compared: number; readonly differences: readonly Difference[] } {
  const comesOut = sources.map((source) =>
    source === undefined ? undefined : inOrder(resultOfSource(compiled, source, validations ?? []), core));
  const compared = comesOut.filter((result) => result !== undefined);
  const places = [...new Set([...comesOut.keys(), ...results.keys()])];
  const differences = places.flatMap((index) =>
    // What belongs to a sheet that cannot be scored is told as that sheet's problem.
    index in comesOut && comesOut[index] === undefined ? [] : differencesOf(results[index], comesOut[index], ['results', index]));
  return validations === undefined
    ? { compared: countLeaves(compared.map(({ validated: _, ...rest }) => rest)), differences: differences.filter(({ path }) => path[2] !== 'validated') }
    : { compared: countLeaves(compared), differences };
}

const countLeaves = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 1
    : Object.values(value).reduce((sum: number, member: unknown) => sum + countLeaves(member), 0);

const FIGURES: ReadonlySet<unknown> = new Set(['overall', 'sections', 'statements', 'setAside']);
const BASES: ReadonlySet<unknown> = new Set(['declared', 'evidenced', 'validated']);

/** Whether it is no figure that differs but what a result says that it is of: its instrument, its sheet, its basis. */
const isOfHead = ({ path: [, , basis, member] }: Problem): boolean =>
  basis === 'of' || (BASES.has(basis) && member !== undefined && !FIGURES.has(member));

function figureDifference({ path, before, now }: Difference): Omit<FigureDifference, 'why'> {
  if (before === undefined) return { code: 'record.figure-missing', path, expected: quote(now) };
  if (now === undefined) return { code: 'record.figure-unknown', path, received: quote(before) };
  return { code: 'record.figure-differs', path, expected: quote(now), received: quote(before) };
}

/** Why a figure differs, as far as the seal tells: what it was made from was changed, or the figure itself, or neither. */
function reasonFor(path: Path, { sheets }: Stated, changes: readonly Problem[], notices: readonly Problem[]): Problem {
  const [, index = 0, basis] = path;
  const position = Number(index);
  const own: Path = position < sheets.length ? ['sheets', position] : ['agreements', position - sheets.length];
  const sources: Path[] = [
    own,
    // Evidence beside an agreed answer is that of the sheets.
    ...(own[0] === 'agreements' ? [['sheets']] : []),
    ...(basis === 'validated' ? [['validations']] : []),
    ['instrument'],
    ['results', position],
    ['core'],
  ];
  const isAt = (start: Path) => (change: Problem): boolean => start.every((step, at) => change.path[at] === step);
  const changed = sources.map((start) => changes.find(isAt(start))).find((change) => change !== undefined);
  return changed
    ?? notices.find(({ code }) => code === 'record.other-core')
    ?? { code: 'record.never-followed', path };
}
