import { CLAIM_FORMAT, type GrantClaim } from '@send-reform/core/grant';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../questionnaire/register.js';
import { example, exampleSheet } from '../testing/example.test-helper.js';
import type { SendGrantResultDetail, SendGrantStepDetail } from './events.js';
import './register.js';
import type { SendGrant } from './send-grant.js';

const claim: GrantClaim = {
  format: CLAIM_FORMAT,
  deficits: { publishedAccounts: { amount: '49900000.00', status: 'draft' } },
  ineligible: [],
  differencesExplained: false,
  plan: { status: 'submitted' },
};

const FORM = 'Your figures for the High Needs Stability Grant';
const CHECK = 'Check your figures';
const RESULT = 'Estimate of the grant';

let element: SendGrant;
let steps: SendGrantStepDetail[];

async function show(set: Partial<SendGrant> = {}): Promise<void> {
  element = Object.assign(document.createElement('send-grant'), set);
  steps = [];
  element.addEventListener('send-grant-step', ({ detail }) => steps.push(detail));
  document.body.append(element);
  await element.updateComplete;
}

const accounts = page.getByRole('textbox', { name: 'Deficit in the published accounts' });
const press = async (name: string): Promise<void> => page.getByRole('button', { name }).first().click();
const heading = (of: Element = element): string | undefined => of.querySelector('h2')?.textContent;
const backLink = (): HTMLAnchorElement => element.querySelector('.govuk-back-link')!;

async function go(delta: number): Promise<void> {
  const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  history.go(delta);
  await arrived;
  await element.updateComplete;
}

async function fillIn(): Promise<void> {
  await accounts.fill('44.91m');
  await page.getByRole('radio', { name: 'Draft' }).first().click();
  await page.getByRole('radio', { name: 'Not begun' }).click();
}

beforeEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the address of a step of the grant', () => {
  it('goes back and forward with the browser, keeps what was typed and takes the focus along', async () => {
    await show();
    await fillIn();
    expect(location.hash).toBe('');
    await press('Continue');
    expect([location.hash, heading()]).toEqual(['#grant/check', CHECK]);
    await press('Work out the grant');
    expect([location.hash, heading()]).toEqual(['#grant/result', RESULT]);
    await go(-1);
    expect([location.hash, heading(), document.activeElement?.textContent]).toEqual(['#grant/check', CHECK, CHECK]);
    await go(-1);
    expect([location.hash, heading(), document.activeElement?.textContent]).toEqual(['', FORM, FORM]);
    await expect.element(accounts).toHaveValue('44.91m');
    await go(2);
    expect([location.hash, heading()]).toEqual(['#grant/result', RESULT]);
    expect(steps.map(({ step }) => step)).toEqual(['check', 'result', 'check', 'form', 'result']);
  });

  it('gives the links back the address that they lead to', async () => {
    await show({ claim });
    await press('Continue');
    expect(backLink().getAttribute('href')).toBe('#grant/form');
    await press('Work out the grant');
    expect(backLink().getAttribute('href')).toBe('#grant/check');
    backLink().click();
    await element.updateComplete;
    expect([location.hash, heading()]).toEqual(['#grant/check', CHECK]);
    await go(-1);
    expect(heading()).toBe(RESULT);
  });

  it('reads figures anew that were changed before somebody goes forward, and shows no result of theirs unasked', async () => {
    await show({ claim });
    const results: SendGrantResultDetail[] = [];
    element.addEventListener('send-grant-result', ({ detail }) => results.push(detail));
    await press('Continue');
    await press('Work out the grant');
    await go(-2);
    await accounts.fill('1,000');
    await go(2);
    await expect.poll(() => heading()).toBe(CHECK);
    expect(location.hash).toBe('#grant/check');
    expect(element.querySelector('dl')!.textContent).toContain('£1,000.00 deficit, draft');
    await press('Work out the grant');
    expect([location.hash, results.at(-1)!.result.grant]).toEqual(['#grant/result', '900.00']);
  });

  it('says what is wrong with figures that were changed before somebody goes forward', async () => {
    await show({ claim });
    await press('Continue');
    await go(-1);
    await accounts.fill('lots');
    await go(1);
    await expect.poll(() => document.activeElement?.className).toBe('govuk-error-summary');
    expect([location.hash, heading()]).toEqual(['#grant/form', 'There is a problem']);
    await accounts.fill('1,000');
    await press('Continue');
    expect([location.hash, heading()]).toEqual(['#grant/check', CHECK]);
  });

  it.each(['#grant/check', '#grant/result', '#grant/nothing'])('shows the form where there are no figures yet: %s', async (hash) => {
    history.replaceState({ 'send-reform/grant': hash.slice(7), page: 7 }, '', hash);
    await show();
    expect([location.hash, heading(), steps]).toEqual(['#grant/form', FORM, []]);
    expect(history.state).toMatchObject({ page: 7 });
    await fillIn();
    await press('Continue');
    expect([location.hash, heading()]).toEqual(['#grant/check', CHECK]);
    await go(-1);
    expect([location.hash, heading()]).toEqual(['#grant/form', FORM]);
  });

  it('shows the form for a link of the page to a step that has no figures', async () => {
    await show();
    location.hash = 'grant/result';
    await expect.poll(() => location.hash).toBe('#grant/form');
    expect(heading()).toBe(FORM);
  });

  it('takes the address back to the form when the host begins it anew', async () => {
    await show({ claim });
    await press('Continue');
    element.claim = undefined;
    await element.updateComplete;
    expect([location.hash, heading()]).toEqual(['#grant/form', FORM]);
    await fillIn();
    await press('Continue');
    expect([location.hash, heading()]).toEqual(['#grant/check', CHECK]);
  });

  it('leaves a fragment of the page alone', async () => {
    await show({ claim });
    await press('Continue');
    location.hash = 'main';
    await expect.poll(() => history.state as unknown).toBeNull();
    expect([location.hash, heading()]).toEqual(['#main', CHECK]);
  });

  it('leaves the address alone where the page gives the result', async () => {
    await show({ problems: [{ code: 'grant.no-evidence', path: [], expected: null, received: null }] });
    location.hash = 'grant/check';
    await expect.poll(() => location.hash).toBe('#grant/form');
    expect(steps).toEqual([]);
  });

  it('adds nothing to the history for mistakes', async () => {
    await show();
    const entries = history.length;
    await press('Continue');
    await expect.poll(() => document.activeElement?.className).toBe('govuk-error-summary');
    expect([location.hash, history.length]).toEqual(['', entries]);
  });

  it('keeps two on a page apart, and a questionnaire beside them', async () => {
    await show({ claim });
    const second = Object.assign(document.createElement('send-grant'), { id: 'other', claim });
    const questionnaire = Object.assign(document.createElement('send-questionnaire'), { instrument: example, sheet: exampleSheet(), keep: 'off' as const });
    document.body.append(second, questionnaire);
    await Promise.all([second.updateComplete, questionnaire.updateComplete]);
    await press('Continue');
    second.querySelector<HTMLElement>('form .govuk-button:not(.govuk-button--secondary)')!.click();
    await expect.poll(() => location.hash).toBe('#other/check');
    [...questionnaire.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Start')!.click();
    await questionnaire.updateComplete;
    expect(location.hash).toMatch(/^#send\/./);
    expect([heading(), heading(second)]).toEqual([CHECK, CHECK]);
    await go(-1);
    expect([heading(), heading(second), heading(questionnaire)]).toEqual([CHECK, CHECK, 'An example']);
    expect(questionnaire.contains(document.activeElement)).toBe(true);
    await go(-1);
    expect([location.hash, heading(), heading(second)]).toEqual(['#grant/check', CHECK, FORM]);
    await go(-1);
    expect([location.hash, heading(), heading(second)]).toEqual(['', FORM, FORM]);
  });

  it('gives two without a name addresses of their own', async () => {
    await show({ claim });
    const first = element;
    await show({ claim });
    element.querySelector<HTMLElement>('form .govuk-button:not(.govuk-button--secondary)')!.click();
    await expect.poll(() => location.hash).toBe('#grant-2/check');
    expect(heading(first)).toBe(FORM);
  });

  it('says nothing to the address where the host asks it not to', async () => {
    await show({ claim, noHistory: true });
    const entries = history.length;
    await press('Continue');
    expect([location.hash, history.length, heading()]).toEqual(['', entries, CHECK]);
    backLink().click();
    await element.updateComplete;
    expect([location.hash, history.length, heading()]).toEqual(['', entries, FORM]);
    expect(document.createElement('send-grant').noHistory).toBe(false);
  });

  it('does without history where the browser allows none', async () => {
    await show({ claim });
    const refused = vi.spyOn(history, 'pushState').mockImplementation(() => {
      throw new DOMException('Too many', 'SecurityError');
    });
    await press('Continue');
    refused.mockRestore();
    expect(heading()).toBe(CHECK);
  });
});
