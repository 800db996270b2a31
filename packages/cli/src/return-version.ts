import { isIsoDate } from '@send-reform/core/areas';
import { isQuarter } from '@send-reform/core/plan';
import { quarterlyReturn2026, quarterOfVersion, returnVersion, returnVersionOn } from '@send-reform/core/returns';
import { WrongUse } from './wrong-use.js';

/** The version of the return for what was typed: a version, a quarter of a financial year, or a day. */
export function versionTyped(quarter: string | undefined): string {
  if (quarter === undefined) return quarterlyReturn2026.spreadsheetVersion.value;
  if (isIsoDate(quarter)) return returnVersionOn(quarter);
  const meant = isQuarter(quarter) ? quarter : quarterOfVersion(quarter);
  if (meant === undefined) throw new WrongUse(`--quarter takes September-2026, "2026-27 Q2" or a day such as 2026-09-30, and not ${JSON.stringify(quarter)}`);
  return returnVersion(meant);
}

/** A DfE code as it was typed. */
export function areaTyped(code: string): string {
  if (!/^\d{3}$/.test(code)) throw new WrongUse(`--area takes a DfE code of three digits, such as 301, and not ${JSON.stringify(code)}`);
  return code;
}
