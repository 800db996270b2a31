import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { build, preview, type PreviewServer } from 'vite';
import { join } from 'node:path';
import { vi } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';

const configFile = join(import.meta.dirname, 'vite.config.ts');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The portal as it is built, handed out under its strict policy, and a real browser to visit it with. */
export interface Portal {
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

export async function openPortal(port: number): Promise<Portal> {
  // Vitest says that this is a test, which would build the libraries' development versions in.
  vi.stubEnv('NODE_ENV', 'production');
  const outDir = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', `demo-${port}`);
  await build({ configFile, logLevel: 'error', build: { outDir } });
  vi.unstubAllEnvs();
  const server: PreviewServer = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { port, strictPort: false, host: '127.0.0.1' },
  });
  const browser = await chromium.launch(await findBrowser());
  return {
    address: server.resolvedUrls!.local[0]!,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** A visit to the portal, and everything in it that must not happen: requests to elsewhere, console lines, refusals by the policy. */
export interface Visit {
  readonly page: Page;
  readonly amiss: string[];
}

export async function visit({ address, browser }: Portal, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const amiss: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('blob:')) amiss.push(`request to ${request.url()}`);
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
  await page.goto(address + path);
  return { page, amiss };
}

/** What axe has against the page under WCAG 2.2 AA and its own good practice, in short. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The words of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');

/** Presses Tab until what has the focus says this, or is a field of this name. */
export async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  const isIt = (words: string): boolean => (typeof wanted === 'string' ? words === wanted : wanted.test(words));
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => {
      const active = document.activeElement;
      const own = active?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      const label = active instanceof HTMLInputElement || active instanceof HTMLSelectElement ? (active.labels?.[0]?.textContent?.trim() ?? '') : '';
      return label === '' ? own : label;
    });
    if (isIt(words)) return;
  }
  throw new Error(`Tab does not reach ${wanted}`);
}
