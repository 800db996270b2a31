import { calculateGrant, type GrantClaim } from '@send-reform/core/grant';
import { unwrap } from '@send-reform/core/problems';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import './register.js';
import type { SendGrant } from './send-grant.js';

const claim: GrantClaim = {
  format: 'send-reform/grant-claim/1',
  deficits: { publishedAccounts: { amount: '50000000.00', status: 'draft' }, dsgNote: { amount: '49900000.00', status: 'draft' } },
  ineligible: [{ kind: 'early-years', amount: '900000.00' }],
  differencesExplained: false,
  plan: { status: 'approved-first-round' },
};

let element: SendGrant;

async function show(change: Partial<GrantClaim> = {}): Promise<void> {
  element.result = unwrap(calculateGrant({ ...claim, ...change }));
  await element.updateComplete;
}

const rowOf = (title: string): Element =>
  [...element.querySelectorAll('tbody tr')].find((row) => row.querySelector('.send-table__title')?.textContent === title)!;
const words = (part: Element | null): string => (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
const sentences = (title: string): string[] => [...rowOf(title).querySelectorAll('li')].map(words);

beforeEach(() => {
  element = document.createElement('send-grant');
  document.body.append(element);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('send-grant', () => {
  it('shows every figure with how it came about', async () => {
    await show();
    expect([...element.querySelectorAll('tbody tr')].map((row) => [words(row.querySelector('.send-table__title')), words(row.querySelector('td'))])).toEqual([
      ['Deficit used', '£49,900,000.00'],
      ['Spend taken out because the grant does not cover it', '£900,000.00'],
      ['Eligible deficit', '£49,000,000.00'],
      ['Grant', '£44,100,000.00The same under every choice listed below'],
      ['Payable as the plan stands', '£44,100,000.00'],
      ['Stays with the council', '£5,900,000.00'],
    ]);
    expect(sentences('Deficit used').join(' ')).toContain('the lowest is used: £49,900,000.00, from the DSG note in the accounts');
    expect(sentences('Grant')[0]).toMatch(/^The grant covers 90% of £49,000,000\.00, which is £44,100,000\.00\. Source: Letter/);
    for (const row of element.querySelectorAll('tbody tr')) expect(row.querySelectorAll('li').length).toBeGreaterThan(0);
  });

  it('lets an explanation be as wide as the element where that is narrow', async () => {
    element.style.display = 'block';
    element.style.width = '288px';
    await show();
    expect(element.querySelector('tbody th')!.getBoundingClientRect().width).toBe(288);
  });

  it('gives the table, its headings and its explanations names', async () => {
    await show();
    expect(await accessibleNodes('table', 'columnheader')).toMatchObject([
      { role: 'table', name: 'What the grant comes to' }, { role: 'columnheader', name: 'Figure' }, { role: 'columnheader', name: 'Amount' },
    ]);
    expect((await accessibleNodes('DisclosureTriangle')).map(({ name }) => name)).toContain('How this came about – Stays with the council');
    expect(await violations(element)).toEqual([]);
  });

  it('lists what is open, and what nobody has published with the grant it would otherwise be', async () => {
    await show({ ineligible: [{ kind: 'early-years', amount: '900000.45' }] });
    const text = words(element);
    expect(text).toContain('Still draft: the DSG note in the accounts and the published accounts.');
    expect(text).toContain('to the nearest £1,000, £500 up: the grant would be £44,100,000.00.');
    expect(element.querySelectorAll('.send-assumptions > li')).toHaveLength(7);
  });

  it('says once what holds for both later years', async () => {
    await show();
    const text = words(element);
    expect(text).toContain('arise in 2026-27');
    expect(text).toContain('arise in 2027-28');
    expect(text.match(/not unlimited/g)).toHaveLength(1);
  });

  it('warns, and gives no range, where there was a Safety Valve agreement', async () => {
    await show({ safetyValve: true });
    expect(words(element.querySelector('.govuk-warning-text'))).toContain('Safety Valve agreement');
    expect(rowOf('Grant').querySelector('.send-range')).toBeNull();
    expect(await violations(element)).toEqual([]);
  });

  it('says in words what is wrong with a claim', async () => {
    const calculated = calculateGrant({ ...claim, deficits: {} });
    element.problems = calculated.ok ? [] : calculated.problems;
    await element.updateComplete;
    expect(words(element)).toContain('Give the deficit in at least one record.');
    expect(await violations(element)).toEqual([]);
  });
});
