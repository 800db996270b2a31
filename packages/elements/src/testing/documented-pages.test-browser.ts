import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands, page } from 'vitest/browser';

/** Where the browser finds a package that a page imports by name, as a bundler would. */
function addressOf(name: string): string {
  const [, folder, path] = /^@send-reform\/(\w+)(?:\/(.+))?$/.exec(name) ?? [];
  if (folder === undefined) throw new Error(`A page imports ${name}`);
  const isRoom = folder === 'core' || path === 'stores';
  const file = path === undefined ? 'index' : isRoom ? `${path}/index` : path;
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
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

const GUIDE = 'docs/guides/put-it-in-a-page.md';

/** From before the start to the first question. */
async function toFirstQuestion(): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('link', { name: 'Leading as one team' }).first().click();
}

describe('the pages that are documented', () => {
  it('the first one: answers reach the profile', async () => {
    const [html] = await pagesIn('README.md');
    await open(html!);
    await toFirstQuestion();
    await page.getByRole('radio', { name: 'Developing' }).click();
    await expect.element(page.getByRole('rowheader', { name: /Leading as one team/ })).toBeVisible();
    const profile = document.querySelector('send-profile')!;
    expect(profile.sheet?.answers).toMatchObject({ 'lead-officer': { state: 'answered', level: 'developing' } });
  });

  it('the questionnaire: answers are kept in the browser', async () => {
    const [html] = await pagesIn('packages/elements/README.md');
    await open(html!);
    await toFirstQuestion();
    await page.getByRole('radio', { name: 'Developing' }).click();
    await expect.poll(() => JSON.stringify({ ...localStorage })).toContain('developing');
  });

  it('the grant: its figure is on the page', async () => {
    const [, html] = await pagesIn('packages/elements/README.md');
    await open(html!);
    await expect.element(page.getByRole('row', { name: /^Grant .*£37,350,000.00/ })).toBeVisible();
  });

  it('the guide: a page with the questionnaire alone', async () => {
    const [html] = await pagesIn(GUIDE);
    await open(html!);
    await toFirstQuestion();
    await expect.element(page.getByRole('radio', { name: 'Emerging' })).toBeVisible();
  });

  it('the guide: a page that refuses what is empty and sends the rest itself', async () => {
    const [, html] = await pagesIn(GUIDE);
    await open(html!);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Answer at least one statement');
    await page.getByRole('link', { name: /^Change/ }).first().click();
    await page.getByRole('radio', { name: 'Developing' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    const sent = vi.spyOn(window, 'fetch').mockResolvedValue(new Response());
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your answers have been sent' })).toBeVisible();
    expect(sent).toHaveBeenCalledOnce();
    expect(sent.mock.calls[0]![1]!.body).toContain('"developing"');
    sent.mockRestore();
  });

  it('the guide: words of the page in place of ours', async () => {
    const [, , html] = await pagesIn(GUIDE);
    await open(html!);
    await expect.element(page.getByRole('button', { name: 'Look through your answers' })).toBeVisible();
    await expect.element(page.getByText('0 out of 36')).toBeVisible();
  });
});
