import { focusFirst, LightElement, OnDemand, uniquePrefix } from '@send-reform/elements/parts';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type * as checking from './checking.js';
import type { SendReturnCheckedDetail } from './events.js';
import { returnFindings, type Finding } from './return-findings.js';
import { returnForm, type ReturnArea, type ReturnMistake } from './return-form.js';
import { returnCheckTextEnglish, type ReturnCheckText } from './text.js';

type Checking = typeof checking;

/** The versions that can be chosen unless a page says others: the first that was published, and the three quarters after. */
const VERSIONS = ['September-2026', 'December-2026', 'March-2027', 'June-2027'];

/**
 * Checks a quarterly return before it is sent: choose the workbook, or drop it, and see what the Department's published
 * checks would reject, each with its cell, and apart from that what may still go wrong. The workbook is read in the page;
 * nothing of it is sent or kept. What reads workbooks is fetched, from where the element itself came from, when somebody
 * begins to choose one.
 *
 * @example
 * ```html
 * <send-return-check dfe-code="301"></send-return-check>
 * <script type="module">
 *   import '@send-reform/workbook/element/register';
 *
 *   document.querySelector('send-return-check').addEventListener('send-return-checked', ({ detail }) => note(detail.isAccepted));
 * </script>
 * ```
 *
 * @tagname send-return-check
 * @fires {CustomEvent<SendReturnCheckedDetail>} send-return-checked - A workbook was checked; `detail` has what was found.
 */
export class SendReturnCheck extends LightElement {
  /** Authorities to choose from. Without them, and without `dfe-code`, the code is typed. */
  @property({ attribute: false }) areas: readonly ReturnArea[] = [];

  /** The authority that the return is for, by its DfE code: then it is not asked for. */
  @property({ attribute: 'dfe-code' }) dfeCode = '';

  /** Versions of the return to choose from, `September-2026`, the one to begin with first. */
  @property({ attribute: false }) versions: readonly string[] = VERSIONS;

  /** Words to use in place of ours, all of them or some. */
  @property({ attribute: false }) text: Partial<ReturnCheckText> = {};

