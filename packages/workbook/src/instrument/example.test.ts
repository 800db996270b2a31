import { readFileSync } from 'node:fs';
import { unwrap } from '@send-reform/core/problems';
import { expect, test } from 'vitest';
import { example, expectExample } from '../example.test-helper.js';
import { readWorkbook, writeWorkbook } from '../xlsx/index.js';
import { guessMapping } from './guess-mapping.js';
import { instrumentFromWorkbook } from './instrument-from-workbook.js';
import { parseWorkbookMapping } from './parse-mapping.js';

const ROWS = [
  ['Our partnership: where we stand (a made-up council)'],
  [],
  ['Ref', 'Theme', 'Statement', '1 - Emerging', '2 - Developing', '3 - Established', 'What evidence would show it?'],
  ['A1', 'Working together', 'One plan for early help is shared by all partners', 'Each partner has its own', 'A shared plan is drafted', 'The plan is used and reviewed', 'The plan, minutes of its review'],
  ['A2', '', 'Parent carers help to write the plan', 'They see it when it is done', 'They are asked on the way', 'They write it with us', 'Notes of the meetings'],
  ['B1', 'Early support', 'Families tell their story once', 'Each service asks again', 'Some services share', 'One record follows the family', 'Feedback from families'],
  ['B2', '', 'Help comes before a diagnosis ', 'It waits', 'Some settings begin', 'Every setting begins', ''],
];

test('the maturity workbook of the examples is made of these rows', () =>
  expectExample('maturity-workbook.xlsx', writeWorkbook([{ name: 'Maturity', widths: [8, 22, 50, 30, 30, 30, 34], rows: ROWS.map((row) => row.map((text) => ({ text }))) }])));

test('its mapping is what is guessed, with a title of its own', () => {
  const grid = unwrap(readWorkbook(readFileSync(example('maturity-workbook.xlsx'))));
  const mapping = unwrap(parseWorkbookMapping(JSON.parse(readFileSync(example('maturity-mapping.json'), 'utf8'))));
  expect(mapping).toEqual({ ...unwrap(guessMapping(grid)).mapping, instrument: { id: 'our-partnership', title: 'Our partnership', version: '1.0.0' } });
  expect(unwrap(instrumentFromWorkbook(grid, mapping)).doubts.map(({ code, path }) => [code, ...path].join(' ')))
    .toEqual(['mapping.section-above Maturity B5', 'mapping.spaces Maturity C7', 'mapping.section-above Maturity B7']);
});
