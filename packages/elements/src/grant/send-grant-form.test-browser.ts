import { calculateGrant, CLAIM_FORMAT, highNeedsStabilityGrant2026, type GrantClaim, type GrantResult } from '@send-reform/core/grant';
import { unwrap } from '@send-reform/core/problems';
import { grantEnglish, inPounds, problemEnglish } from '@send-reform/core/text';
import { html, render } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ruleCases from '../../../core/conformance/grant/rule-cases.json' with { type: 'json' };
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import { RECORDS } from './entries.js';
import type { SendGrantResultDetail, SendGrantStepDetail } from './events.js';
import './register.js';
import type { SendGrant } from './send-grant.js';
import { grantTextEnglish, type GrantText } from './text.js';

const AREAS = [{ dfeCode: '893', name: 'Shropshire' }, { dfeCode: '894', name: 'Telford and Wrekin' }];

const claim: GrantClaim = {
  format: CLAIM_FORMAT,
  deficits: { publishedAccounts: { amount: '49900000.00', status: 'draft' } },
  ineligible: [],
  differencesExplained: false,
  plan: { status: 'approved-first-round', approvedOn: '2026-09-30' },
  safetyValve: false,
};

async function put(set: Partial<SendGrant> = {}, into: Element = document.body): Promise<SendGrant> {
  const element = document.createElement('send-grant');
  Object.assign(element, set);
  into.append(element);
  await element.updateComplete;
  return element;
}

const words = (part: Element | null | undefined): string => (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
const focused = (): string => words(document.activeElement);
const field = (name: string) => page.getByRole('textbox', { name });
const press = async (name: string): Promise<void> => page.getByRole('button', { name }).click();
const errors = (element: Element): string[] => [...element.querySelectorAll('.govuk-error-summary li')].map(words);
const rows = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.querySelectorAll('.govuk-summary-list__row')].map((row) =>
    [words(row.querySelector('dt')), words(row.querySelector('.govuk-summary-list__value'))]));
const figure = (element: Element, title: string): string => {
  const row = [...element.querySelectorAll('tbody tr')].find((one) => words(one.querySelector('.send-table__title')) === title);
  return words(row?.querySelector('td')).replace(/^(-?£[\d,]+\.\d{2}).*/, '$1');
};

