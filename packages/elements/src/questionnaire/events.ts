import type { AnswerSheet } from '@send-reform/core/assessment';

/** What `send-change` brings. */
export interface SendChangeDetail {
  /** The whole sheet after the change: a new object, its revision counted up. */
  readonly sheet: AnswerSheet;
  /** The statement whose answer or note changed. */
  readonly statement: string;
}

/** What `send-navigate` brings. */
export interface SendNavigateDetail {
  /** The id of the section now shown; empty for the list of sections. */
  readonly section: string;
}

declare global {
  interface HTMLElementEventMap {
    'send-change': CustomEvent<SendChangeDetail>;
    'send-navigate': CustomEvent<SendNavigateDetail>;
  }
}
