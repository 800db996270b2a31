import { add, divide, multiply, ONE, ZERO, type Fraction } from '../exact/index.js';
import type { CompiledInstrument, Plan, SectionPlan } from '../instrument/index.js';

/**
 * What part of the whole each statement and section is, by the weights as written: its weight over the weights of
 * everything beside it, all the way up. Parts that this kind of place is not asked take no share. Rules that leave weights
 * aside, such as the weakest link, are shared out in the same way.
 */
export function sharesOf({ sections, statements }: CompiledInstrument, plan: Plan): { sections: Fraction[]; statements: Fraction[] } {
  const shares = { sections: sections.map(() => ZERO), statements: statements.map(() => ZERO) };
  shares.sections[0] = ONE;
  for (const { index } of sections) {
    const own = plan.sections[index]!;
    const asked = own.sections.filter((child) => isAsked(plan.sections[child.index]!, plan));
    const total = [...own.statements, ...asked].reduce((sum, { weight }) => add(sum, { numerator: weight, denominator: 1 }), ZERO);
    if (total.numerator === 0) continue;
    const share = (weight: Fraction['numerator']): Fraction =>
      multiply(shares.sections[index]!, divide({ numerator: weight, denominator: 1 }, total));
    for (const item of own.statements) shares.statements[item.index] = share(item.weight);
    for (const child of asked) shares.sections[child.index] = share(child.weight);
  }
  return shares;
}

/** Whether a section asks anything of this kind of place. */
const isAsked = ({ statements, sections }: SectionPlan, plan: Plan): boolean =>
  statements.length > 0 || sections.some(({ index }) => isAsked(plan.sections[index]!, plan));
