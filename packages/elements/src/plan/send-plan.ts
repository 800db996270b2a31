import type { Approval } from '@send-reform/core/approval';
import { planReadiness, type ReformPlan } from '@send-reform/core/plan';
import type { SealedRecord } from '@send-reform/core/record';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LightElement } from '../shared/light-element.js';
import { today } from '../shared/today.js';
import { approvalPart, milestonesPart, readinessPart, signOffsPart } from './plan-parts.js';
import { planTextEnglish, type PlanText } from './text.js';

/**
 * A reform plan to be read: how far it meets what the letters expect, with the sources; how its milestones stand; who signed
 * it; and its way to approval. It is never shown as the Department's own assessment, whose pass mark is not public.
 *
 * @example
 * ```ts
 * const element = document.querySelector('send-plan');
 * element.plan = unwrap(parsePlan(stored));
 * element.approval = unwrap(parseApproval(journey));
 * element.asOf = '2026-10-31';
 * ```
 *
 * @tagname send-plan
 */
export class SendPlan extends LightElement {
  /** The plan, as `parsePlan` gives it. Never changed in place: set another one. */
  @property({ attribute: false }) plan: ReformPlan | undefined;

  /** The sealed assessment that it rests on. Without one, that expectation is met partly at most. */
  @property({ attribute: false }) record: SealedRecord | undefined;

  /** The plan's way to approval, as `parseApproval` gives it; left out where there is none. */
  @property({ attribute: false }) approval: Approval | undefined;

  /** The day on which it is looked at: `YYYY-MM-DD`. Without one, today. */
  @property({ attribute: 'as-of' }) asOf = '';

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<PlanText> = {};

  protected override render(): TemplateResult {
    return html`<div class="send-kit">${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const text = { ...planTextEnglish, ...this.text };
    const { plan, record, approval } = this;
    if (plan === undefined) return html`<p class="govuk-body">${text.nothingLoaded}</p>`;
    const asOf = this.asOf || today();
    return html`
      <p class="govuk-body">${text.asOf(text.writeDay(asOf))}</p>
      ${readinessPart(planReadiness(plan, { asOf, record, approval }), text)}
      ${milestonesPart(plan, asOf, text)}
      ${signOffsPart(plan, text)}
      ${approval === undefined ? nothing : approvalPart(approval, text)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-plan': SendPlan;
  }
}
