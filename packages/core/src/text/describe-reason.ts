import type { ComparisonReason } from '../comparison/index.js';
import { comparisonEnglish, type ComparisonTextKey } from './comparison.en.js';
import { fillTemplate, type Template } from './fill-template.js';

/** Sentences about reasons by code: all of them, or those that a host wants to say otherwise. */
export type ComparisonCatalogue = Readonly<Partial<Record<ComparisonTextKey, Template<Readonly<Record<string, unknown>>>>>>;

/**
 * Why something is not compared, in a plain sentence.
 *
 * @param nameOf how a part is called to readers, by its id; by the id itself when nothing is said.
 * @example
 * describeReason({ code: 'statements-new', values: { parts: ['quiet-spaces'] } }); // 'These are new: quiet-spaces.'
 */
export function describeReason(
  { code, values }: ComparisonReason,
  catalogue: ComparisonCatalogue = {},
  nameOf: (id: string) => string = (id) => id,
): string {
  const say = (key: ComparisonTextKey, places: Readonly<Record<string, unknown>>): string =>
    fillTemplate((Object.hasOwn(catalogue, key) ? catalogue[key] : undefined) ?? comparisonEnglish[key], places);
  const inWords = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((id) => nameOf(String(id))).join(', ');
    const key = `${name === 'because' ? 'because' : 'basis'}.${String(value)}`;
    return Object.hasOwn(comparisonEnglish, key) ? say(key as ComparisonTextKey, {}) : value;
  };
  return say(code, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inWords(name, value)])));
}
