import type { ErrorText } from '../design-system/error-message.js';
import type { GrantEntries } from './entries.js';
import type { GrantStep } from './events.js';
import type { GrantArea } from './grant-area.js';
import type { Mistake } from './read-entries.js';
import type { GrantText } from './text.js';

/** What the form and the page that shows it back draw from, and what they can do. */
export interface GrantView {
  readonly text: GrantText;
  readonly entries: GrantEntries;
  readonly mistakes: readonly Mistake[];
  /** Authorities to choose from; empty where none is asked for. */
  readonly areas: readonly GrantArea[];
  /** The name of the authority that the figures are for, where it is known. */
  readonly authority: string;
  /** The day whose recorded deficit counts, in words. */
  readonly day: string;
  readonly prefix: string;
  /** Whether the element can have a form of its own: it stands in none. */
  readonly ownForm: boolean;
  /** Changes what is in the form as it then stands, and gives a field the focus if one is named. */
  readonly enter: (change: (now: GrantEntries) => Partial<GrantEntries>, focus?: string) => void;
  readonly goOn: () => void;
  /** Whether somebody who went on has been waiting for a while. */
  readonly isWorking: boolean;
  /** Back to the form, to one of its fields if one is named. */
  readonly change: (field?: string) => void;
  /** Back from the result to what it was worked out from. */
  readonly check: () => void;
  readonly workOut: () => void;
  /** The address of a step. */
  readonly hrefOf: (step: GrantStep) => string;
}

/** The id of a field in the page. */
export const idOf = ({ prefix }: GrantView, field: string): string => `${prefix}-${field}`;

/** What is wrong with a field, for the field to show. */
export function mistakeAt({ mistakes, text }: GrantView, field: string): ErrorText | undefined {
  const mistake = mistakes.find((one) => one.field === field);
  return mistake && { text: mistake.text, visuallyHiddenText: text.errorPrefix };
}

