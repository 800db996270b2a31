import type { PlaceKind } from '../../areas/place-kind.js';
import type { CompiledInstrument } from '../../instrument/index.js';
import type { Problem } from '../../problems/index.js';
import type { Confidence, Said } from '../change-answer.js';
import type { Drafts, EvidenceDraft, Kept } from '../kept.js';
import type { AnswerSheet } from '../sheet.js';
import type { Step } from './step.js';

/** The way of one person through an assessment, as plain data apart from `compiled`. Never changed: see `advance`. */
export interface Journey {
  readonly compiled: CompiledInstrument;
  /** What a page holds: one statement, or those of one section. */
  readonly by: 'question' | 'section';
  readonly sheet: AnswerSheet;
  /** What was typed and the sheet cannot hold. */
  readonly drafts: Drafts;
  readonly step: Step;
  /** Whether a Change link on the check led here: Continue and Back lead there again. */
  readonly changing: boolean;
  /** The step that was opened from the list of tasks: Back from it leads there again. */
  readonly opened: Step | undefined;
  /**
   * What stood in the way when Continue or submit was last pressed on this step. A problem goes when its field is put
   * right; none is added before the next press.
   */
  readonly problems: readonly Problem[];
  /** The revision that was accepted. The sheet has changed since where its own is another. */
  readonly sent: number | undefined;
}

/** What somebody does, or what a host tells. */
export type JourneyEvent =
  /** A link, a deep link, back and forward in the browser. */
  | { readonly type: 'go'; readonly step: Step }
  /** A Change link on the check. */
  | { readonly type: 'change'; readonly statement: string }
  | { readonly type: 'continue' }
  /** Moves on from a page that is not finished. */
  | { readonly type: 'skip' }
  | { readonly type: 'back' }
  | { readonly type: 'say'; readonly statement: string; readonly said: Said }
  | { readonly type: 'clear'; readonly statement: string }
  | { readonly type: 'note'; readonly statement: string; readonly note: string }
  /** Why a statement does not apply. */
  | { readonly type: 'reason'; readonly statement: string; readonly reason: string }
  | { readonly type: 'confidence'; readonly statement: string; readonly confidence: Confidence | undefined }
  /** The whole list, as its fields stand. */
  | { readonly type: 'evidence'; readonly statement: string; readonly evidence: readonly EvidenceDraft[] }
  | { readonly type: 'place'; readonly kind: PlaceKind }
  /**
   * A store or the host brings another state of the sheet. Without drafts, those of the same sheet stay; with them, even
   * with none, they are taken as they are.
   */
  | { readonly type: 'take'; readonly kept: Kept }
  /** Looks whether the sheet can be sent: it can where `problems` are empty then. Whoever draws sends it. */
  | { readonly type: 'submit' }
  /** The host took the sheet, of this revision where it has changed meanwhile. */
  | { readonly type: 'accept'; readonly revision?: number }
  /** The host did not take it. */
  | { readonly type: 'refuse'; readonly problems: readonly Problem[] }
  /** Back to answering after it was sent. */
  | { readonly type: 'reopen' };
