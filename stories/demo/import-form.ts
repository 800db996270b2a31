import { checkSheet, type AnswerSheet } from '@send-reform/core/assessment';
import type { Problem } from '@send-reform/core/problems';
import { describeProblem } from '@send-reform/core/text';
import { html, nothing, render, type TemplateResult } from 'lit';
import { compiled, keptAnswers, store } from './portal.js';

/** As much as a list of problems can show before it helps nobody. */
const SHOWN = 10;

/**
 * The form that takes answers from a file. They are checked whole before anything is kept, and what was kept before them
 * goes only when somebody says so.
 */
export function importForm(form: HTMLFormElement, done: () => void | Promise<void>): void {
  let read: AnswerSheet | undefined;

  const draw = (mistakes: readonly string[] = [], asks = false): void => {
    render(fields(mistakes, asks, () => draw()), form);
    if (mistakes.length > 0) form.querySelector<HTMLElement>('.govuk-error-summary')!.focus();
    if (asks) form.querySelector<HTMLElement>('#import-ask')!.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void (read === undefined ? look() : keep());
  });
  form.addEventListener('reset', () => {
    read = undefined;
  });

  async function look(): Promise<void> {
    const file = form.querySelector<HTMLInputElement>('#import-file')!.files?.[0];
    if (file === undefined) return draw(['Choose a file with answers']);
    const found = await sheetIn(file);
    if ('mistakes' in found) return draw(found.mistakes);
    read = found.sheet;
    const { sheet } = await keptAnswers();
    if (sheet !== undefined && Object.keys(sheet.answers).length > 0) draw([], true);
    else await keep();
  }

  async function keep(): Promise<void> {
    const { version } = await keptAnswers();
    const saved = await store.save({ sheet: read! }, version);
    read = undefined;
    if (saved.state !== 'saved') return draw(['The answers could not be kept in this browser. Nothing has been changed.']);
    form.reset();
    draw();
    await done();
  }

  draw();
}

type Found = { readonly sheet: AnswerSheet } | { readonly mistakes: readonly string[] };

async function sheetIn(file: File): Promise<Found> {
  const [kind = ''] = /\.(?:xlsx?|csv)$/i.exec(file.name) ?? [];
  return kind === '' ? sheetInJson(await file.text()) : sheetInWorkbook(new Uint8Array(await file.arrayBuffer()), kind.toLowerCase() === '.csv');
}

function sheetInJson(text: string): Found {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { mistakes: ['The file is not one that “Save your answers as a file” makes: it holds no JSON'] };
  }
  const checked = checkSheet(compiled, json);
  return checked.ok ? { sheet: checked.value } : { mistakes: checked.problems.map((problem) => describeProblem(problem)) };
}

async function sheetInWorkbook(bytes: Uint8Array, isCsv: boolean): Promise<Found> {
  const { answersIn, workbookProblemEnglish } = await import('./workbook-file.js');
  const read = answersIn(bytes, isCsv);
  return read.ok ? { sheet: read.value } : { mistakes: read.problems.map((problem) => `${placeOf(problem)}${describeProblem(problem, workbookProblemEnglish)}`) };
}

/** Where in the workbook a problem stands, before what it is. */
const placeOf = ({ path }: Problem): string => (path.length === 2 ? `${path.join(', ')}: ` : '');

const fields = (mistakes: readonly string[], asks: boolean, stop: () => void): TemplateResult => html`
  ${mistakes.length === 0 ? nothing : errorSummary(mistakes)}
  ${asks
    ? html`
        <div class="govuk-inset-text" id="import-ask" tabindex="-1">
          There are answers in this browser already. The answers of the file take their place. To keep both, save the answers
          shown above as a file first.
        </div>
        <div class="govuk-button-group">
          <button type="submit" class="govuk-button govuk-button--warning">Put the answers of the file in their place</button>
          <button type="reset" class="govuk-button govuk-button--secondary" @click=${stop}>Leave everything as it is</button>
        </div>
      `
    : nothing}
  <div class="govuk-form-group ${mistakes.length === 0 ? '' : 'govuk-form-group--error'}" ?hidden=${asks}>
    <label class="govuk-label govuk-label--s" for="import-file">Bring in answers from a file</label>
    <div class="govuk-hint" id="import-hint">A file or a workbook that this page saved, for this version of the questionnaire. A workbook may have been filled in since.</div>
    ${mistakes.length === 0
      ? nothing
      : html`<p class="govuk-error-message" id="import-error"><span class="govuk-visually-hidden">Error:</span> ${mistakes[0]}</p>`}
    <input
      id="import-file"
      name="import-file"
      type="file"
      accept="application/json,.json,.xlsx,.csv"
      aria-describedby=${mistakes.length === 0 ? 'import-hint' : 'import-hint import-error'}
    />
  </div>
  <button type="submit" class="govuk-button govuk-button--secondary" ?hidden=${asks}>Bring in the answers</button>
`;

const errorSummary = (mistakes: readonly string[]): TemplateResult => html`
  <div class="govuk-error-summary" tabindex="-1">
    <div role="alert">
      <h2 class="govuk-error-summary__title">There is a problem</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          ${mistakes.slice(0, SHOWN).map((mistake) => html`<li><a href="#import-file">${mistake}</a></li>`)}
          ${mistakes.length <= SHOWN ? nothing : html`<li>and ${mistakes.length - SHOWN} more</li>`}
        </ul>
      </div>
    </div>
  </div>
`;
