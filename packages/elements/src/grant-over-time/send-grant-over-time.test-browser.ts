import type { GrantClaim, LaterYears } from '@send-reform/core/grant';
import { grantEnglish, grantOverTimeEnglish, problemEnglish } from '@send-reform/core/text';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inForcedColours, onPaper } from '../drawing/emulated-media.test-helper.js';
import '../grant/register.js';
import { inBrackets, textsIn } from '../profile/pseudo-language.test-helper.js';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import '../testing/styles.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import type { SendGrantOverTimeResultDetail } from './events.js';
import './register.js';
import { SendGrantOverTime } from './send-grant-over-time.js';
import { grantOverTimeTextEnglish } from './text.js';

const claim: GrantClaim = {
  format: 'send-reform/grant-claim/1',
  deficits: { publishedAccounts: { amount: '41500000.00', status: 'draft' }, section251: { amount: '41120000.00', status: 'audited' } },
  ineligible: [{ kind: 'early-years', amount: '900000.55' }],
  differencesExplained: false,
  plan: { status: 'to-revise' },
};

const later: LaterYears = {
  format: 'send-reform/later-years/1',
  opening: { amount: '35000000.00', status: 'audited' },
  years: [
    { year: '2026-27', deficit: '6000000.01', status: 'draft', lowest: '5500000.00', highest: '7000000.00' },
    { year: '2027-28', deficit: '4000000.00', status: 'assumed', statedBy: 'Director of Finance' },
  ],
  reserves: { amount: '12000000.00', status: 'draft' },
  assumption: { shares: [{ year: '2026-27', share: '0.5', lowest: '0', highest: '0.9', statedBy: 'Cabinet' }] },
};

async function put(set: Partial<SendGrantOverTime> = {}, into: HTMLElement = document.body): Promise<SendGrantOverTime> {
  const element = Object.assign(document.createElement('send-grant-over-time'), { claim, ...set });
  into.append(element);
  await element.updateComplete;
  return element;
}

const press = async (name: string): Promise<void> => page.getByRole('button', { name }).click();
const words = (part: Element | null | undefined): string => (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rowIn = (table: Element, title: string): string[] => {
  const row = [...table.querySelectorAll('tbody tr')].find((one) => words(one.querySelector('th')) === title)!;
  return [...row.querySelectorAll('td')].map(words);
};

async function shown(set: Partial<SendGrantOverTime> = {}, into?: HTMLElement): Promise<SendGrantOverTime> {
  const element = await put({ later, ...set }, into);
  await press(set.text?.work ?? 'Show the years');
  await element.updateComplete;
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
});

