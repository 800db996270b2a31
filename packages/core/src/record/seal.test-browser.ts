import { server } from 'vitest/browser';
import { expect, it } from 'vitest';
import { checkSheet } from '../assessment/index.js';
import { compileInstrument, parseInstrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';
import { docsExample } from './docs-example.test-inputs.js';
import { seal } from './seal.js';
import { verifyRecord } from './verify-record.js';

const read = (name: string): Promise<string> => server.commands.readFile(`docs/examples/${name}`, 'utf8');

it('seals in a browser to the very bytes that it seals to in Node', async () => {
  const compiled = unwrap(compileInstrument(unwrap(parseInstrument(JSON.parse(await read('early-help.json'))))));
  const sheet = unwrap(checkSheet(compiled, JSON.parse(await read('early-help-answers.json'))));
  // The file was written by Node, where a test holds it to be what comes out.
  const fromNode = await read('early-help-record.json');
  expect(`${JSON.stringify(unwrap(seal(compiled, docsExample(sheet))), null, 2)}\n`).toBe(fromNode);
  expect(verifyRecord(JSON.parse(fromNode))).toMatchObject({ stands: true, first: null });
});
