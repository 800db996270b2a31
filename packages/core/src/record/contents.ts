import { checkSheet, checkValidations, type AnswerSheet, type Validation } from '../assessment/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { agreementSheet, checkAgreement } from '../partnership/index.js';
import { quote, toPointer, type Path, type Problem, type Result } from '../problems/index.js';
import type { ResultSource } from './results.js';

/** What a record holds beside its instrument: JSON values that may come from anywhere. */
export interface RawContents {
  readonly sheets: readonly unknown[];
  readonly agreements: readonly unknown[];
  readonly validations: readonly unknown[];
}

/** What can be scored of it, and everything that is wrong with it. */
export interface Contents {
  readonly problems: readonly Problem[];
  /** One for each sheet and each agreement in order; undefined where one cannot be scored. */
  readonly sources: readonly (ResultSource | undefined)[];
  /** Undefined where they cannot be used. */
  readonly validations: readonly Validation[] | undefined;
}

const problemsIn = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems);

/** Problems with a part, told from the whole. */
export const within = (path: Path, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));

const idOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, 'id') ? (json as { id: unknown }).id : undefined;

/** Ids that stand twice in one list: nobody could say which is meant. */
function duplicates(list: readonly unknown[], member: 'sheets' | 'agreements', thing: string): Problem[] {
  const ids = list.map(idOf);
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) !== index
      ? [{ code: 'duplicate-id', path: [member, index, 'id'], expected: thing, received: quote(id) }]
      : []);
}

/** The same answers for the instrument as it is now, so that the figures of a changed one can still be told. */
function retargeted({ instrument: { id, version }, hash }: CompiledInstrument, json: unknown): unknown {
  return typeof json === 'object' && json !== null ? { ...json, instrument: { id, version, hash } } : json;
}

const isOfInstrument = ({ path }: Problem): boolean => path[0] === 'instrument';

/** A part as checked, and as it would be if it named the instrument as it is now. */
function checkedOrRetargeted<Value>(
  compiled: CompiledInstrument,
  json: unknown,
  check: (json: unknown) => Result<Value>,
): { readonly value: Value | undefined; readonly problems: readonly Problem[] } {
  const checked = check(json);
  if (checked.ok) return { value: checked.value, problems: [] };
  const again = checked.problems.every(isOfInstrument) ? check(retargeted(compiled, json)) : checked;
  return { value: again.ok ? again.value : undefined, problems: checked.problems };
}

/** The contents of a record checked against its instrument, with every problem at once. */
export function checkContents(compiled: CompiledInstrument, { sheets, agreements, validations }: RawContents): Contents {
  const problems: Problem[] = [...duplicates(sheets, 'sheets', 'sheet'), ...duplicates(agreements, 'agreements', 'agreement')];
  const sourceAt = <Value>(
    path: Path,
    json: unknown,
    check: (json: unknown) => Result<Value>,
    sheetOf: (value: Value) => AnswerSheet,
  ): ResultSource | undefined => {
    const { value, problems: found } = checkedOrRetargeted(compiled, json, check);
    problems.push(...within(path, found));
    return value === undefined ? undefined : { of: toPointer(path), sheet: sheetOf(value) };
  };
  const ofSheets = sheets.map((json, index) =>
    sourceAt(['sheets', index], json, (one) => checkSheet(compiled, one), (sheet) => sheet));
  const good = ofSheets.flatMap((source) => (source === undefined ? [] : [source.sheet]));
  const ofAgreements = agreements.map((json, index) =>
    sourceAt(['agreements', index], json, (one) => checkAgreement(compiled, one), (agreement) => agreementSheet(compiled, agreement, good)));
  const checked = checkValidations(compiled, validations);
  problems.push(...within(['validations'], problemsIn(checked)));
  return { problems, sources: [...ofSheets, ...ofAgreements], validations: checked.ok ? checked.value : undefined };
}
