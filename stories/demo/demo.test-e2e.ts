import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build, preview, type PreviewServer } from 'vite';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/browser.mjs';

/** The demo portal as it is built, under its strict policy, in a real browser. */
const configFile = join(import.meta.dirname, 'vite.config.ts');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let server: PreviewServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  // Vitest says that this is a test, which would build the libraries' development versions in.
  vi.stubEnv('NODE_ENV', 'production');
  await build({ configFile, logLevel: 'error' });
  vi.unstubAllEnvs();
  server = await preview({ configFile, logLevel: 'error', preview: { port: 4173, strictPort: false, host: '127.0.0.1' } });
  address = server.resolvedUrls!.local[0]!;
  browser = await chromium.launch(await findBrowser());
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Everything that must not happen: requests to elsewhere, anything in the console, anything the policy refuses. */
async function open(width: number, height: number): Promise<{ page: Page; amiss: string[] }> {
  const page = await (await browser.newContext({ viewport: { width, height }, locale: 'en-GB' })).newPage();
  const amiss: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) amiss.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) amiss.push(`${response.status()} for ${response.url()}`);
  });
  page.on('console', (message) => amiss.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => amiss.push(`error: ${error.message}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Start' }).waitFor();
  return { page, amiss };
}

/** Presses Tab until what has the focus is wanted. */
async function tabTo(page: Page, what: string, wanted: (focused: { name: string; text: string }) => boolean): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => ({
      name: document.activeElement?.getAttribute('name') ?? '',
      text: document.activeElement?.textContent.trim() ?? '',
    }));
    if (wanted(focused)) return;
  }
  throw new Error(`Tab does not reach ${what}`);
}

/** What axe has against the page under WCAG 2.2 AA and its own good practice, in short. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const rowOf = (page: Page, section: string) => page.locator('send-profile tr', { has: page.getByText(section, { exact: true }) });

describe('the demo portal', () => {
  it('is gone through by keyboard alone, and fetches nothing from outside', async () => {
    const { page, amiss } = await open(1280, 900);
    expect(await page.locator('meta[http-equiv]').getAttribute('content')).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    await tabTo(page, 'Start', ({ text }) => text === 'Start');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Leading as one team');

    // Four statements: the level one above the lowest, one above that, and so on.
    const profile = rowOf(page, 'Leading as one team');
    expect(await profile.innerText()).toContain('No score yet');
    for (const [position, id] of ['lead-officer', 'partnership-decisions', 'use-of-assessment', 'plan-milestones'].entries()) {
      await tabTo(page, id, ({ name }) => name.endsWith(`-${id}`));
      await page.keyboard.press('Space');
      for (let level = 0; level < Math.min(position + 1, 3); level += 1) await page.keyboard.press('ArrowDown');
    }
    // 2, 3, 4 and 4 make 13, shared by four.
    await expect.poll(() => profile.innerText()).toMatch(/3\.25\s+Established\s+4 of 4\s+Settled/);
    await tabTo(page, 'Continue', ({ text }) => text === 'Continue');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Deciding with families');

    await tabTo(page, 'the explanation', ({ text }) => text.endsWith('Leading as one team'));
    await page.keyboard.press('Enter');
    expect(await profile.innerText()).toContain('13 divided by a total weight of 4 is 3.25');

    await tabTo(page, 'Authority', ({ name }) => name === 'authority');
    await page.keyboard.type('Shrop');
    await tabTo(page, 'the deficit', ({ name }) => name === 'publishedAccounts');
    await page.keyboard.type('£41,019,000');
    await tabTo(page, 'the plan', ({ name }) => name === 'plan');
    await page.keyboard.type('Approved in');
    await page.keyboard.press('Enter');
    await tabTo(page, 'the button', ({ text }) => text === 'Work out the grant');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The grant for Shropshire' }).waitFor();
    const grant = page.getByRole('row', { name: /^Grant / });
    expect(await grant.innerText()).toContain('£36,917,100.00');
    expect(await page.getByRole('row', { name: /^Payable as the plan stands/ }).innerText()).toContain('£36,917,100.00');
    expect(await page.getByRole('row', { name: /^Stays with the council/ }).innerText()).toContain('£4,101,900.00');
    expect(amiss).toEqual([]);

    await page.reload();
    await expect.poll(() => rowOf(page, 'Leading as one team').innerText()).toContain('3.25');
    expect(amiss).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('tells of what it keeps, and of what it deletes, without the focus', async () => {
    const { page, amiss } = await open(1280, 900);
    const kept = page.getByRole('status').filter({ hasText: /answers|Saved/ });
    expect(await kept.innerText()).toContain('kept in this browser');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('radio').first().check();
    await expect.poll(() => kept.innerText()).toContain('Saved at');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Delete the answers kept here' }).click();
    await expect.poll(() => kept.innerText()).toBe('Your answers have been deleted.');
    expect(amiss).toEqual([]);
  });

  it('says what is missing, at the field and in a list that leads to it', async () => {
    const { page, amiss } = await open(1280, 900);
    await page.getByLabel('Deficit in the published accounts').fill('lots');
    await page.getByRole('button', { name: 'Work out the grant' }).click();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
    await page.getByRole('link', { name: /must be an amount in pounds/ }).click();
    const field = page.getByLabel('Deficit in the published accounts');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-describedby')).toBe('publishedAccounts-hint publishedAccounts-error');
    expect(amiss).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('lists what is missing in the order of the page, shows every field meant, and leaves no older result standing', async () => {
    const { page, amiss } = await open(1280, 900);
    await page.getByLabel('Authority').selectOption({ label: 'Shropshire' });
    await page.getByLabel('Deficit in the published accounts').fill('41,019,000');
    await page.getByRole('button', { name: 'Work out the grant' }).click();
    const heading = page.getByRole('heading', { name: 'The grant for Shropshire' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.getByLabel('Deficit in the published accounts').fill('(41,019)');
    await page.getByText('The same deficit in other records').click();
    await page.getByLabel('Section 251 return').fill('1e6');
    await page.getByText('The same deficit in other records').click();
    await page.getByLabel('Spend in this deficit').fill('-5');
    await page.getByRole('button', { name: 'Work out the grant' }).click();
    const links = await page.locator('.govuk-error-summary a').allInnerTexts();
    expect(links.map((link) => link.split(' must be ')[0])).toEqual([
      'The deficit in the published accounts',
      'The deficit in the Section 251 return',
      'Spend that was not on high needs',
    ]);
    expect(await page.getByLabel('Section 251 return').isVisible()).toBe(true);
    expect(await heading.isVisible()).toBe(false);
    expect(amiss).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('says once that a result is out of date when the form is changed, until it is worked out again', async () => {
    const { page, amiss } = await open(1280, 900);
    const outdated = page.locator('#grant-outdated');
    const workOut = async () => {
      await page.getByRole('button', { name: 'Work out the grant' }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('grant-for');
      expect(await outdated.innerText()).toBe('');
    };
    await page.getByLabel('Authority').selectOption({ label: 'Kent' });
    await page.getByLabel('Deficit in the published accounts').fill('41,019,000');
    await workOut();
    await outdated.evaluate((element) => {
      new MutationObserver(() => (element.dataset['written'] = String(Number(element.dataset['written'] ?? 0) + 1))).observe(element, { childList: true });
    });

    await page.getByLabel('Deficit in the published accounts').pressSequentially('99');
    await page.getByRole('radio', { name: 'Audited' }).check();
    expect(await outdated.innerText()).toBe('You have changed the form since this was worked out. Work it out again.');
    expect(await outdated.getAttribute('data-written')).toBe('1');
    expect(await page.getByRole('row', { name: /^Grant / }).innerText()).toContain('£36,917,100.00');
    expect(await violations(page)).toEqual([]);

    const changes: (() => Promise<unknown>)[] = [
      () => page.getByLabel('Authority').selectOption({ label: 'Devon' }),
      () => page.getByLabel('Where is the').selectOption({ label: 'Being drafted' }),
      () => page.getByLabel('Safety Valve').check(),
      () => page.getByRole('button', { name: 'Try it with this old figure' }).click(),
    ];
    for (const change of changes) {
      await workOut();
      await change();
      expect(await outdated.innerText()).toContain('You have changed the form');
    }
    expect(amiss).toEqual([]);
  });

  it('prints how every figure came about, without any being opened', async () => {
    const { page, amiss } = await open(1280, 900);
    const shown = (element: string) =>
      page.locator(`${element} .govuk-details__text`).evaluateAll((texts) => texts.map((text) => text.checkVisibility() && text.getBoundingClientRect().height > 10));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#grant').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await page.getByLabel('Authority').selectOption({ label: 'Shropshire' });
    await page.getByLabel('Deficit in the published accounts').fill('41,019,000');
    await page.getByRole('button', { name: 'Work out the grant' }).click();
    await page.getByRole('heading', { name: 'The grant for Shropshire' }).waitFor();
    expect(await shown('send-grant')).not.toContain(true);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('The grant covers 90% of').isVisible()).toBe(true);
    for (const element of ['send-grant', 'send-profile']) {
      const texts = await shown(element);
      expect(texts.length).toBeGreaterThan(4);
      expect(texts).not.toContain(false);
    }
    expect(await page.getByText('Open a row to see').isVisible()).toBe(false);
    expect(await page.getByLabel('Authority').isVisible()).toBe(false);
    expect(amiss).toEqual([]);
  });

  it('prints a note that was folded away again, and no empty one', async () => {
    const { page } = await open(1280, 900);
    await page.getByRole('button', { name: 'Start' }).click();
    const note = page.locator('send-questionnaire details').first();
    await note.locator('summary').click();
    await note.locator('textarea').fill('Minutes of May');
    await note.locator('summary').click();
    expect(await note.locator('textarea').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await note.locator('textarea').isVisible()).toBe(true);
    expect(await page.locator('send-questionnaire details').nth(1).isVisible()).toBe(false);
  });

  // 320 pixels wide is also what is left of 1280 at a zoom of 400%.
  it('needs no sideways scrolling at 320 pixels', async () => {
    const { page, amiss } = await open(320, 256);
    const isWider = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await isWider()).toBe(false);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('radio', { name: 'Not applicable' }).first().check();
    await page.getByText('Note about').first().click();
    expect(await isWider()).toBe(false);
    await page.getByLabel('Authority').selectOption({ label: 'Kent' });
    await page.getByRole('button', { name: 'Try it with this old figure' }).click();
    await page.getByRole('button', { name: 'Work out the grant' }).click();
    await page.getByRole('heading', { name: 'The grant for Kent' }).waitFor();
    for (const summary of await page.locator('send-grant summary').all()) await summary.click();
    expect(await isWider()).toBe(false);
    expect(amiss).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
});
