import * as fc from 'fast-check';
import { describe, it, expect } from 'vitest';
import { areasOn } from '../areas/index.js';
import { quarterAt } from '../plan/quarter.js';
import { unwrap } from '../problems/index.js';
import { checkReturn } from './check-return.js';
import { returnFileName } from './file-name.js';
import { isReturnLabel, returnLabel } from './label.js';
import { quarterOfVersion, returnVersion, yearOf } from './version.js';
import type { StoredValue } from './workbook.js';

const quarter = fc.integer({ min: 2026 * 4, max: 2090 * 4 + 3 }).map(quarterAt);
const area = fc.constantFrom(...areasOn('2026-04-01'));
const text = fc.string({ unit: 'binary', maxLength: 30 });
const address = fc.tuple(fc.constantFrom('A', 'B', 'C', 'AA', 'XFD'), fc.integer({ min: 1, max: 1_048_576 })).map(([column, row]) => `${column}${row}`);
const stored: fc.Arbitrary<StoredValue> = fc.oneof(
  text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.record({ formula: text, value: fc.oneof(text, fc.constant(null)) }),
);
const cells = fc.dictionary(address, stored, { maxKeys: 30, noNullPrototype: true });

describe('a return', () => {
  it('made by the rules passes them, for every authority and quarter, whatever stands in other columns', () => {
    fc.assert(fc.property(quarter, area, cells, (of, { dfeCode }, more) => {
      const version = returnVersion(of);
      const others = Object.fromEntries(Object.entries(more).filter(([cell]) => !cell.startsWith('A')));
      const { problems } = checkReturn({
        fileName: unwrap(returnFileName({ dfeCode, version })),
        workbook: { sheets: [
          { name: 'Cover', cells: { ...more, B13: `${dfeCode} anything` } },
          { name: 'Quarterly Return Template', cells: { ...others, B5: returnLabel(yearOf(of)) } },
        ] },
        expected: { dfeCode, version },
      });
      expect(problems).toEqual([]);
      expect(quarterOfVersion(version)).toBe(of);
      expect(isReturnLabel(returnLabel(yearOf(of)))).toBe(true);
    }));
  });

  it('gets an answer that is plain data whatever it holds, and the same answer again', () => {
    fc.assert(fc.property(text, fc.array(fc.record({ name: fc.oneof(text, fc.constantFrom('Cover', 'Quarterly Return Template')), cells }), { maxLength: 4 }), text, (fileName, sheets, dfeCode) => {
      const check = checkReturn({ fileName, workbook: { sheets }, expected: { dfeCode } });
      expect(JSON.parse(JSON.stringify(check))).toEqual(check);
      expect(checkReturn({ fileName, workbook: { sheets }, expected: { dfeCode } })).toEqual(check);
    }));
  });

  it('has a problem for each cell of column A that holds anything, and for no other', () => {
    fc.assert(fc.property(cells, (more) => {
      const { problems } = checkReturn({
        fileName: 'x', workbook: { sheets: [{ name: 'Quarterly Return Template', cells: more }] }, expected: { dfeCode: '301' },
      });
      const named = problems.filter(({ code }) => code === 'return.column-not-empty').map(({ place }) => place!.cell!);
      const filled = Object.entries(more).filter(([cell, value]) => /^A\d/.test(cell) && value !== null && value !== '').map(([cell]) => cell);
      expect(named.toSorted()).toEqual(filled.toSorted());
    }));
  });
});
