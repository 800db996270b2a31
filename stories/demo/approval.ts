/** The way to approval: what happened to the plan, what can come next, and what that lets be paid. */
import { advanceApproval, nextEvents, planStandingOf, type ApprovalEventType } from '@send-reform/core/approval';
import { contentHash } from '@send-reform/core/canonical';
import { calculateGrant } from '@send-reform/core/grant';
import { approvalEnglish, describeApproval, describeProblem, inPounds, inWords } from '@send-reform/core/text';
import { today } from '@send-reform/elements';
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { keptFigures } from './kept-figures.js';
import { forgetPlan, keepApproval, keptApproval, keptPlan } from './kept-plan.js';
import { find, room } from './portal.js';

/** What has to be said with an event of this kind, and is kept with it. */
const REASON: ReadonlySet<ApprovalEventType> = new Set(['asked-to-revise', 'withdrawn']);
const OF_VERSION: ReadonlySet<ApprovalEventType> = new Set(['signed-off', 'submitted', 'resubmitted']);

const title = document.title;
const [way, paid] = [room('#journey'), room('#payment')];
const figures = await keptFigures();

let approval = keptApproval();
let chosen: ApprovalEventType | undefined;
let day = today();
let words = '';
let mistakes: readonly { readonly text: string; readonly field: string }[] = [];

function draw(): void {
  document.title = mistakes.length > 0 ? `Error: ${title}` : title;
  render(journey(), way);
  render(payment(), paid);
}

const next = (): readonly ApprovalEventType[] => nextEvents(approval);

/** The one that is chosen, or the first; a withdrawal only by choice. */
const taken = (): ApprovalEventType | undefined => chosen ?? next().find((type) => type !== 'withdrawn');

function tell(): void {
  const type = taken();
  if (type === undefined) return;
  const advanced = advanceApproval(approval, {
    type, on: day,
    ...(REASON.has(type) ? { reason: words } : {}),
    ...(type === 'assessed' && words !== '' ? { rating: words } : {}),
    ...(OF_VERSION.has(type) ? { planHash: contentHash(keptPlan()) } : {}),
  });
  mistakes = advanced.ok ? [] : advanced.problems.map((problem) => ({ text: describeProblem(problem), field: problem.path[0] === 'on' ? 'day' : 'words' }));
  if (advanced.ok) {
    approval = advanced.value;
    keepApproval(approval);
    [chosen, words] = [undefined, ''];
  }
  draw();
  find(advanced.ok ? '#standing' : '#journey .govuk-error-summary').focus();
}

function beginAnew(): void {
  forgetPlan();
  approval = keptApproval();
  [chosen, words, mistakes] = [undefined, '', []];
  draw();
  find('#standing').focus();
}

function journey(): TemplateResult {
  const { status, history, notPublic } = describeApproval(approval);
  return html`
    ${mistakes.length === 0 ? nothing : errorSummary()}
    <h2 id="standing" tabindex="-1">${status}</h2>
    ${history.length === 0
      ? html`<p>Nothing has happened yet.</p>`
      : html`
        <ol class="govuk-list govuk-list--number" id="history">
          ${history.map(({ on, text, reason }) => html`<li>${inWords(on)}: ${text}${reason === null ? nothing : html`<br />${reason}`}</li>`)}
        </ol>`}
    <p>${notPublic}</p>
    <div class="on-screen">
      ${next().length === 0 ? nothing : form()}
      ${history.length === 0 ? nothing : html`<p><button type="button" class="govuk-button govuk-button--secondary" @click=${beginAnew}>Begin the plan and its way anew</button></p>`}
    </div>
  `;
}

function form(): TemplateResult {
  const type = taken();
  return html`
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), tell())}>
      <div class="govuk-form-group">
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">What happened next?</legend>
          <div class="govuk-radios">
            ${next().map((one, index) => html`
              <div class="govuk-radios__item">
                <input class="govuk-radios__input" id=${index === 0 ? 'event' : `event-${index}`} name="event" type="radio" value=${one}
                  .checked=${live(one === type)} @change=${() => ((chosen = one), draw())} />
                <label class="govuk-label govuk-radios__label" for=${index === 0 ? 'event' : `event-${index}`}>${approvalEnglish[`next.${one}`]}</label>
              </div>
            `)}
          </div>
        </fieldset>
      </div>
      ${field('day', 'On which day?', html`
        <input class="govuk-input govuk-input--width-10" id="day" name="day" type="date" .value=${live(day)} aria-describedby=${described('day')}
          @input=${(event: Event) => (day = (event.target as HTMLInputElement).value)} />`)}
      ${type !== undefined && (REASON.has(type) || type === 'assessed')
        ? field('words', type === 'assessed' ? 'Which rating was given? (optional)' : 'Why?', html`
          <input class="govuk-input" id="words" name="words" type="text" .value=${live(words)} aria-describedby=${described('words')}
            @input=${(event: Event) => (words = (event.target as HTMLInputElement).value)} />`)
        : nothing}
      <button type="submit" class="govuk-button">Tell it</button>
    </form>
  `;
}

const mistakeAt = (id: string): string | undefined => mistakes.find(({ field: at }) => at === id)?.text;

const described = (id: string): string | typeof nothing => (mistakeAt(id) === undefined ? nothing : `${id}-error`);

const field = (id: string, label: string, control: TemplateResult): TemplateResult => html`
  <div class="govuk-form-group ${mistakeAt(id) === undefined ? '' : 'govuk-form-group--error'}">
    <label class="govuk-label govuk-label--s" for=${id}>${label}</label>
    ${mistakeAt(id) === undefined
      ? nothing
      : html`<p class="govuk-error-message" id="${id}-error"><span class="govuk-visually-hidden">Error:</span> ${mistakeAt(id)}</p>`}
    ${control}
  </div>
`;

const errorSummary = (): TemplateResult => html`
  <div class="govuk-error-summary" tabindex="-1">
    <div role="alert">
      <h2 class="govuk-error-summary__title">There is a problem</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          ${mistakes.map(({ text, field: at }) => html`<li><a href="#${at}">${text}</a></li>`)}
        </ul>
      </div>
    </div>
  </div>
`;

/** The journey alone decides what is payable; the grant takes its answer in place of whatever the form was told. */
function payment(): TemplateResult {
  const { payment: sentences } = describeApproval(approval);
  const calculated = figures === undefined ? undefined : calculateGrant({ ...figures, plan: planStandingOf(approval) });
  const result = calculated?.ok === true ? calculated.value : undefined;
  return html`
    <h2>Payment</h2>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    ${result === undefined
      ? html`<p>To see an amount, <a class="govuk-link" href="/grant.html">work the grant out</a> once in this browser.</p>`
      : html`
        <dl class="govuk-summary-list">
          ${row('The grant', inPounds(result.grant))}
          ${row('Can be paid as the plan stands', result.payment.amount === null ? 'Not published' : inPounds(result.payment.amount))}
          ${row('Stays with the council', inPounds(result.staysWithCouncil.total))}
        </dl>
        <p><a class="govuk-link" href="/grant.html">How the grant comes about, and the years after it</a></p>`}
    `;
}

const row = (name: string, amount: string): TemplateResult => html`
  <div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${name}</dt><dd class="govuk-summary-list__value">${amount}</dd></div>
`;

draw();

export {};
