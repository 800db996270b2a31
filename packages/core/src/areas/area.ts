import { AUTHORITIES } from './authorities.js';
import { CODE_CHANGES, REORGANISATIONS } from './history.js';
import type { IsoDate } from './iso-date.js';
import { kindOfOnsCode, type PlaceKind } from './place-kind.js';

/** From a first day to a last one, both included. Without one of them: no such day is known to this list. */
export interface Period {
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}

/** A code of the Office for National Statistics and when it stood. */
export interface DatedCode extends Period {
  readonly code: string;
}

/** An authority, whatever the date: what {@link Area} is made from. */
export interface Authority extends Period {
  readonly dfeCode: string;
  readonly name: string;
  /** The last digit of the region's code, `E12000001` to `E12000009`. */
  readonly region: number;
  /** The present code, or the last one, and then those before it. */
  readonly onsCodes: readonly DatedCode[];
  /** DfE codes. */
  readonly predecessors: readonly string[];
  /** DfE codes. */
  readonly successors: readonly string[];
}

/** An authority as it stood on a day. */
export interface Area extends Period {
  /** Three digits, the Department for Education's number for the authority. */
  readonly dfeCode: string;
  /** The ONS code on that day. */
  readonly onsCode: string;
  readonly name: string;
  /** The kind of authority on that day. */
  readonly kind: PlaceKind;
  readonly region: { readonly code: string; readonly name: string };
  /** Every ONS code the authority has had, the latest first. */
  readonly onsCodes: readonly DatedCode[];
  /** DfE codes of the authorities that it took over from. */
  readonly predecessors: readonly string[];
  /** DfE codes of the authorities that took over from it. */
  readonly successors: readonly string[];
}

const REGIONS = [
  'North East', 'North West', 'Yorkshire and The Humber', 'East Midlands', 'West Midlands', 'East of England', 'London',
  'South East', 'South West',
] as const;

/** The day before the first of a month: the only days on which authorities and their codes have changed. */
function dayBefore(firstOfMonth: IsoDate): IsoDate {
  const lastDays: Readonly<Record<string, string>> = { '04': '03-31', '05': '04-30' };
  return `${firstOfMonth.slice(0, 5)}${lastDays[firstOfMonth.slice(5, 7)]!}`;
}

/** Whether a day lies within a period, its first and last days included. */
export function isWithin({ validFrom, validTo }: Period, on: IsoDate): boolean {
  return (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo);
}

function present([dfeCode, onsCode, name, region]: (typeof AUTHORITIES)[number]): Authority {
  const change = CODE_CHANGES.find((candidate) => candidate.dfeCode === dfeCode);
  const began = REORGANISATIONS.find(({ successors }) => successors.includes(dfeCode));
  return {
    dfeCode,
    name,
    region,
    ...(began === undefined ? {} : { validFrom: began.on }),
    onsCodes: change === undefined
      ? [{ code: onsCode, ...(began === undefined ? {} : { validFrom: began.on }) }]
      : [{ code: onsCode, validFrom: change.on }, { code: change.formerOnsCode, validTo: dayBefore(change.on) }],
    predecessors: began === undefined ? [] : [began.former.dfeCode],
    successors: [],
  };
}

function past({ former, successors, on }: (typeof REORGANISATIONS)[number]): Authority {
  const { dfeCode, onsCode, name, region } = former;
  const validTo = dayBefore(on);
  return { dfeCode, name, region, validTo, onsCodes: [{ code: onsCode, validTo }], predecessors: [], successors };
}

/** Every authority this list knows, those of the past last. */
export const everyAuthority = (): Authority[] => [...AUTHORITIES.map(present), ...REORGANISATIONS.map(past)];

/** An authority as it stood on a day, or undefined when it did not stand then. */
export function areaOn(authority: Authority, on: IsoDate): Area | undefined {
  const onsCode = authority.onsCodes.find((code) => isWithin(code, on))?.code;
  const kind = kindOfOnsCode(onsCode ?? '');
  if (onsCode === undefined || kind === undefined || !isWithin(authority, on)) return undefined;
  const { region, ...rest } = authority;
  return { ...rest, onsCode, kind, region: { code: `E1200000${region}`, name: REGIONS[region - 1]! } };
}
