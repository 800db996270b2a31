/** Starts the demo portal, prints its address, and opens a browser where somebody is there to see it. */
import { createServer } from 'vite';
import { join } from 'node:path';
import { root } from './run.mjs';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const open = process.stdout.isTTY && hasDisplay && !process.env.CI;

const server = await createServer({ configFile: join(root, 'stories', 'demo', 'vite.config.ts'), server: { open } });
await server.listen();
server.printUrls();
