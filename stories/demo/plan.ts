/** The plan's page: what the answers call for, taken over into the plan, its milestones, and how far it meets what is expected. */
import { takeOver, type ReformPlan } from '@send-reform/core/plan';
import { rankPriorities } from '@send-reform/core/priorities';
import { unwrap } from '@send-reform/core/problems';
import '@send-reform/elements/milestones/register';
import '@send-reform/elements/plan/register';
import { html, render, type TemplateResult } from 'lit';
import { keepPlan, keptApproval, keptPlan } from './kept-plan.js';
import { compiled, find, keptAnswers, room } from './portal.js';

/** As many as a plan can follow at once. */
const SHOWN = 5;

const { sheet } = await keptAnswers();
const ranked = sheet === undefined ? undefined : unwrap(rankPriorities(compiled, sheet, { target: { level: 'established' } }));
const wanted = (ranked?.gaps ?? []).slice(0, SHOWN).flatMap(({ action }) => action ?? []);

const takenOver = room('#priorities');
const milestones = find<HTMLElementTagNameMap['send-milestones']>('send-milestones');
const whole = find<HTMLElementTagNameMap['send-plan']>('send-plan');

let plan = keptPlan();
whole.approval = keptApproval();
draw();

for (const part of [milestones, whole]) {
  part.addEventListener('send-plan-change', ({ detail }) => {
    plan = detail.plan;
    keepPlan(plan);
    draw();
  });
}

function draw(): void {
  render(priorities(plan), takenOver);
  milestones.plan = plan;
  whole.plan = plan;
}

async function take(): Promise<void> {
  plan = takeOver(plan, wanted);
  keepPlan(plan);
  draw();
  find('#taken').focus();
}

function priorities({ priorities: taken }: ReformPlan): TemplateResult {
  const known = new Set(taken.map(({ id }) => id));
  const left = wanted.filter(({ id }) => !known.has(id));
  return html`
    <h2>Priorities</h2>
    <div id="taken" tabindex="-1">
      <p>In the plan:</p>
      <ul class="govuk-list govuk-list--bullet">
        ${taken.map(({ text }) => html`<li>${text}</li>`)}
      </ul>
    </div>
    ${sheet === undefined
      ? html`<p>Nothing has been answered in this browser yet. <a class="govuk-link" href="/assessment.html">Answer the assessment</a>, and what it calls for can be taken over.</p>`
      : left.length === 0
        ? html`<p>${wanted.length === 0 ? 'Your answers call for nothing more so far.' : 'What your answers call for most is in the plan.'}</p>`
        : html`
          <p>Your answers call for these most, and they are not in the plan yet:</p>
          <ol class="govuk-list govuk-list--number">
            ${left.map(({ text }) => html`<li>${text}</li>`)}
          </ol>
          <button type="button" class="govuk-button govuk-button--secondary on-screen" @click=${() => void take()}>Take these over into the plan</button>
        `}
  `;
}

export {};
