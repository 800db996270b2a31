/** The grant's page: the figures last worked with, and the years that follow as the council's own plan stands. */
import { planStandingOf } from '@send-reform/core/approval';
import { areasOn } from '@send-reform/core/areas';
import type { GrantClaim } from '@send-reform/core/grant';
import { describeApproval } from '@send-reform/core/text';
import '@send-reform/elements/grant/register';
import { html, render } from 'lit';
import { keepFigures, keepLaterYears, keptFigures, keptLaterYears } from './kept-figures.js';
import { keptApproval } from './kept-plan.js';
import { find } from './portal.js';

const grant = find<HTMLElementTagNameMap['send-grant']>('send-grant');
const notice = find('#kept-figures');
const years = find('#years');
const title = document.title;
const approval = keptApproval();

let figures = await keptFigures();
const later = await keptLaterYears();

grant.areas = areasOn('2026-04-01').sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
grant.addEventListener('send-grant-result', ({ detail }) => {
  figures = detail.claim;
  keepFigures(figures);
  void showYears(figures);
});
grant.addEventListener('send-grant-step', ({ detail }) => {
  document.title = detail.mistakes > 0 ? `Error: ${title}` : title;
  notice.hidden = true;
  // Nobody needs the years twice.
  years.hidden = figures === undefined || detail.step === 'years';
});
find('#clear-figures').addEventListener('click', () => void clear());

/** The plan's own way to approval takes the place of what the form was told: it alone decides what is payable. */
async function showYears(claim: GrantClaim): Promise<void> {
  await import('@send-reform/elements/grant-over-time/register');
  const { status, payment } = describeApproval(approval);
  render(html`
    <h2>The years after, as Ambleford’s plan stands</h2>
    <p>Where the plan stands: <strong>${status}</strong>. <a class="govuk-link" href="/approval.html">The way to approval</a></p>
    <p>${payment[0]} What you said about the plan above does not count here. Ambleford is made up, so the deficit is the one that you gave above.</p>
    <send-grant-over-time
      .claim=${{ ...claim, plan: planStandingOf(approval) }} .later=${later}
      @send-grant-over-time-result=${({ detail }: HTMLElementEventMap['send-grant-over-time-result']) => keepLaterYears(detail.later)}
    ></send-grant-over-time>
  `, years);
  years.hidden = false;
}

async function clear(): Promise<void> {
  figures = undefined;
  keepFigures(undefined);
  keepLaterYears(undefined);
  grant.claim = undefined;
  notice.hidden = true;
  years.hidden = true;
  await grant.updateComplete;
  grant.querySelector('h2')?.focus();
}

grant.claim = figures;
notice.hidden = figures === undefined;
if (figures !== undefined) await showYears(figures);

export {};
