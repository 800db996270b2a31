import { grantOverTime, highNeedsStabilityGrant2026, laterYearsOf, parseClaim, parseLaterYears, type GrantPolicy } from '@send-reform/core/grant';
import { success, unwrap, type Result } from '@send-reform/core/problems';
import type { GrantOverTimeCatalogue } from '@send-reform/core/text';
import type { GrantWorkbookWords } from '../text/grant.en.js';
import { Lists } from '../xlsx/lists.js';
import { sheetNames } from '../xlsx/sheet-names.js';
import { writeWorkbook } from '../xlsx/write-workbook.js';
import { claimSheet } from './claim-sheet.js';
import { grantSheet } from './grant-sheet.js';
import { grantTexts, type SheetName } from './grant-texts.js';
import { overTimeSheet } from './over-time-sheet.js';
import { wordsSheet } from './words-sheet.js';
import { workingLines } from './working.js';
import { workingSheets } from './working-sheets.js';

/** What a grant's workbook is written with. */
export interface GrantWorkbookOptions {
  readonly policy?: GrantPolicy;
  /** Texts of the workbook to say otherwise. */
  readonly words?: GrantWorkbookWords;
  /** Sentences and names of the grant to say otherwise. */
  readonly catalogue?: GrantOverTimeCatalogue;
}

const SHEETS: readonly SheetName[] = ['grant', 'claim', 'working', 'ways', 'over-time', 'words', 'lists'];

/**
 * A grant as a workbook (XLSX) with live formulas, so that finance can check it without this program: the claim to change,
 * the working step by step in whole pence, the grant, what stays with the council in its parts, what it would be if each
 * thing that nobody has published were taken otherwise, the range over all of them, and the years to the end of the
 * override under each way in which approval can go. Every step has its source beside it, and a sheet says all of it in
 * words. The formulas come to the very pence of `grantOverTime`; beyond 2^46 pence they show `#N/A`.
 *
 * @param input a claim, and what is known or assumed of later years, as `grantOverTime` takes them.
 * @returns the workbook's bytes, or every problem with the claim.
 * @example
 * const claim = {
 *   format: 'send-reform/grant-claim/1',
 *   deficits: { publishedAccounts: { amount: '50000000.00', status: 'audited' } },
 *   ineligible: [],
 *   differencesExplained: false,
 *   plan: { status: 'submitted' },
 * };
 * const written = grantToWorkbook({ claim });
 * if (written.ok) unwrap(readWorkbook(written.value)).sheets[0]?.cells.B8?.value; // '45000000.00'
 */
export function grantToWorkbook(
  { claim, later }: { readonly claim: unknown; readonly later?: unknown },
  { policy = highNeedsStabilityGrant2026, words = {}, catalogue = {} }: GrantWorkbookOptions = {},
): Result<Uint8Array> {
  const worked = grantOverTime({ claim, later }, policy);
  if (!worked.ok) return worked;
  const result = worked.value;
  const checked = unwrap(parseClaim(claim));
  const { assumption } = later === undefined ? laterYearsOf(checked) : unwrap(parseLaterYears(later));
  const texts = grantTexts(words, catalogue);
  const named = sheetNames(SHEETS.map((sheet) => texts.say(`sheet.${sheet}`)));
  const names = Object.fromEntries(SHEETS.map((sheet, index) => [sheet, named[index]!])) as Readonly<Record<SheetName, string>>;
  const lists = new Lists(names.lists);
  const claimed = claimSheet({ claim: checked, assumptions: result.grant.assumptions, policy, texts, lists, name: names.claim });
  const lines = workingLines({ claim: claimed.cells, policy, texts });
  const working = workingSheets({ lines, claim: claimed.cells, texts, names });
  const grant = grantSheet({ result: result.grant, policy, claim: claimed.cells, working: working.cells, texts, names });
  return success(writeWorkbook([
    grant.sheet, claimed.sheet, working.working, working.ways,
    overTimeSheet({ result, shares: assumption?.shares ?? [], grant: grant.cells, working: working.cells, texts, catalogue, name: names['over-time'] }),
    wordsSheet(result, { texts, catalogue, name: names.words }), lists.sheet(),
  ]));
}
