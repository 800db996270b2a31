import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { unwrap } from '@send-reform/core/problems';
import { readWorkbook } from '@send-reform/workbook/xlsx';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused, openPortal, tabTo, violations, visit, type Portal } from './portal.test-helper.js';

/** The demo portal as it is built, under its strict policy, in a real browser. */
let portal: Portal;

beforeAll(async () => {
  portal = await openPortal(4173);
}, 120_000);

afterAll(async () => {
  await portal?.close();
});

const STATEMENTS = 36;

describe('the demo portal', () => {
  it('is gone through by keyboard alone, from the start to the results, and nothing is refused or fetched from outside', async () => {
    const { page, amiss } = await visit(portal, '');
    expect(await page.locator('meta[http-equiv]').getAttribute('content')).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self'.*connect-src 'self'.*require-trusted-types-for 'script'/,
    );
    await tabTo(page, 'The partnership as a whole');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Health' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/assessment\.html\?partner=health/);

    await page.getByRole('heading', { name: 'Before you start' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, 'Start');
    // The Start of the menu comes first; the button is the next.
    if ((await page.evaluate(() => document.activeElement?.tagName)) === 'A') await tabTo(page, 'Start');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { name: /^Statements for you first/ }).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);

    await tabTo(page, /^Leading as one team/);
    await page.keyboard.press('Enter');
    const progress = page.locator('send-questionnaire .govuk-caption-l');
    for (let question = 1; question <= STATEMENTS; question += 1) {
      await expect.poll(() => progress.innerText()).toContain(`Question ${question} of ${STATEMENTS}`);
      // The focus is on the question: its first level is the next thing to reach.
      await tabTo(page, 'Emerging');
      for (let level = 0; level < question % 4; level += 1) await page.keyboard.press('ArrowDown');
      if (question % 4 === 0) await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Check your answers before you finish' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, 'Finish');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You have finished' }).waitFor();
    expect(await focused(page)).toContain('You have finished');
    expect(await page.locator('main').innerText()).not.toMatch(/have been sent|send them/);
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);

    await tabTo(page, 'See what your answers come to so far');
    await page.keyboard.press('Enter');
    await page.waitForURL(/results\.html/);
    expect(await page.locator('#whose').innerText()).toBe('The answers for health.');
    const whole = page.locator('send-profile tr', { hasText: 'Everything together' }).first();
    await whole.waitFor();
    expect(await whole.innerText()).toMatch(/\d\.\d\d[^]*36 of 36/);
    await tabTo(page, /^How this came about/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText(/rounded once/).first().isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);
  });

  it('keeps answers between visits, and lets the back button undo a step', async () => {
    const { page, amiss } = await visit(portal, 'assessment.html#assessment/question/lead-officer');
    await page.getByRole('radio', { name: 'Developing' }).check();
    await page.getByLabel('Note').fill('Agreed in Ap');
    // In the middle of a word.
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Developing' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Note').inputValue()).toBe('Agreed in Ap');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => page.url()).not.toContain('lead-officer');
    await page.goBack();
    await expect.poll(() => page.url()).toContain('question/lead-officer');
    expect(await page.getByLabel('Note').inputValue()).toBe('Agreed in Ap');
    await page.goto(portal.address);
    await expect.poll(() => page.locator('#underway-text').innerText()).toContain('You have dealt with 1 of 36 statements');
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);
  });

  it('says what is wrong with a question in a list that takes the focus, at the field and in the title', async () => {
    const { page, amiss } = await visit(portal, 'assessment.html#assessment/question/lead-officer');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
    expect(await page.title()).toMatch(/^Error: /);
    const link = page.locator('.govuk-error-summary a');
    const words = await link.innerText();
    expect(await page.locator('.govuk-error-message').innerText()).toContain(words);
    await link.click();
    expect(await page.getByRole('radio', { name: 'Emerging' }).evaluate((radio) => radio === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);
  });

  it('gives the answers away as a file and takes them back in another browser', async () => {
    const from = await visit(portal, 'assessment.html#assessment/question/lead-officer');
    await from.page.getByRole('radio', { name: 'Embedded' }).check();
    await from.page.getByLabel('Note').fill('Minutes of May');
    await from.page.goto(`${portal.address}results.html`);
    const download = from.page.waitForEvent('download');
    await from.page.getByRole('button', { name: 'Save your answers as a file' }).click();
    const file = await (await download).path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ answers: { 'lead-officer': { level: 'embedded', note: 'Minutes of May' } } });

    const { page, amiss } = await visit(portal, 'results.html');
    expect(await page.locator('#whose').innerText()).toContain('Nothing has been answered');
    await page.getByLabel('Bring in answers from a file').setInputFiles({ name: 'answers.json', mimeType: 'application/json', buffer: await readFile(file) });
    await page.getByRole('button', { name: 'Bring in the answers' }).click();
    await expect.poll(() => page.locator('#import-status').innerText()).toContain('kept in this browser now');
    await page.goto(`${portal.address}assessment.html#assessment/question/lead-officer`);
    await expect.poll(() => page.getByLabel('Note').inputValue()).toBe('Minutes of May');
    expect([...from.amiss, ...amiss]).toEqual([]);
  });

  it('gives the answers away as a workbook, takes it back filled in, and gives the results with formulas', async () => {
    const from = await visit(portal, 'assessment.html#assessment/question/lead-officer');
    await from.page.getByRole('radio', { name: 'Embedded' }).check();
    await from.page.goto(`${portal.address}results.html`);
    const saved = async (page: Page, button: string): Promise<Buffer> => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      return readFile(await (await download).path());
    };
    const workbook = await saved(from.page, 'Save your answers as a workbook');

    const { page, amiss } = await visit(portal, 'results.html');
    const bring = async (buffer: Buffer, name = 'answers.xlsx'): Promise<void> => {
      await page.getByLabel('Bring in answers from a file').setInputFiles({ name, mimeType: '', buffer });
      await page.getByRole('button', { name: 'Bring in the answers' }).click();
    };
    await bring(workbook.subarray(0, 2_000));
    await expect.poll(() => page.locator('.govuk-error-summary li').innerText()).toContain('ends too early');
    expect(await violations(page)).toEqual([]);
    await bring(workbook);
    await expect.poll(() => page.locator('#import-status').innerText()).toContain('kept in this browser now');
    const results = unwrap(readWorkbook(await saved(page, 'Save the results as a workbook')));
    expect(results.sheets.flatMap(({ cells }) => Object.values(cells)).some(({ formula }) => formula !== undefined)).toBe(true);
    await page.goto(`${portal.address}assessment.html#assessment/question/lead-officer`);
    await expect.poll(() => page.getByRole('radio', { name: 'Embedded' }).isChecked()).toBe(true);
    expect([...from.amiss, ...amiss]).toEqual([]);
  });

  it('takes no file that it cannot trust, and leaves what is kept alone until somebody says so', async () => {
    const { page, amiss } = await visit(portal, 'assessment.html#assessment/question/lead-officer');
    await page.getByRole('radio', { name: 'Embedded' }).check();
    await page.goto(`${portal.address}results.html`);
    const bring = async (text: string): Promise<void> => {
      await page.getByLabel('Bring in answers from a file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await page.getByRole('button', { name: 'Bring in the answers' }).click();
    };
    await bring('not json');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary');
    await bring('{"format":"send-reform/sheet/1"}');
    await expect.poll(() => page.locator('.govuk-error-summary li').count()).toBeGreaterThan(2);
    expect(await violations(page)).toEqual([]);

    const kept = await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.includes('partnership-starter'))![1] as string);
    await bring(JSON.stringify({ ...(JSON.parse(kept) as { sheet: object }).sheet, answers: {} }));
    await page.getByRole('button', { name: 'Leave everything as it is' }).click();
    await page.goto(`${portal.address}assessment.html#assessment/question/lead-officer`);
    await expect.poll(() => page.getByRole('radio', { name: 'Embedded' }).isChecked()).toBe(true);
    expect(amiss).toEqual([]);
  });

  it('works out a grant by keyboard, after showing the figures back', async () => {
    const { page, amiss } = await visit(portal, 'grant.html');
    await tabTo(page, 'Authority');
    await page.keyboard.type('Shrop');
    await tabTo(page, /^Deficit in the published accounts/);
    await page.keyboard.type('£(41,019,000)');
    await tabTo(page, 'Draft');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, 'Not begun');
    await page.keyboard.press('Space');
    for (let presses = 0; presses < 7; presses += 1) await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Approved in the first round' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('£41,019,000.00').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, 'Work out the grant');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /grant for Shropshire/ }).waitFor();
    expect(await page.getByRole('row', { name: /^Grant / }).innerText()).toContain('£36,917,100.00');
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);
  });

  it('says in the title that a grant form has mistakes, and keeps the figures that a grant was worked out from', async () => {
    const { page, amiss } = await visit(portal, 'grant.html');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => page.title()).toMatch(/^Error: High Needs Stability Grant/);
    await page.getByLabel('Authority').selectOption('Shropshire');
    await page.getByRole('textbox', { name: /^Deficit in the published accounts/ }).fill('41,019,000');
    await page.getByRole('radio', { name: 'Audited' }).first().check();
    await page.getByRole('radio', { name: 'Not begun' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => page.title()).toMatch(/^High Needs Stability Grant/);
    await page.getByRole('button', { name: 'Work out the grant' }).click();
    await page.getByRole('heading', { name: /grant for Shropshire/ }).waitFor();

    await page.reload();
    await expect.poll(() => page.getByRole('textbox', { name: /^Deficit in the published accounts/ }).inputValue()).toContain('41,019,000');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear these figures' }).click();
    await expect.poll(() => page.getByRole('textbox', { name: /^Deficit in the published accounts/ }).inputValue()).toBe('');
    expect(await page.locator('#kept-figures').isVisible()).toBe(false);
    expect(amiss).toEqual([]);
  });

  it('has no id twice', async () => {
    for (const path of ['', 'assessment.html', 'results.html', 'grant.html']) {
      const { page } = await visit(portal, path);
      const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });

  it('prints how every figure came about, and no menu', async () => {
    const { page } = await visit(portal, 'results.html');
    await page.locator('send-profile table').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Take your answers with you').isVisible()).toBe(false);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    // What is still possible is printed only where somebody has opened it.
    const texts = await page
      .locator('send-profile .send-table .govuk-details:first-child .govuk-details__text')
      .evaluateAll((details) => details.map((one) => one.checkVisibility() && one.getBoundingClientRect().height > 10));
    expect(texts.length).toBeGreaterThan(8);
    expect(texts).not.toContain(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await writeFile(join(tmpdir(), 'send-reform-results.pdf'), pdf);
  });
});

