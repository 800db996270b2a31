import { expect, it } from 'vitest';
import { changePlace } from './change-place.js';
import { emptySheet } from './empty-sheet.js';
import { compiledSmall } from './sheet.test-inputs.js';

it('makes a new sheet, and the same where nothing changes', () => {
  const sheet = emptySheet(compiledSmall());
  const placed = changePlace(sheet, { kind: 'county' });
  expect(placed).toEqual({ ...sheet, revision: 1, place: { kind: 'county' } });
  expect(changePlace(placed, { kind: 'county' })).toBe(placed);
  expect(changePlace(placed, undefined)).toEqual({ ...sheet, revision: 2 });
  expect(changePlace(sheet, undefined)).toBe(sheet);
});
