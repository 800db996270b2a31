import { CHOICE_IDS, CHOICES, EVIDENCE_SOURCES, type ChoiceId, type Choices, type EvidenceSource, type GrantPolicy } from '@send-reform/core/grant';
import { parseDecimal } from '@send-reform/core/exact';
import { MOST, wholePart } from '../formulas/whole-numbers.js';
import { grantWorkbookEnglish, type GrantWorkbookTextKey } from '../text/grant.en.js';
import type { ClaimCells } from './claim-sheet.js';
import type { GrantTexts } from './grant-texts.js';

/**
 * The working of a grant as formulas in whole pence. The share is a whole number over another, and nothing is divided
 * before the rounding, which goes by what is left over: no double decides a penny.
 */

/** The ways to round: to so many pence, half of one up or down to it. */
export const ROUNDINGS: Readonly<Record<Choices['rounding'], { readonly unit: number; readonly isHalfUp: boolean }>> = {
  'penny-half-up': { unit: 1, isHalfUp: true },
  'penny-down': { unit: 1, isHalfUp: false },
  'pound-half-up': { unit: 100, isHalfUp: true },
  'pound-down': { unit: 100, isHalfUp: false },
  'thousand-half-up': { unit: 100_000, isHalfUp: true },
};

/** What is rounded by a division without any rest: an amount over a denominator, with half a unit added where half goes up. */
export function divided(amount: string, denominator: number, rounding: Choices['rounding']): readonly [numerator: string, denominator: number] {
  const { unit, isHalfUp } = ROUNDINGS[rounding];
  return isHalfUp ? [`(2*${amount}+${denominator * unit})`, 2 * denominator * unit] : [amount, denominator * unit];
}

/** The choices that decide anything before the rounding, in the order in which ways to take them are counted. */
export const TAKEN_FIRST: readonly ChoiceId[] = CHOICE_IDS.filter((id) => id !== 'rounding');

/** How many ways each of them goes on to multiply, the last one varying fastest. */
export const strideOf = (id: ChoiceId): number =>
  TAKEN_FIRST.slice(TAKEN_FIRST.indexOf(id) + 1).reduce((product, next) => product * CHOICES[next].length, 1);

export const WAYS = /* @__PURE__ */ TAKEN_FIRST.reduce((product, id) => product * CHOICES[id].length, 1);

/** The place of each choice in one of the ways, counted from 1. */
export const placesIn = (way: number): Readonly<Record<string, number>> =>
  Object.fromEntries(TAKEN_FIRST.map((id) => [id, Math.floor(way / strideOf(id)) % CHOICES[id].length + 1]));

/** A cell of the same column by its line, and the cells of all records, or of all ways to round. */
export interface InColumn {
  readonly cell: (key: string) => string;
  readonly range: (key: string) => string;
}

/** The place of each choice in its list, as a formula of the column has it. */
export type ChoiceAt = Readonly<Record<string, string>>;

/** One line of the working: the same formula in every column, told by its key. */
export interface Line {
  readonly key: string;
  readonly label: string;
  readonly words?: string;
  readonly source?: string;
  readonly formula: (column: InColumn, choiceAt: ChoiceAt) => string;
}

const isText = (key: string): key is GrantWorkbookTextKey => Object.hasOwn(grantWorkbookEnglish, key);

/** The place of an option in the list of a choice, counted from 1. */
const place = <Id extends ChoiceId>(id: Id, option: Choices[Id]): number => (CHOICES[id] as readonly string[]).indexOf(option) + 1;