/** Every page and step that a visitor comes to, with how to get there. */
const STEPS: readonly (readonly [name: string, path: string, ready: string])[] = [
  ['start', '', 'Who are you answering for?'],
  ['before the questionnaire', 'assessment.html', 'Before you start'],
  ['sections', 'assessment.html#assessment/tasks', 'Check your answers'],
  ['question', 'assessment.html#assessment/question/lead-officer', 'I do not know'],
  ['check', 'assessment.html#assessment/check', 'Check your answers before you finish'],
  ['results', 'results.html', 'How this came about'],
  ['grant', 'grant.html', 'Where is the Local SEND Reform Plan?'],
];

/** What a person may set for all pages under WCAG 1.4.12, through the browser's own styles. */
const TEXT_SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

describe('every page', () => {
  it.each(STEPS)('%s: needs no sideways scrolling at 400% zoom, and loses nothing to wider text', async (_name, path, ready) => {
    // 320 pixels wide is what is left of 1280 at a zoom of 400%. The policy lets no style in from outside: this visit goes round it.
    const { page } = await visit(portal, path, { viewport: { width: 320, height: 256 }, bypassCSP: true });
    await page.getByText(ready).first().waitFor();
    const tooWide = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => element.checkVisibility() && !element.closest('svg, .govuk-visually-hidden, .skip'))
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName}.${element.className}`),
      );
    expect(await tooWide()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.addStyleTag({ content: TEXT_SPACING });
    expect(await tooWide()).toEqual([]);
    const cutOff = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((element) => element.checkVisibility() && !element.closest('svg, .govuk-visually-hidden'))
        .filter((element) => getComputedStyle(element).overflowY !== 'visible' && element.tagName !== 'TEXTAREA')
        // The headings of a table that has become a list are there for the ear alone.
        .filter((element) => element.clientWidth > 1 && element.scrollHeight > element.clientHeight + 1)
        .map((element) => `${element.tagName}.${element.className}`),
    );
    expect(cutOff).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it.each(STEPS)('%s: stays whole in forced colours', async (_name, path, ready) => {
    const { page, amiss } = await visit(portal, path, { forcedColors: 'active' });
    await page.getByText(ready).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);
  });
});
