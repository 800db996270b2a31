import { afterEach, describe, expect, it } from 'vitest';
import { commands, page } from 'vitest/browser';

/** Where the browser finds a package that a page imports by name, as a bundler would. */
function addressOf(name: string): string {
  const [, folder, path] = /^@send-reform\/(\w+)(?:\/(.+))?$/.exec(name) ?? [];
  if (folder === undefined) throw new Error(`A page imports ${name}`);
  const file = path === undefined ? 'index' : folder === 'core' ? `${path}/index` : path;
  return `${location.origin}/packages/${folder}/src/${file}.ts`;
}

/** The pages that a README shows: blocks of HTML marked `page`. */
async function pagesIn(readme: string): Promise<string[]> {
  const text = await commands.readFile(readme);
  return [...text.matchAll(/```html page\n([\s\S]*?)```/g)].map(([, html]) => html!);
}

/** Puts a page into this one and runs its script. */
async function open(html: string): Promise<void> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const script = parsed.querySelector('script[type="module"]')!;
  script.remove();
  document.body.replaceChildren(...parsed.body.children);
  const code = script.textContent.replace(/(from |import )'(@send-reform\/[^']+)'/g, (_, word: string, name: string) => `${word}'${addressOf(name)}'`);
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  await import(/* @vite-ignore */ url);
}

afterEach(() => {
  document.body.replaceChildren();
  localStorage.removeItem('sheet');
});

describe('the pages that are documented', () => {
  it('the first one: answers reach the profile', async () => {
    const [html] = await pagesIn('README.md');
    await open(html!);
    await page.getByRole('link', { name: 'Leading as one team' }).first().click();
    await page.getByRole('radio', { name: 'Developing' }).first().click();
    await expect.element(page.getByRole('rowheader', { name: /Leading as one team/ })).toBeVisible();
    const profile = document.querySelector('send-profile')!;
    expect(profile.sheet?.answers).toMatchObject({ 'lead-officer': { state: 'answered', level: 'developing' } });
  });

  it('the questionnaire: answers are kept', async () => {
    const [html] = await pagesIn('packages/elements/README.md');
    await open(html!);
    await page.getByRole('link', { name: 'Leading as one team' }).first().click();
    await page.getByRole('radio', { name: 'Developing' }).first().click();
    expect(localStorage.getItem('sheet')).toContain('"developing"');
  });

  it('the grant: its figure is on the page', async () => {
    const [, html] = await pagesIn('packages/elements/README.md');
    await open(html!);
    await expect.element(page.getByRole('row', { name: /^Grant .*£37,350,000.00/ })).toBeVisible();
  });
});
