import { checkSheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import type { SendQuestionnaire } from './send-questionnaire.js';

let element: SendQuestionnaire;
let sheets: AnswerSheet[];

async function show(properties: Partial<SendQuestionnaire> = {}): Promise<void> {
  Object.assign(element, { instrument: example, sheet: exampleSheet(), ...properties });
  await element.updateComplete;
}

beforeEach(() => {
  element = document.createElement('send-questionnaire');
  sheets = [];
  element.addEventListener('send-change', ({ detail }) => sheets.push(detail.sheet));
  document.body.append(element);
});

afterEach(() => {
  document.body.replaceChildren();
});

const compiled = unwrap(compileInstrument(example));

describe('the list of sections', () => {
  it('tells what is asked and how far each section has come', async () => {
    await show({ sheet: exampleSheet({ lead: { state: 'do-not-know' }, plan: { state: 'answered', level: 'high' } }) });
    expect(await accessibleNodes('heading', 'link', 'button')).toMatchObject([
      { role: 'heading', name: 'An example' },
      { role: 'button', name: 'Carry on' },
      { role: 'link', name: 'Working together', description: '1 of 2 done' },
      { role: 'link', name: 'Acting', description: 'Done' },
    ]);
    expect(await violations(element)).toEqual([]);
  });

  it('shows a section, and says so', async () => {
    await show();
    const shown: string[] = [];
    element.addEventListener('send-navigate', ({ detail }) => shown.push(detail.section));
    await page.getByRole('link', { name: 'Acting' }).click();
    expect(shown).toEqual(['acting']);
    expect(document.activeElement?.textContent).toBe('Acting');
    await expect.element(page.getByRole('group', { name: 'There is a plan.' })).toBeVisible();
  });

  it('does not ask a place what it is not asked', async () => {
    await show({ section: 'acting' });
    const asked = async () => (await accessibleNodes('group')).map(({ name }) => name).filter((name) => name !== '');
    expect(await asked()).toEqual(['There is a plan.']);
    await show({ section: 'acting', sheet: { ...exampleSheet(), place: { kind: 'county' } } });
    expect(await asked()).toEqual(['There is a plan.', 'Districts take part.']);
  });
});

describe('a section', () => {
  it('gives every control a role, a name and what describes it', async () => {
    await show({ section: 'working', sheet: exampleSheet({ lead: { state: 'answered', level: 'middle', note: 'Since May.' } }) });
    const nodes = (await accessibleNodes('group', 'radio', 'textbox', 'button', 'DisclosureTriangle')).filter(({ name }) => name !== '');
    const ofLead = nodes.slice(0, nodes.findIndex(({ name }) => name === 'We listen to families.'));
    expect(ofLead).toMatchObject([
      { role: 'button', name: 'All sections' },
      { role: 'group', name: 'Somebody leads.', description: 'One person with a name.' },
      { role: 'radio', name: 'Low', description: 'Nobody leads.', checked: 'false' },
      { role: 'radio', name: 'Middle', description: 'Somebody leads a part.', checked: 'true' },
      { role: 'radio', name: 'High', description: 'Somebody leads it all.', checked: 'false' },
      { role: 'radio', name: 'Not applicable', description: 'This cannot apply to us.', checked: 'false' },
      { role: 'radio', name: 'I do not know', description: 'An honest answer: it shows what to find out.', checked: 'false' },
      { role: 'DisclosureTriangle', name: 'Note about: Somebody leads.', expanded: true },
      {
        role: 'textbox',
        name: 'Your note about: Somebody leads.',
        description: expect.stringMatching(/^What would show it: The decision that names them\. Do not write anything that could identify a child/) as string,
      },
    ]);
    expect(nodes.at(-1)).toMatchObject({ role: 'button', name: 'Continue' });
    expect(await violations(element)).toEqual([]);
  });

  it('sends a new sheet that checks out, and leaves the old one alone', async () => {
    const sheet = exampleSheet({ lead: { state: 'answered', level: 'low', note: 'Kept.' } });
    const before = structuredClone(sheet);
    await show({ section: 'working', sheet });
    await page.getByRole('radio', { name: 'High' }).first().click();
    expect(sheet).toEqual(before);
    expect(sheets).toEqual([
      { ...sheet, revision: 6, answers: { lead: { state: 'answered', level: 'high', note: 'Kept.', revision: 6, basedOn: 5 } } },
    ]);
    expect(checkSheet(compiled, sheets[0])).toEqual({ ok: true, value: sheets[0] });
  });

  it('asks why a statement does not apply, and keeps each word', async () => {
    await show({ section: 'working' });
    await page.getByRole('radio', { name: 'Not applicable' }).first().click();
    expect(await accessibleNodes('textbox')).toMatchObject([
      { name: 'Why does it not apply?', description: 'Do not write anything that could identify a child.' },
    ]);
    await page.getByRole('textbox', { name: 'Why does it not apply?' }).fill('We have none.');
    expect(sheets.at(-1)?.answers['lead']).toMatchObject({ state: 'not-applicable', reason: 'We have none.' });
    expect(await violations(element)).toEqual([]);
  });

  it('keeps a note without an answer, and its fold open while it is emptied', async () => {
    await show({ section: 'working' });
    await userEvent.click(element.querySelector('summary')!);
    const note = page.getByRole('textbox', { name: 'Your note about: Somebody leads.' });
    await note.fill('Ask.');
    expect(sheets.at(-1)?.answers['lead']).toMatchObject({ state: 'not-yet', note: 'Ask.' });
    await note.fill('');
    expect(sheets.at(-1)?.answers).toEqual({});
    await expect.element(note).toBeVisible();
  });

  it('is answered and left by keyboard alone', async () => {
    await show();
    element.querySelector('button')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('Working together');
    await userEvent.tab();
    expect(document.activeElement).toMatchObject({ type: 'radio', value: 'low' });
    await userEvent.keyboard(' {ArrowDown}');
    expect(sheets.map(({ answers }) => answers['lead'])).toMatchObject([{ level: 'low' }, { level: 'middle' }]);
    await userEvent.tab();
    expect(document.activeElement?.localName).toBe('summary');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(sheets.at(-1)?.answers['listen']).toMatchObject({ state: 'do-not-know' });
    expect(document.activeElement?.textContent).toBe('Acting');
  });

  it('does without a form of its own inside one of the host’s', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    form.append(element);
    await show({ section: 'working' });
    expect(element.querySelector('form')).toBeNull();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.element(page.getByRole('heading', { name: 'Acting' })).toBeVisible();
  });
});

