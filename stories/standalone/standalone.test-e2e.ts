import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused, violations } from '../demo/portal.test-helper.js';
import { december, june, partnersInDecember, partnersInJune } from '../dates.js';
import { four } from '../partnership.js';
import { starter } from '../sheets.js';
import { openSite, visitSite, type Site, type Visit } from './site.test-helper.js';

const README = join(import.meta.dirname, '..', '..', 'packages', 'elements', 'README.md');

const pageWith = (file: string, content: string): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <title>A page</title>
    <link rel="stylesheet" href="/send-reform/send-reform.css" />
    <script type="module" src="/send-reform/${file}"></script>
  </head>
  <body>
    <main>
      <h1>A page</h1>
      ${content}
    </main>
  </body>
</html>`;

let site: Site;

beforeAll(async () => {
  const [, documented] = /```html standalone\n([\s\S]*?)```/.exec(await readFile(README, 'utf8')) ?? [];
  site = await openSite({
    '/documented': documented!,
    '/grant': pageWith('grant.js', '<send-grant></send-grant>'),
    // Content systems add a number to the files that they link, so that browsers ask for them again.
    '/everything': pageWith('send-reform.js?v=2', '<send-grant></send-grant><send-questionnaire src="/send-reform/partnership-starter.json"></send-questionnaire>'),
    '/profile': pageWith('profile.js', '<send-profile></send-profile>'),
    '/comparison': pageWith('comparison.js', '<send-comparison></send-comparison>'),
    '/moderation': pageWith('moderation.js', '<send-moderation date="2026-05-11"></send-moderation>'),
    '/priorities': pageWith('priorities.js', '<send-priorities></send-priorities>'),
    '/question': pageWith('question.js', '<send-question></send-question>'),
  });
}, 60_000);

afterAll(async () => {
  await site?.close();
});

describe('the standalone files, under the strictest policy', () => {
  it('the page of the README: from the start to the answers in the hands of the site', async () => {
    const { page, amiss } = await visitSite(site, '/documented');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('link', { name: 'Leading as one team' }).click();
    await page.getByRole('radio', { name: 'Developing' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText(/Question 2 of \d+/).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${site.address}/documented${new URL(page.url()).hash.replace(/question\/.*/, 'check')}`);
    await page.getByRole('heading', { name: /^Check your answers/ }).waitFor();
    expect(await page.locator('send-questionnaire').innerText()).toContain('Developing');
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    const sheet = JSON.parse(new URLSearchParams(site.posted.get('/answers')).get('answers')!) as { answers: unknown };
    expect(Object.values(sheet.answers as object)).toMatchObject([{ state: 'answered', level: 'developing' }]);
    expect(amiss).toEqual([]);
  });

  it('the grant: its calculation is fetched when the form is touched, and its result follows', async () => {
    const { page, amiss, asked } = await visitSite(site, '/grant');
    const accounts = page.getByRole('textbox', { name: /^Deficit in the published accounts/ });
    await accounts.waitFor();
    expect(asked.filter((path) => path.includes('calculation'))).toEqual([]);
    await accounts.fill('44.91m');
    await page.getByRole('radio', { name: 'Draft' }).first().check();
    await page.getByRole('radio', { name: 'Not begun' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Check your figures' }).waitFor();
    await page.getByRole('button', { name: 'Work out the grant' }).click();
    await page.getByRole('row', { name: /^Grant .*£40,419,000\.00/ }).waitFor();
    expect(asked.filter((path) => path.includes('calculation'))).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);
  });

  it('the grant: a calculation that cannot be fetched is named, and fetched when the site answers again', async () => {
    site.down.add('calculation');
    const { page } = await visitSite(site, '/grant');
    const accounts = page.getByRole('textbox', { name: /^Deficit in the published accounts/ });
    await accounts.fill('44.91m');
    await page.getByRole('radio', { name: 'Draft' }).first().check();
    await page.getByRole('radio', { name: 'Not begun' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => focused(page)).toContain('could not be fetched');
    expect(await accounts.inputValue()).toBe('44.91m');
    site.down.clear();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Check your figures' }).waitFor();
  });

  it('everything in one: each part is loaded once, even where the site numbers the file that it links', async () => {
    const { page, amiss, asked } = await visitSite(site, '/everything');
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await page.getByRole('textbox', { name: /^Deficit in the published accounts/ }).fill('1');
    await expect.poll(() => asked.some((path) => path.includes('calculation'))).toBe(true);
    const scripts = asked.filter((path) => path.includes('.js'));
    expect(new Set(scripts).size).toBe(scripts.length);
    expect(scripts.filter((path) => /send-reform-|send-reform\.js/.test(path))).toHaveLength(2);
    expect(amiss).toEqual([]);
  });

  it.each(['profile', 'question'])('the %s registers and draws', async (name) => {
    const { page, amiss } = await visitSite(site, `/${name}`);
    await expect.poll(() => page.locator(`send-${name}`).innerText()).not.toBe('');
    expect(amiss).toEqual([]);
  });

  it('the comparison: tables, partners and the drawing of two sheets', async () => {
    const { page, amiss } = await visitSite(site, '/comparison');
    await page.evaluate(
      (given) => Object.assign(document.querySelector('send-comparison')!, given),
      { instrument: starter, earlier: december, later: june, partnersEarlier: partnersInDecember, partnersLater: partnersInJune },
    );
    await page.getByRole('table', { name: 'Partner by partner' }).waitFor();
    await page.getByRole('img', { name: /^The scores then and now/ }).waitFor();
    await page.getByRole('radio', { name: 'Fell' }).check();
    await page.getByText(/^Showing \d of 12 figures/).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);
  });

  const openMeeting = async (): Promise<Visit> => {
    const visit = await visitSite(site, '/moderation');
    await visit.page.evaluate((given) => Object.assign(document.querySelector('send-moderation')!, given), { instrument: starter, sheets: four });
    await visit.page.getByRole('heading', { name: /^Agree together/ }).waitFor();
    return visit;
  };

  it('the meeting: its pages are fetched once the list stands, and a statement and the scores open at once', async () => {
    const { page, amiss, asked } = await openMeeting();
    await expect.poll(() => asked.filter((path) => path.includes('/pages-'))).toHaveLength(1);
    const scripts = (): string[] => asked.filter((path) => path.endsWith('.js'));
    const before = scripts();
    await page.getByRole('button', { name: 'Start with the widest disagreement' }).click();
    await page.getByRole('img', { name: 'The answers by level' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Record dissent' }).click();
    await page.getByRole('textbox', { name: 'In their own words' }).fill('Families have not been told.');
    await page.getByRole('group', { name: 'Which answer do you agree on?' }).getByRole('radio', { name: 'Developing' }).check();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('textbox', { name: 'Why do you agree on this?' }).fill('Half of the teams use it.');
    await page.getByRole('button', { name: 'Save and go to the next disagreement' }).click();
    await page.getByText('Saved. You have agreed on 1 of 36 statements.').waitFor({ state: 'attached' });
    const kept = await page.evaluate(() => (document.querySelector('send-moderation') as unknown as { agreement: unknown }).agreement);
    expect(kept).toMatchObject({ answers: [{ said: { level: 'developing' }, dissent: [{ words: 'Families have not been told.' }], date: '2026-05-11' }] });
    await page.getByRole('link', { name: 'All statements' }).click();
    await page.getByRole('button', { name: 'See the scores side by side' }).click();
    await page.getByRole('table', { name: 'Everything together' }).waitFor();
    expect(scripts()).toEqual(before);
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);
  });

  it('the meeting: a statement that cannot be fetched is named, and comes when the site answers again', async () => {
    site.down.add('/pages-');
    const { page } = await openMeeting();
    await page.getByRole('button', { name: 'Start with the widest disagreement' }).click();
    await page.getByText(/^The rest of this page could not be loaded/).waitFor();
    const statement = await focused(page);
    await page.getByRole('button', { name: 'Try again' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^The rest of this page could not be loaded/).waitFor();
    site.down.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('textbox', { name: 'Why do you agree on this?' }).waitFor();
    await expect.poll(() => focused(page)).toBe(statement);
  });

  it('the priorities: the list, an action taken over, and what would lift, fetched when it is asked for', async () => {
    const { page, amiss, asked } = await visitSite(site, '/priorities');
    await page.evaluate((given) => Object.assign(document.querySelector('send-priorities')!, given), { instrument: starter, sheet: december });
    await page.getByRole('button', { name: /^Take over into the plan/ }).first().click();
    await page.getByText('In the plan').waitFor();
    const scripts = (): number => asked.filter((path) => path.endsWith('.js')).length;
    const before = scripts();
    await page.getByRole('button', { name: 'Find the smallest change' }).click();
    await page.getByText(/^Everything together comes to|comes to Established/).first().waitFor();
    expect(scripts()).toBeGreaterThan(before);
    expect(await violations(page)).toEqual([]);
    expect(amiss).toEqual([]);
  });
});
