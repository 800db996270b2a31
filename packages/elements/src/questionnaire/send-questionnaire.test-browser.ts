import { checkSheet, emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument, type Instrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { onPaper } from '../drawing/emulated-media.test-helper.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import { eachWithQuestionnaire } from './questionnaire.test-helper.js';

const given = eachWithQuestionnaire();
const { show } = given;
const compiled = unwrap(compileInstrument(example));

const sheetsOf = (): AnswerSheet[] => {
  const sheets: AnswerSheet[] = [];
  given.element.addEventListener('send-change', ({ detail }) => sheets.push(detail.sheet));
  return sheets;
};

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

const withPartner: Instrument = {
  ...example,
  partners: [{ id: 'health', label: 'Health' }],
  sections: [
    example.sections![0]!,
    { ...example.sections![1]!, statements: [{ id: 'plan', text: 'There is a plan.', partners: ['health'] }] },
  ],
};
const partnerSheet = (): AnswerSheet => {
  const other = unwrap(compileInstrument(withPartner));
  return { ...exampleSheet(), instrument: { id: 'example', version: '1.0.0', hash: other.hash }, partner: 'health' };
};

describe('the start', () => {
  it('says what this is, how long it takes, who sees the answers, where they are kept and how to clear the device', async () => {
    await show({ noStart: false, keep: 'browser' });
    expect(await accessibleNodes('heading', 'button', 'radio')).toMatchObject([
      { role: 'heading', name: 'An example' },
      { role: 'heading', name: 'Before you start' },
      { role: 'heading', name: 'Who will see your answers' },
      { role: 'heading', name: 'Where your answers are kept' },
      { role: 'heading', name: 'What kind of area do you answer for?' },
      { role: 'radio', name: 'County' },
      { role: 'radio', name: 'Unitary authority' },
      { role: 'radio', name: 'Metropolitan district' },
      { role: 'radio', name: 'London borough' },
      { role: 'button', name: 'Start' },
      { role: 'heading', name: 'If others use this device' },
      { role: 'button', name: 'Clear this device' },
    ]);
    expect(given.element.textContent).toContain('In this browser, on this device');
    expect(await violations(given.element)).toEqual([]);
  });

  it('asks for the kind of place before anything that depends on it', async () => {
    await show({ noStart: false });
    await press('Start');
    expect(document.activeElement?.className).toBe('govuk-error-summary');
    await page.getByRole('link', { name: 'Select what kind of place you are answering for' }).click();
    expect(document.activeElement).toMatchObject({ type: 'radio', value: 'county' });
    expect(await violations(given.element)).toEqual([]);
    await page.getByRole('radio', { name: 'Unitary authority' }).click();
    await press('Start');
    expect(document.activeElement?.textContent).toBe('An example');
    expect(given.element.sheet?.place).toEqual({ kind: 'unitary' });
  });

  it('does not ask for a place that the host knows', async () => {
    await show({ noStart: false, sheet: exampleSheet() });
    expect(await accessibleNodes('radio')).toEqual([]);
    expect(given.element.textContent).toContain('The page that you are on keeps them.');
  });
});

describe('the list of sections', () => {
  it('tells how far each section has come', async () => {
    await show({ sheet: exampleSheet({ lead: { state: 'do-not-know' }, plan: { state: 'answered', level: 'high' } }) });
    expect(await accessibleNodes('heading', 'link', 'button')).toMatchObject([
      { role: 'heading', name: 'An example' },
      { role: 'link', name: 'Working together', description: '1 of 2 done' },
      { role: 'link', name: 'Acting', description: 'Completed' },
      { role: 'button', name: 'Carry on' },
      { role: 'button', name: 'Check your answers' },
    ]);
    expect(await violations(given.element)).toEqual([]);
  });

  it('opens a question, and says so', async () => {
    await show({ sheet: exampleSheet() });
    const steps: string[] = [];
    given.element.addEventListener('send-navigate', ({ detail }) => steps.push(detail.step));
    await page.getByRole('link', { name: 'Acting' }).click();
    expect(steps).toEqual(['question/plan']);
    expect(document.activeElement?.textContent).toBe('There is a plan.');
    expect(given.element.getAttribute('step')).toBe('question/plan');
  });

  it('shows a partner its own statements first, under a heading of their own', async () => {
    await show({ instrument: withPartner, sheet: partnerSheet() });
    expect(await accessibleNodes('heading', 'link')).toMatchObject([
      { name: 'An example' },
      { name: 'Statements for you first: Health' },
      { role: 'link', name: 'Acting (for you: Health)' },
      { name: 'The other statements' },
      { role: 'link', name: 'Working together (the other statements)' },
    ]);
    expect(await violations(given.element)).toEqual([]);
    await press('Start');
    expect(given.heading()).toBe('There is a plan.');
  });
});

describe('statements of a partner and the others', () => {
  const both: Instrument = {
    ...withPartner,
    sections: [{
      id: 'all', title: 'All of it',
      sections: [{
        id: 'acting', title: 'Acting',
        statements: [{ id: 'plan', text: 'There is a plan.', partners: ['health'] }, { id: 'districts', text: 'Districts take part.' }],
      }],
    }],
  };
  const sheet: AnswerSheet = { ...emptySheet(unwrap(compileInstrument(both)), 'test'), partner: 'health' };
  const outline = () => [...given.element.querySelectorAll('h2, h3, h4, h5')].map(({ localName, textContent }) => `${localName} ${textContent.trim()}`);

  it('are told apart on the list of sections, whose headings lie below', async () => {
    await show({ instrument: both, sheet });
    expect(outline()).toEqual([
      'h2 An example', 'h3 Statements for you first: Health', 'h4 All of it', 'h3 The other statements', 'h4 All of it',
    ]);
    expect((await accessibleNodes('link')).map(({ name, description }) => `${name}; ${description}`)).toEqual([
      'Acting (for you: Health); Not started', 'Acting (the other statements); Not started',
    ]);
  });

  it.each(['answer', 'read', 'review'] as const)('are told apart where all answers stand: %s', async (mode) => {
    await show({ instrument: both, sheet, mode, step: 'check' });
    expect(outline().join('; ')).toContain('h3 Statements for you first: Health; h4 Acting; h3 The other statements; h4 Acting');
    expect(await violations(given.element)).toEqual([]);
  });

  it('are told apart on paper', async () => {
    await show({ instrument: both, sheet, mode: 'print' });
    expect(outline().slice(1)).toEqual([
      'h3 Statements for you first: Health', 'h4 Acting', 'h5 There is a plan.',
      'h3 The other statements', 'h4 Acting', 'h5 Districts take part.',
    ]);
    expect(await violations(given.element)).toEqual([]);
  });

  it('are not, where nobody has any of their own', async () => {
    await show({ instrument: both, sheet: { ...sheet, partner: undefined } });
    expect(outline()).toEqual(['h2 An example', 'h3 All of it']);
    expect(await accessibleNodes('link')).toMatchObject([{ name: 'Acting' }]);
  });
});

describe('the link back', () => {
  it.each([
    ['tasks', ''], ['question/lead', 'tasks'], ['question/listen', 'question/lead'], ['check', 'question/plan'],
  ])('names the address that it leads to: from %s to “%s”', async (from, to) => {
    await show({ noStart: false, step: from, sheet: exampleSheet() });
    const link = page.getByRole('link', { name: 'Back' });
    await expect.element(link).toHaveAttribute('href', `#send/${to}`);
    await link.click();
    expect(given.element.step).toBe(to);
  });
});

describe('a question', () => {
  it('gives every control a role, a name and what describes it', async () => {
    const answers = { lead: { state: 'answered', level: 'middle', note: 'Since May.', evidence: [{ title: 'Minutes' }] } } as const;
    await show({ step: 'question/lead', sheet: exampleSheet({ ...answers, lead: { ...answers.lead, evidence: [{ title: 'Minutes' }] } }) });
    const named = (await accessibleNodes('link', 'group', 'radio', 'textbox', 'button', 'radiogroup')).filter(({ name }) => name !== '');
    expect(named).toMatchObject([
      { role: 'link', name: 'Back' },
      { role: 'group', name: 'Somebody leads.', description: 'One person with a name.' },
      { role: 'radio', name: 'Low', description: 'Nobody leads.', checked: 'false' },
      { role: 'radio', name: 'Middle', description: 'Somebody leads a part.', checked: 'true' },
      { role: 'radio', name: 'High', description: 'Somebody leads it all.', checked: 'false' },
      { role: 'radio', name: 'Not applicable', description: 'This cannot apply to us.', checked: 'false' },
      { role: 'radio', name: 'I do not know', description: 'An honest answer: it shows what to find out.', checked: 'false' },
      { role: 'button', name: 'Clear this answer' },
      { role: 'group', name: 'How sure are you? (optional)', description: 'About the answer above.' },
      { role: 'radio', name: 'Not sure' },
      { role: 'radio', name: 'Fairly sure' },
      { role: 'radio', name: 'Very sure' },
      {
        role: 'textbox',
        name: 'Note (optional)',
        description: expect.stringMatching(/You can enter up to 20,000 characters.*Do not write anything that could identify a child/) as string,
      },
      { role: 'group', name: 'Evidence (optional)', description: expect.stringContaining('What would show it: The decision that names them.') as string },
      { role: 'group', name: 'Evidence 1' },
      { role: 'textbox', name: 'Title' },
      { role: 'textbox', name: 'Link or reference (optional)', description: 'A web address, or the number of a document.' },
      { role: 'group', name: 'Date (optional)', description: 'For example, 27 3 2026' },
      { role: 'textbox', name: 'Day' },
      { role: 'textbox', name: 'Month' },
      { role: 'textbox', name: 'Year' },
      { role: 'button', name: 'Remove Evidence 1' },
      { role: 'button', name: 'Add another piece of evidence' },
      { role: 'button', name: 'Continue' },
      { role: 'button', name: 'Skip for now' },
      { role: 'link', name: 'All sections' },
    ]);
    expect(await violations(given.element)).toEqual([]);
  });

  it('sends a new sheet that checks out, and leaves the old one alone', async () => {
    const sheet = exampleSheet({ lead: { state: 'answered', level: 'low', note: 'Kept.' } });
    const before = structuredClone(sheet);
    const sheets = sheetsOf();
    await show({ step: 'question/lead', sheet });
    await page.getByRole('radio', { name: 'High' }).click();
    expect(sheet).toEqual(before);
    expect(sheets).toEqual([
      { ...sheet, revision: 6, answers: { lead: { state: 'answered', level: 'high', note: 'Kept.', revision: 6, basedOn: 5 } } },
    ]);
    expect(checkSheet(compiled, sheets[0])).toEqual({ ok: true, value: sheets[0] });
    expect(given.element.sheet).toBe(sheets[0]);
  });

  it('names what is missing in a summary that takes focus, and beside the field, which it describes', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet() });
    await press('Continue');
    expect(document.activeElement?.className).toBe('govuk-error-summary');
    const words = 'Select an answer, or skip this for now';
    expect(await accessibleNodes('alert', 'link', 'group')).toMatchObject([
      { role: 'link', name: 'Back' },
      { role: 'alert' },
      { role: 'link', name: words },
      { role: 'group', name: 'Somebody leads.', description: `One person with a name. Error: ${words}` },
      { role: 'group', name: 'Evidence (optional)' },
      { role: 'link', name: 'All sections' },
    ]);
    expect(await violations(given.element)).toEqual([]);
    await page.getByRole('link', { name: words }).click();
    expect(document.activeElement).toMatchObject({ type: 'radio', value: '1' });
    await page.getByRole('radio', { name: 'High' }).click();
    expect(given.element.querySelector('.govuk-error-summary, .govuk-error-message')).toBeNull();
    await press('Continue');
    expect(given.heading()).toBe('We listen to families.');
  });

  it('asks why a statement does not apply, and will not go on without a reason', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet() });
    await page.getByRole('radio', { name: 'Not applicable' }).click();
    await press('Continue');
    await page.getByRole('link', { name: 'Enter why this does not apply' }).click();
    expect(await accessibleNodes('textbox')).toMatchObject([
      { name: 'Why does it not apply?', description: expect.stringMatching(/identify a child\. Error: Enter why this does not apply$/) as string },
      { name: 'Note (optional)' },
    ]);
    expect(await violations(given.element)).toEqual([]);
    await userEvent.keyboard('We have none.');
    expect(given.element.sheet?.answers['lead']).toMatchObject({ state: 'not-applicable', reason: 'We have none.' });
    await press('Continue');
    expect(given.heading()).toBe('We listen to families.');
  });

  it('takes a note and evidence without a level, and says what is wrong with a date', async () => {
    await show({ step: 'question/listen', sheet: exampleSheet() });
    await page.getByRole('textbox', { name: 'Note (optional)' }).fill('Ask the forum.');
    await press('Add evidence');
    expect(document.activeElement).toMatchObject({ localName: 'input', id: expect.stringMatching(/-evidence-1-title$/) as string });
    await userEvent.keyboard('Minutes');
    await page.getByRole('textbox', { name: 'Day' }).fill('31');
    await page.getByRole('textbox', { name: 'Month' }).fill('2');
    await page.getByRole('textbox', { name: 'Year' }).fill('2026');
    await press('Continue');
    expect((await accessibleNodes('group')).find(({ name }) => name === 'Date (optional)')?.description).toBe(
      'For example, 27 3 2026 Error: The date must be a real date in numbers, such as 27 3 2026',
    );
    await page.getByRole('link', { name: /must be a real date/ }).click();
    expect(document.activeElement?.id).toMatch(/-date-day$/);
    await page.getByRole('textbox', { name: 'Day' }).fill('28');
    expect(given.element.sheet?.answers['listen']).toMatchObject({
      state: 'not-yet', note: 'Ask the forum.', evidence: [{ title: 'Minutes', date: '2026-02-28' }],
    });
    await press('Remove Evidence 1');
    expect(document.activeElement?.textContent).toContain('Add evidence');
    expect(given.element.querySelector('[role=status]')?.textContent).toBe('Evidence 1 has been removed.');
    expect(given.element.sheet?.answers['listen']).not.toHaveProperty('evidence');
  });

  it('clears an answer and leaves the focus at it', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet({ lead: { state: 'answered', level: 'low', note: 'Kept.' } }) });
    await press('Clear this answer');
    expect(document.activeElement).toMatchObject({ type: 'radio', value: '1', checked: false });
    expect(given.element.sheet?.answers['lead']).toMatchObject({ state: 'not-yet', note: 'Kept.' });
    expect(given.element.querySelector('[role=status]')?.textContent).toContain('has been cleared');
  });

  it('says again what happens again', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet({ lead: { state: 'answered', level: 'low' } }) });
    await press('Clear this answer');
    const said = given.element.querySelector('[role=status]')!.textContent;
    await page.getByRole('radio', { name: 'Low' }).click();
    await press('Clear this answer');
    expect(given.element.querySelector('[role=status]')!.textContent).not.toBe(said);
    expect(given.element.querySelector('[role=status]')!.textContent.trim()).toBe(said);
  });

  it('is passed over for now without a word', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet() });
    await press('Skip for now');
    expect(given.heading()).toBe('We listen to families.');
    expect(given.element.sheet?.answers).toEqual({});
  });

  it('is not asked of a place that it does not apply to', async () => {
    await show({ step: 'question/plan', sheet: exampleSheet({ plan: { state: 'do-not-know' } }) });
    await press('Continue');
    expect(given.heading()).toBe('Check your answers before you send them');
    await show({ step: 'question/plan', sheet: { ...exampleSheet({ plan: { state: 'do-not-know' } }), place: { kind: 'county' } } });
    await press('Continue');
    expect(given.heading()).toBe('Districts take part.');
  });
});

