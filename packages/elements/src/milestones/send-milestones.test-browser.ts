import { emptyPlan, parsePlan } from '@send-reform/core/plan';
import { planEnglish } from '@send-reform/core/text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SendPlanChangeDetail } from '../plan/events.js';
import { examplePlan } from '../plan/example-plan.test-helper.js';
import { inBrackets, textsIn } from '../profile/pseudo-language.test-helper.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import type { SendMilestones } from './send-milestones.js';
import { milestonesTextEnglish } from './text.js';

let element: SendMilestones;
let changes: SendPlanChangeDetail[];

async function show(change: Partial<SendMilestones>): Promise<void> {
  Object.assign(element, change);
  await element.updateComplete;
}

const clean = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const titles = (): string[] => [...element.querySelectorAll('.send-table__title')].map(clean);
const field = <Field extends HTMLElement>(name: string): Field => element.querySelector<Field>(`[id$="-${name}"]`)!;
const errors = (): string[] => [...element.querySelectorAll('.govuk-error-summary li')].map(clean);

async function type(values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const one = field<HTMLInputElement | HTMLSelectElement>(name);
    if (one instanceof HTMLSelectElement) await userEvent.selectOptions(one, value);
    else await userEvent.fill(one, value);
  }
}

async function submit(): Promise<void> {
  element.querySelector('form')!.requestSubmit();
  await element.updateComplete;
}

const RIGHT = { which: 'therapists-in-post', 'when-day': '28', 'when-month': '10', 'when-year': '2026', shows: 'Start dates', reference: 'ICB-7' };

