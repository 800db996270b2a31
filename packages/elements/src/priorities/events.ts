import type { DraftAction } from '@send-reform/core/priorities';

/** What the cancelable `send-take-over` brings. Cancelling it leaves everything as it was. */
export interface SendTakeOverDetail {
  /** What a plan can take over, in the instrument's own words. */
  readonly action: DraftAction;
  /** Whether it is taken over; false where somebody takes it out again. */
  readonly taken: boolean;
  /** The ids of all the actions that are taken over with this. */
  readonly chosen: readonly string[];
}

declare global {
  interface HTMLElementEventMap {
    'send-take-over': CustomEvent<SendTakeOverDetail>;
  }
}