describe('a section on one page', () => {
  it('names each statement in what is folded away, and opens what has something in it', async () => {
    await show({ by: 'section', step: 'question/lead', sheet: exampleSheet({ listen: { state: 'not-yet', note: 'Ask.' } }) });
    expect(await accessibleNodes('DisclosureTriangle', 'textbox')).toMatchObject([
      { name: 'Confidence, note and evidence about: Somebody leads.', expanded: false },
      { name: 'Confidence, note and evidence about: We listen to families.', expanded: true },
      { name: 'Note (optional) about: We listen to families.' },
    ]);
    expect(await violations(given.element)).toEqual([]);
  });

  it('says in the summary which statement each problem is about', async () => {
    await show({ by: 'section', step: 'question/lead', sheet: exampleSheet() });
    await press('Continue');
    const links = [...given.element.querySelectorAll('.govuk-error-summary a')].map((link) => link.textContent);
    expect(links).toEqual([
      'Somebody leads. – Select an answer, or skip this for now',
      'We listen to families. – Select an answer, or skip this for now',
    ]);
    expect(await violations(given.element)).toEqual([]);
  });
});

describe('the check', () => {
  it('shows all answers with a way to change each, and reminders that look like no errors', async () => {
    await show({ step: 'check', sheet: exampleSheet({ lead: { state: 'answered', level: 'high', note: 'Since May.' } }) });
    expect(await accessibleNodes('heading', 'link', 'button')).toMatchObject([
      { name: 'Back' },
      { name: 'Check your answers before you send them' },
      { name: 'Working together' },
      { role: 'link', name: 'Change Somebody leads.' },
      { role: 'link', name: 'Change We listen to families.' },
      { name: 'Acting' },
      { role: 'link', name: 'Change There is a plan.' },
      { name: 'You may want to look at these again' },
      { role: 'link', name: 'Somebody leads.' },
      { role: 'link', name: 'We listen to families.' },
      { role: 'link', name: 'There is a plan.' },
      { role: 'button', name: 'Send my answers' },
    ]);
    expect(given.element.querySelector('dl')?.innerText).toContain('Somebody leads it all.');
    expect(given.element.innerText).toContain('Not provided');
    expect(given.element.querySelector('.govuk-error-summary, .govuk-error-message')).toBeNull();
    expect(await violations(given.element)).toEqual([]);
  });

  it('leads to an answer and back again', async () => {
    await show({ step: 'check', sheet: exampleSheet() });
    await page.getByRole('link', { name: 'Change There is a plan.' }).click();
    expect(document.activeElement?.textContent).toBe('There is a plan.');
    await page.getByRole('radio', { name: 'High' }).click();
    await press('Continue');
    expect(given.heading()).toBe('Check your answers before you send them');
  });

  it('stops what is wrong, with a link that leads to the field on its own page', async () => {
    await show({ step: 'check', sheet: exampleSheet({ plan: { state: 'not-applicable' } }) });
    await press('Send my answers');
    expect(document.activeElement?.className).toBe('govuk-error-summary');
    await page.getByRole('link', { name: 'There is a plan. – Enter why this does not apply' }).click();
    expect(document.activeElement).toMatchObject({ localName: 'textarea', id: expect.stringMatching(/-reason$/) as string });
    await userEvent.keyboard('None here.');
    await press('Continue');
    await press('Send my answers');
    expect(given.heading()).toBe('Your answers have been sent');
  });

  it('sends, once, and lets answers be changed afterwards', async () => {
    await show({ step: 'check', sheet: exampleSheet() });
    const sent = vi.fn();
    given.element.addEventListener('send-submit', ({ detail }) => sent(detail.sheet));
    const send = page.getByRole('button', { name: 'Send my answers' }).element() as HTMLButtonElement;
    send.click();
    send.click();
    await given.element.updateComplete;
    expect(sent).toHaveBeenCalledOnce();
    expect(sent).toHaveBeenCalledWith(given.element.sheet);
    expect(document.activeElement?.textContent).toBe('Your answers have been sent');
    expect(await violations(given.element)).toEqual([]);
    await press('Look at or change my answers');
    expect(given.heading()).toBe('An example');
  });
});

