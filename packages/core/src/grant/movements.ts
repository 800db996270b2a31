import { money, pounds, type Pounds } from './money.js';
import type { MarkedAmount, Movement, YearPosition } from './over-time-result.js';

/** What moves a balance within a year, in the order of time: the grant in its window, the year's own deficit at its end. */
const movesIn = ({ inYear, grant, support, onReserves }: YearPosition) => [
  { kind: 'grant', entry: grant, sign: -1 },
  { kind: 'in-year', entry: inYear, sign: 1 },
  { kind: 'support', entry: support, sign: -1 },
  { kind: 'on-reserves', entry: onReserves, sign: -1 },
] as const satisfies readonly { readonly kind: Movement['kind']; readonly entry: MarkedAmount; readonly sign: 1 | -1 }[];

/**
 * What moves the money and the balance after the reference date, one thing after the other, as far as every amount is
 * known. Cash and balance part only where the balance falls on reserves: that is a matter of the accounts.
 */
export function movementsOf([recorded, ...years]: readonly YearPosition[]): Movement[] {
  let balance: Pounds = pounds(recorded!.closing.amount!);
  let cash = balance;
  const movements: Movement[] = [];
  for (const position of years) {
    for (const { kind, entry: { amount, restsOn }, sign } of movesIn(position)) {
      if (amount === null || pounds(amount).eq(0)) continue;
      const change = pounds(amount).times(sign);
      balance = balance.plus(change);
      if (kind !== 'on-reserves') cash = cash.plus(change);
      movements.push({
        kind, year: position.year, window: kind === 'grant' ? position.window : null, amount: money(change),
        balance: money(balance), cash: money(cash), restsOn,
      });
    }
    if (position.closing.amount === null) break;
  }
  return movements;
}
