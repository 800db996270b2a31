import { readFileSync } from 'node:fs';
import { unwrap } from '@send-reform/core/problems';
import { expect, test } from 'vitest';
import { example } from '../example.test-helper.js';
import { readWorkbook } from '../xlsx/index.js';
import { guessMapping } from './guess-mapping.js';
import { instrumentFromWorkbook } from './instrument-from-workbook.js';
import { parseWorkbookMapping } from './parse-mapping.js';

const grid = unwrap(readWorkbook(readFileSync(example('maturity-workbook.xlsx'))));

test('the mapping of the examples is what is guessed from their workbook, with a title of its own', () => {
  const mapping = unwrap(parseWorkbookMapping(JSON.parse(readFileSync(example('maturity-mapping.json'), 'utf8'))));
  expect(mapping).toEqual({ ...unwrap(guessMapping(grid)).mapping, instrument: { id: 'our-partnership', title: 'Our partnership', version: '1.0.0' } });
  expect(unwrap(instrumentFromWorkbook(grid, mapping)).doubts.map(({ code, path }) => [code, ...path].join(' ')))
    .toEqual(['mapping.section-above Maturity B5', 'mapping.spaces Maturity C7', 'mapping.section-above Maturity B7']);
});
