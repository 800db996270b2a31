import type { Finding } from '../instrument/index.js';
import type { Problem } from '../problems/index.js';
import { fillTemplate, type Template } from './fill-template.js';
import { findingEnglish, type FindingTextKey } from './findings.en.js';
import { grantEnglish } from './grant.en.js';
import { problemEnglish, type ProblemTextKey } from './problems.en.js';

type Values = Readonly<Record<string, unknown>>;

/** Sentences about problems by code: all of them, or those that a host wants to say otherwise. */
export type ProblemCatalogue = Readonly<Partial<Record<ProblemTextKey, Template<Values>>>> & Readonly<Record<string, Template<Values>>>;

/** Sentences about findings by code: all of them, or those that a host wants to say otherwise. */
export type FindingCatalogue = Readonly<Partial<Record<FindingTextKey, Template<Values>>>>;

const ENGLISH: Readonly<Record<string, Template<Values>>> = { ...grantEnglish, ...problemEnglish };

/** Codes whose values are kinds of value or of thing, and where the catalogue has the words for those. */
const WORDS_FOR: Readonly<Record<string, string>> = {
  type: 'kind', missing: 'kind', 'not-json': 'kind', 'duplicate-id': 'thing', 'unknown-reference': 'thing',
};

/** A template by key: the host's own, or ours. What a catalogue merely inherits is no template. */
const templateIn = (
  key: string,
  ...catalogues: readonly Readonly<Record<string, Template<Values> | undefined>>[]
): Template<Values> | undefined =>
  catalogues.map((words) => (Object.hasOwn(words, key) ? words[key] : undefined)).find((template) => template !== undefined);

/**
 * A problem in a plain sentence. Where it is stands in `problem.path`, to be shown as suits the page or the terminal.
 *
 * @param catalogue sentences that a host says otherwise, by code. A code that nobody has words for is given as it is.
 * @example
 * describeProblem({ code: 'unknown-key', path: ['tittle'], received: 'tittle' });
 * // '“tittle” is not known here. Check the spelling, or take it out.'
 */
export function describeProblem(problem: Problem, catalogue: ProblemCatalogue = {}): string {
  const { code, expected = '–', received = '–' } = problem;
  const find = (key: string): Template<Values> | undefined => templateIn(key, catalogue, ENGLISH);
  const say = (key: string, values: Values): string => fillTemplate(find(key) ?? key, values);
  const words = Object.hasOwn(WORDS_FOR, code) ? WORDS_FOR[code]! : undefined;
  const inWords = (value: unknown): string => {
    const template = words === undefined ? undefined : find(`${words}.${String(value)}`);
    return template === undefined ? String(value) : fillTemplate(template, {});
  };
  // Kinds are one or another of a few; values are a list to look through.
  const lastJoin = words === undefined ? 'list.comma' : 'list.or';
  const listed = (items: readonly unknown[]): string =>
    items.map(inWords).reduce((before, next, index) => say(index === items.length - 1 ? lastJoin : 'list.comma', { before, next }));
  const isEmpty = Array.isArray(expected) && expected.length === 0;
  const template = find(`${code}.${isEmpty ? 'none' : String(expected)}`) ?? find(code);
  if (template === undefined) return code;
  const wanted = isEmpty ? '–' : Array.isArray(expected) ? listed(expected) : inWords(expected);
  return fillTemplate(template, { expected: wanted, received: inWords(received) });
}

/**
 * What the linter found, in a plain sentence.
 *
 * @example
 * lintInstrument(instrument).map((finding) => describeFinding(finding));
 */
export function describeFinding(finding: Finding, catalogue: FindingCatalogue = {}): string {
  const { code, values } = finding;
  // What holds for some kinds of place only has a sentence that says so.
  const narrowed = ['kind', 'kinds'].filter((name) => values[name] !== undefined && String(values[name]) !== '');
  const template = [...narrowed.map((name) => `${code}.${name}`), code]
    .map((key) => templateIn(key, catalogue, findingEnglish))
    .find((found) => found !== undefined);
  return template === undefined ? code : fillTemplate(template, written(values));
}

/** Lists are written out; the parts of one that hold commas themselves are told apart by semicolons. */
function written(values: Values): Values {
  const list = (items: readonly unknown[]): string => items.join(items.some((item) => String(item).includes(',')) ? '; ' : ', ');
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? list(value) : value]));
}
