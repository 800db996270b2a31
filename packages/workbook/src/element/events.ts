import type { ReturnProblem } from '@send-reform/core/returns';

/** What `send-return-checked` brings: what was found, and nothing of what the workbook holds besides. */
export interface SendReturnCheckedDetail {
  readonly fileName: string;
  readonly dfeCode: string;
  /** The version of the return, `September-2026`. */
  readonly version: string;
  /** Whether the published checks would reject nothing. */
  readonly isAccepted: boolean;
  readonly problems: readonly ReturnProblem[];
  readonly warnings: readonly ReturnProblem[];
}

declare global {
  interface HTMLElementEventMap {
    'send-return-checked': CustomEvent<SendReturnCheckedDetail>;
  }
}
