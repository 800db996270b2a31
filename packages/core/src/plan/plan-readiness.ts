import { planStandingOf, standingEvents, type Approval } from '../approval/index.js';
import type { IsoDate } from '../areas/index.js';
import { contentHash } from '../canonical/index.js';
import type { SealedRecord } from '../record/index.js';
import { EXPECTATIONS } from './expectations.js';
import { otherPlaceIn } from './other-place.js';
import type { ReformPlan } from './plan.js';
import { READINESS_CHECKS, type Missing, type Readiness, type ReadinessCheckId } from './readiness.js';
import {
  baselineCheck, expertsCheck, improvementCheck, leadershipCheck, milestonesCheck, officerCheck, partnersCheck, principlesCheck,
  QUARTERS_SUSTAINED, shiftCheck, type Found,
} from './readiness-checks.js';

/** What a plan is looked at with. */
export interface ReadinessOptions {
  /** The day on which it is looked at. */
  readonly asOf: IsoDate;
  /** The sealed assessment that the plan rests on. Whether its figures follow is for `verifyRecord` to say. */
  readonly record?: SealedRecord | undefined;
  /** The plan's journey to approval. */
  readonly approval?: Approval | undefined;
}

/** Whether a record is what its seal says. */
function isIntact({ seal, ...content }: SealedRecord): boolean {
  return contentHash(content) === seal.hash;
}

function assessmentCheck({ assessment, dfeCode }: ReformPlan, record: SealedRecord | undefined): Found {
  const lack = (state: Found['state'], code: string, values: Missing['values'] = {}): Found => ({ state, missing: [{ code, values }] });
  if (assessment === undefined) return lack('missing', 'no-assessment');
  if (record === undefined) return lack('partly', 'assessment-not-shown', { hash: assessment.hash });
  if (record.seal.hash !== assessment.hash) return lack('partly', 'assessment-is-another', { hash: record.seal.hash });
  if (!isIntact(record)) return lack('partly', 'assessment-changed', { hash: record.seal.hash });
  const elsewhere = otherPlaceIn(record, dfeCode);
  return elsewhere === undefined ? { state: 'met', missing: [] } : lack('partly', 'assessment-of-other-place', { dfeCode: elsewhere });
}

/**
 * That the plan is another than the one that was signed off and is about to be sent, or that another was sent. A plan may
 * change once it has been sent, and a revised one has.
 */
function changedSince(plan: ReformPlan, approval: Approval | undefined): Missing[] {
  if (approval === undefined) return [];
  const events = standingEvents(approval);
  const hashAt = (wanted: 'signed-off' | 'submitted'): string | undefined =>
    events.flatMap((event) => (event.type === wanted ? event.planHash ?? [] : []))[0];
  const signed = hashAt('signed-off');
  const isToBeSent = planStandingOf(approval).status === 'signed-off';
  const other = isToBeSent ? contentHash(plan) : hashAt('submitted');
  if (signed === undefined || other === undefined || other === signed) return [];
  return [{ code: isToBeSent ? 'changed-since-sign-off' : 'changed-before-it-was-sent', values: {} }];
}

/**
 * How far a plan meets what the two letters expect of it: each expectation with its source, whether it is met, partly met
 * or missing, and what is missing. It is not the Department's assessment: the mark that a plan must reach is not public,
 * and the result says so.
 *
 * Sources: letters of 15 December 2025 and 9 March 2026; what counts as met is our reading.
 *
 * @example
 * const { checks, counts } = planReadiness(emptyPlan({ id: 'plan', dfeCode: '893' }), { asOf: '2026-06-01' });
 * counts; // { met: 0, partly: 0, missing: 10 }
 * checks[1]?.missing; // [{ code: 'no-officer', values: {} }]
 */
export function planReadiness(plan: ReformPlan, { asOf, record, approval }: ReadinessOptions): Readiness {
  const looks: Readonly<Record<ReadinessCheckId, () => Found>> = {
    assessment: () => assessmentCheck(plan, record),
    officer: () => officerCheck(plan),
    milestones: () => milestonesCheck(plan, asOf),
    improvement: () => improvementCheck(plan, asOf),
    leadership: () => leadershipCheck(plan, asOf, changedSince(plan, approval)),
    principles: () => principlesCheck(plan),
    shift: () => shiftCheck(plan),
    'experts-at-hand': () => expertsCheck(plan),
    partners: () => partnersCheck(plan),
    baseline: () => baselineCheck(plan, asOf),
  };
  const checks = READINESS_CHECKS.map((id) => ({ id, ...looks[id](), ...EXPECTATIONS[id] }));
  const count = (state: Found['state']): number => checks.filter((check) => check.state === state).length;
  return {
    plan: plan.id,
    asOf,
    checks,
    counts: { met: count('met'), partly: count('partly'), missing: count('missing') },
    notices: [
      { code: 'pass-mark-not-public', values: {} },
      { code: 'met-is-our-reading', values: { quarters: String(QUARTERS_SUSTAINED) } },
    ],
  };
}
