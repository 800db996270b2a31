import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isIsoDate } from '../areas/index.js';
import { isQuarter, quarterAt, quarterBegins, quarterEnds, quarterNumber, quarterOf } from './quarter.js';

const numbers = fc.integer({ min: quarterNumber('2000-01 Q1'), max: quarterNumber('2098-99 Q4') - 1 });

it('gives every quarter its own days, and every day its quarter', () => {
  fc.assert(fc.property(numbers, (number) => {
    const quarter = quarterAt(number);
    expect(isQuarter(quarter)).toBe(true);
    expect(quarterNumber(quarter)).toBe(number);
    expect([quarterBegins(quarter), quarterEnds(quarter)].every(isIsoDate)).toBe(true);
    expect([quarterOf(quarterBegins(quarter)), quarterOf(quarterEnds(quarter))]).toEqual([quarter, quarter]);
  }));
});

it('keeps the order of quarters as texts, and leaves no day between two', () => {
  fc.assert(fc.property(numbers, (number) => {
    const [quarter, next] = [quarterAt(number), quarterAt(number + 1)];
    expect(quarter < next).toBe(true);
    const [year, month, day] = quarterEnds(quarter).split('-').map(Number);
    const dayAfter = new Date(Date.UTC(year!, month! - 1, day! + 1)).toISOString().slice(0, 10);
    expect(quarterBegins(next)).toBe(dayAfter);
  }));
});
