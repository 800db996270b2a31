import type { Journey, JourneyEvent } from '@send-reform/core/assessment';
import type { QuestionText } from './text.js';

/** What the fields of a statement draw from, and what they call when somebody does something. */
export interface QuestionView {
  readonly journey: Journey;
  readonly text: QuestionText;
  /** What every id and field name begins with. */
  readonly prefix: string;
  /** The language that dates and times are written in. */
  readonly language: string;
  /** What somebody opened or closed, by id. */
  readonly unfolded: Map<string, boolean>;
  readonly change: (event: JourneyEvent) => void;
  /** Gives a field focus when the page has been drawn with it. */
  readonly focus: (id: string) => void;
  /** Has a screen reader say something. */
  readonly announce: (sentence: string) => void;
}
