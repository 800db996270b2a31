/** The demo portal: a made-up council's page around the three elements. */
import type { Area } from '@send-reform/core/areas';
import { calculateGrant, type GrantClaim } from '@send-reform/core/grant';
import { compileInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { emptySheet } from '@send-reform/elements';
import '@send-reform/elements/register';
import { partnershipStarter } from '@send-reform/instruments';
import { grantForm } from './grant-form.js';
import { SavedAnswers } from './saved-answers.js';

const find = <Found extends HTMLElement>(selector: string): Found => document.querySelector<Found>(selector)!;

const questionnaire = find<HTMLElementTagNameMap['send-questionnaire']>('send-questionnaire');
const profile = find<HTMLElementTagNameMap['send-profile']>('send-profile');
const kept = find('#kept');
const clear = find<HTMLButtonElement>('#clear');

const compiled = unwrap(compileInstrument(partnershipStarter));
const saved = new SavedAnswers(compiled);

questionnaire.instrument = partnershipStarter;
profile.instrument = partnershipStarter;

function show(sheet = emptySheet(compiled, 'demo')): void {
  questionnaire.sheet = sheet;
  profile.sheet = sheet;
  clear.hidden = Object.keys(sheet.answers).length === 0;
}

/** Screen readers say a status whenever it is written, so the same one is not written again. */
function tell(status: string, place = kept): void {
  if (place.textContent !== status) place.textContent = status;
}

questionnaire.addEventListener('send-change', ({ detail }) => {
  show(detail.sheet);
  const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  tell(
    saved.save(detail.sheet)
      ? `Saved at ${time}, in this browser, on this device, and nowhere else.`
      : 'This browser does not keep your answers: they are gone when you close this page.',
  );
});

clear.addEventListener('click', () => {
  if (!confirm('Delete all answers kept in this browser? They cannot be brought back.')) return;
  saved.clear();
  questionnaire.section = '';
  show();
  tell('Your answers have been deleted.');
  find('#questionnaire').focus();
});

show(saved.load());

const OUTDATED = 'You have changed the form since this was worked out. Work it out again.';

const result = find('#grant-result');
const outdated = find('#grant-outdated');
const form = find<HTMLFormElement>('#grant-form');

function showGrant(claim: GrantClaim, area: Area): void {
  const grant = find<HTMLElementTagNameMap['send-grant']>('send-grant');
  const calculated = calculateGrant(claim);
  grant.result = calculated.ok ? calculated.value : undefined;
  grant.problems = calculated.ok ? [] : calculated.problems;
  const heading = find('#grant-for');
  heading.textContent = `The grant for ${area.name}`;
  tell('', outdated);
  result.hidden = false;
  heading.focus();
}

grantForm(form, showGrant, () => {
  result.hidden = true;
});

// The result stays to be compared with, but never as if it were for what the form says now.
form.addEventListener('input', () => {
  if (!result.hidden) tell(OUTDATED, outdated);
});
