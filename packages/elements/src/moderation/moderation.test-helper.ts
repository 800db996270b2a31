import { changeAnswer, emptySheet, type AnswerSheet, type Said } from '@send-reform/core/assessment';
import { compileInstrument, type Instrument } from '@send-reform/core/instrument';
import { emptyAgreement, withAgreed, type AgreedAnswer, type Agreement } from '@send-reform/core/partnership';
import { unwrap } from '@send-reform/core/problems';
import { afterEach, beforeEach } from 'vitest';
import { example } from '../testing/example.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import type { SendModeration } from './send-moderation.js';

/** The example with three partners, and a statement whose indicators are ticked. */
export const together: Instrument = {
  ...example,
  partners: [{ id: 'education', label: 'Education' }, { id: 'health', label: 'Health' }, { id: 'carers', label: 'Parent carers' }],
  sections: [
    ...example.sections!,
    {
      id: 'knowing', title: 'Knowing',
      statements: [{
        id: 'data', text: 'We know our data.', confirmation: 'none',
        indicators: [{ id: 'facts', label: 'Facts', indicators: [{ id: 'counted', text: 'We count.' }, { id: 'shared', text: 'We share.' }] }],
        rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'high' }, { when: ['some'], level: 'middle' }], otherwise: 'low' },
      }],
    },
  ],
};

export const compiled = unwrap(compileInstrument(together));

/** A partner's sheet with these answers: a level's name, or whatever else is said. */
export function sheetOf(partner: string, answers: Readonly<Record<string, string | Said>>, more: Partial<AnswerSheet> = {}): AnswerSheet {
  const empty = { ...emptySheet(compiled, [partner, more.respondent ?? 'own'].join('-')), place: { kind: 'unitary' as const }, partner, ...more };
  return Object.entries(answers).reduce<AnswerSheet>(
    (sheet, [id, said]) => changeAnswer(sheet, id, typeof said === 'string' ? { state: 'answered', level: said } : said), empty);
}

/** Three partners: two steps apart on leading, one on listening, at one on the plan, and on the data a tie of three. */
export const three: readonly AnswerSheet[] = [
  sheetOf('education', { lead: 'high', listen: 'middle', plan: 'middle', data: { state: 'answered', indicators: ['counted', 'shared'] } }),
  sheetOf('health', { lead: 'middle', listen: 'low', plan: 'middle', data: { state: 'answered', indicators: ['counted'] } }),
  sheetOf('carers', { lead: 'low', listen: 'low', data: { state: 'do-not-know' } }),
];

export const agreedOnLead: AgreedAnswer = {
  statement: 'lead', said: { state: 'answered', level: 'middle' }, agreedBy: ['education', 'health'], reason: 'Named in March.',
  dissent: [{ partner: 'carers', said: { state: 'answered', level: 'low' }, words: 'Nobody told us.' }], date: '2026-05-11', proposedBy: 'median',
};

export const agreementWith = (...answers: readonly AgreedAnswer[]): Agreement =>
  answers.reduce(withAgreed, emptyAgreement(compiled, 'may', { kind: 'unitary' }));

/** One element a test, put into the page and taken out of it again, with the address left clean. */
export function eachWithModeration(): {
  readonly element: SendModeration;
  readonly show: (properties?: Partial<SendModeration>) => Promise<void>;
  readonly heading: () => string;
  readonly texts: (selector: string) => string[];
} {
  let element: SendModeration;
  beforeEach(() => {
    element = document.createElement('send-moderation');
    element.date = '2026-05-11';
    document.body.append(element);
  });
  afterEach(() => {
    document.body.replaceChildren();
    document.body.removeAttribute('dir');
    history.replaceState(null, '', location.pathname + location.search);
  });
  return {
    get element() {
      return element;
    },
    show: async (properties = {}) => {
      Object.assign(element, { instrument: together, sheets: three, ...properties });
      await element.updateComplete;
    },
    heading: () => element.querySelector('h2[tabindex="-1"]')?.textContent.trim() ?? '',
    texts: (selector) => [...element.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
  };
}

/** A tick of the browser in which history has moved and the page has been drawn. */
export const settled = async (element: SendModeration): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await element.updateComplete;
};
