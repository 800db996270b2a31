import type { Result } from '@send-reform/core/problems';
import { expect, test } from 'vitest';
import { gridOf } from '../grid/grid.test-helper.js';
import { guessMapping } from './guess-mapping.js';
import { parseWorkbookMapping } from './parse-mapping.js';

const MAPPING = {
  format: 'send-reform/workbook-mapping/1', instrument: { id: 'ours', title: 'Ours', version: '1.0.0' },
  sheet: 'Maturity', headings: 3, columns: { statement: 'C', section: 'B' },
  levels: [{ id: 'emerging', label: 'Emerging', value: '1', column: 'D' }, { id: 'mature', label: 'Mature', value: '2', column: 'E' }],
};
const [EMERGING, MATURE] = MAPPING.levels;
const shown = (result: Result<unknown>): string[] => (result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(' ')));

test('a mapping is taken as it is', () => expect(parseWorkbookMapping(MAPPING)).toEqual({ ok: true, value: MAPPING }));

test('a guess is a mapping', () => {
  const guessed = guessMapping(gridOf([['Theme', 'Statement', 'Emerging', 'Mature'], ['Early', 'One', 'a', 'b']]));
  expect(guessed.ok && parseWorkbookMapping(guessed.value.mapping)).toEqual({ ok: true, value: guessed.ok && guessed.value.mapping });
});

test.each<[string, unknown, string[]]>([
  ['nothing', null, ['type']],
  ['another format', { ...MAPPING, format: 'send-reform/workbook-mapping/2' }, ['one-of format']],
  ['a key that it does not have', { ...MAPPING, colums: {} }, ['unknown-key colums']],
  ['a column by number', { ...MAPPING, columns: { statement: '3' } }, ['format columns statement']],
  ['a column past the last', { ...MAPPING, columns: { statement: 'XFE' } }, ['format columns statement']],
  ['no column of statements', { ...MAPPING, columns: { section: 'B' } }, ['missing columns statement']],
  ['a row before the first', { ...MAPPING, headings: 0 }, ['too-small headings']],
  ['one column for two things', { ...MAPPING, columns: { statement: 'C', section: 'C', guidance: 'E' } }, ['mapping.column-twice columns section', 'mapping.column-twice levels 1 column']],
  ['one level twice', { ...MAPPING, levels: [EMERGING, { ...MATURE, id: 'emerging' }] }, ['duplicate-id levels 1 id']],
  ['a level that is worth no number', { ...MAPPING, levels: [EMERGING, { ...MATURE, value: 'two' }] }, ['format levels 1 value']],
  ['an id that an instrument cannot have', { ...MAPPING, instrument: { ...MAPPING.instrument, id: 'our own' } }, ['format instrument id']],
  ['an id that takes all the room', { ...MAPPING, instrument: { ...MAPPING.instrument, id: 'x'.repeat(80) } }, []],
  ['everything at once', { ...MAPPING, instrument: { ...MAPPING.instrument, version: 'new' }, columns: { statement: 'CC', section: 'CC' }, hint: 1 }, ['unknown-key hint', 'format instrument version', 'mapping.column-twice columns section']],
  ['too deep a nest', { ...MAPPING, sheet: [[[[[[[[]]]]]]]] }, ['too-deep sheet 0 0 0']],
])('named: %s', (_, json, problems) => expect(shown(parseWorkbookMapping(json)).sort()).toEqual([...problems].sort()));
