import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { findBrowser } from '../../scripts/browser.mjs';

const PACKAGES = join(import.meta.dirname, '..', '..', 'packages');
const STANDALONE = join(PACKAGES, 'elements', 'dist', 'standalone');

/** The strictest policy that the elements promise to live under. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** A site of plain files, as a council's content system hands them out. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  /** What was posted to the site, by address. */
  readonly posted: Map<string, string>;
  /** Addresses, by their end, that answer nothing for now. */
  readonly down: Set<string>;
  readonly close: () => Promise<void>;
}

/**
 * Hands out pages under the policy, beside them the standalone files under `/send-reform/` and the instrument.
 *
 * @param pages HTML by address.
 */
export async function openSite(pages: Readonly<Record<string, string>>): Promise<Site> {
  if (!existsSync(STANDALONE)) throw new Error('There are no standalone files yet: run npm run build first');
  const posted = new Map<string, string>();
  const down = new Set<string>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (request.method === 'POST') posted.set(pathname, await bodyOf(request));
    const html = request.method === 'POST' ? '<!doctype html><html lang="en-GB"><title>Thank you</title><h1>Thank you</h1></html>' : pages[pathname];
    if (html !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY });
      response.end(html);
      return;
    }
    const isDown = [...down].some((part) => pathname.includes(part));
    const file = isDown ? undefined : await readFile(fileAt(pathname)).catch(() => undefined);
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' });
    response.end(file);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch(await findBrowser());
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    posted,
    down,
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

const fileAt = (pathname: string): string =>
  pathname === '/send-reform/partnership-starter.json'
    ? join(PACKAGES, 'instruments', 'src', 'partnership-starter.json')
    : join(STANDALONE, normalize(pathname.replace(/^\/send-reform\//, '/')));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A page that is open, what happened there that must not, and what it asked the site for. */
export interface Visit {
  readonly page: Page;
  readonly amiss: string[];
  readonly asked: string[];
}

/** Opens a page, and collects what must not happen: requests to elsewhere, console lines, errors and refusals by the policy. */
export async function visitSite({ address, browser }: Site, path: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  const amiss: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(request.url().slice(address.length));
    if (!request.url().startsWith(address)) amiss.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => amiss.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => amiss.push(`error: ${error.message}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(address + path);
  return { page, amiss, asked };
}
