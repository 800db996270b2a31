import { LONGEST_NOTE } from '@send-reform/core/assessment';
import type { DirectiveResult } from 'lit/directive.js';
import { characterCount } from '../design-system/character-count.js';
import type { Content } from '../design-system/content.js';
import type { ErrorText } from '../design-system/error-message.js';
import type { ModerationText } from './text.js';

/** The share of the room for words, in per cent, from which on it is said how much is left. */
const COUNT_FROM = 75;

interface WordsOptions {
  readonly id: string;
  readonly label: Content;
  readonly value: string;
  readonly text: ModerationText;
  readonly errorMessage: ErrorText | undefined;
  readonly change: (words: string) => void;
}

/** Room for somebody's own words, with a warning not to identify a child. */
export const wordsField = ({ id, label, value, text, errorMessage, change }: WordsOptions): DirectiveResult =>
  characterCount({
    id,
    name: id,
    label: { text: label, classes: 'govuk-label--s' },
    hint: { text: text.notIdentify },
    rows: 3,
    maxlength: LONGEST_NOTE,
    threshold: COUNT_FROM,
    messages: { description: text.charactersAllowed, remaining: text.charactersLeft, tooMany: text.charactersTooMany },
    value,
    errorMessage,
    onInput: ({ target }) => change(target.value),
  });
