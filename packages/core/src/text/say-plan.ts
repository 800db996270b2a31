import { fillTemplate, type Formats, type Template } from './fill-template.js';
import { planEnglish, type PlanTextKey } from './plan.en.js';
import { inList } from './write-values.js';

type Values = Readonly<Record<string, unknown>>;

/** Sentences and words about plans by code: all of them, or those that a host wants to say otherwise. */
export type PlanCatalogue = Readonly<Partial<Record<PlanTextKey, Template<Values>>>>;

/** What says a code, with a host's catalogue over ours. A code that nobody has words for is given as it is. */
export function planWriter(catalogue: PlanCatalogue) {
  const words: Readonly<Record<string, Template<Values> | undefined>> = { ...planEnglish, ...catalogue };
  const find = (code: string): Template<Values> => (Object.hasOwn(words, code) ? (words[code] ?? code) : code);
  const word = (kind: string) => (value: unknown): string => fillTemplate(find(`${kind}.${String(value)}`), {});
  const formats: Formats = {
    ...Object.fromEntries(['body', 'principle', 'shift', 'profession', 'part'].map((kind) => [kind, word(kind)])),
    list: (value) => inList(value as readonly string[]),
  };
  // A sentence that begins with a word from a list begins as a sentence does.
  return (code: string, values: Values = {}): string =>
    fillTemplate(find(code), values, formats).replace(/^[a-z]/, (letter) => (/\.$/.test(String(find(code))) ? letter.toUpperCase() : letter));
}
