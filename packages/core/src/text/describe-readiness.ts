import type { Readiness, ReadinessCheck, ReadinessCheckId, ReadinessState } from '../plan/index.js';
import { planWriter, type PlanCatalogue } from './say-plan.js';
import { citation } from './sentence-writer.js';

/** One expectation in words. */
export interface ReadinessLine {
  readonly id: ReadinessCheckId;
  readonly title: string;
  readonly state: ReadinessState;
  /** The state in words. */
  readonly standing: string;
  readonly missing: readonly string[];
  /** How firmly a letter asks it. */
  readonly basis: string;
  readonly sources: readonly string[];
}

/**
 * How far a plan meets what the letters expect, in plain words, with the documents that each expectation comes from.
 *
 * @example
 * const readiness = planReadiness(emptyPlan({ id: 'plan', dfeCode: '893' }), { asOf: '2026-06-01' });
 * describeReadiness(readiness).notices[0]; // 'This is not the Department’s assessment. The mark that a plan has to reach is not public.'
 */
export function describeReadiness(
  { checks, notices }: Readiness,
  catalogue: PlanCatalogue = {},
): { readonly checks: readonly ReadinessLine[]; readonly notices: readonly string[] } {
  const say = planWriter(catalogue);
  const lineOf = ({ id, state, missing, basis, sources }: ReadinessCheck): ReadinessLine => ({
    id,
    title: say(`check.${id}`),
    state,
    standing: say(`state.${state}`),
    missing: missing.map(({ code, values }) => say(code, values)),
    basis: say(`basis.${basis}`),
    sources: sources.map(citation),
  });
  return { checks: checks.map(lineOf), notices: notices.map(({ code, values }) => say(code, values)) };
}
