import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap, type Result } from '@send-reform/core/problems';
import { parseReturnMapping, parseReturnValues } from '@send-reform/core/returns';
import { fillReturnFile } from '@send-reform/workbook/returns';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPortal, violations, visit, type Portal } from './portal.test-helper.js';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal(4185);
}, 120_000);

afterAll(async () => {
  await portal?.close();
});

const EXAMPLES = join(import.meta.dirname, '..', '..', 'docs', 'examples');
const OTHER_COUNCIL = 'lsrp-quarterly-return-September-2026-301-barking-and-dagenham.xlsx';

const json = async <Value>(name: string, parse: (json: unknown) => Result<Value>): Promise<Value> =>
  unwrap(parse(JSON.parse(await readFile(join(EXAMPLES, name), 'utf8'))));

it('checks returns under the strict policy, and nothing of them leaves the page', async () => {
  const { page, amiss } = await visit(portal, 'delivery.html');
  const check = page.locator('send-return-check');
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    await check.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
    await check.getByRole('button', { name: 'Check' }).click();
  };
  const workbook = await readFile(join(EXAMPLES, OTHER_COUNCIL));
  await choose(OTHER_COUNCIL, workbook);
  await expect.poll(() => check.innerText()).toContain('B13');
  expect(await violations(page)).toEqual([]);

  // The council's own, with its own code and name: nothing would be rejected.
  const own = unwrap(fillReturnFile(new Uint8Array(await readFile(join(EXAMPLES, 'return-blank.xlsx'))), await json('return-mapping.json', parseReturnMapping), {
    ...(await json('return-values.json', parseReturnValues)), dfeCode: '893',
  }));
  await choose(own.fileName, Buffer.from(own.bytes));
  await expect.poll(() => check.innerText()).toContain('Nothing found that would be rejected');
  expect(await violations(page)).toEqual([]);

  await choose('old.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await expect.poll(() => check.innerText()).toContain('old kind XLS');
  expect(await violations(page)).toEqual([]);
  expect(amiss).toEqual([]);
});
