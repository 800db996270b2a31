import type { AnswerEvent, Journey } from '@send-reform/core/assessment';
import type { Problem } from '@send-reform/core/problems';
import type { QuestionText } from './text.js';

/** What the fields of a statement draw from, and what they call when somebody does something. */
export interface QuestionView {
  /** The answers as they stand and as they were typed, and what was found wrong with them. */
  readonly answers: Pick<Journey, 'sheet' | 'drafts' | 'problems'>;
  readonly text: QuestionText;
  /** What every id and field name begins with. */
  readonly prefix: string;
  /** The field that a problem is about, by id; undefined for one that is about none here. */
  readonly fieldOf: (problem: Problem) => string | undefined;
  /** What somebody opened or closed, by id. */
  readonly unfolded: Map<string, boolean>;
  readonly change: (event: AnswerEvent) => void;
  /** Gives a field focus when the page has been drawn with it. */
  readonly focus: (id: string) => void;
  /** Has a screen reader say something. */
  readonly announce: (sentence: string) => void;
}
