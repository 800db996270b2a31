import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument } from '@send-reform/core/instrument';
import type { Said } from '../answers/change-answer.js';
import type { Page } from './pages.js';
import type { QuestionnaireText } from './text.js';

/** What the parts of a questionnaire draw from, and what they call when somebody does something. */
export interface View {
  readonly compiled: CompiledInstrument;
  readonly sheet: AnswerSheet;
  readonly pages: readonly Page[];
  readonly text: QuestionnaireText;
  /** What every id and field name of this questionnaire begins with. */
  readonly prefix: string;
  readonly readonly: boolean;
  /** Whether fields may have a form around them: not inside a form of the host's. */
  readonly ownForm: boolean;
  /** Statements whose note is open when their page is drawn. */
  readonly openNotes: ReadonlySet<string>;
  readonly say: (statement: string, said: Said) => void;
  readonly note: (statement: string, note: string) => void;
  /** Shows a section, or with an empty id the list of all of them. */
  readonly show: (section: string) => void;
}
