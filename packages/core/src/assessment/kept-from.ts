import { isIsoDate } from '../areas/iso-date.js';
import { PLACE_KINDS } from '../areas/place-kind.js';
import type { CompiledInstrument } from '../instrument/index.js';
import type { Kept } from './kept.js';
import { LONGEST_NOTE, LONGEST_REFERENCE, LONGEST_TITLE, MOST_EVIDENCE } from './limits.js';
import { sheetProblems } from './sheet-problems.js';
import type { AnswerSheet } from './sheet.js';

/**
 * What a store kept, from a JSON value that may come from anywhere, or undefined where `checkKept` finds any problem
 * with it. It does not say which, and so does without the schema library: for a page that counts its bytes. It sets no
 * limit to the size of what a page holds already.
 *
 * @example
 * const kept = keptFrom(compiled, JSON.parse(text));
 */
export function keptFrom(compiled: CompiledInstrument, json: unknown): Kept | undefined {
  const { sheet, drafts } = isKept(json) ? json : { sheet: json };
  if (!isSheet(sheet)) return undefined;
  const isKnown = Object.keys(drafts ?? {}).every((id) => compiled.statementById.has(id));
  const problems = sheetProblems(compiled, sheet).filter(({ code }) => code !== 'sheet.place-kind-missing');
  return isKnown && problems.length === 0 ? { sheet, ...(drafts === undefined ? {} : { drafts }) } : undefined;
}

type Check = (value: unknown) => boolean;

/** Half of a character, which is no text. */
const HALF = /\p{Surrogate}/u;

const text = (most: number, least = 0): Check => (value) =>
  typeof value === 'string' && value.length >= least && value.length <= most && !HALF.test(value);

const oneOf = (...words: readonly unknown[]): Check => (value) => words.includes(value);

const list = (item: Check, most = Infinity): Check => (value) => Array.isArray(value) && value.length <= most && value.every(item);

const matching = (pattern: RegExp): Check => (value) => typeof value === 'string' && pattern.test(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const record = (item: Check): Check => (value) => isObject(value) && Object.values(value).every(item);

/** An object with all of the first members, any of the others, and nothing else. */
const shape = (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check => (value) =>
  isObject(value)
  && Object.entries(required).every(([key, check]) => Object.hasOwn(value, key) && check(value[key]))
  && Object.entries(value).every(([key, member]) =>
    Object.hasOwn(required, key) || (Object.hasOwn(optional, key) && (member === undefined || optional[key]!(member))));

const anything = text(Infinity);
const id = text(80, 1);
const shortText = text(LONGEST_TITLE, 1);
const note = text(LONGEST_NOTE);
const revision: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const date: Check = (value) => typeof value === 'string' && isIsoDate(value);

const beside = {
  note,
  evidence: list(shape({ title: shortText }, { reference: text(LONGEST_REFERENCE), date }), MOST_EVIDENCE),
  revision,
  basedOn: revision,
};

const answers: readonly Check[] = [
  shape({ state: oneOf('answered') }, { level: id, indicators: list(id, 2_000), confidence: oneOf('low', 'medium', 'high'), ...beside }),
  shape({ state: oneOf('not-applicable') }, { reason: note, ...beside }),
  shape({ state: oneOf('do-not-know', 'not-yet') }, beside),
];

const isSheet = shape(
  {
    format: oneOf('send-reform/sheet/1'),
    id,
    revision,
    instrument: shape({ id, version: shortText, hash: matching(/^sha256-[0-9a-f]{64}$/) }),
    answers: record((answer) => answers.some((check) => check(answer))),
  },
  { place: shape({}, { dfeCode: matching(/^\d{3}$/), kind: oneOf(...PLACE_KINDS) }), partner: id, respondent: shortText, date },
) as (value: unknown) => value is AnswerSheet;

const draft = shape(
  {},
  {
    note: anything,
    reason: anything,
    evidence: list(shape({ title: anything, reference: anything, date: shape({ day: anything, month: anything, year: anything }) })),
  },
);

const isKept = shape({ sheet: isObject }, { drafts: record(draft) }) as (value: unknown) => value is Kept;
