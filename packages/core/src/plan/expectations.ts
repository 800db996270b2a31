import { cite, COMMISSIONING_LETTER, type Document } from '../approval/index.js';
import type { ReadinessCheck, ReadinessCheckId } from './readiness.js';

/** The letter about preparing for reform. */
export const PREPARING_LETTER = {
  id: 'letter-2025-12-15',
  title: 'Letter to a local area about preparing for reform, Department for Education and NHS England',
  date: '2025-12-15',
} as const satisfies Document;

const march = (part: string): Document => cite(COMMISSIONING_LETTER, part);
const december = (part: string): Document => cite(PREPARING_LETTER, part);

/** Where each expectation comes from, and how firmly it is asked. */
export const EXPECTATIONS: Readonly<Record<ReadinessCheckId, Pick<ReadinessCheck, 'sources' | 'basis'>>> = {
  assessment: {
    basis: 'asked',
    sources: [march('Commission of the plan'), december('Introduction of the Local Partnership Maturity Assessment Tool')],
  },
  officer: { basis: 'asked-of-some', sources: [march('Local areas with the most acute concerns')] },
  milestones: { basis: 'asked', sources: [march('Commissioning pack')] },
  improvement: { basis: 'asked', sources: [march('Commissioning pack')] },
  leadership: { basis: 'asked', sources: [march('Commissioning pack'), december('A joint effort: leadership and partnership')] },
  principles: { basis: 'asked', sources: [december('The five principles of reform')] },
  shift: { basis: 'asked', sources: [march('Commission of the plan'), december('Annex C, support for mainstream settings')] },
  'experts-at-hand': { basis: 'reading', sources: [march('Deficits that arise in 2026-27 and 2027-28'), march('Investment in experts')] },
  partners: { basis: 'reading', sources: [march('Shared responsibility of services and settings'), december('The five principles of reform: shared')] },
  // The letter recommends that a baseline be agreed, and says that data will be asked for as a part of the plan.
  baseline: { basis: 'reading', sources: [december('Recommended first steps'), december('Regular data submissions')] },
};
