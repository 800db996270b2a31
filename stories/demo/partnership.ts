/** The partnership's page: who is invited, how far each has come, and the way to the meeting. */
import { today } from '@send-reform/elements';
import type { AnswerSheet } from '@send-reform/core/assessment';
import { html, nothing, render, type TemplateResult } from 'lit';
import { forgetPartnership, keepAgreement, keptAgreement, keptSheets, partners, sheetsBegun, storeOf } from './partners.js';
import { compiled, keptAnswers, room } from './portal.js';
import { acceptLowest, sampleAnswers } from './sample-answers.js';

const invitations = room('#invitations');
let said = '';

async function draw(): Promise<void> {
  render(page(await keptSheets()), invitations);
}

/** Does something, says what came of it, and shows the page as it is then. */
async function afterwards(work: () => Promise<string>): Promise<void> {
  said = await work();
  await draw();
}

async function putInSamples(): Promise<string> {
  for (const { id } of partners) {
    const { sheet, version } = await keptAnswers(storeOf(id));
    if (sheet === undefined || Object.keys(sheet.answers).length === 0) await storeOf(id).save({ sheet: sampleAnswers(id, today()) }, version);
  }
  return 'Made-up answers stand in for every partner that had not begun. Nobody’s own answers were changed.';
}

async function agreeLowest(): Promise<string> {
  keepAgreement(acceptLowest(keptAgreement(), await sheetsBegun(), today()));
  return 'What was not agreed yet is agreed now at the lowest position, as an example.';
}

async function beginAnew(): Promise<string> {
  await forgetPartnership();
  return 'Every partner’s answers and what was agreed on them are gone from this browser.';
}

const answeredBy = (sheet: AnswerSheet | undefined): number =>
  Object.values(sheet?.answers ?? {}).filter((answer) => answer !== undefined && 'state' in answer && answer.state !== undefined).length;

function page(sheets: readonly (AnswerSheet | undefined)[]): TemplateResult {
  const all = compiled.statements.length;
  const begun = sheets.filter((sheet) => answeredBy(sheet) > 0).length;
  const agreed = keptAgreement().answers.length;
  return html`
    <h2>1. Invitations</h2>
    <p>On one device, as here, each link opens a place of its own. A council would send each partner its link, and keep the answers on its server.</p>
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-visually-hidden">The partners and how far they have come</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">Partner</th>
          <th scope="col" class="govuk-table__header">Answered</th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${partners.map(({ id, label }, index) => html`
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">${label}<br /><a class="govuk-link" href="/assessment.html?invited=${id}">Answer for ${label.toLowerCase()}</a></th>
            <td class="govuk-table__cell">${answeredBy(sheets[index])} of ${all}</td>
          </tr>
        `)}
      </tbody>
    </table>
    <div class="govuk-button-group on-screen">
      <button type="button" class="govuk-button govuk-button--secondary" @click=${() => void afterwards(putInSamples)}>Put in sample answers</button>
      <button type="button" class="govuk-button govuk-button--secondary" @click=${() => void afterwards(beginAnew)}>Begin anew</button>
    </div>
    <h2>2. The meeting</h2>
    ${begun < 2
      ? html`<p>A meeting needs the answers of at least two partners.</p>`
      : html`
        <p>Agreed so far: ${agreed} of ${all} statements.</p>
        <p><a class="govuk-link" href="/meeting.html">Go to the meeting</a></p>
        ${agreed === all ? nothing : html`
          <p class="on-screen">To see the end without agreeing on ${all - agreed} statements one by one:</p>
          <button type="button" class="govuk-button govuk-button--secondary on-screen" @click=${() => void afterwards(agreeLowest)}>Accept the lowest position for the rest, as an example</button>
        `}
      `}
    <h2>3. What is agreed</h2>
    ${agreed === 0 ? html`<p>Nothing is agreed yet.</p>` : html`<p><a class="govuk-link" href="/agreed.html">See what the agreed answers come to</a></p>`}
    <p role="status">${said}</p>
  `;
}

await draw();
// A partner may answer in another tab meanwhile.
addEventListener('storage', () => void draw());
