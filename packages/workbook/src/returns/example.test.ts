import { readFileSync } from 'node:fs';
import { unwrap } from '@send-reform/core/problems';
import { parseReturnMapping, parseReturnValues, returnFileName } from '@send-reform/core/returns';
import { expect, test } from 'vitest';
import { example, expectExample } from '../example.test-helper.js';
import { blankReturn } from './blank-return.test-helper.js';
import { checkReturnFile } from './check-return-file.js';
import { fillReturnFile } from './fill-return-file.js';

const json = (name: string): unknown => JSON.parse(readFileSync(example(name), 'utf8'));

test('the blank return of the examples is the one that the tests are run on', () => expectExample('return-blank.xlsx', blankReturn()));

test('filled in with the values of the examples, it is the return that the guide checks', () => {
  const values = unwrap(parseReturnValues(json('return-values.json')));
  const filled = unwrap(fillReturnFile(blankReturn(), unwrap(parseReturnMapping(json('return-mapping.json'))), values));
  expect(filled.fileName).toBe(unwrap(returnFileName(values)));
  expectExample(filled.fileName, filled.bytes);
  expect(unwrap(checkReturnFile({ fileName: filled.fileName, bytes: filled.bytes, expected: values })).problems).toEqual([]);
});
