import type { IndicatorSet, Quarter } from '@send-reform/core/plan';

/** What `send-indicators-change` brings. */
export interface SendIndicatorsChangeDetail {
  /** All indicators, with the figures that were entered: to be kept, or given back as `indicators`. */
  readonly indicators: IndicatorSet;
  readonly quarter: Quarter;
  /** Ids of the indicators whose figure or note was entered, changed or taken out. */
  readonly changed: readonly string[];
}

declare global {
  interface HTMLElementEventMap {
    'send-indicators-change': CustomEvent<SendIndicatorsChangeDetail>;
  }
}