beforeEach(async () => {
  changes = [];
  element = document.createElement('send-milestones');
  element.addEventListener('send-plan-change', ({ detail }) => changes.push(detail));
  document.body.append(element);
  await show({ plan: examplePlan, asOf: '2026-10-31' });
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-milestones', () => {
  it('has milestones by due date, each with how it stands in words', async () => {
    const rows = [...element.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map(clean));
    expect(titles()[0]).toBe('Health and the council agree who pays for outreach');
    expect(rows.map(([due, standing]) => [due, standing])).toEqual([
      ['30 September 2026', 'Done'], ['30 October 2026', 'Overdue'], ['18 December 2026', 'Due'], ['26 March 2027', 'Due'],
      ['16 July 2027', 'DueWaits for: Every school says what it ordinarily provides'],
    ]);
    expect(rows[1]!.slice(2)).toEqual([
      'Head of children’s commissioningAmbleford and Vale Integrated Care Board', 'Health and the council agree who pays for outreach',
    ]);
    expect(await violations(element)).toEqual([]);
    expect(await accessibleNodes('table')).toMatchObject([{ name: 'Milestones by due date' }]);
  });

  it('shows those that stand in one way', async () => {
    const filter = field<HTMLSelectElement>('filter');
    expect([...filter.options].map(clean)).toEqual(['All (5)', 'Overdue (1)', 'Due (3)', 'Done (1)', 'Waits for another (1)']);
    await userEvent.selectOptions(filter, 'overdue');
    expect(titles()).toEqual(['Therapists for the Experts at Hand offer are in post']);
    await userEvent.selectOptions(filter, 'waiting');
    expect(titles()).toEqual(['A shared plan for every move to college']);
    await show({ asOf: '2026-08-01' });
    await userEvent.selectOptions(filter, 'overdue');
    expect(element.textContent).toContain('No milestone stands like this.');
  });

  it('marks one as done with what shows it, and tells the host', async () => {
    await type(RIGHT);
    await submit();
    expect(changes).toHaveLength(1);
    expect(changes[0]!.milestone).toBe('therapists-in-post');
    expect(parsePlan(changes[0]!.plan).ok).toBe(true);
    expect(changes[0]!.plan.milestones.find(({ id }) => id === 'therapists-in-post')!.done)
      .toEqual({ on: '2026-10-28', evidence: [{ title: 'Start dates', reference: 'ICB-7' }] });
    expect(document.activeElement).toBe(element.querySelector('.govuk-notification-banner'));
    expect(clean(document.activeElement)).toContain('Marked as done: Therapists for the Experts at Hand offer are in post');
    expect(field<HTMLInputElement>('shows').value).toBe('');
    expect([...element.querySelectorAll('tbody .govuk-tag')].map(clean).filter((tag) => tag === 'Done')).toHaveLength(2);
    expect(await violations(element)).toEqual([]);
    // What a host gives back once it is kept ends nothing.
    await show({ plan: structuredClone(changes[0]!.plan) });
    expect(element.querySelector('.govuk-notification-banner')).not.toBeNull();
  });

  it('says everything that is wrong at once, tied to its field, and keeps what was typed', async () => {
    await type({ 'when-day': '31', 'when-month': '2', 'when-year': '2026', reference: 'kept' });
    await submit();
    expect(errors()).toEqual([
      'Choose the milestone that was done', 'Enter the day on which it was done as day, month and year, such as 27 9 2026', 'Enter what shows that it was done',
    ]);
    expect(document.activeElement).toBe(element.querySelector('.govuk-error-summary'));
    expect(field<HTMLInputElement>('reference').value).toBe('kept');
    expect(field<HTMLInputElement>('when-day').value).toBe('31');
    const [which] = (await accessibleNodes('combobox')).slice(-1);
    expect(which).toMatchObject({ name: 'Milestone', description: 'Error: Choose the milestone that was done' });
    element.querySelectorAll<HTMLElement>('.govuk-error-summary a')[2]!.click();
    expect(document.activeElement).toBe(field('shows'));
    expect(await violations(element)).toEqual([]);
    expect(changes).toEqual([]);
    await type(RIGHT);
    await submit();
    expect(changes).toHaveLength(1);
    expect(element.querySelector('.govuk-error-summary')).toBeNull();
  });

  it('takes no day to come, and none before what it depends on was done', async () => {
    await type({ ...RIGHT, 'when-day': '1', 'when-month': '11' });
    await submit();
    expect(errors()).toEqual(['The day on which it was done must be today or before']);
    await type({ 'when-day': '27', 'when-month': '9' });
    await submit();
    expect(errors()).toEqual([
      'This milestone depends on something that was not done by then. First mark: Health and the council agree who pays for outreach',
    ]);
    expect(changes).toEqual([]);
  });

  it('takes no more than a plan has room for, and says which field has too much', async () => {
    await type({ ...RIGHT, shows: 'x'.repeat(501), reference: 'x'.repeat(2_001) });
    await submit();
    expect(errors()).toEqual(['What shows that it was done must be 500 characters or fewer', 'The link or reference must be 2000 characters or fewer']);
    element.querySelectorAll<HTMLElement>('.govuk-error-summary a')[1]!.click();
    expect(document.activeElement).toBe(field('reference'));
    expect(await violations(element)).toEqual([]);
    expect(changes).toEqual([]);
  });

  it('is only read where it is asked to be, and where nothing is left to mark', async () => {
    await show({ readOnly: true });
    expect(element.querySelector('form')).toBeNull();
    const [first] = examplePlan.milestones.filter(({ done }) => done !== undefined);
    await show({ readOnly: false, plan: { ...examplePlan, milestones: [first!] } });
    expect(element.querySelector('form')).toBeNull();
  });

  it('stands before a plan, and with one without milestones', async () => {
    await show({ plan: undefined });
    expect(clean(element)).toBe('There is no plan to show yet.');
    await show({ plan: emptyPlan({ id: 'plan', dfeCode: '893' }) });
    expect(clean(element)).toBe('The plan has no milestones yet.');
  });

  it('says nothing but what its catalogue says', async () => {
    await show({ text: { ...inBrackets({ ...milestonesTextEnglish, plan: {} }), plan: inBrackets(planEnglish), writeDay: (day) => `⟦${day}⟧` } });
    await submit();
    const { milestones, partnership } = examplePlan;
    const own = [...milestones.flatMap(({ title, owner, shownBy = '' }) => [title, owner, shownBy]), ...partnership.partners.map(({ name }) => name)];
    // The colon after what is said before an error is the markup's, as everywhere.
    const outside = textsIn(element).filter((text) => !/^⟦.*⟧[:]?$/.test(text) && !own.includes(text) && !text.includes('ICB-2026-114'));
    expect(outside.filter((text) => text !== ':')).toEqual([]);
  });

  it('has fields of its own where two are on a page, and works inside a shadow root', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const inside = document.createElement('send-milestones');
    const second = document.createElement('send-milestones');
    root.append(inside);
    document.body.append(second, host);
    for (const one of [inside, second]) Object.assign(one, { plan: examplePlan, asOf: '2026-10-31' });
    await Promise.all([inside.updateComplete, second.updateComplete]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    inside.querySelector('form')!.requestSubmit();
    await inside.updateComplete;
    inside.querySelector<HTMLElement>('.govuk-error-summary a')!.click();
    expect(root.activeElement?.id).toMatch(/-which$/);
  });
});
