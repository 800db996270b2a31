import { calculateGrant, CLAIM_FORMAT, type GrantClaim } from '@send-reform/core/grant';
import { unwrap } from '@send-reform/core/problems';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { accessibleNodes } from '../testing/accessibility-tree.test-helper.js';
import { violations } from '../testing/violations.test-helper.js';
import '../testing/styles.test-helper.js';
import type { SendGrantStepDetail } from './events.js';
import { SendGrant } from './send-grant.js';
import { grantTextEnglish } from './text.js';

const claim: GrantClaim = {
  format: CLAIM_FORMAT,
  deficits: { publishedAccounts: { amount: '49900000.00', status: 'draft' } },
  ineligible: [],
  differencesExplained: false,
  plan: { status: 'approved-first-round' },
};

/** An element whose calculation comes when the test says so, or not at all. */
class LateGrant extends SendGrant {
  /** How often it was asked for. */
  asked = 0;
  answer: 'fails' | 'comes' | Promise<void> = 'fails';

  protected override async fetchCalculation(): ReturnType<SendGrant['fetchCalculation']> {
    this.asked += 1;
    if (this.answer === 'fails') throw new TypeError('Failed to fetch dynamically imported module');
    if (this.answer !== 'comes') await this.answer;
    return super.fetchCalculation();
  }
}
customElements.define('late-grant', LateGrant);

async function put(set: Partial<LateGrant> = {}): Promise<LateGrant> {
  const element = Object.assign(document.createElement('late-grant') as LateGrant, set);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const words = (part: Element | null | undefined): string => (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
const accounts = page.getByRole('textbox', { name: 'Deficit in the published accounts' });
const press = async (name: string): Promise<void> => page.getByRole('button', { name }).click();
const focused = (): string => words(document.activeElement);
const status = (element: Element): string => words(element.querySelector('[role="status"]'));

async function fillIn(): Promise<void> {
  await accounts.fill('44.91m');
  await page.getByRole('radio', { name: 'Draft' }).first().click();
  await page.getByRole('radio', { name: 'Not begun' }).click();
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('the calculation of send-grant', () => {
  it('is not fetched before the form is touched', async () => {
    const element = await put();
    expect(element.querySelector('form')).not.toBeNull();
    expect(element.asked).toBe(0);
    element.answer = 'comes';
    await accounts.click();
    await accounts.fill('1');
    expect(element.asked).toBe(1);
  });

  it('says what to do when it cannot be fetched, keeps what was typed, and is fetched when somebody goes on again', async () => {
    const element = await put();
    const steps: SendGrantStepDetail[] = [];
    element.addEventListener('send-grant-step', ({ detail }) => steps.push(detail));
    await fillIn();
    await press('Continue');
    await element.updateComplete;
    expect(document.activeElement?.className).toBe('govuk-error-summary');
    expect(focused()).toBe(`There is a problem ${grantTextEnglish.notFetched}`);
    expect(steps).toEqual([{ step: 'form', mistakes: 1 }]);
    await expect.element(accounts).toHaveValue('44.91m');
    expect(await violations(element)).toEqual([]);

    element.answer = 'comes';
    await press('Continue');
    await element.updateComplete;
    expect(focused()).toBe('Check your figures');
    expect(element.querySelector('.govuk-error-summary')).toBeNull();
    await press('Work out the grant');
    await element.updateComplete;
    expect(words(element.querySelector('.send-table__whole'))).toContain('£40,419,000.00');
  });

  it('says that it is being fetched when somebody waits, reads what is then in the form, and goes on once', async () => {
    let come!: () => void;
    const element = await put({ answer: new Promise<void>((done) => (come = done)) });
    const steps: SendGrantStepDetail[] = [];
    element.addEventListener('send-grant-step', ({ detail }) => steps.push(detail));
    await fillIn();
    expect(status(element)).toBe('');
    await press('Continue');
    await press('Continue');
    await expect.poll(() => status(element)).toBe('Working it out…');
    expect((await accessibleNodes('status')).length).toBe(1);
    await accounts.fill('45m');
    come();
    await element.updateComplete;
    expect(focused()).toBe('Check your figures');
    expect(words(element)).toContain('£45,000,000.00 deficit, draft');
    expect(steps).toEqual([{ step: 'check', mistakes: 0 }]);
    expect(element.asked).toBe(1);
  });

  it('leaves somebody in the form that a host has begun anew while they waited', async () => {
    let come!: () => void;
    const element = await put({ answer: new Promise<void>((done) => (come = done)) });
    await fillIn();
    await press('Continue');
    element.claim = claim;
    come();
    await element.updateComplete;
    await expect.element(accounts).toHaveValue('49,900,000.00');
    expect(element.querySelector('dl')).toBeNull();
  });

  const given: [string, Partial<LateGrant>, string][] = [
    ['a claim to begin from', { claim }, grantTextEnglish.formTitle],
    ['a result', { result: unwrap(calculateGrant(claim)) }, grantTextEnglish.caption],
    ['problems', { problems: [{ code: 'grant.no-evidence', path: ['deficits'] }] }, grantTextEnglish.problems],
  ];
  it.each(given)('can be fetched again for %s', async (_, set, shown) => {
    const element = await put(set);
    expect(words(element)).toContain(grantTextEnglish.notFetched);
    expect(words(element)).not.toContain(shown);
    expect(await violations(element)).toEqual([]);

    await press('Try again');
    await expect.poll(focused).toContain(grantTextEnglish.notFetched);

    element.answer = 'comes';
    await press('Try again');
    await expect.poll(() => words(element)).toContain(shown);
    expect(words(element)).not.toContain(grantTextEnglish.notFetched);
  });

  it('is fetched for what a host sets after a failure', async () => {
    const element = await put({ claim });
    element.answer = 'comes';
    element.result = unwrap(calculateGrant(claim));
    await element.updateComplete;
    await expect.poll(() => words(element)).toContain(grantTextEnglish.caption);
  });
});
