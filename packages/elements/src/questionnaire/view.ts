import type { AnswerConflict, Journey, JourneyEvent, Step } from '@send-reform/core/assessment';
import type { Problem } from '@send-reform/core/problems';
import type { QuestionView } from '../question/view.js';
import type { SaveState } from '../stores/save-state.js';
import type { QuestionnaireText } from './text.js';

/** What the steps of a questionnaire draw from, and what they call when somebody does something. */
export interface View extends QuestionView {
  readonly journey: Journey;
  readonly text: QuestionnaireText;
  /** The language that dates and times are written in. */
  readonly language: string;
  readonly change: (event: JourneyEvent) => void;
  /** Where answers are kept. */
  readonly where: 'device' | 'server' | 'host' | 'off';
  readonly saveState: SaveState;
  /** Whether the fields stand in a form of the host's, which the last button then submits. */
  readonly inForm: boolean;
  /** Whether there is a step before the list of sections. */
  readonly hasStart: boolean;
  /** Whether the start asks what kind of place the answers are about. */
  readonly asksPlace: boolean;
  readonly isSending: boolean;
  readonly hrefOf: (step: Step) => string;
  /** A click on a link that leads to another step here, unless it is meant for another tab. */
  readonly follow: (does: () => void) => (event: MouseEvent) => void;
  readonly submit: () => void;
  /** Shows the field that a problem is about, on its own page. */
  readonly openProblem: (problem: Problem) => void;
  readonly clearing: Clearing;
  readonly settling: Settling;
  readonly retry: () => void;
}

/** Deleting what this device keeps, which is asked twice. */
export interface Clearing {
  readonly isAsked: boolean;
  readonly ask: () => void;
  readonly confirm: () => void;
  readonly leave: () => void;
}

/** Choosing between two answers to the same statement. */
export interface Settling {
  readonly isOpen: boolean;
  readonly open: () => void;
  /** Leaves it for later: nothing is chosen yet, and both answers stay. */
  readonly close: () => void;
  readonly choices: ReadonlyMap<string, 'mine' | 'theirs'>;
  readonly missing: readonly AnswerConflict[];
  readonly choose: (statement: string, choice: 'mine' | 'theirs') => void;
  readonly finish: () => void;
}
