import { parseApproval, type Approval } from '@send-reform/core/approval';
import { parsePlan, type ReformPlan } from '@send-reform/core/plan';
import { unwrap } from '@send-reform/core/problems';
import approval from '../../../../docs/examples/plan-approval.json';
import plan from '../../../../docs/examples/ambleford-plan.json';

/** The plan of the documentation, and its way to approval. */
export const examplePlan: ReformPlan = unwrap(parsePlan(plan));
export const exampleApproval: Approval = unwrap(parseApproval(approval));