describe('the whole way by keyboard alone', () => {
  it('leads from the first question to the end', async () => {
    await show({ sheet: exampleSheet() });
    const tabTo = async (name: string): Promise<void> => {
      for (let tries = 0; tries < 40; tries += 1) {
        await userEvent.tab();
        const { textContent, id } = document.activeElement as HTMLElement;
        const label = id === '' ? null : given.element.querySelector(`label[for="${id}"]`);
        if ((label?.textContent ?? textContent).trim() === name) return;
      }
      throw new Error(`No way by keyboard to ${name} from ${given.heading()}`);
    };
    await tabTo('Start');
    await userEvent.keyboard('{Enter}');
    await tabTo('Low');
    await userEvent.keyboard(' {ArrowDown}');
    await userEvent.keyboard('{Enter}');
    expect(given.heading()).toBe('We listen to families.');
    await tabTo('Low');
    await userEvent.keyboard('{ArrowUp}');
    await tabTo('Continue');
    await userEvent.keyboard('{Enter}');
    await tabTo('Skip for now');
    await userEvent.keyboard('{Enter}');
    await tabTo('Send my answers');
    await userEvent.keyboard(' ');
    expect(given.heading()).toBe('Your answers have been sent');
    expect(given.element.sheet?.answers).toMatchObject({ lead: { level: 'middle' }, listen: { state: 'do-not-know' } });
  });
});

