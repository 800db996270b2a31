/** What the partnership agreed: its profile, what changed, what next, and a sealed record of it. */
import { agreementSheet } from '@send-reform/core/partnership';
import { seal, verifyRecord } from '@send-reform/core/record';
import { describeProblem } from '@send-reform/core/text';
import { today } from '@send-reform/elements';
import '@send-reform/elements/comparison/register';
import '@send-reform/elements/priorities/register';
import '@send-reform/elements/profile/register';
import { partnershipStarter } from '@send-reform/instruments';
import { html, nothing, render, type TemplateResult } from 'lit';
import { saveJson } from './answers-file.js';
import { keptAgreement, sheetsBegun } from './partners.js';
import { compiled, find, room } from './portal.js';
import { earlierAnswers } from './sample-answers.js';

const sheets = await sheetsBegun();
const agreement = keptAgreement();
const sheet = agreementSheet(compiled, agreement, sheets);

const all = compiled.statements.length;
find('#how-far').textContent = `Agreed: ${agreement.answers.length} of ${all} statements. What is not agreed yet is open.`;

Object.assign(find<HTMLElementTagNameMap['send-profile']>('send-profile'), { instrument: partnershipStarter, sheet });
Object.assign(find<HTMLElementTagNameMap['send-comparison']>('send-comparison'), { instrument: partnershipStarter, earlier: earlierAnswers(), later: sheet });
Object.assign(find<HTMLElementTagNameMap['send-priorities']>('send-priorities'), { instrument: partnershipStarter, sheet, sheets });

const record = room('#record');
draw();

function draw(said: TemplateResult | typeof nothing = nothing): void {
  render(html`
    <p>A sealed record holds the questionnaire, every sheet, what was agreed and what it comes to. It shows that nothing changed since sealing, not who sealed it.</p>
    <button type="button" class="govuk-button govuk-button--secondary" @click=${sealIt}>Seal it and save it as a file</button>
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="record-file">Check a record</label>
      <div class="govuk-hint" id="record-hint">Everything in it is worked out again, here in this browser.</div>
      <input id="record-file" type="file" accept="application/json,.json" aria-describedby="record-hint" @change=${(event: Event) => void look(event.target as HTMLInputElement)} />
    </div>
    <div role="status" id="record-said">${said}</div>
  `, record);
}

function sealIt(): void {
  const sealed = seal(compiled, { sheets, agreements: agreement.answers.length === 0 ? [] : [agreement], sealedOn: today() });
  if (!sealed.ok) return draw(html`<p>It cannot be sealed: ${sealed.problems.map((problem) => describeProblem(problem)).join(' ')}</p>`);
  saveJson(sealed.value, 'sealed-assessment.json');
  draw(html`<p>Sealed. Note this down in the minutes: <span class="one-piece">${sealed.value.seal.hash}</span></p>`);
}

async function look({ files }: HTMLInputElement): Promise<void> {
  const text = await files?.[0]?.text();
  if (text !== undefined) draw(standing(text));
}

function standing(text: string): TemplateResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return html`<p>This file is no record: it holds no JSON.</p>`;
  }
  const { stands, first, hash, figures } = verifyRecord(json);
  return stands
    ? html`<p>The record stands: ${figures.compared} values were worked out again, and every one is as stated. Its hash is <span class="one-piece">${hash}</span></p>`
    : html`<p>The record does not stand. ${first === null ? nothing : html`First: ${first.path.join(' / ')}. ${describeProblem(first)}`}</p>`;
}

export {};
