import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, violations, visit, type Portal } from './portal.test-helper.js';

/** The whole way of a made-up area, in the portal as it is built, under its strict policy. */
let portal: Portal;

beforeAll(async () => {
  portal = await openPortal(4183);
}, 120_000);

afterAll(async () => {
  await portal?.close();
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(portal.address + path);
}

/** Tells that something happened on a day, with words where they are asked for. */
async function tell(page: Page, event: string, day: string, words?: string): Promise<void> {
  await page.getByRole('radio', { name: event }).check();
  await page.getByLabel('On which day?').fill(day);
  if (words !== undefined) await page.locator('#words').fill(words);
  await page.getByRole('button', { name: 'Tell it' }).click();
}

const standing = (page: Page): Promise<string> => page.locator('#standing').innerText();

describe('the whole way', () => {
  it('leads from the assessment over plan, submission, revision and approval to payment and the first return', async () => {
    const { page, amiss } = await visit(portal, '');
    await page.clock.setFixedTime('2026-12-14T10:00:00');

    await open(page, 'assessment.html#assessment/question/lead-officer');
    await page.getByRole('radio', { name: 'Emerging' }).check();
    const statement = await page.locator('send-questionnaire legend').first().innerText();
    await expect.poll(() => page.locator('send-questionnaire').innerText()).toMatch(/Saved/);

    await open(page, 'plan.html');
    await page.getByRole('button', { name: 'Take these over into the plan' }).click();
    const taken = page.locator('#taken');
    await expect.poll(() => taken.evaluate((element) => element === document.activeElement)).toBe(true);
    const [lastTaken] = (await taken.locator('li').allInnerTexts()).slice(-1);
    expect(statement).toContain(lastTaken);
    expect(await page.locator('send-plan').innerText()).toContain('not the Department’s assessment');
    await page.getByRole('button', { name: 'Record a sign-off' }).click();
    await page.getByRole('radio', { name: 'Another organisation' }).check();
    await page.getByRole('textbox', { name: 'Name of the organisation' }).fill('Ambleford Parent Carer Forum');
    await page.getByRole('textbox', { name: 'Name of the person who signed' }).fill('A. Chair');
    await page.getByRole('textbox', { name: 'Their role' }).fill('Chair');
    for (const [part, typed] of [['Day', '12'], ['Month', '6'], ['Year', '2026']] as const) {
      await page.locator('send-plan').getByRole('textbox', { name: part }).fill(typed);
    }
    await page.getByRole('button', { name: 'Record this sign-off' }).click();
    await page.getByText('A. Chair has signed the plan for Ambleford Parent Carer Forum').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => taken.locator('li').allInnerTexts()).toContain(lastTaken);
    expect(await page.locator('send-plan').innerText()).toContain('Ambleford Parent Carer Forum');

    await open(page, 'approval.html');
    expect(await standing(page)).toBe('Not begun');
    expect(await page.locator('#payment').innerText()).toContain('Nothing can be paid yet.');
    await tell(page, 'Drafting begins', '2026-03-16');
    await tell(page, 'The partnership signs it off', '2026-06-15');
    await tell(page, 'It is sent to the Department', '2026-06-26');
    expect(await standing(page)).toBe('Sent to the Department, not assessed yet');
    await tell(page, 'The Department assesses it', '2026-06-01');
    const summary = page.locator('.govuk-error-summary');
    await summary.waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('On which day?').getAttribute('aria-describedby')).toBe('day-error');
    expect(await violations(page)).toEqual([]);
    await tell(page, 'The Department assesses it', '2026-07-31', 'Requirements not met');
    await tell(page, 'It is to be revised', '2026-07-31', 'No occupational therapy in the offer.');
    await tell(page, 'It is sent again', '2026-10-09');
    await page.reload();
    expect(await standing(page)).toBe('Revised and sent again, not assessed yet');
    expect(await page.locator('#payment').innerText()).toContain('Nothing can be paid yet.');
    await tell(page, 'The Department assesses it', '2026-12-11');
    await tell(page, 'It is approved', '2026-12-11');
    expect(await standing(page)).toBe('Approved after revision');
    expect(await page.locator('#history li').count()).toBe(8);
    expect(await page.locator('#payment').innerText()).not.toContain('Nothing can be paid');
    expect(await violations(page)).toEqual([]);

    // The grant's own form says that nothing is approved: the journey alone decides what is payable.
    await page.evaluate(() => localStorage.setItem('ambleford/grant', JSON.stringify({
      format: 'send-reform/grant-claim/1', dfeCode: '893', deficits: { publishedAccounts: { amount: '40000000.00', status: 'draft' } },
      ineligible: [], differencesExplained: false, plan: { status: 'none' },
    })));
    await page.reload();
    const amounts = page.locator('#payment dd');
    await expect.poll(() => amounts.allInnerTexts()).toEqual(['£36,000,000.00', '£36,000,000.00', '£4,000,000.00']);
    await tell(page, 'The last entry is taken back', '2026-12-14', 'The letter was for another area.');
    await expect.poll(() => amounts.allInnerTexts()).toEqual(['£36,000,000.00', '£0.00', '£4,000,000.00']);
    expect(await page.locator('#history').innerText()).toContain('Approved (taken back)');
    await tell(page, 'It is approved', '2026-12-14');

    // The years follow the plan's own way to approval, too.
    await page.getByRole('link', { name: /^How the grant comes about/ }).click();
    await page.waitForURL(/grant\.html/);
    const years = page.locator('#years');
    await years.getByText('Where the plan stands: Approved after revision.').waitFor();
    await years.getByRole('textbox', { name: 'What 2026-27 adds to the deficit, in pounds' }).fill('6m');
    await years.getByRole('group', { name: /^What 2026-27 adds/ }).getByRole('radio', { name: 'Known: draft' }).check();
    await years.getByRole('group', { name: /^A scenario of your own/ }).getByRole('radio', { name: 'Not approved in time' }).check();
    await years.getByRole('button', { name: 'Show the years' }).click();
    const scenarios = years.getByRole('table', { name: 'The deficit under each scenario' });
    const row = (name: string): Promise<string[]> => scenarios.getByRole('row', { name }).getByRole('cell').allInnerTexts();
    await scenarios.waitFor();
    expect(await row('How the plan stands')).toEqual([
      'As the plan stands, this can no longer come about.', 'This is how the plan stands.',
      'As the plan stands, this can no longer come about.',
      'It takes the plan as: Not approved in time. As the plan stands, this can no longer come about.',
    ]);
    expect((await row('Balance at the end of 2026-27')).map((words) => words.split('\n')[0])).toEqual(['£10,000,000.00', '£10,000,000.00', '£46,000,000.00', '£46,000,000.00']);
    expect(await years.locator('send-grant-timeline svg[data-scenario]').count()).toBe(4);
    await years.getByRole('radio', { name: '£m, rounded' }).check();
    expect((await row('Balance at the end of 2026-27'))[1]).toContain('£10.0m');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => years.getByRole('textbox', { name: 'What 2026-27 adds to the deficit, in pounds' }).inputValue()).toBe('6,000,000.00');

    await page.getByRole('link', { name: 'Go on to approval' }).click();
    await page.getByRole('link', { name: 'Go on to delivery' }).click();
    await page.waitForURL(/delivery\.html/);
    const wait = page.getByRole('group', { name: 'Wait for an autism assessment' });
    await wait.getByLabel('Figure').fill('59');
    await page.getByRole('button', { name: 'Put into the table' }).click();
    await page.getByText('1 figure for 2026-27 Q2 put into the table.').waitFor();
    const due = page.locator('#return');
    await expect.poll(() => due.innerText()).toContain('Wait for an autism assessment: 59');
    expect(await due.innerText()).toContain('lsrp-quarterly-return-September-2026-893-shropshire.xlsx');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => due.innerText()).toContain('Wait for an autism assessment: 59');
    expect(await page.locator('send-indicators tbody tr', { hasText: 'Wait for an autism assessment' }).first().innerText()).toContain('On track');
    expect(amiss).toEqual([]);
  });

  it.each(['plan.html', 'grant.html', 'approval.html', 'delivery.html'])('fits a phone and passes the checks there: %s', async (path) => {
    const { page, amiss } = await visit(portal, path, { viewport: { width: 320, height: 700 } });
    await page.locator('main h2').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);
  });
});