describe('ways to look at the answers', () => {
  const sheet = exampleSheet({
    lead: { state: 'answered', level: 'high', confidence: 'low', note: 'Since May.', evidence: [{ title: 'Minutes', reference: 'https://example.org/m', date: '2026-05-04' }] },
    plan: { state: 'not-applicable', reason: 'None here.' },
  });

  it('reads them', async () => {
    await show({ mode: 'read', sheet });
    expect(await accessibleNodes('radio', 'textbox', 'button')).toEqual([]);
    const words = given.element.innerText;
    for (const part of ['High', 'Somebody leads it all.', 'How sure: Not sure', 'Note: Since May.', '4 May 2026', 'Why: None here.', 'Not provided']) expect(words).toContain(part);
    expect(await accessibleNodes('link')).toMatchObject([{ name: 'https://example.org/m' }]);
    expect(await violations(given.element)).toEqual([]);
  });

  it('points out what is missing', async () => {
    await show({ mode: 'review', sheet });
    expect((await accessibleNodes('heading', 'link')).map(({ name }) => name)).toContain('One thing is missing');
    await page.getByRole('link', { name: 'We listen to families.' }).click();
    expect(document.activeElement?.textContent).toBe('We listen to families.');
    expect(await violations(given.element)).toEqual([]);
  });

  it('puts every statement on paper, with what was chosen marked', async () => {
    await show({ mode: 'print', sheet });
    const items = [...given.element.querySelectorAll('li')].map((item) => item.textContent.replace(/\s+/g, ' ').trim());
    expect(items).toContain('Chosen: High – Somebody leads it all.');
    expect(items).toContain('Low – Never.');
    expect(items).toContain('Chosen: Not applicable – None here.');
    expect(await violations(given.element)).toEqual([]);
  });

  it('parts no box on paper from its label, and cuts none in two', async () => {
    const look = (selector: string) => getComputedStyle(given.element.querySelector(selector)!);
    await show({ mode: 'print', sheet });
    await onPaper(() => {
      expect(look('.send-paper__label').breakAfter).toBe('avoid');
      expect(look('.send-paper__written').breakInside).toBe('avoid');
    });
    await show({ mode: 'review', sheet });
    await onPaper(() => expect(look('.govuk-inset-text').breakInside).toBe('avoid'));
  });
});

