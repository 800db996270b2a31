import { expect, it } from 'vitest';
import { financialYearOf } from './financial-year.js';

it.each([
  ['2026-03-31', '2025-26'], ['2026-04-01', '2026-27'], ['2026-12-31', '2026-27'], ['2100-01-01', '2099-00'],
])('%s lies in %s', (day, year) => expect(financialYearOf(day)).toBe(year));
