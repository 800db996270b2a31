import { describe, expect, it } from 'vitest';
import { deficitFromCarryForward } from './carry-forward.js';

describe('deficitFromCarryForward', () => {
  it.each([['-5029622.0', '5029622.00'], ['152286', '-152286.00'], ['0', '0.00'], ['-0.00', '0.00']])(
    'turns a carry-forward of %s into a deficit of %s',
    (carryForward, deficit) => {
      expect(deficitFromCarryForward(carryForward)).toEqual({ ok: true, value: deficit });
    },
  );

  it.each([
    [-5029622, 'grant.number-for-money'], ['£5', 'grant.money-format'], ['', 'grant.money-format'],
    [null, 'type'], [undefined, 'missing'],
  ])('names what is wrong with %j', (carryForward, code) => {
    expect(deficitFromCarryForward(carryForward)).toMatchObject({ ok: false, problems: [{ code, path: [] }] });
  });
});
