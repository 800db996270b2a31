/** What a page fetches that compares more than two sheets of one version: two versions, partners, dates, bases. */
import type { AnswerSheet } from '@send-reform/core/assessment';
import { basesGap, compareAcross, comparePartners, type BasesGap, type PartnerChange } from '@send-reform/core/comparison';
import { lintCrosswalk, type Crosswalk, type Finding } from '@send-reform/core/instrument';
import type { Result } from '@send-reform/core/problems';
import type { Basis } from '@send-reform/core/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { wrongInstrument } from '../shared/wrong-instrument.js';
import { basesTable } from './bases-table.js';
import { compareTwo, type Compiled, type Given } from './compared.js';
import { scoreDates, type ScoredDates } from './compared-dates.js';
import { partnerName, type Versions } from './comparison-view.js';
import { datesTable, type DatesDrawing, type PartChoice } from './dates-table.js';
import { partnersTable } from './partners-table.js';

export { compareAcross };

/** What there is beside two sheets. */
export interface FurtherCompared {
  readonly partners: readonly PartnerChange[];
  readonly dates: Result<ScoredDates> | undefined;
  /** What partners and dates are scored on: what was confirmed was confirmed of the two sheets that are compared. */
  readonly basis: Basis;
  readonly gap: BasesGap | undefined;
}

/** Why a crosswalk cannot be used; nothing where it can. */
export const errorsIn = (crosswalk: Crosswalk, { then, now }: Compiled): Finding[] =>
  lintCrosswalk(then, now, crosswalk).filter(({ severity }) => severity === 'error');

/** Compares partner by partner, date by date, and one basis with another, as far as a host has given what that takes. */
export function compareFurther(given: Given, versions: Versions): FurtherCompared {
  const { instrument, earlierInstrument, later, partnersEarlier, partnersLater, dates, validations } = given;
  const basis = given.basis === 'validated' ? 'declared' : given.basis;
  const nameOf = ({ place, partner }: AnswerSheet): string =>
    [place?.dfeCode, partner && partnerName(partner, versions.now, versions.text)].filter((name) => !!name).join(' ') || instrument.title;
  const instruments = [instrument, ...(earlierInstrument === undefined ? [] : [earlierInstrument])];
  return {
    basis,
    partners: comparePartners(partnersEarlier, partnersLater, (before, after) =>
      compareTwo(before, after, basis, given, versions, { compareAcross })),
    dates: dates.length === 0 ? undefined : scoreDates(dates, instruments, basis, nameOf),
    gap: later && validations && basesGap(versions.now, later, validations),
  };
}

/** Their tables, those that there are. */
export function furtherTables({ partners, dates, basis, gap }: FurtherCompared, choice: PartChoice, versions: Versions, draw: DatesDrawing): TemplateResult {
  return html`
    ${partners.length === 0 ? nothing : partnersTable(partners, basis, versions)}
    ${dates === undefined ? nothing
      : dates.ok ? datesTable(dates.value, choice, versions, draw)
      : wrongInstrument(versions.text.wrongSeries, dates.problems)}
    ${gap === undefined ? nothing : basesTable(gap, versions)}
  `;
}
