import type { GrantOverTime, LaterYears } from '@send-reform/core/grant';

/** What `send-grant-over-time-result` brings. */
export interface SendGrantOverTimeResultDetail {
  /** What was typed, as the core takes it: to be kept, or given back as `later`. */
  readonly later: LaterYears;
  readonly result: GrantOverTime;
}

declare global {
  interface HTMLElementEventMap {
    'send-grant-over-time-result': CustomEvent<SendGrantOverTimeResultDetail>;
  }
}
