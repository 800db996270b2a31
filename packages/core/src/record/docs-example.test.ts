import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkSheet } from '../assessment/index.js';
import { compileInstrument, parseInstrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';
import { CORE_VERSION } from '../version.js';
import { docsExample } from './docs-example.test-inputs.js';
import type { SealedRecord } from './record.js';
import { seal } from './seal.js';
import { verifyRecord } from './verify-record.js';

const EXAMPLES = new URL('../../../../docs/examples/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, EXAMPLES), 'utf8'));

const compiled = unwrap(compileInstrument(unwrap(parseInstrument(read('early-help.json')))));
const record = unwrap(seal(compiled, docsExample(unwrap(checkSheet(compiled, read('early-help-answers.json'))))));

it('is what the documentation shows, to the byte', async () => {
  await expect(`${JSON.stringify(record, null, 2)}\n`).toMatchFileSnapshot('../../../../docs/examples/early-help-record.json');
});

it('stands', () => {
  const kept = read('early-help-record.json') as SealedRecord;
  expect(kept.core).toBe(CORE_VERSION);
  expect(verifyRecord(kept)).toMatchObject({ stands: true, first: null });
});
