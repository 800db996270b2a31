import type { Agreement } from '@send-reform/core/partnership';

/** What `send-agreement-change` brings. */
export interface SendAgreementChangeDetail {
  /** The whole agreement after the change: a new object, its revision counted up. */
  readonly agreement: Agreement;
  /** The statement that was agreed, changed or opened again. */
  readonly statement: string;
}

/** What the cancelable `send-before-agree` brings. Cancelling it leaves everything as it was, and what is typed in its fields. */
export interface SendBeforeAgreeDetail extends SendAgreementChangeDetail {
  /** Stops it and says why, in the error summary. */
  readonly refuse: (messages: string | readonly string[]) => void;
}

declare global {
  interface HTMLElementEventMap {
    'send-agreement-change': CustomEvent<SendAgreementChangeDetail>;
    'send-before-agree': CustomEvent<SendBeforeAgreeDetail>;
  }
}
