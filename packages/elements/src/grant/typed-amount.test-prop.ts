import { inPounds } from '@send-reform/core/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped, typedAmount, type AmountUnit } from './typed-amount.js';

const pence = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
const money = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
const PLACES: Readonly<Record<AmountUnit, number>> = { pounds: 0, thousands: 3, millions: 6 };
const units = fc.constantFrom<AmountUnit>('pounds', 'thousands', 'millions');

const read = (typed: string, unit?: AmountUnit): { amount: string; sign: string } => {
  const result = typedAmount(typed, unit);
  if (!result.ok) throw new Error(`${typed}: ${result.problem}`);
  return result;
};

describe('typedAmount', () => {
  it('reads back what we write', () => {
    fc.assert(
      fc.property(pence, fc.boolean(), (amount, isSurplus) => {
        const written = asTyped(`${isSurplus ? '-' : ''}${money(amount)}`);
        expect(read(written)).toMatchObject({ amount: money(amount), sign: isSurplus && amount > 0n ? 'surplus' : 'none' });
        expect(read(inPounds(money(amount))).amount).toBe(money(amount));
      }),
    );
  });

  it('is the same however it is grouped, marked as pounds or spaced', () => {
    const separators = fc.constantFrom('', ',', ' ', '\u00A0', '\u2009', '\u202F');
    const around = fc.constantFrom((text: string) => text, (text: string) => `£${text}`, (text: string) => ` £ ${text}\t`, (text: string) => `${text} GBP`);
    fc.assert(
      fc.property(pence, separators, around, (amount, separator, wrap) => {
        const typed = wrap(inPounds(money(amount)).slice(1).replaceAll(',', separator));
        expect(read(typed)).toMatchObject({ amount: money(amount), sign: 'none' });
      }),
    );
  });

  it('scales by the unit exactly, told by the form or beside the number', () => {
    const beside: Readonly<Record<AmountUnit, string>> = { pounds: '', thousands: 'k', millions: ' million' };
    fc.assert(
      fc.property(pence, units, units, (amount, unit, other) => {
        const places = PLACES[unit] + 2;
        const digits = String(amount).padStart(places + 1, '0');
        const typed = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
        expect(read(typed, unit).amount).toBe(money(amount));
        if (unit !== 'pounds') expect(read(typed + beside[unit], other).amount).toBe(money(amount));
      }),
    );
  });

  it('takes brackets, a minus before and a minus behind for the same', () => {
    fc.assert(
      fc.property(pence, fc.constantFrom('-', '−', '–', '‑'), (amount, minus) => {
        const plain = asTyped(money(amount));
        for (const typed of [`(${plain})`, `${minus}£${plain}`, `£${minus} ${plain}`, `${plain}${minus}`, `(£${plain})`]) {
          expect(read(typed)).toMatchObject({ amount: money(amount), sign: 'deficit' });
        }
      }),
    );
  });

  it('answers whatever is typed with an amount that a claim takes, or a problem', () => {
    const likely = fc.string({ unit: fc.constantFrom(...'0123456789.,£()-+ mk', '£000', 'million', 'surplus'), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), likely), units, (typed, unit) => {
        const result = typedAmount(typed, unit);
        if (result.ok) expect(result.amount).toMatch(/^(0|[1-9]\d{0,11})\.\d{2}$/);
        else expect(result.problem).toMatch(/^(not-an-amount|separators|below-a-penny|plus|signs|too-large)$/);
      }),
      { numRuns: 2000 },
    );
  });
});
