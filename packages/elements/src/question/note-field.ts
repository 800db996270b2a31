import { LONGEST_NOTE, noteField as noteOf } from '@send-reform/core/assessment';
import type { AskedStatement } from '@send-reform/core/instrument';
import type { DirectiveResult } from 'lit/directive.js';
import { characterCount } from '../design-system/character-count.js';
import type { Content } from '../design-system/content.js';
import { errorAt } from './field-error.js';
import type { QuestionView } from './view.js';

/** The share of a note's length, in per cent, from which on it is said how much is left. */
const COUNT_FROM = 75;

/** Room for a note beside a statement, with a warning not to identify a child. */
export function noteField(
  view: QuestionView,
  { id }: AskedStatement,
  field: string,
  label: (text: string) => Content
): DirectiveResult {
  const { text, answers } = view;
  return characterCount({
    id: `${field}-note`,
    name: `${field}-note`,
    label: { text: label(text.note), classes: 'govuk-label--s' },
    hint: { text: text.notIdentify },
    rows: 4,
    maxlength: LONGEST_NOTE,
    threshold: COUNT_FROM,
    messages: { description: text.charactersAllowed, remaining: text.charactersLeft, tooMany: text.charactersTooMany },
    value: noteOf(answers, id),
    errorMessage: errorAt(view, `${field}-note`),
    onInput: ({ target }) => view.change({ type: 'note', statement: id, note: target.value }),
  });
}
