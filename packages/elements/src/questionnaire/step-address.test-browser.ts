import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { eachWithQuestionnaire, settled } from './questionnaire.test-helper.js';

const given = eachWithQuestionnaire();
const { show, heading } = given;
const press = (name: string) => page.getByRole('button', { name }).first().click();

async function back(): Promise<void> {
  history.back();
  await settled(given.element);
}

async function forward(): Promise<void> {
  history.forward();
  await settled(given.element);
}

describe('the address of a step', () => {
  it('goes back and forward with the browser, and takes the focus along', async () => {
    await show({ sheet: exampleSheet() });
    await press('Start');
    expect(location.hash).toBe('#send/question/lead');
    await press('Skip for now');
    expect(location.hash).toBe('#send/question/listen');
    await back();
    expect(heading()).toBe('Somebody leads.');
    expect(document.activeElement?.textContent).toBe('Somebody leads.');
    await back();
    expect(location.hash).toBe('');
    expect(heading()).toBe('An example');
    await forward();
    expect(heading()).toBe('Somebody leads.');
  });

  it('keeps what was answered when going back', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet() });
    await page.getByRole('radio', { name: 'High' }).click();
    await press('Continue');
    await back();
    expect(given.element.querySelector<HTMLInputElement>('input:checked')?.labels?.[0]?.textContent).toBe('High');
  });

  it('opens the step that the address names', async () => {
    history.replaceState(null, '', '#send/question/plan');
    given.element.remove();
    document.body.append(given.element);
    await show({ sheet: exampleSheet() });
    expect(heading()).toBe('There is a plan.');
  });

  it.each(['#send/question/nothing', '#main', '#send', '#send/%E0%A4%A'])('begins as usual where it names none: %s', async (hash) => {
    history.replaceState(null, '', hash);
    await show({ sheet: exampleSheet() });
    expect(heading()).toBe('An example');
    expect(location.hash).toBe(hash);
  });

  it('leaves a fragment of the page alone', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet() });
    location.hash = 'main';
    await settled(given.element);
    expect(heading()).toBe('Somebody leads.');
    expect(location.hash).toBe('#main');
  });

  it('follows a link that the page has to one of its steps', async () => {
    await show({ sheet: exampleSheet() });
    location.hash = 'send/check';
    await settled(given.element);
    expect(heading()).toBe('Check your answers before you send them');
  });

  it('says what is shown where a link leads to a statement that is not asked here', async () => {
    await show({ sheet: exampleSheet() });
    location.hash = 'send/question/districts';
    await settled(given.element);
    expect(heading()).toBe('An example');
    expect(location.hash).toBe('#send/tasks');
  });

  it('takes the name of the element, and keeps two on a page apart', async () => {
    given.element.remove();
    given.element.id = 'health';
    document.body.append(given.element);
    const second = document.createElement('send-questionnaire');
    Object.assign(second, { instrument: example, sheet: exampleSheet(), noStart: true });
    document.body.append(second);
    await show({ sheet: exampleSheet() });
    await second.updateComplete;
    await press('Start');
    expect(location.hash).toBe('#health/question/lead');
    second.querySelector<HTMLElement>('.govuk-task-list a[href$="plan"]')!.click();
    await second.updateComplete;
    expect(location.hash).toBe('#send/question/plan');
    expect(heading()).toBe('Somebody leads.');
    await back();
    expect([heading(), second.querySelector('h2')?.textContent]).toEqual(['Somebody leads.', 'An example']);
    await back();
    expect(heading()).toBe('An example');
    expect(new Set([...document.querySelectorAll('[id^="send-"]')].map(({ id }) => id)).size).toBe(document.querySelectorAll('[id^="send-"]').length);
  });

  it('gives each of two without a name an address of its own', async () => {
    const second = document.createElement('send-questionnaire');
    Object.assign(second, { instrument: example, sheet: exampleSheet(), noStart: true });
    document.body.append(second);
    await show({ sheet: exampleSheet() });
    await second.updateComplete;
    second.querySelector<HTMLElement>('.govuk-task-list a')!.click();
    expect(location.hash).toBe('#send-2/question/lead');
  });

  it('says nothing to the address where the host asks it not to', async () => {
    given.element.remove();
    given.element.noHistory = true;
    document.body.append(given.element);
    await show({ sheet: exampleSheet() });
    const entries = history.length;
    await press('Start');
    expect([location.hash, history.length, heading()]).toEqual(['', entries, 'Somebody leads.']);
  });

  it('keeps what the page has put into its history', async () => {
    history.replaceState({ page: 7 }, '');
    await show({ sheet: exampleSheet() });
    await press('Start');
    expect(history.state).toMatchObject({ page: 7 });
    await back();
    expect(history.state).toMatchObject({ page: 7 });
  });

  it('does without history where the browser allows none', async () => {
    await show({ sheet: exampleSheet() });
    const refused = vi.spyOn(history, 'pushState').mockImplementation(() => {
      throw new DOMException('Too many', 'SecurityError');
    });
    await press('Start');
    refused.mockRestore();
    expect(heading()).toBe('Somebody leads.');
  });
});
