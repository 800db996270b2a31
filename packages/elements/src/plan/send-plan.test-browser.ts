import { advanceApproval, startApproval } from '@send-reform/core/approval';
import { emptyPlan } from '@send-reform/core/plan';
import { unwrap } from '@send-reform/core/problems';
import { approvalEnglish, grantEnglish, planEnglish } from '@send-reform/core/text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { inBrackets, textsIn } from '../profile/pseudo-language.test-helper.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import { exampleApproval, examplePlan } from './example-plan.test-helper.js';
import './register.js';
import type { SendPlan } from './send-plan.js';
import { planTextEnglish } from './text.js';

let element: SendPlan;

async function show(change: Partial<SendPlan>): Promise<void> {
  Object.assign(element, change);
  await element.updateComplete;
}

const clean = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const headings = (): string[] => [...element.querySelectorAll('h2, h3')].map(clean);
const tableNamed = (caption: string): HTMLTableElement =>
  [...element.querySelectorAll('table')].find((table) => clean(table.querySelector('caption')) === caption)!;
const rowsOf = (caption: string): string[][] => [...tableNamed(caption).querySelectorAll('tbody tr')].map((row) => [...row.children].map(clean));

beforeEach(async () => {
  element = document.createElement('send-plan');
  document.body.append(element);
  await show({ plan: examplePlan, approval: exampleApproval, asOf: '2026-10-31' });
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-plan', () => {
  it('has a row for each expectation, with how it stands in words and what is missing', async () => {
    const rows = rowsOf('What the letters expect of the plan');
    expect(rows).toHaveLength(10);
    expect(rows.map(([, standing]) => standing)).toEqual(['Partly met', 'Met', 'Met', 'Partly met', 'Met', 'Met', 'Met', 'Partly met', 'Met', 'Met']);
    expect(rows[7]!.slice(1)).toEqual(['Partly met', 'Not offered: occupational therapists.']);
    expect(clean(element.querySelector('.govuk-inset-text'))).toMatch(/^This is not the Department’s assessment\./);
    expect(element.textContent).toContain('7 met, 3 partly met, 0 missing.');
    expect(await violations(element)).toEqual([]);
  });

  it('says where an expectation comes from, by keyboard', async () => {
    const [first] = await accessibleNodes('DisclosureTriangle');
    expect(first).toMatchObject({ name: 'Where this comes from – It rests on a maturity assessment', expanded: false });
    element.querySelector('summary')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(clean(element.querySelector('details[open]'))).toContain('Letter commissioning Local SEND Reform Plans, 9 March 2026');
  });

  it('shows what is overdue and what comes next, and who signed', () => {
    expect(rowsOf('Overdue, and the next that are due')[0]).toEqual([
      'Therapists for the Experts at Hand offer are in post', '30 October 2026', 'Head of children’s commissioning', 'Overdue',
    ]);
    expect(rowsOf('Overdue, and the next that are due')).toHaveLength(4);
    expect(element.textContent).toContain('1 done, 1 overdue, 3 due later. 1 of those not done waits for another.');
    expect(rowsOf('Who signed it')[1]).toEqual(['R. Okafor', 'Executive lead for SEND', 'the integrated care board', '15 June 2026 Withdraw the sign-off by R. Okafor for the integrated care board']);
  });

  it('tells the way to approval in order, with the reason, and that nothing can be paid yet', async () => {
    const items = [...element.querySelectorAll('ol li')].map(clean);
    expect(items).toHaveLength(6);
    expect(items[3]).toBe('31 July 2026 Assessed by the Department, rating as given: Requirements not met');
    expect(items[4]).toBe('31 July 2026 Below the threshold: to be revised Why: No occupational therapy in the offer.');
    expect(clean(element.querySelector('dl'))).toContain('Revised and sent again, not assessed yet');
    expect(clean(element.querySelector('dl'))).toContain('Nothing can be paid yet.');
    const assessed = unwrap(advanceApproval(exampleApproval, { type: 'assessed', on: '2026-11-20' }));
    await show({ approval: unwrap(advanceApproval(assessed, { type: 'approved', on: '2026-11-27' })) });
    expect(clean(element.querySelector('dl'))).toContain('payments are made in spring 2027');
    expect(clean(element.querySelector('dl'))).not.toContain('What can come next');
  });

  it('names its tables and headings to whoever hears them', async () => {
    expect((await accessibleNodes('table')).map(({ name }) => name)).toEqual([
      'What the letters expect of the plan', 'Overdue, and the next that are due', 'Who signed it',
    ]);
    expect(headings()).toEqual(['What the letters expect of the plan', 'Milestones', 'Who signed it', 'The way to approval', 'What happened']);
    expect((await accessibleNodes('rowheader')).length).toBe(16);
  });

  it('stands before a plan, with one that has just begun, and without a way to approval', async () => {
    await show({ plan: emptyPlan({ id: 'plan', dfeCode: '893' }), approval: startApproval('plan') });
    expect(element.textContent).toContain('0 met, 0 partly met, 10 missing.');
    expect(element.textContent).toContain('The plan has no milestones yet.');
    expect(element.textContent).toContain('Nobody has signed the plan yet.');
    expect(element.textContent).toContain('Nothing has been recorded yet.');
    expect(await violations(element)).toEqual([]);
    await show({ approval: undefined });
    expect(headings()).not.toContain('The way to approval');
    await show({ plan: undefined });
    expect(clean(element)).toBe('There is no plan to show yet.');
  });

  it('says nothing but what its catalogue says', async () => {
    await show({
      text: {
        ...inBrackets({ ...planTextEnglish, plan: {}, approvalSentences: {} }), plan: inBrackets(planEnglish),
        approvalSentences: inBrackets({ ...grantEnglish, ...approvalEnglish }), writeDay: (day) => `⟦${day}⟧`,
      },
    });
    const { milestones, signOffs, officers } = examplePlan;
    const own = [...milestones.flatMap(({ title, owner }) => [title, owner]), ...signOffs.flatMap(({ name, role }) => [name, role]), ...officers.map(({ name }) => name)];
    const outside = textsIn(element).filter((text) => !/^⟦.*⟧$/.test(text) && !own.includes(text) && !text.startsWith('Letter '));
    expect(outside).toEqual([]);
  });

  it('works twice on a page and inside a shadow root', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const second = document.createElement('send-plan');
    root.append(second);
    document.body.append(host);
    Object.assign(second, { plan: examplePlan, asOf: '2026-10-31' });
    await second.updateComplete;
    expect(second.querySelectorAll('table')).toHaveLength(3);
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    expect(element.querySelectorAll('table')).toHaveLength(3);
  });
});
