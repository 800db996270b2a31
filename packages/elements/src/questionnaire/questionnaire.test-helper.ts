import { afterEach, beforeEach, expect, vi } from 'vitest';
import { example } from '../testing/example.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import type { SendQuestionnaire } from './send-questionnaire.js';

/** One questionnaire a test, put into the page and taken out of it again, with the address and the device left clean. */
export function eachWithQuestionnaire(): {
  readonly element: SendQuestionnaire;
  readonly show: (properties?: Partial<SendQuestionnaire>) => Promise<void>;
  readonly heading: () => string;
} {
  let element: SendQuestionnaire;
  beforeEach(() => {
    element = document.createElement('send-questionnaire');
    element.noStart = true;
    element.keep = 'off';
    document.body.append(element);
  });
  afterEach(() => {
    document.body.replaceChildren();
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });
  return {
    get element() {
      return element;
    },
    show: async (properties = {}) => {
      Object.assign(element, { instrument: example, ...properties });
      await element.updateComplete;
      // What is only looked at is fetched first.
      if (element.mode !== 'answer') await vi.waitFor(() => expect(element.querySelector('h2')).not.toBeNull());
    },
    heading: () => element.querySelector('h2[tabindex="-1"]')?.textContent.trim() ?? '',
  };
}

/** A tick of the browser in which history has moved and the page has been drawn. */
export const settled = async (element: SendQuestionnaire): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await element.updateComplete;
};
