import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unwrap } from '@send-reform/core/problems';
import { parseReturnMapping, parseReturnValues, returnFileName } from '@send-reform/core/returns';
import { expect, test } from 'vitest';
import { blankReturn } from './blank-return.test-helper.js';
import { checkReturnFile } from './check-return-file.js';
import { fillReturnFile } from './fill-return-file.js';

const example = (name: string): string => fileURLToPath(new URL(`../../../../docs/examples/${name}`, import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(example(name), 'utf8'));

/** A file of the examples is what the tests make. One that is not there is written, to be looked at and kept. */
function expectExample(name: string, bytes: Uint8Array): void {
  const path = example(name);
  const isThere = existsSync(path);
  if (!isThere) writeFileSync(path, bytes);
  expect(isThere && Buffer.compare(readFileSync(path), bytes) === 0, name).toBe(true);
}

test('the blank return of the examples is the one that the tests are run on', () => expectExample('return-blank.xlsx', blankReturn()));

test('filled in with the values of the examples, it is the return that the guide checks', () => {
  const values = unwrap(parseReturnValues(json('return-values.json')));
  const filled = unwrap(fillReturnFile(blankReturn(), unwrap(parseReturnMapping(json('return-mapping.json'))), values));
  expect(filled.fileName).toBe(unwrap(returnFileName(values)));
  expectExample(filled.fileName, filled.bytes);
  expect(unwrap(checkReturnFile({ fileName: filled.fileName, bytes: filled.bytes, expected: values })).problems).toEqual([]);
});
