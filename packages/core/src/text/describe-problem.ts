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

/** Lists are written out; a value that is not there leaves a dash, never the word "undefined". */
function written(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}

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
  const words = { ...ENGLISH, ...catalogue };
  const found = [`${code}.${String(expected)}`, code].find((key) => Object.hasOwn(words, key));
  return found === undefined ? code : fillTemplate(words[found]!, written({ expected, received }));
}

/**
 * What the linter found, in a plain sentence.
 *
 * @example
 * lintInstrument(instrument).map((finding) => describeFinding(finding));
 */
export function describeFinding(finding: Finding, catalogue: FindingCatalogue = {}): string {
  const words: Readonly<Record<string, Template<Values> | undefined>> = { ...findingEnglish, ...catalogue };
  const template = words[finding.code];
  return template === undefined ? finding.code : fillTemplate(template, written(finding.values));
}