describe('what it shows besides', () => {
  it('shows no answers that belong to another version', async () => {
    const sheet = exampleSheet();
    await show({ sheet: { ...sheet, instrument: { ...sheet.instrument, hash: `sha256-${'0'.repeat(64)}` } } });
    expect(given.element.textContent).toContain('another version');
  });

  it('names what is wrong with an instrument', async () => {
    await show({ instrument: { ...example, scale: 'stairs' } });
    expect(given.element.textContent).toContain('Tell whoever looks after this page');
    expect(given.element.querySelectorAll('li').length).toBeGreaterThan(0);
  });

  it('says what the host wants said', async () => {
    await show({ step: 'question/lead', sheet: exampleSheet(), text: { doNotKnow: 'No idea', problems: { 'answer-missing': 'Say something' } } });
    expect(await accessibleNodes('radio')).toContainEqual(expect.objectContaining({ name: 'No idea' }));
    await press('Continue');
    await expect.element(page.getByRole('link', { name: 'Say something' })).toBeVisible();
  });

  it('says in the title where somebody is and when something is wrong, and gives the title back', async () => {
    document.title = 'A council';
    await show({ step: 'question/lead', sheet: exampleSheet(), setsTitle: true });
    expect(document.title).toBe('Somebody leads. – A council');
    await press('Continue');
    expect(document.title).toBe('Error: Somebody leads. – A council');
    given.element.remove();
    expect(document.title).toBe('A council');
  });
});