describe('send-grant-over-time', () => {
  it('shows every scenario beside the others, each amount with how it stands in words', async () => {
    const element = await shown();
    const [first] = element.querySelectorAll('table');
    expect([...first!.querySelectorAll('thead th')].map(words)).toEqual([
      'Figure', 'Approved in the first round', 'Approved after revision', 'Not approved in time', 'Your own assumption',
    ]);
    expect(rowIn(first!, 'How the plan stands')[0]).toBe('As the plan stands, this can no longer come about.');
    expect(rowIn(first!, 'Grant that comes in')[1]).toBe('The grant of £36,197,999.51 comes in: spring 2027, in the financial year 2026-27.');
    expect(rowIn(first!, 'Balance at the end of 2026-27')[1])
      .toBe('£11,302,000.50Worked out: audited accounts, draft accounts, the published rules and no support for later deficits counted');
    expect(rowIn(first!, 'Falls on reserves when the override ends')[3]).toMatch(/^£12,302,000\.49Assumed: a stated deficit and a stated share/);
    expect(rowIn(first!, 'Reserves left')[2]).toMatch(/^-£39,500,000\.01Assumed/);
    const own = [...element.querySelectorAll('table')].find((table) => words(table.caption).startsWith('Year by year: Approved after'))!;
    expect(rowIn(own, 'Support for later deficits')).toEqual(['None', 'Not published', 'Not published', 'None']);
    expect(rowIn(own, 'The year adds')[3]).toBe('With central government');
  });

  it('takes the focus to the result, tells the page, and withdraws a result that no longer follows', async () => {
    const element = await put({ later });
    const told: SendGrantOverTimeResultDetail[] = [];
    element.addEventListener('send-grant-over-time-result', ({ detail }) => told.push(detail));
    await press('Show the years');
    await expect.poll(() => words(document.activeElement)).toBe('The years by scenario');
    expect(told[0]!.later).toEqual(later);
    expect(told[0]!.result.scenarios).toHaveLength(4);
    await page.getByRole('textbox', { name: /^What 2027-28 adds to the deficit, in pounds$/ }).fill('5m');
    await element.updateComplete;
    expect(element.querySelector('table')).toBeNull();
    await press('Show the years');
    await element.updateComplete;
    expect(told[1]!.later.years[1]!.deficit).toBe('5000000.00');
  });

  it('shows what is not given as not given, and makes no balance up', async () => {
    const element = await shown({ later: { format: later.format, years: [] } });
    const [first] = element.querySelectorAll('table');
    expect(rowIn(first!, 'Balance at the end of 2026-27')).toEqual(['Not given', 'Not given', 'Not given']);
    expect(rowIn(first!, 'Reserves left')).toEqual(['Not given', 'Not given', 'Not given']);
  });

  it('begins from what the claim says of later years', async () => {
    const element = await put({ claim: { ...claim, laterDeficits: [{ year: '2026-27', deficit: '5000000.00', assumedShare: '0.125', statedBy: 'Cabinet' }] } });
    expect(element.querySelector<HTMLInputElement>('[id$="-2026-27-share"]')!.value).toBe('12.5');
    await press('Show the years');
    await element.updateComplete;
    expect(rowIn(element.querySelector('table')!, 'Balance at the end of 2026-27')[3]).toContain('a stated share');
  });

  it('says what is wrong at each field, those folded away too, and keeps what was typed', async () => {
    const element = await put();
    const field = (id: string): HTMLInputElement => element.querySelector(`[id$="${id}"]`)!;
    const fill = (id: string, value: string): void => {
      field(id).value = value;
      field(id).dispatchEvent(new Event('input', { bubbles: true }));
    };
    fill('-opening', '1.234,56');
    fill('-2026-27', '6m');
    field('-2026-27-share').closest('details')!.open = false;
    fill('-2026-27-share', '101');
    fill('-reserves', '(5)');
    await press('Show the years');
    await element.updateComplete;
    const summary = element.querySelector('.govuk-error-summary')!;
    expect(document.activeElement).toBe(summary);
    const links = [...summary.querySelectorAll('a')];
    expect(links).toHaveLength(6);
    for (const link of links) expect(element.querySelector(`[id="${link.hash.slice(1)}"]`), link.hash).not.toBeNull();
    expect(field('-2026-27-share').closest('details')!.open).toBe(true);
    expect(field('-opening').value).toBe('1.234,56');
    const [box] = (await accessibleNodes('textbox')).filter(({ name }) => name.startsWith('Balance at the end of 2024-25'));
    expect(box!.description).toContain('more than one way');
    expect(await violations(element)).toEqual([]);
  });

  it('says what the core finds wrong at the field it is about', async () => {
    const element = await put({ later: { ...later, years: [{ ...later.years[0]!, lowest: '6500000.00' }, later.years[1]!] } });
    await press('Show the years');
    await element.updateComplete;
    const [link] = element.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary a');
    expect(link!.hash).toMatch(/-2026-27-lowest$/);
    expect(words(link)).toContain('A range must hold the figure');
  });

  it('ranks what moves each figure most, with both ends', async () => {
    const element = await shown();
    const own = [...element.querySelectorAll('table')].find((table) => words(table.caption).endsWith('Your own assumption') && words(table.caption).startsWith('The balance'))!;
    const [row] = own.querySelectorAll('tbody tr');
    expect(words(row!.querySelector('th'))).toBe('The share of what 2026-27 adds that is supported');
    expect([...row!.querySelectorAll('td')].map(words)).toEqual(['1', '£5,400,000.01', '£9,902,000.49: 90%', '£15,302,000.50: 0%']);
  });

  it('works out a scenario of the user’s own, by its approval and the day of it, with or without support', async () => {
    const { assumption: _, ...unsupported } = later;
    const element = await put({ later: unsupported });
    const told: SendGrantOverTimeResultDetail[] = [];
    element.addEventListener('send-grant-over-time-result', ({ detail }) => told.push(detail));
    const group = page.getByRole('group', { name: /^A scenario of your own/ });
    await expect.element(group.getByRole('radio', { name: 'As the plan stands, or in the first round that it can still get' })).toBeChecked();
    await group.getByRole('radio', { name: 'Approved after revision' }).click();
    const day = page.getByRole('group', { name: 'Day of approval that you assume (optional)' });
    await day.getByRole('textbox', { name: 'Day' }).fill('31');
    await day.getByRole('textbox', { name: 'Month' }).fill('4');
    await press('Show the years');
    const [link] = element.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary a');
    expect(words(link)).toBe(grantOverTimeTextEnglish.wrongDay);
    link!.click();
    expect(document.activeElement).toBe(day.getByRole('textbox', { name: 'Day' }).element());
    await day.getByRole('textbox', { name: 'Day' }).fill('1');
    await day.getByRole('textbox', { name: 'Year' }).fill('2026');
    await press('Show the years');
    // The core has something against it, too: it comes before the letter that asks for plans.
    await day.getByRole('textbox', { name: 'Month' }).fill('3');
    await press('Show the years');
    expect(element.querySelector<HTMLAnchorElement>('.govuk-error-summary a')!.hash).toMatch(/-approvedOn-day$/);
    await day.getByRole('textbox', { name: 'Month' }).fill('4');
    await day.getByRole('textbox', { name: 'Year' }).fill('2027');
    await press('Show the years');
    await element.updateComplete;
    expect(told.at(-1)!.later.assumption).toEqual({ approval: 'approved-after-revision', approvedOn: '2027-04-01', shares: [] });
    const [first] = element.querySelectorAll('table');
    expect(rowIn(first!, 'How the plan stands')[3]).toBe('It takes the plan as: Approved after revision, on 1 April 2027. This may still come about.');
    expect(rowIn(first!, 'Grant that comes in')[3]).toBe('No grant comes in. What is paid on an approval after 31 March 2027 is not published, so none is counted.');
    expect(rowIn(first!, 'Balance at the end of 2026-27')[3]).toMatch(/^£47,500,000\.01/);
    expect(await violations(element)).toEqual([]);
    // It begins from the same again.
    const other = await put({ later: told.at(-1)!.later });
    expect(other.querySelector<HTMLInputElement>('[id$="-approvedOn-year"]')!.value).toBe('2027');
    expect(other.querySelector<HTMLInputElement>('[name$="-approval"]:checked')!.value).toBe('approved-after-revision');
  });

  it('counts the tables in pounds, thousands or millions, says how they are rounded, and leaves sentences exact', async () => {
    const element = await shown();
    const balance = (): string => rowIn(element.querySelector('table')!, 'Balance at the end of 2026-27')[1]!.replace(/(Worked|Assumed).*/, '');
    const status = (): string => [...element.querySelectorAll('.send-years [role="status"]')].map(words).join('');
    expect([balance(), status()]).toEqual(['£11,302,000.50', '']);
    const group = page.getByRole('group', { name: 'Show amounts in the tables in' });
    await group.getByRole('radio', { name: '£000, rounded' }).click();
    await element.updateComplete;
    expect([element.unit, balance(), status()]).toEqual(['thousands', '£11,302k', grantOverTimeTextEnglish.rounded.thousands]);
    expect(rowIn(element.querySelector('table')!, 'Reserves left')[2]).toMatch(/^-£39,500k/);
    await group.getByRole('radio', { name: '£m, rounded' }).click();
    await element.updateComplete;
    expect(balance()).toBe('£11.3m');
    expect(element.querySelector('.send-years')!.textContent).toContain('£11,302,000.50');
    expect(await violations(element)).toEqual([]);
    element.setAttribute('unit', 'nonsense');
    await element.updateComplete;
    expect(balance()).toBe('£11,302,000.50');
  });

  it('says that the years could not be fetched, and fetches them when somebody tries again', async () => {
    class LateYears extends SendGrantOverTime {
      fails = true;
      protected override fetchWorkingOut(): ReturnType<SendGrantOverTime['fetchWorkingOut']> {
        return this.fails ? Promise.reject(new TypeError('Failed to fetch dynamically imported module')) : super.fetchWorkingOut();
      }
    }
    customElements.define('late-years', LateYears);
    const element = Object.assign(document.createElement('late-years') as LateYears, { claim, later });
    document.body.append(element);
    await element.updateComplete;
    await press('Show the years');
    const status = (): string => words(element.querySelector('[role="status"]'));
    await expect.poll(status).toBe(grantOverTimeTextEnglish.notFetched);
    expect(await violations(element)).toEqual([]);
    element.fails = false;
    await press('Try again');
    await expect.poll(() => words(document.activeElement)).toBe('The years by scenario');
  });

  it('has names, roles and no violations, and works without a form of its own', async () => {
    const host = document.createElement('form');
    document.body.append(host);
    const element = await shown({}, host);
    expect(element.querySelector('form')).toBeNull();
    const tables = await accessibleNodes('table');
    expect(tables[0]!.name).toBe('The deficit under each scenario');
    expect((await accessibleNodes('img', 'image')).map(({ name }) => name)).toContain('The balances year by year');
    expect((await accessibleNodes('DisclosureTriangle')).map(({ name }) => name)).toContain('How these figures came about – Not approved in time');
    expect(await violations(element)).toEqual([]);
  });

  it('fits a column of 320 pixels, right to left, on paper and in forced colours', async () => {
    const column = document.createElement('div');
    column.setAttribute('style', 'width: 320px');
    document.body.append(column);
    const element = await shown({}, column);
    const fits = (): void => expect(element.scrollWidth).toBeLessThanOrEqual(320);
    fits();
    document.documentElement.dir = 'rtl';
    fits();
    await onPaper(fits);
    await inForcedColours(() => {
      const bar = element.querySelector('send-grant-timeline')!.shadowRoot!.querySelector('.bar--known')!;
      expect(getComputedStyle(bar).fill).not.toBe('none');
    });
  });

  it('writes nothing of its own that a page cannot word', async () => {
    const { amountWords, sentences: _, timeline, ...others } = grantOverTimeTextEnglish;
    const text = {
      ...inBrackets(others), amountWords, timeline: inBrackets(timeline),
      sentences: inBrackets({ ...grantEnglish, ...grantOverTimeEnglish, ...problemEnglish }),
    };
    const element = await shown({ text, claim: { ...claim, safetyValve: true } });
    expect(element.querySelector('table')).not.toBeNull();
    const own = textsIn(element).filter((said) => {
      let left = said;
      for (let before = ''; before !== left;) [before, left] = [left, left.replace(/⟦[^⟦⟧]*⟧/g, '')];
      return /\p{L}/u.test(left);
    });
    expect(own).toEqual([]);
  });

  it('stands twice in a page and is moved without losing what was typed', async () => {
    const element = await put();
    await put();
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const box = element.querySelector<HTMLInputElement>('[id$="-reserves"]')!;
    box.value = '5m';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.append(element);
    await element.updateComplete;
    expect(element.querySelector<HTMLInputElement>('[id$="-reserves"]')!.value).toBe('5m');
  });
});

describe('the years after, from send-grant', () => {
  it('are fetched when asked for, have an address, and keep what was typed', async () => {
    history.replaceState(null, '', location.pathname + location.search);
    const element = Object.assign(document.createElement('send-grant'), { claim });
    document.body.append(element);
    await element.updateComplete;
    await press('Continue');
    await press('Work out the grant');
    await press('See the years after 2025-26');
    await expect.poll(() => words(document.activeElement)).toBe('The grant over time');
    expect(location.hash).toBe('#grant/years');
    const reserves = (): HTMLInputElement => element.querySelector('[id$="-reserves"]')!;
    reserves().value = '5m';
    reserves().dispatchEvent(new Event('input', { bubbles: true }));
    element.querySelector<HTMLElement>('.govuk-back-link')!.click();
    await element.updateComplete;
    expect([location.hash, words(document.activeElement)]).toEqual(['#grant/result', 'Estimate of the grant']);
    history.back();
    await expect.poll(() => location.hash).toBe('#grant/years');
    await expect.poll(() => words(document.activeElement)).toBe('The grant over time');
    expect(reserves().value).toBe('5m');
    history.replaceState(null, '', location.pathname + location.search);
  });
});
