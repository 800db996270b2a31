import { checkSheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument, type Instrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import type { SendQuestion } from './send-question.js';

let element: SendQuestion;
let sheets: AnswerSheet[];

async function show(properties: Partial<SendQuestion> = {}): Promise<void> {
  Object.assign(element, { instrument: example, statement: 'lead', ...properties });
  await element.updateComplete;
}

beforeEach(() => {
  element = document.createElement('send-question');
  sheets = [];
  element.addEventListener('send-change', ({ detail }) => sheets.push(detail.sheet));
  document.body.append(element);
});

afterEach(() => document.body.replaceChildren());

const ticked: Instrument = {
  ...example,
  sections: [
    {
      id: 'only', title: 'Only',
      statements: [
        {
          id: 'ticks', text: 'Which of these are true?', confirmation: 'optional',
          indicators: [
            { id: 'people', label: 'People', indicators: [{ id: 'lead', text: 'Somebody leads.' }, { id: 'team', text: 'There is a team.' }] },
            { id: 'money', label: 'Money', indicators: [{ id: 'pot', text: 'There is one budget.' }] },
          ],
          rule: { kind: 'decision-table', rows: [{ when: ['all', 'all'], level: 'high' }, { when: ['some', 'none'], level: 'middle' }], otherwise: 'low' },
        },
      ],
    },
  ],
};

describe('one statement', () => {
  it('has the same fields as in the questionnaire, what is optional folded away', async () => {
    await show();
    expect((await accessibleNodes('group', 'radio', 'DisclosureTriangle', 'button')).filter(({ name }) => name !== '')).toMatchObject([
      { role: 'group', name: 'Somebody leads.', description: 'One person with a name.' },
      { role: 'radio', name: 'Low', description: 'Nobody leads.' },
      { role: 'radio', name: 'Middle' },
      { role: 'radio', name: 'High' },
      { role: 'radio', name: 'Not applicable' },
      { role: 'radio', name: 'I do not know' },
      { role: 'DisclosureTriangle', name: 'Confidence, note and evidence about: Somebody leads.', expanded: false },
    ]);
    expect(await violations(element)).toEqual([]);
  });

  it('gives a sheet that checks out, from none or from one', async () => {
    const compiled = unwrap(compileInstrument(example));
    await show();
    await page.getByRole('radio', { name: 'High' }).click();
    expect(sheets[0]).toMatchObject({ revision: 1, answers: { lead: { state: 'answered', level: 'high' } } });
    expect(checkSheet(compiled, { ...sheets[0], place: { kind: 'county' } }).ok).toBe(true);
    await show({ sheet: exampleSheet({ lead: { state: 'answered', level: 'low', note: 'Kept.' } }) });
    await page.getByRole('radio', { name: 'Middle' }).click();
    expect(sheets.at(-1)).toMatchObject({ revision: 6, answers: { lead: { level: 'middle', note: 'Kept.' } } });
  });

  it('says what is wrong when it is asked, until it is put right', async () => {
    await show({ sheet: exampleSheet() });
    expect(await element.check()).toBe(false);
    expect((await accessibleNodes('group'))[0]?.description).toBe('One person with a name. Error: Select an answer, or skip this for now');
    expect(document.activeElement).toMatchObject({ type: 'radio' });
    expect(await violations(element)).toEqual([]);
    await page.getByRole('radio', { name: 'High' }).click();
    expect(element.querySelector('.govuk-error-message')).toBeNull();
    expect(await element.check()).toBe(true);
  });

  it('shows another statement, and nothing of the one before', async () => {
    await show({ sheet: exampleSheet({ lead: { state: 'answered', level: 'high' } }) });
    await show({ statement: 'listen' });
    await expect.element(page.getByRole('group', { name: 'We listen to families.' })).toBeVisible();
    expect(element.querySelector('input:checked')).toBeNull();
  });

  it('keeps a note that is too long for a sheet', async () => {
    await show({ sheet: exampleSheet() });
    element.querySelector('details')!.open = true;
    await page.getByRole('textbox', { name: /^Note/ }).fill('x'.repeat(20_001));
    await page.getByRole('radio', { name: 'High' }).click();
    await show({ sheet: sheets.at(-1) });
    await expect.element(page.getByRole('textbox', { name: /^Note/ })).toHaveValue('x'.repeat(20_001));
    expect(await element.check()).toBe(false);
    expect(document.activeElement?.localName).toBe('textarea');
  });

  it('says when there is nothing, no such statement, or a sheet for something else', async () => {
    element.instrument = undefined;
    await element.updateComplete;
    expect(element.textContent).toContain('no questionnaire here yet');
    await show({ statement: 'elsewhere' });
    expect(element.textContent).toContain('none by this name');
    const sheet = exampleSheet();
    await show({ sheet: { ...sheet, instrument: { ...sheet.instrument, hash: `sha256-${'0'.repeat(64)}` } } });
    expect(element.textContent).toContain('another version');
  });
});

describe('a statement that is answered by ticks', () => {
  const answer = () => sheets.at(-1)?.answers['ticks'];

  it('has boxes by group, and three ways out that stand alone', async () => {
    await show({ instrument: ticked, statement: 'ticks' });
    expect((await accessibleNodes('group', 'checkbox')).filter(({ name }) => name !== '')).toMatchObject([
      { role: 'group', name: 'Which of these are true?', description: 'Select all that are true today.' },
      { role: 'group', name: 'People' },
      { role: 'checkbox', name: 'Somebody leads.' },
      { role: 'checkbox', name: 'There is a team.' },
      { role: 'group', name: 'Money' },
      { role: 'checkbox', name: 'There is one budget.' },
      { role: 'checkbox', name: 'None of these', description: 'Nothing in the lists above is true today.' },
      { role: 'checkbox', name: 'Not applicable' },
      { role: 'checkbox', name: 'I do not know' },
    ]);
    expect(await violations(element)).toEqual([]);
  });

  it('says what the ticks come to, and lets another level be confirmed', async () => {
    await show({ instrument: ticked, statement: 'ticks' });
    await page.getByRole('checkbox', { name: 'There is a team.' }).click();
    expect(answer()).toMatchObject({ state: 'answered', indicators: ['team'] });
    expect((await accessibleNodes('group')).find(({ name }) => name === 'Which level do you confirm?')?.description).toBe('What you selected comes to: Middle.');
    await page.getByRole('radio', { name: 'Low' }).click();
    expect(answer()).toMatchObject({ indicators: ['team'], level: 'low' });
    await page.getByRole('checkbox', { name: 'Somebody leads.' }).click();
    expect(answer()).toMatchObject({ indicators: ['lead', 'team'], level: 'low' });
    await page.getByRole('radio', { name: 'The level that the selections come to' }).click();
    expect(answer()).not.toHaveProperty('level');
    expect(await violations(element)).toEqual([]);
  });

  it('is open again when nothing is ticked, and answered when none is said to be true', async () => {
    await show({ instrument: ticked, statement: 'ticks' });
    await page.getByRole('checkbox', { name: 'There is a team.' }).click();
    await page.getByRole('checkbox', { name: 'There is a team.' }).click();
    expect(answer()).toBeUndefined();
    await page.getByRole('checkbox', { name: 'None of these' }).click();
    expect(answer()).toMatchObject({ state: 'answered', indicators: [] });
    await page.getByRole('checkbox', { name: 'I do not know' }).click();
    expect(answer()).toMatchObject({ state: 'do-not-know' });
    await expect.element(page.getByRole('checkbox', { name: 'None of these' })).not.toBeChecked();
    await page.getByRole('checkbox', { name: 'Not applicable' }).click();
    await page.getByRole('textbox', { name: 'Why does it not apply?' }).fill('We have none.');
    expect(answer()).toMatchObject({ state: 'not-applicable', reason: 'We have none.' });
  });
});
