import type { ReformPlan, SignOff } from '@send-reform/core/plan';

/** What `send-plan-change` brings. */
export interface SendPlanChangeDetail {
  /** The plan as it is now, to be kept. */
  readonly plan: ReformPlan;
  /** The id of the milestone that was marked as done, where one was. */
  readonly milestone?: string;
  /** The sign-off that was recorded, where one was. */
  readonly signed?: SignOff;
  /** The sign-off that was withdrawn, where one was. */
  readonly withdrawn?: SignOff;
}

/** What the cancelable `send-before-sign-off` brings. Cancelling it leaves the plan as it was, and what is typed in its fields. */
export interface SendBeforeSignOffDetail extends SendPlanChangeDetail {
  /** Stops it and says why, in the error summary. */
  readonly refuse: (messages: string | readonly string[]) => void;
}

declare global {
  interface HTMLElementEventMap {
    'send-plan-change': CustomEvent<SendPlanChangeDetail>;
    'send-before-sign-off': CustomEvent<SendBeforeSignOffDetail>;
  }
}
