import { PLAN_FORMAT, type ReformPlan } from './plan.js';

/**
 * A plan in which nothing stands yet but what it is called and where it is for.
 *
 * @example
 * emptyPlan({ id: 'ambleford-plan', dfeCode: '893' }).milestones; // []
 */
export const emptyPlan = ({ id, dfeCode, title = 'Local SEND Reform Plan', partnership = 'Local area partnership' }: {
  readonly id: string;
  readonly dfeCode: string;
  readonly title?: string;
  readonly partnership?: string;
}): ReformPlan => ({
  format: PLAN_FORMAT, id, title, dfeCode,
  partnership: { name: partnership, partners: [] },
  officers: [], priorities: [], milestones: [], indicators: [], expertsAtHand: [], finances: [], signOffs: [], practice: [],
});
