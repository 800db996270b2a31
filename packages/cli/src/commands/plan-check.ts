import { parseApproval } from '@send-reform/core/approval';
import { isIsoDate } from '@send-reform/core/areas';
import { checkPlan, milestoneStandings, planReadiness } from '@send-reform/core/plan';
import { verifyRecord, type SealedRecord } from '@send-reform/core/record';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { checkFile, loadFile } from '../load-file.js';
import { describePlanCheck } from '../text/plan-check.js';
import { refuse } from '../refuse.js';
import { WrongUse } from '../wrong-use.js';

export interface PlanCheckFlags {
  readonly record?: string;
  readonly approval?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Says what is wrong with a plan, how far it meets what the letters expect, and how its milestones stand. */
export async function planCheck(io: Io, file: string, flags: PlanCheckFlags): Promise<ExitCode> {
  const asOf = flags.asOf ?? today();
  if (!isIsoDate(asOf)) throw new WrongUse('--as-of takes a day, such as 2026-10-15');
  const recordFile = flags.record === undefined ? undefined : await loadFile(io, flags.record);
  // Whether the record stands, and is this plan's, is for the check of the plan to say.
  const record = recordFile === undefined ? undefined : checkFile(recordFile, 'record', (value) => ({ ok: true, value: value as SealedRecord }));
  const approvalFile = flags.approval === undefined ? undefined : await loadFile(io, flags.approval);
  const approval = approvalFile === undefined ? undefined : checkFile(approvalFile, 'approval', parseApproval);
  const plan = checkFile(await loadFile(io, file), 'plan', (value) => checkPlan(value, {
    record: record?.value === undefined ? undefined : { content: record.value, verification: verifyRecord(record.value) },
    approval: approval?.value,
  }));
  const problems = [...(record?.problems ?? []), ...(approval?.problems ?? []), ...plan.problems];
  if (plan.value === undefined || problems.length > 0) return refuse(io, problems);
  const readiness = planReadiness(plan.value, { asOf, record: record?.value, approval: approval?.value });
  const milestones = milestoneStandings(plan.value, asOf);
  io.out(flags.json === true
    ? `${JSON.stringify({ readiness, milestones }, null, 2)}\n`
    : describePlanCheck(plan.value, readiness, milestones));
  return EXIT.ok;
}
