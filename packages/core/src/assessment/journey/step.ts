import type { CompiledInstrument } from '../../instrument/index.js';

/** Where somebody is. A page is named by a statement on it. */
export type Step =
  | { readonly at: 'start' }
  | { readonly at: 'tasks' }
  | { readonly at: 'question'; readonly statement: string }
  | { readonly at: 'check' }
  | { readonly at: 'done' };

const QUESTION = 'question/';

/**
 * A step as a path, for the fragment or the query of an address.
 *
 * @example
 * pathOf({ at: 'question', statement: 'lead-officer' }); // 'question/lead-officer'
 * pathOf({ at: 'start' }); // ''
 */
export const pathOf = (step: Step): string =>
  step.at === 'question' ? `${QUESTION}${step.statement}` : step.at === 'start' ? '' : step.at;

/** The step that a path leads to, in exactly the words of {@link pathOf}; undefined for any other path. */
export function stepAt(path: string, { statementById }: CompiledInstrument): Step | undefined {
  switch (path) {
    case '':
      return { at: 'start' };
    case 'tasks':
    case 'check':
    case 'done':
      return { at: path };
    default: {
      const statement = path.slice(QUESTION.length);
      return path.startsWith(QUESTION) && statementById.has(statement) ? { at: 'question', statement } : undefined;
    }
  }
}
