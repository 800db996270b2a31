import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isIsoDate } from '../areas/index.js';
import { parseInstrument } from './parse.js';
import { smallInstrument } from './small-instrument.test-inputs.js';

const two = (from: number, to: number) => fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'));
const day = fc.tuple(fc.integer({ min: 0, max: 9_999 }), two(0, 13), fc.oneof(two(0, 32), two(28, 31)))
  .map(([year, month, date]) => `${String(year).padStart(4, '0')}-${month}-${date}`);
const february = fc.integer({ min: 0, max: 9_999 }).map((year) => `${String(year).padStart(4, '0')}-02-29`);

it('takes as the date of a source exactly the days of the calendar', () => {
  fc.assert(
    fc.property(fc.oneof(day, february), (date) => {
      const parsed = parseInstrument(smallInstrument((draft) => (draft.sources = [{ id: 'law', title: 'A law', date }])));
      expect(parsed.ok).toBe(isIsoDate(date));
    }),
    { numRuns: 1_000 },
  );
});
