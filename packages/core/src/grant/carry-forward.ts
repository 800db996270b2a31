import { resultOf, type Result } from '../problems/index.js';
import { SIGNED_AMOUNT_PATTERN } from './amount-pattern.js';
import { money, pounds, type Money } from './money.js';
import { moneyProblem } from './money-problem.js';

/**
 * The deficit that a Section 251 carry-forward stands for. The return shows a deficit as a negative carry-forward and
 * a surplus as a positive one; a claim takes deficits as positive amounts, and this is where the sign turns. A surplus
 * comes out below zero.
 *
 * @example
 * deficitFromCarryForward('-5029622.00'); // { ok: true, value: '5029622.00' }
 * deficitFromCarryForward('152286');      // { ok: true, value: '-152286.00' }: a surplus
 */
export function deficitFromCarryForward(carryForward: unknown): Result<Money> {
  const isAmount = typeof carryForward === 'string' && SIGNED_AMOUNT_PATTERN.test(carryForward);
  return resultOf(
    isAmount ? [] : [moneyProblem([], carryForward)],
    () => money(pounds(carryForward as string).negated()),
  );
}