/** The lines of the working, from the choices to the grant. */
export function workingLines({ claim, policy, texts }: { readonly claim: ClaimCells; readonly policy: GrantPolicy; readonly texts: GrantTexts }): Line[] {
  const { say, records } = texts;
  const share = parseDecimal(policy.share.value)!;
  const [numerator, denominator] = [Number(share.numerator), Number(share.denominator)];
  const sources = {
    records: texts.source(policy.evidenceSources), lowest: texts.source(policy.unexplainedDifference), spend: texts.source(policy.ineligibleSpend),
    share: texts.source(policy.share), limit: texts.source(policy.use), choice: texts.source(policy.defaults),
  };
  const line = (key: string, name: GrantWorkbookTextKey, source: string | undefined, formula: Line['formula'], values: Readonly<Record<string, unknown>> = {}): Line => {
    const words = `${name}.words`;
    return { key, label: say(name, values), formula, ...(isText(words) ? { words: say(words, values) } : {}), ...(source === undefined ? {} : { source }) };
  };
  const ofRecords = (key: string, name: GrantWorkbookTextKey, source: string | undefined, formula: (record: EvidenceSource, column: InColumn, choiceAt: ChoiceAt) => string): Line[] =>
    EVIDENCE_SOURCES.map((id) => line(`${key}.${id}`, name, source, (column, choiceAt) => formula(id, column, choiceAt), { record: records[id] }));
  const ofRoundings = (key: string, name: GrantWorkbookTextKey, source: string, formula: (rounding: Choices['rounding'], column: InColumn) => string): Line[] =>
    CHOICES.rounding.map((rounding, index) => line(`${key}.${rounding}`, name, source, (column) => formula(rounding, column), { rounding: texts.options('rounding')[index] }));

  const isFirst = place('order', 'lowest-then-deduct');
  const byOrder = (choiceAt: ChoiceAt, deficit: string, net: string): string => `IF(${choiceAt.order!}=${isFirst},${deficit},${net})`;
  const highest = `MAX(${claim.allSpends},${claim.spends.agreed})`;
  const spendOf = (own: string, choiceAt: ChoiceAt): string =>
    `${claim.spendsOfEvery}+IF(${choiceAt.ineligibleBySource!}=${place('ineligibleBySource', 'as-stated')},${own},${highest})`;
  const isAgreed = `${claim.agreed}<>""`;
  const published = claim.recorded.publishedAccounts;
  const largest = 2 * denominator * Math.max(...Object.values(ROUNDINGS).map(({ unit }) => unit));

  return [
    ...TAKEN_FIRST.map((id) => line(`choice.${id}`, 'working.choice', sources.choice, (_, choiceAt) => choiceAt[id]!, { choice: texts.choice(id) })),
    ...ofRecords('compared', 'working.compared', sources.records, (id, _, choiceAt) => {
      const recorded = claim.recorded[id];
      const isIgnored = `AND(${choiceAt.noDeficitSources!}=${place('noDeficitSources', 'ignore')},MAX(${claim.allRecorded})>0,${recorded}<=0)`;
      return `IF(${recorded}="","",IF(${isIgnored},"",MAX(0,${recorded})))`;
    }),
    ...ofRecords('spends', 'working.spends', sources.spend, (id, { cell }, choiceAt) => `IF(${cell(`compared.${id}`)}="","",${spendOf(claim.spends[id], choiceAt)})`),
    ...ofRecords('net', 'working.net', sources.spend, (id, { cell }) => `IF(${cell(`compared.${id}`)}="","",MAX(0,${cell(`compared.${id}`)}-${cell(`spends.${id}`)}))`),
    line('first', 'working.first', sources.lowest, ({ range }, choiceAt) => byOrder(choiceAt, `MIN(${range('compared')})`, `MIN(${range('net')})`)),
    ...ofRecords('tied', 'working.tied', sources.lowest, (id, { cell }, choiceAt) => {
      const [deficit, net] = [cell(`compared.${id}`), cell(`net.${id}`)];
      return `IF(${deficit}="","",IF(${byOrder(choiceAt, deficit, net)}=${cell('first')},${byOrder(choiceAt, net, deficit)},""))`;
    }),
    line('second', 'working.second', sources.lowest, ({ range }) => `MIN(${range('tied')})`),
    ...ofRecords('sets', 'working.sets', sources.lowest, (id, { cell }) => `IF(${cell(`tied.${id}`)}="",0,IF(${cell(`tied.${id}`)}=${cell('second')},1,0))`),
    line('used', 'working.used', sources.lowest, ({ cell }, choiceAt) => `IF(${isAgreed},MAX(0,${claim.agreed}),${byOrder(choiceAt, cell('first'), cell('second'))})`),
    line('stated', 'working.stated', sources.spend, ({ cell }, choiceAt) => {
      const ofFirst = EVIDENCE_SOURCES.reduceRight((otherwise, id) => `IF(${cell(`sets.${id}`)}=1,${cell(`spends.${id}`)},${otherwise})`, '0');
      return `IF(${isAgreed},${spendOf(claim.spends.agreed, choiceAt)},${ofFirst})`;
    }),
    line('addedBack', 'working.addedBack', sources.choice, ({ cell }, choiceAt) => `IF(AND(${cell('used')}>0,${choiceAt.masking!}=${place('masking', 'added-back')}),${claim.masked},0)`),
    line('takenOut', 'working.takenOut', sources.spend, ({ cell }) => `MIN(${cell('stated')},${cell('used')}+${cell('addedBack')})`),
    line('eligible', 'working.eligible', sources.spend, ({ cell }) => `${cell('used')}+${cell('addedBack')}-${cell('takenOut')}`),
    line('recorded', 'working.recorded', sources.choice, ({ cell, range }) => `IF(${cell('compared.publishedAccounts')}="",MAX(${range('compared')}),${cell('compared.publishedAccounts')})`),
    line('accounts', 'working.accounts', sources.choice, ({ cell }, choiceAt) =>
      `IF(OR(${choiceAt.accounts!}=${place('accounts', 'figure-used')},AND(${isAgreed},${cell('used')}>${cell('recorded')})),${cell('used')},${cell('recorded')})`),
    ...ofRecords('signed', 'working.signed', sources.records, (id, { cell }) => `IF(${cell(`sets.${id}`)}=1,${claim.recorded[id]},"")`),
    // The same as the deficit in the accounts but for a surplus, with which the years begin.
    line('balance', 'over-time.balance', undefined, ({ cell, range }, choiceAt) => {
      const shown = `IF(${isAgreed},${claim.agreed},IF(${cell('used')}>0,${cell('used')},MAX(${range('signed')})))`;
      const highestRecorded = `IF(${cell('compared.publishedAccounts')}="",MAX(${claim.allRecorded}),${published})`;
      return `IF(${choiceAt.accounts!}=${place('accounts', 'figure-used')},${shown},IF(AND(${isAgreed},${cell('used')}>${cell('recorded')}),${claim.agreed},${highestRecorded}))`;
    }),
    line('product', 'working.product', sources.share, ({ cell }) => `${cell('eligible')}*${numerator}`, { numerator, denominator }),
    ...ofRoundings('guess', 'working.guess', sources.choice, (rounding, { cell }) => {
      const [above, below] = divided(cell('product'), denominator, rounding);
      return `INT(${above}/${below})`;
    }),
    ...ofRoundings('rounded', 'working.rounded', sources.choice, (rounding, { cell }) => {
      const [above, below] = divided(cell('product'), denominator, rounding);
      return `(${wholePart(above, String(below), cell(`guess.${rounding}`))})*${ROUNDINGS[rounding].unit}`;
    }),
    ...ofRoundings('grant', 'working.grant', sources.limit, (rounding, { cell }) => `MIN(${cell(`rounded.${rounding}`)},${cell('eligible')},${cell('accounts')})`),
    line('isSafe', 'working.isSafe', undefined, ({ cell }) => {
      const numbers = [`MAX(${claim.allRecorded})`, `-MIN(${claim.allRecorded})`, `ABS(N(${claim.agreed}))`, `${claim.spendsOfEvery}+${highest}`, `${cell('used')}+${cell('addedBack')}`, `2*${cell('product')}+${largest}`];
      return `AND(COUNT(${claim.allRecorded})>0,${numbers.map((number) => `${number}<${MOST}`).join(',')})`;
    }),
  ];
}
