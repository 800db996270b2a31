import type { AnswerSheet } from '@send-reform/core/assessment';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exampleSheet } from '../testing/example.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { eachWithQuestionnaire, settled } from './questionnaire.test-helper.js';

const given = eachWithQuestionnaire();
const { show, heading } = given;

let form: HTMLFormElement;
/** What the host's own listener got of each form that was sent. */
let posted: (AnswerSheet | undefined)[];

beforeEach(() => {
  form = document.createElement('form');
  form.noValidate = true;
  document.body.append(form);
  form.append(given.element);
  given.element.name = 'assessment';
  posted = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = new FormData(form).get('assessment');
    posted.push(typeof value === 'string' ? (JSON.parse(value) as AnswerSheet) : undefined);
  });
});

const send = () => page.getByRole('button', { name: 'Send my answers' }).click();

describe('in a form of the host’s', () => {
  it('carries the sheet as JSON, always as it is now', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet() });
    const carried = () => JSON.parse(new FormData(form).get('assessment') as string) as unknown;
    expect(carried()).toEqual(exampleSheet());
    await page.getByRole('radio', { name: 'High' }).click();
    expect(carried()).toEqual(given.element.sheet);
    await page.getByRole('textbox', { name: 'Note (optional)' }).fill('Since May.');
    expect(carried()).toMatchObject({ answers: { lead: { level: 'high', note: 'Since May.' } } });
    expect(await violations(given.element)).toEqual([]);
  });

  it('has no form of its own, and no button that sends before the check', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet() });
    const typesOn = async (step: string) => {
      await show({ step });
      return [...given.element.querySelectorAll('button')].map(({ type }) => type);
    };
    for (const step of ['tasks', 'question/lead', 'question/plan']) expect(await typesOn(step)).not.toContain('submit');
    expect((await typesOn('check')).filter((type) => type === 'submit')).toHaveLength(1);
    expect(given.element.querySelector('form')).toBeNull();
  });

  it('goes on at Enter in a field, and does not send', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet({ lead: { state: 'answered', level: 'low', evidence: [{ title: 'Minutes' }] } }) });
    await page.getByRole('textbox', { name: 'Title' }).click();
    await userEvent.keyboard('{Enter}');
    expect(heading()).toBe('We listen to families.');
    expect(posted).toEqual([]);
  });

  it('is sent by the last button', async () => {
    await show({ step: 'check', sheet: exampleSheet() });
    const sent = vi.fn();
    given.element.addEventListener('send-submit', sent);
    await send();
    expect(posted).toEqual([exampleSheet()]);
    expect(sent).toHaveBeenCalledOnce();
    expect(heading()).toBe('Your answers have been sent');
  });

  it('is not sent while something is wrong', async () => {
    await show({ step: 'check', sheet: exampleSheet({ plan: { state: 'not-applicable' } }) });
    await send();
    expect(posted).toEqual([]);
    expect(document.activeElement?.className).toBe('govuk-error-summary');
  });

  it('is not sent by another button of the host’s either, but by one that validates nothing', async () => {
    form.insertAdjacentHTML('beforeend', '<button>Send all</button><button formnovalidate>Keep for later</button>');
    await show({ step: 'question/lead', sheet: exampleSheet({ plan: { state: 'not-applicable' } }) });
    await page.getByRole('button', { name: 'Send all' }).click();
    expect(posted).toEqual([]);
    expect(heading()).toBe('Check your answers before you send them');
    await page.getByRole('button', { name: 'Keep for later' }).click();
    expect(posted).toHaveLength(1);
  });

  it('is vetoed by the host without a word', async () => {
    await show({ step: 'check', sheet: exampleSheet() });
    given.element.addEventListener('send-before-submit', (event) => event.preventDefault());
    await send();
    expect(posted).toEqual([]);
    expect(heading()).toBe('Check your answers before you send them');
  });

  it('says why the host refuses, in its words', async () => {
    await show({ step: 'check', sheet: exampleSheet() });
    given.element.addEventListener('send-before-submit', ({ detail }) => detail.refuse(['Sign in first.', 'The round is closed.']));
    await send();
    expect(posted).toEqual([]);
    expect([...given.element.querySelectorAll('.govuk-error-summary li')].map(({ textContent }) => textContent.trim())).toEqual([
      'Sign in first.', 'The round is closed.',
    ]);
    expect(document.activeElement?.className).toBe('govuk-error-summary');
    expect(await violations(given.element)).toEqual([]);
  });

  it('waits for the host, and then is sent once', async () => {
    await show({ step: 'check', sheet: exampleSheet() });
    let finish = (_: unknown): void => undefined;
    given.element.addEventListener('send-before-submit', ({ detail }) => detail.waitFor(new Promise((resolve) => {
      finish = resolve;
    })));
    await send();
    await send();
    expect(posted).toEqual([]);
    expect(given.element.querySelector('[role=status]')?.textContent).toBe('Your answers are being sent.');
    finish(undefined);
    await settled(given.element);
    expect(posted).toEqual([exampleSheet()]);
    expect(heading()).toBe('Your answers have been sent');
  });

  it('says that nothing was sent when what it waited for failed', async () => {
    await show({ step: 'check', sheet: exampleSheet() });
    given.element.addEventListener('send-before-submit', ({ detail }) => detail.waitFor(Promise.reject(new Error('500'))));
    await send();
    await settled(given.element);
    expect(posted).toEqual([]);
    expect(given.element.querySelector('.govuk-error-summary')?.textContent).toContain('could not be sent. They are still here.');
  });

  it('keeps the answers when the form is reset, and shows them', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet() });
    await page.getByRole('radio', { name: 'High' }).click();
    await page.getByRole('textbox', { name: 'Note (optional)' }).fill('Since May.');
    form.reset();
    await settled(given.element);
    expect(given.element.sheet?.answers['lead']).toMatchObject({ level: 'high', note: 'Since May.' });
    await expect.element(page.getByRole('radio', { name: 'High' })).toBeChecked();
    await expect.element(page.getByRole('textbox', { name: 'Note (optional)' })).toHaveValue('Since May.');
    expect(JSON.parse(new FormData(form).get('assessment') as string)).toEqual(given.element.sheet);
  });

  it('finds its form again when it is moved, and lets go of the old one', async () => {
    await show({ step: 'check', sheet: exampleSheet({ plan: { state: 'not-applicable' } }) });
    document.body.append(given.element);
    await given.element.updateComplete;
    expect([...given.element.querySelectorAll('button')].map(({ type }) => type)).not.toContain('submit');
    form.requestSubmit();
    expect(posted).toEqual([undefined]);
  });
});
