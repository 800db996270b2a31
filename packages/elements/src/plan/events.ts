import type { ReformPlan } from '@send-reform/core/plan';

/** What `send-plan-change` brings. */
export interface SendPlanChangeDetail {
  /** The plan as it is now, to be kept. */
  readonly plan: ReformPlan;
  /** The id of the milestone that was changed. */
  readonly milestone: string;
}

declare global {
  interface HTMLElementEventMap {
    'send-plan-change': CustomEvent<SendPlanChangeDetail>;
  }
}
