import { journeyEnglish } from '@send-reform/core/text';
import type { Instrument } from '@send-reform/core/instrument';
import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Saved, Store } from '../stores/store.js';
import { eachWithQuestionnaire } from './questionnaire.test-helper.js';
import { questionnaireEnglish, type QuestionnaireText } from './text.js';

const given = eachWithQuestionnaire();

/** Every sentence of the catalogue as a mark, so that whatever is written into a template stands out. */
const marked = (value: unknown): unknown =>
  typeof value === 'string' ? '⟦⟧'
  : typeof value === 'function' ? (...values: unknown[]) => `⟦${values.filter((one) => typeof one === 'number' || /^[⟦§]/.test(String(one))).join(' ')}⟧`
  : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, marked(inner)]));

const pseudo = {
  ...(marked(questionnaireEnglish) as QuestionnaireText),
  problems: Object.fromEntries(Object.keys(journeyEnglish).map((key) => [key, '⟦⟧'])),
};

const levels = [{ id: 'low', label: '§', description: '§', value: '0' }, { id: 'high', label: '§', value: '1' }];

/** An instrument that asks in every way there is, its own words marked as well. */
const instrument: Instrument = {
  format: 'send-reform/instrument/1', id: 'marks', version: '1.0.0', title: '§', description: '§\n\n§', status: 'illustrative',
  partners: [{ id: 'health', label: '§' }],
  scales: { steps: { levels } }, scale: 'steps', rule: { kind: 'sum' },
  sections: [{
    id: 'outer', title: '§',
    sections: [{
      id: 'inner', title: '§', description: '§',
      statements: [
        { id: 'plain', text: '§', guidance: '§', evidencePrompt: '§', partners: ['health'], appliesTo: { kind: ['county'] } },
        { id: 'other', text: '§' },
        {
          id: 'ticked', text: '§', confirmation: 'optional', indicators: [{ id: 'group', label: '§', indicators: [{ id: 'a', text: '§' }] }],
          rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'high' }], otherwise: 'low' },
        },
      ],
    }],
  }],
};
const compiled = unwrap(compileInstrument(instrument));

const full: AnswerSheet = {
  ...emptySheet(compiled), revision: 1, place: { kind: 'county' }, partner: 'health',
  answers: {
    plain: { state: 'answered', level: 'low', confidence: 'low', note: '§', evidence: [{ title: '§', reference: '§' }] },
    ticked: { state: 'answered', level: 'high', indicators: ['a'] },
    other: { state: 'not-applicable', reason: '§' },
  },
};

/** Words that a list of fields or a destructuring names. */
const FROM_A_LIST = ['day', 'month', 'year', 'problems'];

/** Letters that came from neither the catalogue nor the instrument. */
function foreign(): string[] {
  const attributes = [...given.element.querySelectorAll('*')].flatMap((one) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''));
  return [given.element.textContent, ...attributes].flatMap((text) => text.match(/\p{L}{2,}/gu) ?? []);
}

const show = (properties: Partial<typeof given.element>) => given.show({ instrument, sheet: full, text: pseudo, ...properties });

describe('words', () => {
  it.each(['tasks', 'question/plain', 'question/ticked', 'question/other', 'check'])('come from the catalogue on every step: %s', async (step) => {
    await show({ step });
    expect(given.element.textContent).toContain('⟦');
    expect(foreign()).toEqual([]);
  });

  it('come from it on the start, before a place is known and when it is missing', async () => {
    await show({ noStart: false, sheet: undefined, keep: 'browser' });
    expect(foreign()).toEqual([]);
    given.element.querySelector<HTMLElement>('.govuk-button--start')!.click();
    await given.element.updateComplete;
    expect(given.element.querySelector('.govuk-error-summary')).not.toBeNull();
    expect(foreign()).toEqual([]);
    given.element.querySelector<HTMLElement>('[id$="-clear"]')!.click();
    await given.element.updateComplete;
    expect(foreign()).toEqual([]);
  });

  it('come from it in errors and at the end', async () => {
    await show({ step: 'question/other', sheet: { ...full, answers: {} } });
    page.getByRole('button').first().element();
    given.element.querySelector<HTMLElement>('.govuk-button-group button')!.click();
    await given.element.updateComplete;
    expect(given.element.querySelector('.govuk-error-message')).not.toBeNull();
    expect(foreign()).toEqual([]);
    await show({ step: 'check', sheet: full });
    [...given.element.querySelectorAll<HTMLElement>('button')].at(-1)!.click();
    await given.element.updateComplete;
    expect(given.element.step).toBe('done');
    expect(foreign()).toEqual([]);
  });

  it.each(['read', 'review', 'print'] as const)('come from it where answers are looked at: %s', async (mode) => {
    await show({ mode });
    expect(foreign()).toEqual([]);
    await show({ mode, sheet: { ...full, answers: {} } });
    expect(foreign()).toEqual([]);
  });

  it.each(['full', 'blocked', 'offline', 'refused', 'unreadable', 'error'] as const)('come from it when keeping fails: %s', async (reason) => {
    const store: Store = {
      where: 'server',
      load: () => Promise.resolve({ state: 'failed', reason }),
      save: () => Promise.resolve({ state: 'failed', reason, onDevice: false }),
      clear: () => Promise.resolve(),
    };
    await show({ store, noStart: false });
    await vi.waitFor(() => expect(given.element.querySelector('.govuk-notification-banner')).not.toBeNull());
    expect(foreign()).toEqual([]);
  });

  it('come from it when two answers are to be chosen from', async () => {
    const theirs = { ...full, answers: { ...full.answers, plain: { state: 'do-not-know' as const } } };
    const conflict: Saved = { state: 'conflict', json: theirs, version: '2' };
    const store: Store = {
      where: 'server',
      load: () => Promise.resolve({ state: 'found', json: full, version: '1' }),
      save: () => Promise.resolve(conflict),
      clear: () => Promise.resolve(),
    };
    await show({ store, step: 'question/plain' });
    given.element.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click();
    await vi.waitFor(() => expect(given.element.querySelector('.govuk-notification-banner')).not.toBeNull(), 3_000);
    expect(foreign()).toEqual([]);
    given.element.querySelector<HTMLElement>('.govuk-notification-banner button')!.click();
    await given.element.updateComplete;
    expect(given.element.querySelector('.send-compare')).not.toBeNull();
    expect(foreign()).toEqual([]);
  });

  it('leave no sentence of the catalogue unused', async () => {
    const sources = import.meta.glob<string>(['./*.ts', '../question/*.ts', '!./*test*', '!./*text.ts', '!../question/text.ts', '!../question/*test*'], { query: '?raw', import: 'default' });
    const code = (await Promise.all(Object.values(sources).map((load) => load()))).join('\n');
    const unused = Object.keys(questionnaireEnglish).filter((key) => !code.includes(`text.${key}`) && !FROM_A_LIST.includes(key));
    expect(unused).toEqual([]);
  });

  it('fit a narrow column however long they are, from either side', async () => {
    const long = 'Zusammenarbeitsvereinbarungen'.repeat(3);
    given.element.style.setProperty('width', '288px');
    given.element.style.setProperty('display', 'block');
    for (const direction of ['ltr', 'rtl']) {
      document.documentElement.dir = direction;
      for (const step of ['tasks', 'question/plain', 'check']) {
        await show({ step, text: { next: long, skip: long, done: long, doNotKnow: long, change: long } });
        expect(given.element.scrollWidth, `${direction} ${step}`).toBeLessThanOrEqual(290);
      }
    }
    document.documentElement.removeAttribute('dir');
  });
});
