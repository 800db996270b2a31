import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '@send-reform/core/problems';
import { writeCells } from '../src/in-place/index.js';
import { guessMapping, instrumentFromWorkbook } from '../src/instrument/index.js';
import { checkReturnFile } from '../src/returns/index.js';
import { compiled } from '../src/sheet/answers.test-helper.js';
import { sheetFromWorkbook } from '../src/sheet/index.js';
import { HOSTILE } from '../src/xlsx/hostile.test-helper.js';
import { readWorkbook } from '../src/xlsx/index.js';

/*
 * What each file that is made to do harm costs, whichever way somebody takes it in: time, and memory beyond that of a
 * process that has the same code and no file. Each is taken in by a process of its own. Two seconds and 200 MB are the
 * most that any may cost. Time is that of the processor, all threads together, which on a machine with nothing else to do
 * is at least what passes; a busy one slows that down too, and gets a second and a third try.
 */

const MOST_SECONDS = 2;
const MOST_MEGABYTES = 200;
const TRIES = 3;

const WAYS: Readonly<Record<string, (bytes: Uint8Array) => Result<unknown>>> = {
  'read': readWorkbook,
  'check as a return': (bytes) => checkReturnFile({ fileName: 'return.xlsx', bytes, expected: { dfeCode: '301' } }),
  'make an instrument': (bytes) => {
    const read = readWorkbook(bytes);
    if (!read.ok) return read;
    const mapping = guessMapping(read.value);
    return mapping.ok ? instrumentFromWorkbook(read.value, mapping.value.mapping) : mapping;
  },
  'read answers': (bytes) => {
    const read = readWorkbook(bytes);
    return read.ok ? sheetFromWorkbook(compiled, read.value) : read;
  },
  'write cells': (bytes) => writeCells(bytes, ['A1', 'B7', 'XFD1048576'].map((cell) => ({ sheet: 'Sheet1', cell, kind: 'text', text: 'Written' }))),
};

/** What one process found, in seconds and megabytes. */
interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly outcome: string;
}

function takeIn(way: string, path: string): Cost {
  const bytes = path === '' ? undefined : new Uint8Array(readFileSync(path));
  const begun = process.cpuUsage();
  const result = bytes && WAYS[way]!(bytes);
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1_000_000;
  const outcome = result === undefined ? '' : result.ok ? 'taken in' : result.problems[0].code;
  return { seconds, megabytes: process.resourceUsage().maxRSS / 1_024, outcome };
}

/** A process starts with the memory of the one that started it counted as its own, so that one makes no files itself. */
const inItsOwnProcess = (...args: string[]): string => execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...args], { encoding: 'utf8' });

const costOf = (way: string, path: string): Cost => JSON.parse(inItsOwnProcess('--take-in', way, path)) as Cost;

function measure(way: string, path: string, empty: number): Cost {
  let best: Cost | undefined;
  for (let tries = 0; tries < TRIES && (best === undefined || best.seconds > MOST_SECONDS); tries += 1) {
    const cost = costOf(way, path);
    if (best === undefined || cost.seconds < best.seconds) best = cost;
  }
  return { ...best!, megabytes: best!.megabytes - empty };
}

function measureAll(): void {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const empty = Math.min(...[1, 2, 3].map(() => costOf('read', '').megabytes));
  const worst = { seconds: 0, megabytes: 0 };
  const over: string[] = [];
  console.log(`Workbooks made to do harm: at most ${MOST_SECONDS} s, and ${MOST_MEGABYTES} MB beyond the ${empty.toFixed(0)} MB of a process without one`);
  console.log('      s      MB');
  for (const { name, code } of HOSTILE) {
    const path = join(folder, 'hostile.xlsx');
    inItsOwnProcess('--make', name, path);
    // What is refused when it is read is refused whichever way it is taken in, by the same code.
    for (const way of code === undefined ? Object.keys(WAYS) : ['read']) {
      const { seconds, megabytes, outcome } = measure(way, path, empty);
      worst.seconds = Math.max(worst.seconds, seconds);
      worst.megabytes = Math.max(worst.megabytes, megabytes);
      const isOver = seconds > MOST_SECONDS || megabytes > MOST_MEGABYTES;
      if (isOver) over.push(`${name} (${way})`);
      console.log(`${seconds.toFixed(2).padStart(7)} ${megabytes.toFixed(0).padStart(7)}${isOver ? ' !' : '  '} ${name} · ${way}: ${outcome}`);
    }
  }
  rmSync(folder, { recursive: true });
  console.log(`The worst: ${worst.seconds.toFixed(2)} s, ${worst.megabytes.toFixed(0)} MB`);
  if (over.length > 0) throw new Error(`Over the limits: ${over.join('; ')}`);
}

const [flag, what = '', path = ''] = process.argv.slice(2);
if (flag === '--take-in') process.stdout.write(JSON.stringify(takeIn(what, path)));
else if (flag === '--make') writeFileSync(path, HOSTILE.find(({ name }) => name === what)!.make());
else measureAll();
