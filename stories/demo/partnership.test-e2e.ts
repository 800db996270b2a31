import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, violations, visit, type Portal } from './portal.test-helper.js';

/** A partnership of four, from invitation to agreed profile, in the portal as it is built, under its strict policy. */
let portal: Portal;

beforeAll(async () => {
  portal = await openPortal(4193);
}, 120_000);

afterAll(async () => {
  await portal?.close();
});

describe('a partnership of four', () => {
  it('is invited, answers apart, meets, agrees with dissent on record, and seals what it agreed', async () => {
    const { page, amiss } = await visit(portal, 'partnership.html');
    const main = page.locator('main');
    await expect.poll(() => main.innerText()).toContain('A meeting needs the answers of at least two partners.');
    expect(await violations(page)).toEqual([]);

    // One partner answers by its invitation, and nobody else's place is touched.
    await page.getByRole('link', { name: 'Answer for health' }).click();
    await page.goto(`${portal.address}assessment.html?invited=health#assessment/question/lead-officer`);
    await page.getByRole('radio', { name: 'Embedded' }).check();
    await expect.poll(() => page.locator('send-questionnaire').innerText()).toMatch(/Saved/);
    await page.goto(`${portal.address}partnership.html`);
    const answered = (): Promise<string[]> => page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.querySelector('td')!.textContent.trim()));
    await expect.poll(answered).toEqual(['0 of 36', '1 of 36', '0 of 36', '0 of 36']);

    // The others are made up, and what health said stays.
    await page.getByRole('button', { name: 'Put in sample answers' }).click();
    await expect.poll(answered).toEqual(['36 of 36', '1 of 36', '36 of 36', '36 of 36']);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('link', { name: 'Go to the meeting' }).click();
    await page.getByRole('heading', { name: /^Agree together/ }).waitFor();
    expect(await page.locator('#who').innerText()).toContain('Every partner has sent its answers.');
    expect(await violations(page)).toEqual([]);
    await page.getByText('Start with the widest disagreement').click();
    await page.getByLabel('Why do you agree on this?').waitFor();
    const statement = await page.locator('send-moderation h2').first().innerText();
    await page.locator('send-moderation').getByRole('radio', { name: 'Developing' }).check();
    for (const partner of ['Education', 'Health', 'Social care']) await page.locator('send-moderation').getByRole('checkbox', { name: partner }).check();
    await page.getByLabel('Why do you agree on this?').fill('Seen in two of three services.');
    await page.getByText('Record dissent', { exact: true }).click();
    await page.locator('send-moderation select').first().selectOption({ label: 'Parent carers' });
    await page.getByLabel('In their own words').fill('Families have not seen it.');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Save and/ }).first().click();
    await expect.poll(() => page.locator('send-moderation [role=status]').first().textContent()).toContain('You have agreed on 1 of 36 statements');
    expect(await page.locator('send-moderation h2').first().innerText()).not.toBe(statement);

    // It is kept, and the rest is accepted as an example.
    await page.goto(`${portal.address}partnership.html`);
    await expect.poll(() => main.innerText()).toContain('Agreed so far: 1 of 36 statements.');
    await page.getByRole('button', { name: /^Accept the lowest position/ }).click();
    await expect.poll(() => main.innerText()).toContain('Agreed so far: 36 of 36 statements.');
    await page.getByRole('link', { name: 'See what the agreed answers come to' }).click();

    await expect.poll(() => page.locator('#how-far').innerText()).toContain('Agreed: 36 of 36 statements.');
    await page.locator('send-profile table').first().waitFor();
    expect(await page.locator('send-profile').innerText()).toMatch(/\d\.\d\d/);
    await page.locator('send-comparison table').first().waitFor();
    await page.locator('send-priorities table').first().waitFor();
    expect(await violations(page)).toEqual([]);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Seal it and save it as a file' }).click();
    const file = await (await download).path();
    const text = await readFile(file, 'utf8');
    expect(text).toContain('Families have not seen it.');
    const { seal } = JSON.parse(text) as { seal: { hash: string } };
    await expect.poll(() => page.locator('#record-said').innerText()).toContain(seal.hash);
    await page.getByLabel('Check a record').setInputFiles(file);
    await expect.poll(() => page.locator('#record-said').innerText()).toContain('The record stands');

    const changed = join(tmpdir(), `record-${process.pid}.json`);
    await writeFile(changed, text.replace('Families have not seen it.', 'Families have seen it.'));
    await page.getByLabel('Check a record').setInputFiles(changed);
    await expect.poll(() => page.locator('#record-said').innerText()).toContain('The record does not stand');
    expect(amiss).toEqual([]);
  });

  it('fits a page of 320 pixels', async () => {
    const { page, amiss } = await visit(portal, 'partnership.html', { viewport: { width: 320, height: 700 } });
    await page.getByRole('button', { name: 'Put in sample answers' }).click();
    for (const path of ['partnership.html', 'meeting.html', 'agreed.html']) {
      await page.goto(portal.address + path);
      await page.locator('main h2').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    expect(amiss).toEqual([]);
  });
});
