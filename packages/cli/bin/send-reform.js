#!/usr/bin/env node
// In a file of its own, since npm links a command only when its file is there at installation, before anything is built.
import { existsSync } from 'node:fs';

const program = new URL('../dist/bin.js', import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  console.error('send-reform is not built yet. Run: npm run build');
  process.exitCode = 2;
}