  #prefix = '';
  #files: readonly File[] = [];
  #typedArea = '';
  #version: string | undefined;
  #mistakes: readonly ReturnMistake[] = [];
  #finding: Finding | undefined;
  #isOver = false;
  #isWorking = false;
  /** Counts what has been chosen and checked, so that an answer that comes late is known to be one. */
  #attempt = 0;
  #focus: string | undefined;
  readonly #checking = new OnDemand<Checking>(() => this.fetchChecking(), () => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#prefix = this.#prefix || uniquePrefix(this);
  }

  /** The file with all that reads and checks a workbook. */
  protected fetchChecking(): Promise<Checking> {
    return import('./checking.js');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was found is about another authority or another choice of quarters.
    if (this.hasUpdated && (changed.has('dfeCode') || changed.has('versions'))) this.#change();
  }

  protected override updated(): void {
    if (this.#focus !== undefined) focusFirst(this, this.#focus);
    this.#focus = undefined;
  }

  protected override render(): TemplateResult {
    const text = this.#text();
    const { part } = this.#checking;
    const finding = this.#finding;
    return html`
      <div class="send-kit" @focusin=${() => void this.#checking.fetch()}>
        ${returnForm({
          text,
          prefix: this.#prefix,
          areas: this.areas,
          asksArea: this.dfeCode === '',
          dfeCode: this.#area(),
          versions: this.versions,
          version: this.#versionChosen(),
          mistakes: this.#mistakes,
          isOver: this.#isOver,
          isWorking: this.#isWorking,
          choose: (files) => this.#choose(files),
          hold: (isOver) => this.#hold(isOver),
          enterArea: (dfeCode) => this.#change(() => { this.#typedArea = dfeCode.trim(); }),
          enterVersion: (version) => this.#change(() => { this.#version = version; }),
          check: () => void this.#check(),
        })}
        ${finding === undefined || part === undefined
          ? nothing
          : returnFindings(finding, { text, prefix: this.#prefix, sentenceFor: (problem) => part.sentenceFor(problem, text) })}
      </div>
    `;
  }

  #text(): ReturnCheckText {
    return { ...returnCheckTextEnglish, ...this.text };
  }

  #area(): string {
    return this.dfeCode === '' ? this.#typedArea : this.dfeCode;
  }

  #versionChosen(): string {
    return this.#version !== undefined && this.versions.includes(this.#version) ? this.#version : (this.versions[0] ?? '');
  }

  /** Something else is asked now, so what was found no longer answers it. */
  #change(change?: () => void): void {
    change?.();
    this.#attempt += 1;
    this.#finding = undefined;
    this.#isWorking = false;
    this.requestUpdate();
  }

  #hold(isOver: boolean): void {
    if (isOver === this.#isOver) return;
    this.#isOver = isOver;
    void this.#checking.fetch();
    this.requestUpdate();
  }

  #choose(files: readonly File[]): void {
    this.#change(() => { this.#files = files; });
    // What was dropped shows in the field as what was chosen does.
    const field = this.querySelector<HTMLInputElement>(`#${this.#prefix}-file`);
    if (field === null || files.length !== 1 || field.files?.[0] === files[0]) return;
    const transfer = new DataTransfer();
    transfer.items.add(files[0]!);
    field.files = transfer.files;
  }

  #mistakesNow(text: ReturnCheckText): ReturnMistake[] {
    const mistakes: ReturnMistake[] = [];
    if (this.#files.length !== 1) mistakes.push({ field: 'file', text: this.#files.length === 0 ? text.fileMissing : text.oneFile });
    const area = this.#area();
    if (area === '') mistakes.push({ field: 'area', text: text.areaMissing });
    else if (!/^\d{3}$/.test(area)) mistakes.push({ field: 'area', text: text.areaWrong });
    return mistakes;
  }

  async #check(): Promise<void> {
    if (this.#isWorking) return;
    const text = this.#text();
    this.#change();
    this.#mistakes = this.#mistakesNow(text);
    if (this.#mistakes.length > 0) {
      this.#focus = '.govuk-error-summary';
      return;
    }
    const attempt = this.#attempt;
    this.#isWorking = true;
    const part = await this.#checking.fetch();
    const finding = part && (await this.#findingOf(part));
    // Something else may have been chosen meanwhile.
    if (attempt !== this.#attempt) return;
    this.#isWorking = false;
    this.#finding = finding;
    if (finding === undefined) this.#mistakes = [{ field: undefined, text: text.notFetched }];
    this.#focus = finding === undefined ? '.govuk-error-summary' : '.send-result';
    this.requestUpdate();
    if (finding !== undefined) this.#tell(finding);
  }

  async #findingOf({ check, MOST_BYTES }: Checking): Promise<Finding> {
    const file = this.#files[0]!;
    const expected = { dfeCode: this.#area(), version: this.#versionChosen() };
    // The size is known without reading: what is too large is not read at all.
    if (file.size > MOST_BYTES) {
      return { fileName: file.name, problems: [{ code: 'workbook.too-large', path: [], expected: MOST_BYTES, received: file.size }] };
    }
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      // It has been moved, or saved anew, since it was chosen; or it is a folder.
      return { fileName: file.name, problems: [{ code: 'workbook.not-there', path: [] }] };
    }
    const checked = check({ fileName: file.name, bytes, expected });
    return checked.ok ? { fileName: file.name, check: checked.value } : { fileName: file.name, problems: checked.problems };
  }

  #tell(finding: Finding): void {
    if (!('check' in finding)) return;
    const { problems, warnings } = finding.check;
    const detail: SendReturnCheckedDetail = {
      fileName: finding.fileName, dfeCode: this.#area(), version: this.#versionChosen(), isAccepted: problems.length === 0, problems, warnings,
    };
    this.dispatchEvent(new CustomEvent('send-return-checked', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'send-return-check': SendReturnCheck;
  }
}
