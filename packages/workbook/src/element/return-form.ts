import { errorSummary, fileUpload, input, select, button, type FieldEvent } from '@send-reform/elements/parts';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReturnCheckText } from './text.js';

/** An authority to choose from. */
export interface ReturnArea {
  readonly dfeCode: string;
  readonly name: string;
}

/** A field of the form and what is wrong with it. */
export interface ReturnMistake {
  readonly field: 'file' | 'area' | undefined;
  readonly text: string;
}

/** What the form is drawn from. */
export interface ReturnFormView {
  readonly text: ReturnCheckText;
  readonly prefix: string;
  readonly areas: readonly ReturnArea[];
  /** Whether the authority is asked for. */
  readonly asksArea: boolean;
  readonly dfeCode: string;
  readonly versions: readonly string[];
  readonly version: string;
  readonly mistakes: readonly ReturnMistake[];
  /** Whether a file is held over the place to drop one. */
  readonly isOver: boolean;
  readonly isWorking: boolean;
  readonly choose: (files: readonly File[]) => void;
  readonly hold: (isOver: boolean) => void;
  readonly enterArea: (dfeCode: string) => void;
  readonly enterVersion: (version: string) => void;
  readonly check: () => void;
}

const idOf = ({ prefix }: ReturnFormView, field: string): string => `${prefix}-${field}`;

const errorAt = ({ mistakes, text }: ReturnFormView, field: ReturnMistake['field']) => {
  const found = mistakes.find((mistake) => mistake.field === field);
  return found && { text: found.text, visuallyHiddenText: text.error };
};

/** What is asked: the workbook, the authority, the quarter. Nothing of it is in a form that could be sent. */
export function returnForm(view: ReturnFormView): TemplateResult {
  const { text, mistakes, asksArea, isWorking, check } = view;
  return html`
    ${mistakes.length === 0
      ? nothing
      : errorSummary({
        titleText: text.errorTitle,
        errorList: mistakes.map(({ field, text: words }) => ({ text: words, href: field && `#${idOf(view, field)}` })),
      })}
    <h2 class="govuk-heading-l">${text.title}</h2>
    <p class="govuk-body">${text.intro}</p>
    <p class="govuk-body">${text.staysHere}</p>
    <div class="send-fields" @keydown=${(event: KeyboardEvent) => checkByEnter(event, check)}>
      ${fileField(view)} ${asksArea ? areaField(view) : nothing} ${quarterField(view)}
      ${button({ text: text.check, type: 'button', onClick: check })}
      <div role="status">${isWorking ? html`<p class="govuk-body">${text.working}</p>` : nothing}</div>
    </div>
  `;
}

/** Enter in a field checks, and does not send the host's form. The field for the file opens its own choice with it. */
function checkByEnter(event: KeyboardEvent, check: () => void): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.isComposing || !(target instanceof HTMLInputElement) || target.type === 'file') return;
  event.preventDefault();
  check();
}

const filesIn = (list: FileList | null | undefined): readonly File[] => [...(list ?? [])];

function fileField(view: ReturnFormView): TemplateResult {
  const { text, isOver, choose, hold } = view;
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    hold(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    hold(false);
    choose(filesIn(event.dataTransfer?.files));
  };
  return html`
    <div class="send-drop ${isOver ? 'send-drop--over' : ''}" @dragover=${over} @dragleave=${() => hold(false)} @drop=${drop}>
      ${fileUpload({
        id: idOf(view, 'file'),
        label: { text: text.file, classes: 'govuk-label--s' },
        hint: { text: text.fileHint },
        errorMessage: errorAt(view, 'file'),
        accept: '.xlsx',
        onChange: ({ target }) => choose(filesIn(target.files)),
      })}
    </div>
  `;
}

function areaField(view: ReturnFormView): TemplateResult {
  const { text, areas, dfeCode, enterArea } = view;
  const id = idOf(view, 'area');
  const common = { id, name: id, label: { text: text.area, classes: 'govuk-label--s' }, errorMessage: errorAt(view, 'area'), value: dfeCode };
  if (areas.length === 0) {
    return input({
      ...common, hint: { text: text.areaHint }, classes: 'govuk-input--width-3', inputmode: 'numeric', autocomplete: 'off', spellcheck: false, dir: 'ltr',
      onInput: ({ target }) => enterArea(target.value),
    });
  }
  return select({
    ...common,
    items: [{ value: '', text: text.areaToChoose }, ...areas.map((area) => ({ value: area.dfeCode, text: area.name }))],
    onChange: ({ target }: FieldEvent<HTMLSelectElement>) => enterArea(target.value),
  });
}

function quarterField(view: ReturnFormView): TemplateResult {
  const { text, versions, version, enterVersion } = view;
  const id = idOf(view, 'quarter');
  return select({
    id,
    name: id,
    label: { text: text.quarter, classes: 'govuk-label--s' },
    hint: { text: text.quarterHint },
    value: version,
    items: versions.map((value) => ({ value, text: text.versionName(value) })),
    onChange: ({ target }) => enterVersion(target.value),
  });
}
