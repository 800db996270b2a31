import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { PAGES, shell } from './shell.js';

/** What the built page allows itself: its own files, and nothing else. A server may send the same as a header. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'", "form-action 'self'",
  "base-uri 'none'", "require-trusted-types-for 'script'", 'trusted-types lit-html',
].join('; ');

/** While the page is being worked on, Vite puts styles and its own client into it, which a strict policy would refuse. */
const strictPolicy: Plugin = {
  name: 'strict-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
};

/** The demo portal, served from source; built, it is a folder of plain files that any server can hand out. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  resolve: { tsconfigPaths: true },
  plugins: [shell, strictPolicy],
  // Another port is taken when this one is in use.
  server: { port: 5173, strictPort: false },
  build: {
    outDir: join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'demo'),
    emptyOutDir: true,
    // Nothing written into the page itself: the policy would refuse it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: PAGES.map((page) => join(import.meta.dirname, page)) },
  },
});
