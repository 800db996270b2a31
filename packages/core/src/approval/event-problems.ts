import type { Path, Problem } from '../problems/index.js';
import type { Approval, ApprovalEvent } from './approval.js';
import { nextEvents, standingEvents } from './journey.js';
import { COMMISSIONING_LETTER } from './source.js';

/** Events that need the Department to have asked for plans. */
const AFTER_COMMISSION: ReadonlySet<string> = new Set(['submitted', 'assessed', 'approved', 'asked-to-revise', 'resubmitted']);

/**
 * What is wrong with an event after those of a journey: it is not possible there, its day is before that of an event that
 * stands, or before the plans were commissioned.
 */
export function eventProblems(approval: Pick<Approval, 'events'>, event: ApprovalEvent, path: Path = []): Problem[] {
  const possible = nextEvents(approval);
  const { type, on } = event;
  const wrongType = possible.includes(type)
    ? []
    : [{ code: 'approval.not-possible', path: [...path, 'type'], expected: possible, received: type }];
  const standing = standingEvents(approval);
  // What is taken back may bear a wrong day, and that may be why: only what stands beside it counts.
  const before = (type === 'withdrawn' ? standing.at(-2) : standing.at(-1))?.on;
  const at = [...path, 'on'];
  if (before !== undefined && on < before) {
    return [...wrongType, { code: 'approval.date-runs-back', path: at, expected: before, received: on }];
  }
  const { date: commissioned } = COMMISSIONING_LETTER;
  return AFTER_COMMISSION.has(type) && on < commissioned
    ? [...wrongType, { code: 'approval.date-too-early', path: at, expected: commissioned, received: on }]
    : wrongType;
}
