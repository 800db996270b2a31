import { money, NOTHING, pounds, type Pounds } from './money.js';
import type { RestsOn, MarkedAmount } from './over-time-result.js';

/** The order in which what an amount rests on is named. */
const BASES: readonly RestsOn[] = [
  'audited', 'draft', 'agreed', 'rules', 'no-support-counted', 'whole-on-reserves', 'stated-opening', 'stated-deficit',
  'stated-share', 'stated-reserves',
];

/** An amount with what it rests on. Whatever rests on a statement of the user's is assumed, however far down that is. */
export function marked(amount: Pounds, bases: readonly RestsOn[]): MarkedAmount {
  const restsOn = BASES.filter((basis) => bases.includes(basis));
  const isStated = restsOn.some((basis) => basis.startsWith('stated-'));
  const isRead = restsOn.some((basis) => ['rules', 'no-support-counted', 'whole-on-reserves'].includes(basis));
  return { amount: money(amount), standing: isStated ? 'assumed' : isRead ? 'worked-out' : 'known', restsOn };
}

/** No amount, and why there is none. */
export const missing = (standing: 'not-given' | 'not-published' | 'central'): MarkedAmount =>
  ({ amount: null, standing, restsOn: [] });

/** Nothing: that year has no such thing. */
export const NONE: MarkedAmount = { amount: '0.00', standing: 'none', restsOn: [] };

/** An entry's amount to calculate with; nothing where it has none. */
export const poundsIn = ({ amount }: MarkedAmount): Pounds => (amount === null ? NOTHING : pounds(amount));

/** Some entries less some others. Where one of them has no amount, neither has the sum, for the same reason. */
export function balanceOf(plus: readonly MarkedAmount[], minus: readonly MarkedAmount[] = [], more: readonly RestsOn[] = []): MarkedAmount {
  const all = [...plus, ...minus];
  const unknown = all.find(({ amount }) => amount === null);
  if (unknown !== undefined) return unknown;
  const sum = (entries: readonly MarkedAmount[]): Pounds => entries.reduce((so, one) => so.plus(poundsIn(one)), NOTHING);
  return marked(sum(plus).minus(sum(minus)), [...all.flatMap(({ restsOn }) => restsOn), ...more]);
}
