import { areaOn, everyAuthority, type Area, type Authority } from './area.js';
import { isIsoDate, type IsoDate } from './iso-date.js';

function checkDay(on: IsoDate): void {
  if (!isIsoDate(on)) throw new RangeError(`Expected a day as YYYY-MM-DD, received ${JSON.stringify(on)}`);
}

const hasCode = ({ dfeCode, onsCodes }: Authority, code: string): boolean =>
  dfeCode === code || onsCodes.some((ons) => ons.code === code);

/**
 * Every authority that stood on a day, by DfE code.
 *
 * @throws {RangeError} when `on` is no day: a programmer's mistake.
 * @example
 * areasOn('2026-04-01').length; // 153
 */
export function areasOn(on: IsoDate): Area[] {
  checkDay(on);
  return everyAuthority()
    .flatMap((authority) => areaOn(authority, on) ?? [])
    .sort((a, b) => (a.dfeCode < b.dfeCode ? -1 : 1));
}

/**
 * The authority that held a DfE or ONS code on a day; undefined when no authority held it then. Never by name: names
 * are written in several ways and have been given to different authorities.
 *
 * @throws {RangeError} when `on` is no day: a programmer's mistake.
 * @example
 * findArea('893', { on: '2026-04-01' })?.name;       // 'Shropshire'
 * findArea('E08000016', { on: '2025-04-30' })?.name; // 'Barnsley'
 * findArea('909', { on: '2023-04-01' });             // undefined: Cumbria had been replaced
 */
export function findArea(code: string, { on }: { readonly on: IsoDate }): Area | undefined {
  checkDay(on);
  for (const authority of everyAuthority()) {
    const area = hasCode(authority, code) ? areaOn(authority, on) : undefined;
    // An ONS code must itself have stood on the day; a DfE code stays with its authority.
    if (area !== undefined && [area.dfeCode, area.onsCode].includes(code)) return area;
  }
  return undefined;
}

/** Authorities with these DfE codes, each on a day when it stood. */
function standing(codes: readonly string[], dayOf: (authority: Authority) => IsoDate | undefined): Area[] {
  return everyAuthority().flatMap((authority) => {
    const on = codes.includes(authority.dfeCode) ? dayOf(authority) : undefined;
    return on === undefined ? [] : (areaOn(authority, on) ?? []);
  });
}

/**
 * The authorities that took over from the one with this DfE or ONS code, as they stood on their first day. Empty when
 * nobody did, and for a code this list does not know.
 *
 * @example
 * successorsOf('909').map(({ dfeCode }) => dfeCode); // ['942', '943']
 */
export function successorsOf(code: string): Area[] {
  const codes = everyAuthority().find((authority) => hasCode(authority, code))?.successors ?? [];
  return standing(codes, ({ validFrom }) => validFrom);
}

/**
 * The authorities that the one with this DfE or ONS code took over from, as they stood on their last day.
 *
 * @example
 * predecessorsOf('E06000061').map(({ name }) => name); // ['Northamptonshire']
 */
export function predecessorsOf(code: string): Area[] {
  const codes = everyAuthority().find((authority) => hasCode(authority, code))?.predecessors ?? [];
  return standing(codes, ({ validTo }) => validTo);
}
