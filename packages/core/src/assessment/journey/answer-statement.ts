import type { AskedStatement } from '../../instrument/index.js';
import type { JourneyEvent } from './journey.js';
import { clear, giveConfidence, say, typeEvidence, typeNote, typeReason, type Answering } from './typing.js';

/** What somebody does with one statement. */
export type AnswerEvent = Extract<JourneyEvent, { readonly statement: string; readonly type: 'say' | 'clear' | 'note' | 'reason' | 'confidence' | 'evidence' }>;

/**
 * The answers after somebody did something with a statement: `advance` for one statement by itself, where nobody leads
 * the way from one to the next.
 *
 * @example
 * const [statement] = compiled.statements;
 * const note = { type: 'note', statement: statement!.id, note: 'Agreed in April.' } as const;
 * answerStatement({ sheet, drafts: {} }, statement!, note).sheet.revision; // sheet.revision + 1
 */
export function answerStatement<State extends Answering>(state: State, statement: AskedStatement, event: AnswerEvent): State {
  switch (event.type) {
    case 'say':
      return say(state, statement, event.said);
    case 'clear':
      return clear(state, statement);
    case 'note':
      return typeNote(state, statement, event.note);
    case 'reason':
      return typeReason(state, statement, event.reason);
    case 'confidence':
      return giveConfidence(state, statement, event.confidence);
    case 'evidence':
      return typeEvidence(state, statement, event.evidence);
    default:
      return state;
  }
}
