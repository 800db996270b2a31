import type { GrantClaim, GrantResult } from '@send-reform/core/grant';

/** Where somebody is: filling in the form, checking how it was read, reading what it comes to, or the years after. */
export type GrantStep = 'form' | 'check' | 'result' | 'years';

/** What `send-grant-result` brings. */
export interface SendGrantResultDetail {
  /** What was typed, as the core takes it: to be kept, or given back as `claim`. */
  readonly claim: GrantClaim;
  readonly result: GrantResult;
}

/** What `send-grant-step` brings. */
export interface SendGrantStepDetail {
  readonly step: GrantStep;
  /** How many things the form found wrong, so that a page can say so in its title. */
  readonly mistakes: number;
}

declare global {
  interface HTMLElementEventMap {
    'send-grant-result': CustomEvent<SendGrantResultDetail>;
    'send-grant-step': CustomEvent<SendGrantStepDetail>;
  }
}
