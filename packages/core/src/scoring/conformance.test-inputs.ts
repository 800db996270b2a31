/**
 * The answers of looser tools as those of a strict sheet: what has to happen before the core sees them. One function a
 * tool, for the cases that carry an `input` as the tool itself would give it.
 */

/** The answers of a sheet, as far as these tools have them. */
export type Answers = Record<string, { state: string; level?: string; indicators?: string[] }>;

/** The `input` of a case with the head of its file, as the answers of a sheet. */
export type ReadInput = (input: never, file: { readonly questions?: readonly string[] }) => Answers;

const answered = (level: string): Answers[string] => ({ state: 'answered', level });

/** Values in the order of the questions; null is blank. */
const samm = (
  { values }: { values: readonly (number | null)[] },
  { questions = [] }: { readonly questions?: readonly string[] },
): Answers => {
  const levels = new Map([[0, 'v0'], [0.25, 'v1'], [0.5, 'v2'], [1, 'v3']]);
  return Object.fromEntries(
    questions.flatMap((id, index) => {
      const level = levels.get(values[index] ?? Number.NaN);
      return level === undefined ? [] : [[id, answered(level)] as const];
    }),
  );
};

/** True or false by indicator; one that is missing is not ticked. */
const caf = ({ outcome, indicators }: { outcome: string; indicators: Readonly<Record<string, boolean>> }): Answers => ({
  [outcome]: { state: 'answered', indicators: Object.keys(indicators).filter((id) => indicators[id] === true) },
});

interface Response {
  readonly q: string;
  readonly maturity: string;
  readonly at: string;
}

/** Words in any letter case, in order or with times of which the latest counts; a word that is no level is not known. */
const weakestLink = (input: { latest_answers: readonly string[] } | { responses: readonly Response[] }): Answers => {
  const latest = 'responses' in input
    ? input.responses.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ q, maturity }) => [q, maturity] as const)
    : input.latest_answers.map((word, index) => [`q${index + 1}`, word] as const);
  return Object.fromEntries(
    latest.map(([id, word]) => {
      const level = word.toLowerCase();
      return [id, ['low', 'medium', 'high'].includes(level) ? answered(level) : { state: 'do-not-know' }];
    }),
  );
};

/** By folder of the conformance kit. */
export const READ_INPUT: Readonly<Record<string, ReadInput>> = { samm, caf, 'weakest-link': weakestLink };
