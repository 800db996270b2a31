import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformanceFile, testFile } from './run.test-helper.js';

/** The program as a process of its own, bundled from source, so that nothing has to be built before. */
const directory = mkdtempSync(join(tmpdir(), 'send-reform-'));
const program = join(directory, 'send-reform.mjs');
const file = (name: string, content: string): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('bin.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Libraries in the older module format ask for Node's own modules by `require`.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: 'error',
  });
});
afterAll(() => { rmSync(directory, { recursive: true, force: true }); });

const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', timeout: 20_000 });

describe('the program', () => {
  it('prints results to standard output and ends with 0', () => {
    const { status, stdout, stderr } = run('check', testFile('instrument.json'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('can be scored');
  });

  it('prints problems to standard error and ends with 1', () => {
    const { status, stdout, stderr } = run('check', testFile('bad-claim.json'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/bad-claim\.json:2:3 \/format\n/);
  });

  it('ends with 2 for wrong use', () => {
    expect(run('score')).toMatchObject({ status: 2, stdout: '' });
    expect(run()).toMatchObject({ status: 2, stdout: '' });
  });

  it('works out a grant', () => {
    const claim = file('claim.json', JSON.stringify({
      format: 'send-reform/grant-claim/1', deficits: { publishedAccounts: { amount: '100000000.00', status: 'draft' } },
      ineligible: [], differencesExplained: false, plan: { status: 'submitted' },
    }));
    const { status, stdout } = run('grant', '--claim', claim, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ grant: '90000000.00', payment: { status: 'not-payable', window: null } });
  });

  it('writes all of a long answer into a pipe', () => {
    const sheet = file('sheet.json', run('template', '--instrument', conformanceFile('samm/instrument.json')).stdout);
    const { status, stdout } = run('score', '--instrument', conformanceFile('samm/instrument.json'), '--answers', sheet, '--json', '--explain', 'samm-shape');
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(64 * 1024);
    expect(JSON.parse(stdout)).toMatchObject({ overall: { exact: '0' } });
  });

  it('uses no colours and no other codes for a terminal, even where they are asked for', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [program, 'nonsense'], { encoding: 'utf8', env: { FORCE_COLOR: '1' } });
    expect(stdout + stderr).not.toContain('\u001b');
  });

  it.each([
    ['5 MB of nesting', '['.repeat(5_000_000), 'too-deep'],
    ['a million characters', `{"format": "send-reform/instrument/1", "title": "${'x'.repeat(1_000_000)}"}`, 'too-big'],
  ])('answers %s in a moment, and never with a stack', (_, content, code) => {
    const started = performance.now();
    const { status, stdout, stderr } = run('check', file('bad.json', content));
    // A fifth of a second on an idle machine; tests run beside others.
    expect(performance.now() - started).toBeLessThan(5_000);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [program, 'template', '--instrument', 'partnership-starter']);
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => { stderr += text.toString(); });
    child.stdout.destroy();
    const code = await new Promise((resolve) => { child.on('close', resolve); });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
