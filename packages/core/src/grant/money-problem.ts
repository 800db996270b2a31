import { quote, type Path, type Problem, type Result } from '../problems/index.js';
import { SIGNED_AMOUNT_PATTERN } from './amount-pattern.js';

/** What stands in the way of reading a value as an amount of money. */
export function moneyProblem(path: Path, value: unknown): Problem {
  const received = quote(value);
  if (value === undefined) return { code: 'missing', path, expected: '0.00' };
  // A number has been through a double by the time anybody sees it: 0.1 + 0.2 pounds are not 30 pence there.
  if (typeof value === 'number') return { code: 'grant.number-for-money', path, expected: 'string', received };
  if (typeof value !== 'string') return { code: 'type', path, expected: 'string', received };
  if (SIGNED_AMOUNT_PATTERN.test(value)) return { code: 'grant.negative-amount', path, expected: '0.00', received };
  return { code: 'grant.money-format', path, expected: '0.00', received };
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], input);

/** Problems with amounts in the words of money: a pattern says nothing to whoever keeps the books. */
export function inMoneyWords(
  { problems: [first, ...others] }: Extract<Result<unknown>, { ok: false }>,
  input: unknown,
  isMoney: (path: Path) => boolean,
): Extract<Result<never>, { ok: false }> {
  const reworded = (problem: Problem): Problem =>
    isMoney(problem.path) && ['type', 'format'].includes(problem.code)
      ? moneyProblem(problem.path, valueAt(input, problem.path))
      : problem;
  return { ok: false, problems: [reworded(first), ...others.map(reworded)] };
}
