import { advance } from '@send-reform/core/assessment';
import { nothing, type TemplateResult } from 'lit';
import { backLink } from '../design-system/back-link.js';
import type { View } from './view.js';

/** The way back to the step before. */
export function back({ text, journey, hasStart, hrefOf, follow, change }: View): TemplateResult | typeof nothing {
  if (journey.step.at === 'tasks' && !hasStart) return nothing;
  const { step } = advance(journey, { type: 'back' });
  return backLink({ text: text.back, href: hrefOf(step), onClick: follow(() => change({ type: 'back' })) });
}
