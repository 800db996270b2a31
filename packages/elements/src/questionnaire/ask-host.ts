import type { AnswerSheet } from '@send-reform/core/assessment';
import type { SendBeforeSubmitDetail } from './events.js';

/** What the host says to answers that somebody wants to send. */
export interface HostSays {
  readonly isTaken: boolean;
  /** Why not, in the host's words. */
  readonly messages: readonly string[];
  /** Whether something that the host did for it went wrong. */
  readonly isFailure: boolean;
}

/** Asks the host for its leave to send. An answer at once where it waits for nothing, since a form does not wait either. */
export function askHost(element: HTMLElement, sheet: AnswerSheet): HostSays | Promise<HostSays> {
  const messages: string[] = [];
  const work: Promise<unknown>[] = [];
  const detail: SendBeforeSubmitDetail = {
    sheet,
    refuse: (said) => void messages.push(...(typeof said === 'string' ? [said] : said)),
    waitFor: (promise) => void work.push(promise),
  };
  const isLeft = element.dispatchEvent(
    new CustomEvent('send-before-submit', { detail, bubbles: true, composed: true, cancelable: true }),
  );
  const says = (isFailure = false): HostSays => ({ isTaken: isLeft && !isFailure && messages.length === 0, messages, isFailure });
  if (work.length === 0 || !says().isTaken) return says();
  return Promise.all(work).then(
    (results) => (results.includes(false) ? { ...says(), isTaken: false } : says()),
    () => says(messages.length === 0),
  );
}
