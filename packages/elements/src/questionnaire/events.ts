import type { AnswerSheet } from '@send-reform/core/assessment';
import type { SaveState } from '../stores/save-state.js';

/** What `send-change` brings. */
export interface SendChangeDetail {
  /** The whole sheet after the change: a new object, its revision counted up. */
  readonly sheet: AnswerSheet;
  /** The statement whose answer, note or evidence changed; absent when answers came from where they are kept. */
  readonly statement?: string;
}

/** What `send-navigate` brings. */
export interface SendNavigateDetail {
  /** The step now shown, as a path: empty for the start, `tasks`, `question/` and a statement's id, `check`, `done`. */
  readonly step: string;
}

/** What the cancelable `send-before-submit` brings. Cancelling it stops the sending without a word. */
export interface SendBeforeSubmitDetail {
  readonly sheet: AnswerSheet;
  /** Stops the sending and says why, in the error summary. */
  readonly refuse: (messages: string | readonly string[]) => void;
  /** Waits for this before the answers count as sent; they do not when it is rejected or comes to `false`. */
  readonly waitFor: (work: Promise<unknown>) => void;
}

/** What `send-submit` brings: the answers as they were sent. */
export interface SendSubmitDetail {
  readonly sheet: AnswerSheet;
}

/** What `send-save-state` brings. */
export interface SendSaveStateDetail {
  readonly state: SaveState;
}

/** What the cancelable `send-before-keep` brings: where answers are about to be kept. */
export interface SendBeforeKeepDetail {
  /** The name under which the device keeps them. */
  readonly key: string;
}

declare global {
  interface HTMLElementEventMap {
    'send-change': CustomEvent<SendChangeDetail>;
    'send-navigate': CustomEvent<SendNavigateDetail>;
    'send-before-submit': CustomEvent<SendBeforeSubmitDetail>;
    'send-submit': CustomEvent<SendSubmitDetail>;
    'send-save-state': CustomEvent<SendSaveStateDetail>;
    'send-before-keep': CustomEvent<SendBeforeKeepDetail>;
  }
}