/** Presses Tab until the focused field or button has this name. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await userEvent.keyboard('{Tab}');
    const { labels, textContent } = document.activeElement as HTMLInputElement;
    if ((labels?.[0] ? words(labels[0]) : textContent.trim()).startsWith(name)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('the form of send-grant', () => {
  it('is gone through by keyboard alone, from the figures to the grant and back', async () => {
    const element = await put();
    const results: SendGrantResultDetail[] = [];
    element.addEventListener('send-grant-result', ({ detail }) => results.push(detail));

    await tabTo('In pounds');
    await userEvent.keyboard('{ArrowDown}');
    await tabTo('Deficit in the published accounts, in thousands of pounds');
    await userEvent.keyboard('(44,910)');
    await tabTo('Draft');
    await userEvent.keyboard(' {ArrowRight}');
    await tabTo('Not begun');
    await userEvent.keyboard(' {ArrowDown}{ArrowDown}');
    await userEvent.keyboard('{Enter}');

    expect(focused()).toBe('Check your figures');
    expect(rows(element)['Deficit in the published accounts']).toBe('£44,910,000.00 deficit, audited You typed (44,910), in thousands of pounds');
    await tabTo('Work out the grant');
    await userEvent.keyboard('{Enter}');

    expect(focused()).toBe('Estimate of the grant');
    expect(figure(element, 'Grant')).toBe('£40,419,000.00');
    expect(results).toHaveLength(1);
    expect(results[0]!.claim.deficits).toEqual({ publishedAccounts: { amount: '44910000.00', status: 'audited' } });
    expect(results[0]!.result.grant).toBe('40419000.00');

    await page.getByRole('link', { name: 'Back' }).click();
    expect(focused()).toBe('Check your figures');
    await press('Work out the grant');
    expect(results[1]).toEqual(results[0]);
    await press('Change the figures');
    expect(focused()).toBe('Your figures for the High Needs Stability Grant');
    await expect.element(field('Deficit in the published accounts')).toHaveValue('(44,910)');
  });

  it('says what is wrong in a summary that takes focus and leads to the fields, and at the fields, and keeps what was typed', async () => {
    const element = await put({ areas: AREAS });
    const steps: SendGrantStepDetail[] = [];
    element.addEventListener('send-grant-step', ({ detail }) => steps.push(detail));
    await field('Deficit in the published accounts').fill('1.234,56');
    await page.getByText('The same deficit in other records').click();
    await field('Deficit in the Revenue Outturn').fill('lots');
    await page.getByText('The same deficit in other records').click();
    await press('Continue');

    expect(document.activeElement?.className).toBe('govuk-error-summary');
    expect(steps).toEqual([{ step: 'form', mistakes: 6 }]);
    expect(errors(element)).toEqual([
      'Choose an authority',
      'Deficit in the published accounts can be read in more than one way. Write commas only between thousands and a point only before pence or parts, such as 44,910,000.50',
      'Deficit in the published accounts: say whether this figure is draft or audited',
      'Deficit in the Revenue Outturn must be an amount, such as 44,910,000 or £44.91 million',
      'Deficit in the Revenue Outturn: say whether this figure is draft or audited',
      'Say where the Local SEND Reform Plan is',
    ]);
    expect([...element.querySelectorAll('.govuk-error-message')].map(words)).toEqual(errors(element).map((error) => `Error: ${error}`));
    await expect.element(field('Deficit in the published accounts')).toHaveValue('1.234,56');
    await expect.element(field('Deficit in the Revenue Outturn')).toBeVisible();
    expect(await violations(element)).toEqual([]);

    for (const link of element.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary a')) {
      link.click();
      const target = document.activeElement as HTMLInputElement;
      expect(`#${target.id}`).toBe(link.getAttribute('href'));
      const group = target.closest('.govuk-form-group')!;
      expect(words(group.querySelector('.govuk-error-message'))).toContain(words(link));
    }
  });

  it('gives every control a role, a name and, with hint and error, a description', async () => {
    const element = await put({ areas: AREAS });
    await press('Continue');
    expect(await accessibleNodes('combobox', 'textbox', 'checkbox', 'radio', 'group', 'button')).toMatchObject([
      { role: 'combobox', name: 'Authority', description: 'Error: Choose an authority' },
      { role: 'group', name: 'How do you write amounts?', description: grantTextEnglish.unitHint },
      { role: 'radio', name: 'In pounds', checked: 'true' },
      { role: 'radio', name: 'In thousands of pounds (£000)', checked: 'false' },
      { role: 'radio', name: 'In millions of pounds (£m)', checked: 'false' },
      {
        role: 'textbox', name: 'Deficit in the published accounts, in pounds',
        description: `${grantTextEnglish.deficitHint('31 March 2026')} Error: ${grantTextEnglish.missingDeficit}`,
      },
      { role: 'group', name: 'Deficit in the published accounts: Is this figure draft or audited?' },
      { role: 'radio', name: 'Draft' },
      { role: 'radio', name: 'Audited' },
      { role: 'group', name: '' },
      { role: 'group', name: 'Spend in this deficit that was not on high needs', description: grantTextEnglish.spendsHint },
      { role: 'combobox', name: 'What it was spent on' },
      { role: 'textbox', name: 'Overspend, in pounds' },
      { role: 'button', name: 'Add another kind of spend' },
      { role: 'group', name: 'Where is the Local SEND Reform Plan?', description: `Error: ${grantTextEnglish.missingPlan}` },
      ...Object.values(grantTextEnglish.plans).map((name) => ({ role: 'radio', name, checked: 'false' })),
      { role: 'group', name: 'Safety Valve programme', description: grantTextEnglish.safetyValveHint },
      { role: 'checkbox', name: 'The council held a Safety Valve agreement', checked: 'false' },
      { role: 'button', name: 'Continue' },
    ]);
    expect(await violations(element)).toEqual([]);
  });

  it('asks about differences only while records differ, and for the agreed figure', async () => {
    const element = await put({ claim: { ...claim, deficits: { ...claim.deficits, dsgNote: { amount: '49900000', status: 'audited' } } } });
    const question = page.getByRole('group', { name: 'The records differ' });
    await expect.element(question).not.toBeInTheDocument();
    await field('Deficit in the DSG note').fill('49.8m');
    await expect.element(question).toBeInTheDocument();
    await page.getByRole('radio', { name: 'Yes, and a deficit is agreed' }).click();
    await press('Continue');
    expect(errors(element)).toEqual(['Enter the deficit that was agreed']);
    await field('Agreed deficit').fill('£49.85m');
    await press('Continue');
    expect(rows(element)).toMatchObject({ 'Agreed deficit': '£49,850,000.00 deficit You typed £49.85m, in millions of pounds' });
    await press('Work out the grant');
    expect(figure(element, 'Deficit used')).toBe('£49,850,000.00');
  });

  it('takes kinds of spend to it and away again, with the focus where they were', async () => {
    const element = await put({ claim });
    await page.getByRole('combobox', { name: 'What it was spent on' }).selectOptions('Early years');
    await field('Overspend').fill('900,000');
    await press('Add another kind of spend');
    const second = page.getByRole('group', { name: 'Spend 2' });
    expect(document.activeElement).toBe(second.getByRole('combobox').element());
    await second.getByRole('combobox').selectOptions('Equal pay');
    await press('Continue');
    expect(errors(element)).toEqual(['Spend 2: enter the overspend, or take away what it was spent on']);
    expect(await violations(element)).toEqual([]);
    await second.getByRole('textbox').fill('100k');
    await press('Remove Spend 1');
    expect(document.activeElement).toBe(page.getByRole('combobox', { name: 'What it was spent on' }).element());
    await expect.element(field('Overspend')).toHaveValue('100k');
    await press('Continue');
    expect(rows(element)['Overspend: Equal pay']).toBe('£100,000.00 You typed 100k, in thousands of pounds');
  });

  it('shows everything back with the way to each field', async () => {
    const element = await put({ areas: AREAS, claim: { ...claim, dfeCode: '893', highNeedsDeficit: '49000000', ineligible: [{ kind: 'early-years', amount: '900000.45' }] } });
    await press('Continue');
    expect(await violations(element)).toEqual([]);
    expect(rows(element)).toEqual({
      Authority: 'Shropshire',
      'How do you write amounts?': 'In pounds',
      'Deficit in the published accounts': '£49,900,000.00 deficit, draft',
      'Deficit in the Section 251 return': 'Not given',
      'Deficit in the DSG note in the accounts': 'Not given',
      'Deficit in the Section 151 officer’s DSG assurance': 'Not given',
      'Deficit in the Revenue Outturn': 'Not given',
      'Overspend: Early years': '£900,000.45',
      'Where is the Local SEND Reform Plan?': 'Approved in the first round',
      'Day of approval, if you know it': '30 September 2026',
      'The council held a Safety Valve agreement': 'No',
      'Deficit on high needs alone': '£49,000,000.00 Given by this page, not asked for in the form',
    });
    const links = await accessibleNodes('link');
    expect(links.slice(0, 3).map(({ name }) => name)).toEqual(['Back', 'Change Authority', 'Change How do you write amounts?']);
    const count = element.querySelectorAll('dl a').length;
    expect(count).toBe(11);
    for (let index = 0; index < count; index += 1) {
      const link = element.querySelectorAll<HTMLAnchorElement>('dl a')[index]!;
      const wanted = link.getAttribute('href');
      link.click();
      await element.updateComplete;
      expect(`#${document.activeElement!.id}`).toBe(wanted);
      expect((document.activeElement as HTMLElement).checkVisibility()).toBe(true);
      await press('Continue');
    }
  });

  it('shows a surplus as one, nil as no deficit, and asks twice about an amount that looks wrong', async () => {
    const element = await put({ claim });
    const said = async (typed: string): Promise<string> => {
      await field('Deficit in the published accounts').fill(typed);
      await press('Continue');
      const read = rows(element)['Deficit in the published accounts']!;
      await page.getByRole('link', { name: 'Back' }).click();
      expect(focused()).toBe('Your figures for the High Needs Stability Grant');
      return read;
    };
    expect(await said('120,000 surplus')).toBe('£120,000.00 surplus, draft You typed 120,000 surplus, in pounds');
    expect(await said('0')).toBe('£0.00, no deficit, draft');
    expect(await said('44.91')).toBe(`£44.91 deficit, draft ${grantTextEnglish.looksSmall}`);
    expect(await said('1000')).toBe('£1,000.00 deficit, draft');
    expect(await said('999,999,999.99')).toBe('£999,999,999.99 deficit, draft');
    expect(await said('1,000,000,000')).toBe(`£1,000,000,000.00 deficit, draft ${grantTextEnglish.looksLarge}`);
  });

  it('brings what the core finds wrong to its field', async () => {
    const element = await put({ claim });
    await field('Year').fill('2025');
    await press('Continue');
    expect(errors(element)).toEqual(['This day is before the plans were commissioned, on 9 March 2026.']);
    element.querySelector<HTMLElement>('.govuk-error-summary a')!.click();
    expect(document.activeElement).toBe(field('Day').element());
    expect(await violations(element)).toEqual([]);
  });

  it('keeps ineligible spend that a claim gives record by record, until one list replaces it', async () => {
    const byRecord: GrantClaim = { ...claim, ineligible: { publishedAccounts: [{ kind: 'early-years', amount: '900000' }] } };
    const element = await put({ claim: byRecord });
    await press('Continue');
    expect(rows(element)['Spend in this deficit that was not on high needs']).toBe('Deficit in the published accounts: Early years £900,000.00');
    await page.getByRole('link', { name: 'Change Spend in this deficit' }).click();
    await page.getByText('The same deficit in other records').click();
    await field('Deficit in the Section 251').fill('50m');
    await page.getByRole('group', { name: 'Section 251' }).getByRole('radio', { name: 'Draft' }).click();
    await page.getByRole('radio', { name: 'No, or not yet' }).click();
    await press('Continue');
    expect(errors(element)).toEqual([grantEnglish['grant.ineligible-missing']]);
    element.querySelector<HTMLElement>('.govuk-error-summary a')!.click();
    expect(focused()).toBe('Give one list for every record instead');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(page.getByRole('combobox', { name: 'What it was spent on' }).element());
    await press('Continue');
    expect(rows(element)['Spend in this deficit that was not on high needs']).toBe('None');
  });
});

describe('send-grant in a page', () => {
  it('begins from a claim, and does not begin again when it is given back the claim that it made', async () => {
    const element = await put({ claim });
    element.addEventListener('send-grant-result', ({ detail }) => {
      element.claim = detail.claim;
    });
    await press('Continue');
    await press('Work out the grant');
    await element.updateComplete;
    expect(figure(element, 'Grant')).toBe('£44,910,000.00');
    element.claim = { ...claim, deficits: { section251: { amount: '-1.00', status: 'audited' } } };
    await element.updateComplete;
    await expect.element(field('Deficit in the Section 251')).toHaveValue('1.00 surplus');
    await expect.element(field('Deficit in the Section 251')).toBeVisible();
    element.claim = undefined;
    await element.updateComplete;
    await expect.element(field('Deficit in the published accounts')).toHaveValue('');
  });

  it('is emptied by a host that takes its claim away again, before anybody goes on', async () => {
    const element = await put({ claim });
    await expect.element(field('Deficit in the published accounts')).toHaveValue('49,900,000.00');
    element.claim = undefined;
    await element.updateComplete;
    await expect.element(field('Deficit in the published accounts')).toHaveValue('');
  });

  it('keeps what was typed where a host that gave no claim gives none', async () => {
    const element = await put();
    await field('Deficit in the published accounts').fill('44.91m');
    element.claim = claim;
    element.claim = undefined;
    await element.updateComplete;
    await expect.element(field('Deficit in the published accounts')).toHaveValue('44.91m');
  });

  it('writes amounts from left to right in a page that is written the other way', async () => {
    const page = document.createElement('div');
    page.dir = 'rtl';
    document.body.append(page);
    const spends = { ineligible: [{ kind: 'equal-pay', amount: '5' }], deficits: { ...claim.deficits, section251: { amount: '-5', status: 'draft' as const } } };
    const element = await put({ claim: { ...claim, ...spends } }, page);
    const isWrittenRight = (part: Element): boolean => getComputedStyle(part).direction === 'ltr';
    const boxes = [...element.querySelectorAll('input[type="text"]')];
    expect(boxes.filter((box) => !box.closest('.govuk-date-input')).map(isWrittenRight)).toEqual([true, true, true, true, true, true, true]);
    element.querySelector<HTMLInputElement>('input[name$="explained"][value="no"]')!.click();
    await press('Continue');
    expect(isWrittenRight(element.querySelector('dl bdi')!)).toBe(true);
    await press('Work out the grant');
    const figures = [...element.querySelectorAll('td, .govuk-summary-list__value')];
    expect(figures.length).toBeGreaterThan(8);
    for (const one of figures) expect(isWrittenRight(one.querySelector('bdi')!)).toBe(true);
    expect(element.querySelector('td')!.querySelector('bdi')!.textContent).toMatch(/^£[\d,]+\.\d\d$/);
  });

  it('begins from a claim that only lacks something, and names what is wrong with one that is none', async () => {
    const element = await put({ claim: { ...claim, deficits: {} } });
    await press('Continue');
    expect(errors(element)).toEqual(['Enter the deficit in the published accounts, or in another record']);
    element.claim = { ...claim, deficits: { publishedAccounts: { amount: 5 } } } as unknown as GrantClaim;
    await element.updateComplete;
    expect(words(element)).toContain('The grant cannot be worked out from this:');
    expect(await violations(element)).toEqual([]);
  });

  it('takes the authority from its attribute, and then does not ask', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    render(html`<send-grant dfe-code="894" .areas=${AREAS} .claim=${claim}></send-grant>`, holder);
    const element = holder.querySelector('send-grant')!;
    const claims: GrantClaim[] = [];
    element.addEventListener('send-grant-result', ({ detail }) => claims.push(detail.claim));
    await element.updateComplete;
    expect(element.querySelector('select[id$="-authority"]')).toBeNull();
    await press('Continue');
    expect(rows(element)['Authority']).toBe('Telford and Wrekin');
    await press('Work out the grant');
    expect(focused()).toBe('Estimate of the grant for Telford and Wrekin');
    expect(claims[0]!.dfeCode).toBe('894');
  });

  it('shows the code of an authority whose name it is not told', async () => {
    const element = await put({ claim, dfeCode: '893' });
    await press('Continue');
    expect(rows(element)['Authority']).toBe('893');
  });

  it('works by the rules that it is given', async () => {
    const policy = { ...highNeedsStabilityGrant2026, share: { ...highNeedsStabilityGrant2026.share, value: '0.50' } };
    const element = await put({ claim, policy });
    await press('Continue');
    await press('Work out the grant');
    expect(figure(element, 'Grant')).toBe('£24,950,000.00');
    element.policy = undefined;
    await element.updateComplete;
    expect(figure(element, 'Grant')).toBe('£44,910,000.00');
  });

  it('stays within 320 pixels in every state, long words and long amounts included', async () => {
    const long = 'Hochleistungsförderbedarfsstabilisierungszuschussberechnungsformular';
    const text = { formTitle: long, goOn: 'Continue', draft: long, plan: long, checkTitle: long, stays: long, removeSpend: long, spendKind: long };
    const holder = document.createElement('div');
    holder.style.width = '320px';
    document.body.append(holder);
    const element = await put({ areas: AREAS, text }, holder);
    const overflow = (): string[] =>
      [...element.querySelectorAll<HTMLElement>(':not(.govuk-visually-hidden, .govuk-visually-hidden *)')]
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > holder.getBoundingClientRect().right + 1)
        .map((part) => `${part.tagName} ${part.className} ${words(part)}`.slice(0, 100));
    await press('Continue');
    expect(overflow()).toEqual([]);
    element.claim = {
      ...claim, dfeCode: '893', deficits: { publishedAccounts: { amount: '999999999999.99', status: 'draft' }, dsgNote: { amount: '5', status: 'audited' } },
      ineligible: [{ kind: 'equal-pay', amount: '999999999999.99' }, { kind: 'other', amount: '1' }],
    };
    await element.updateComplete;
    expect(overflow()).toEqual([]);
    await press('Continue');
    expect(overflow()).toEqual([]);
    await press('Work out the grant');
    for (const folded of element.querySelectorAll('details')) folded.open = true;
    expect(overflow()).toEqual([]);
  });

  it('stands in the form of a host: no form in a form, and Enter goes on without sending it', async () => {
    const host = document.createElement('form');
    let sent = 0;
    host.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    document.body.append(host);
    const element = await put({ claim }, host);
    expect(element.querySelector('form')).toBeNull();
    field('Deficit in the published accounts').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe('Check your figures');
    await press('Work out the grant');
    await press('Change the figures');
    await press('Continue');
    expect(focused()).toBe('Check your figures');
    expect(sent).toBe(0);
  });

  it('keeps what was typed where it is moved, into a form and out of it', async () => {
    const element = await put();
    await field('Deficit in the published accounts').fill('44.91m');
    const host = document.createElement('form');
    document.body.append(host);
    host.append(element);
    await element.updateComplete;
    expect(element.querySelector('form')).toBeNull();
    await expect.element(field('Deficit in the published accounts')).toHaveValue('44.91m');
    document.body.append(element);
    await element.updateComplete;
    expect(element.querySelector('form')).not.toBeNull();
    await expect.element(field('Deficit in the published accounts')).toHaveValue('44.91m');
  });

  it('stands twice on a page without an id or a group of radios in common', async () => {
    const [first, second] = [await put(), await put()];
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const thousands = (element: Element): HTMLInputElement => element.querySelector('input[value="thousands"]')!;
    thousands(first).click();
    thousands(second).click();
    expect([thousands(first).checked, thousands(second).checked]).toEqual([true, true]);
    expect(await violations(document.body)).toEqual([]);
  });

  it('works inside a shadow root', async () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const holder = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(holder);
    const element = await put({}, holder);
    element.querySelector<HTMLButtonElement>('.govuk-button:not(.govuk-button--secondary)')!.click();
    await element.updateComplete;
    expect(outer.shadowRoot!.activeElement?.className).toBe('govuk-error-summary');
    element.querySelector<HTMLElement>('.govuk-error-summary a')!.click();
    expect((outer.shadowRoot!.activeElement as HTMLInputElement).labels?.[0]?.textContent).toContain('Deficit in the published accounts');
  });

  it('has no writing of its own that a host cannot replace', async () => {
    const marked = <Value>(value: Value): Value => {
      if (typeof value === 'string') return `⟦${value}⟧` as Value;
      if (typeof value === 'function') return ((...values: unknown[]) => `⟦${String((value as (...all: unknown[]) => unknown)(...values))}⟧`) as Value;
      return typeof value === 'object' ? (Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, marked(one)])) as Value) : value;
    };
    const { amountWords, ...others } = grantTextEnglish;
    const text: GrantText = { ...marked(others), amountWords, sentences: marked({ ...grantEnglish, ...problemEnglish }) };
    const element = await put({ text, areas: [{ dfeCode: '893', name: '⟦Shropshire⟧' }] });
    const writing = (): string[] => {
      const found: string[] = [];
      for (const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT); walker.nextNode();) {
        // What is marked comes off from the inside; amounts, signs and shares are nobody's language.
        let left = walker.currentNode.textContent!;
        for (let before = ''; before !== left;) [before, left] = [left, left.replace(/⟦[^⟦⟧]*⟧/g, '')];
        if (/\p{L}/u.test(left)) found.push(left);
      }
      return found;
    };
    expect(writing()).toEqual([]);
    await press('Continue');
    expect(writing()).toEqual([]);
    element.claim = { ...claim, dfeCode: '893', deficits: { ...claim.deficits, section251: { amount: '-5', status: 'draft' } }, ineligible: [{ kind: 'equal-pay', amount: '5' }], safetyValve: true };
    await element.updateComplete;
    await press('Continue');
    expect(element.querySelector('dl')).not.toBeNull();
    expect(writing()).toEqual([]);
    await press('Work out the grant');
    expect(element.querySelector('table')).not.toBeNull();
    expect(writing().filter((left) => !/2026|2027|2028/.test(left))).toEqual([]);
  });
});

describe('the rule cases, typed in', () => {
  const cases = (ruleCases.cases as readonly { readonly id: string; readonly claim: GrantClaim }[]).filter(({ claim: one }) =>
    Array.isArray(one.ineligible) && one.choices === undefined && one.maskedByOtherBlocks === undefined &&
    one.highNeedsDeficit === undefined && one.laterDeficits === undefined);

  /** The same amount in the ways of several people. */
  const WAYS: readonly ((plain: string) => string)[] = [
    (plain) => plain.replace(/[£,]/g, ''),
    (plain) => ` £${plain} `,
    (plain) => `(${plain})`,
    (plain) => `−£${plain.replaceAll(',', ' ')}`,
  ];
  const typed = (amount: string, turn: number): string => {
    const plain = inPounds(amount).replace(/^-?£/, '');
    return amount.startsWith('-') ? `${plain} surplus` : WAYS[turn % WAYS.length]!(plain);
  };
  const type = (input: HTMLInputElement, value: string): void => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const pick = (element: Element, id: string, value: string): void =>
    element.querySelector<HTMLInputElement>(`input[name$="-${id}"][value="${value}"]`)!.click();

  it('are more than a few', () => {
    expect(cases.length).toBeGreaterThanOrEqual(9);
  });

  it.each(cases)('$id', async ({ claim: one }) => {
    const element = await put();
    const results: GrantResult[] = [];
    element.addEventListener('send-grant-result', ({ detail }) => results.push(detail.result));
    const input = (id: string): HTMLInputElement => element.querySelector(`[id$="-${id}"]`)!;
    for (const [turn, record] of RECORDS.entries()) {
      const recorded = one.deficits[record];
      if (recorded === undefined) continue;
      const { amount, status } = recorded;
      type(input(record), typed(amount, turn));
      pick(element, `${record}-status`, status);
    }
    await element.updateComplete;
    if (element.querySelector('[id$="-explained"]') !== null) {
      pick(element, 'explained', one.differencesExplained ? 'yes' : 'no');
      if (one.agreedDeficit !== undefined) type(input('agreed'), typed(one.agreedDeficit, 1));
    }
    for (const [index, { kind, amount }] of (one.ineligible as readonly { kind: string; amount: string }[]).entries()) {
      if (index > 0) [...element.querySelectorAll('button')].find((button) => words(button) === grantTextEnglish.addSpend)!.click();
      await element.updateComplete;
      const list = element.querySelector<HTMLSelectElement>(`[id$="-spend-${index}-kind"]`)!;
      list.value = kind;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
      type(input(`spend-${index}-amount`), inPounds(amount));
    }
    pick(element, 'plan', one.plan.status);
    await element.updateComplete;
    const [year = '', month = '', day = ''] = one.plan.approvedOn?.split('-') ?? [];
    if (day !== '') for (const [part, value] of Object.entries({ day, month, year })) type(input(`approvedOn-${part}`), value);
    if (one.safetyValve === true) input('safetyValve').click();
    await press('Continue');
    expect(errors(element)).toEqual([]);
    await press('Work out the grant');
    const { grant, staysWithCouncil, payment } = unwrap(calculateGrant(one));
    expect(results[0]).toMatchObject({ grant, staysWithCouncil, payment });
    expect(figure(element, 'Grant')).toBe(inPounds(grant));
  });
});