describe('what it shows besides', () => {
  it('shows answers to be read, without a field', async () => {
    await show({ readonly: true, section: 'working', sheet: exampleSheet({ lead: { state: 'answered', level: 'high', note: 'Since May.' } }) });
    expect(await accessibleNodes('radio', 'textbox')).toEqual([]);
    expect(element.querySelector('dl')?.innerText.split(/\n+/)).toEqual([
      'Somebody leads.', 'High', 'Somebody leads it all.', 'Since May.', 'We listen to families.', 'Not answered yet',
    ]);
    expect(await violations(element)).toEqual([]);
  });

  it('shows no answers that belong to another version', async () => {
    const sheet = exampleSheet();
    await show({ sheet: { ...sheet, instrument: { ...sheet.instrument, hash: `sha256-${'0'.repeat(64)}` } } });
    expect(element.textContent).toContain('another version');
  });

  it('names what is wrong with an instrument', async () => {
    await show({ instrument: { ...example, scale: 'stairs' } });
    expect(element.textContent).toContain('Tell whoever looks after this page');
    expect(element.querySelectorAll('li').length).toBeGreaterThan(0);
  });

  it('says what the host wants said', async () => {
    await show({ section: 'working', text: { doNotKnow: 'No idea' } });
    expect(await accessibleNodes('radio')).toContainEqual(expect.objectContaining({ name: 'No idea' }));
  });
});

describe('in a page', () => {
  it('registers once, however often it is asked to', async () => {
    const known = customElements.get('send-questionnaire');
    await import(/* @vite-ignore */ `./register.js?again=${Date.now()}`);
    expect(customElements.get('send-questionnaire')).toBe(known);
  });

  it('stands twice on one page without a field of one in the other', async () => {
    await show({ section: 'working' });
    const second = document.createElement('send-questionnaire');
    second.instrument = example;
    second.section = 'working';
    document.body.append(second);
    await second.updateComplete;
    const ids = [...document.querySelectorAll('[id^="send-"]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await userEvent.click(element.querySelector('input')!);
    await userEvent.click(second.querySelectorAll('input')[1]!);
    expect([element, second].map((one) => one.querySelector<HTMLInputElement>('input:checked')?.value)).toEqual(['low', 'middle']);
  });

  it('works inside another shadow root, and heard outside it', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    root.append(element);
    await show({ section: 'working' });
    const heard = vi.fn();
    document.body.addEventListener('send-change', heard, { once: true });
    element.querySelector('input')!.click();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('leaves no listener behind, and keeps what was answered when it is moved', async () => {
    const listening = vi.spyOn(EventTarget.prototype, 'addEventListener');
    await show({ section: 'working' });
    element.querySelector('input')!.click();
    await element.updateComplete;
    const other = document.createElement('div');
    document.body.append(other);
    other.append(element);
    await element.updateComplete;
    expect(element.querySelector<HTMLInputElement>('input:checked')?.value).toBe('low');
    element.remove();
    const targets = listening.mock.contexts;
    listening.mockRestore();
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !(target instanceof Node && element.contains(target)))).toEqual([]);
  });
});
