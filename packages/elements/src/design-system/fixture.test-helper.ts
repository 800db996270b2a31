/// <reference types="vite/client" />

/** What the macros of govuk-frontend take, as its fixtures give it to them: one shape for all, as deep as they go. */
export interface Params {
  readonly text?: string;
  readonly html?: string;
  readonly classes?: string;
  readonly attributes?: unknown;
  readonly id?: string;
  readonly idPrefix?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly href?: string;
  readonly for?: string;
  readonly type?: string;
  readonly role?: string;
  readonly value?: string | number;
  readonly values?: Readonly<Record<string, string | number>> & Iterable<string>;
  readonly label?: Params | string;
  readonly hint?: Params;
  readonly errorMessage?: Params;
  readonly visuallyHiddenText?: string;
  readonly describedBy?: string;
  readonly fieldset?: Params;
  readonly legend?: Params;
  readonly isPageHeading?: boolean;
  readonly formGroup?: Params;
  readonly beforeInput?: Params;
  readonly afterInput?: Params;
  readonly beforeInputs?: Params;
  readonly afterInputs?: Params;
  readonly items?: readonly Params[];
  readonly conditional?: Params;
  readonly divider?: string;
  readonly checked?: boolean;
  readonly selected?: boolean;
  readonly disabled?: boolean;
  readonly error?: boolean;
  readonly open?: boolean;
  readonly multiple?: boolean;
  readonly rows?: number | readonly Params[] | readonly (readonly Params[])[];
  readonly head?: readonly Params[];
  readonly caption?: string;
  readonly captionClasses?: string;
  readonly firstCellIsHeader?: boolean;
  readonly format?: 'numeric';
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly spellcheck?: boolean;
  readonly autocomplete?: string;
  readonly autocapitalize?: string;
  readonly inputmode?: string;
  readonly pattern?: string;
  readonly prefix?: Params;
  readonly suffix?: Params;
  readonly maxlength?: number;
  readonly threshold?: number;
  readonly textareaDescriptionText?: string;
  readonly charactersUnderLimitText?: Plurals;
  readonly charactersAtLimitText?: string;
  readonly charactersOverLimitText?: Plurals;
  readonly titleText?: string;
  readonly titleHtml?: string;
  readonly titleId?: string;
  readonly descriptionText?: string;
  readonly descriptionHtml?: string;
  readonly summaryText?: string;
  readonly summaryHtml?: string;
  readonly iconFallbackText?: string;
  readonly errorList?: readonly Params[];
  readonly title?: Params;
  readonly status?: Params & { readonly tag?: Params };
  readonly key?: Params;
  readonly card?: Params;
  readonly actions?: Params;
  readonly day?: Params | false;
  readonly month?: Params | false;
  readonly year?: Params | false;
  readonly isStartButton?: boolean;
  readonly preventDoubleClick?: boolean;
}

interface Plurals {
  readonly one: string;
  readonly other: string;
}

/** One example that govuk-frontend ships of a component: what its macro is given and what comes out. */
export interface Fixture {
  /** Not shown on their pages: made for their tests. */
  readonly hidden: boolean;
  readonly name: string;
  readonly options: Params;
  readonly html: string;
}

const files = import.meta.glob<readonly Fixture[]>('/node_modules/govuk-frontend/dist/govuk/components/*/fixtures.json', {
  import: 'fixtures',
  eager: true,
});

/** Every example that govuk-frontend ships of a component, the hidden ones as well. */
export const fixturesOf = (component: string): readonly Fixture[] =>
  files[`/node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`]!;
