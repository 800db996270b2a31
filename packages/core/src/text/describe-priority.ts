import type { FactorShown, Priority } from '../priorities/index.js';
import type { PriorityCatalogue } from './describe-lift.js';
import { fillTemplate } from './fill-template.js';
import { priorityEnglish, type PriorityTextKey } from './priorities.en.js';
import { inDecimal } from './write-values.js';

/**
 * Why something ranks where it does, in plain sentences: each factor with what the formula makes of it, then what they
 * come to. For gaps and for what is to be found out.
 *
 * @param catalogue sentences that a host says otherwise, by code.
 * @example
 * const [first] = unwrap(rankPriorities(compiled, sheet, { target: { level: 'embedded' } })).gaps;
 * if (first) describePriority(first).at(-1)?.startsWith('Multiplied with one another, these come to'); // true
 */
export function describePriority({ factors, value }: Pick<Priority, 'factors' | 'value'>, catalogue: PriorityCatalogue = {}): string[] {
  const say = (code: PriorityTextKey, values: Readonly<Record<string, unknown>>): string =>
    fillTemplate(catalogue[code] ?? priorityEnglish[code], values);
  return [
    ...factors.map((shown) => {
      const values = { value: inDecimal(shown.value), amount: inDecimal(shown.amount), base: shown.base, per: shown.per };
      return say('priority.factor', { ...values, factor: say(codeOf(shown), values) });
    }),
    say('priority.value', { value: inDecimal(value) }),
  ];
}

/** None and one are said in other words than several; a share is a share. */
function codeOf({ factor, value }: FactorShown): PriorityTextKey {
  if (factor === 'weight') return 'factor.weight';
  if (factor === 'gate') return value === '0' ? 'factor.gate.0' : 'factor.gate.1';
  return value === '0' || value === '1' ? `factor.${factor}.${value}` : `factor.${factor}`;
}
