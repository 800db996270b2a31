import { CHOICE_IDS, CHOICES, EVIDENCE_SOURCES, type Assumption, type ChoiceId, type EvidenceSource, type GrantClaim, type GrantPolicy } from '@send-reform/core/grant';
import { quoted } from '../formulas/quoted.js';
import { placeInList } from '../formulas/whole-numbers.js';
import type { Lists } from '../xlsx/lists.js';
import type { Choice, NewCell, NewSheet } from '../xlsx/new-workbook.js';
import { text } from '../xlsx/text-cell.js';
import { inFormula } from '../xlsx/write-workbook.js';
import type { GrantTexts } from './grant-texts.js';
import { Rows } from '../xlsx/rows.js';

/** Where the claim stands in the workbook, as formulas of other sheets write it. Amounts are in pence, empty where not given. */
export interface ClaimCells {
  readonly recorded: Readonly<Record<EvidenceSource, string>>;
  readonly allRecorded: string;
  /** What is to be taken out of one record alone, and of the agreed deficit alone; and of every record. */
  readonly spends: Readonly<Record<EvidenceSource | 'agreed', string>>;
  readonly allSpends: string;
  readonly spendsOfEvery: string;
  readonly agreed: string;
  readonly masked: string;
  /** Whether no range may be given. */
  readonly isSafetyValve: string;
  /** The words of each choice, and its place in the list of what can be chosen. */
  readonly chosen: Readonly<Record<ChoiceId, string>>;
  readonly places: Readonly<Record<ChoiceId, string>>;
}

/** Rows for overspends that somebody adds. */
const SPARE_ROWS = 6;

/** The columns of the sheet. */
const AMOUNT = 'B';
const RECORD = 'C';
const PENCE = 'D';
const SPENDS = 'E';

/**
 * An amount of pounds as whole pence: empty where nothing is given, and `#N/A` for anything but pounds and pence. Times a
 * hundred a double is off by less than a twentieth of a penny, and whoever types a third decimal is off by more.
 */
function inPence(cell: string, isNeverBelowZero: boolean): string {
  const isMoney = [`ABS(${cell}*100-ROUND(${cell}*100,0))<0.05`, ...(isNeverBelowZero ? [`${cell}>=0`] : [])];
  return `IF(${cell}="","",IF(ISNUMBER(${cell}),IF(AND(${isMoney.join(',')}),ROUND(${cell}*100,0),NA()),NA()))`;
}

interface ClaimInput {
  readonly claim: GrantClaim;
  readonly assumptions: readonly Assumption[];
  readonly policy: GrantPolicy;
  readonly texts: GrantTexts;
  readonly lists: Lists;
  readonly name: string;
}

/** The claim as a sheet to change: records, what comes out of them, what was agreed, and how each open question is taken. */
export function claimSheet({ claim, assumptions, policy, texts, lists, name }: ClaimInput): { readonly sheet: NewSheet; readonly cells: ClaimCells } {
  const { say, records, kind } = texts;
  const rows = new Rows();
  const choices: Choice[] = [];
  const heading = (...keys: readonly Parameters<typeof say>[0][]): NewCell[] => keys.map((key) => text(say(key), 'heading'));
  const amount = (value: string | undefined): NewCell => (value === undefined ? { look: 'amount' } : { number: value, look: 'amount' });
  const formula = (written: string, look: NewCell['look'] = 'pence'): NewCell => ({ formula: written, shows: '', look });
  const check = (row: number, complaint = quoted(say('check.not-money'))): NewCell => formula(`IF(ISNA(${PENCE}${row}),${complaint},"")`, 'quiet');
  const listed = (row: number, from: string): void => {
    choices.push({ cells: `${RECORD}${row}`, from, title: say('choose.title'), message: say('choose.message') });
  };

  const { ineligible } = claim;
  const spends = Array.isArray(ineligible)
    ? ineligible.map((spend) => ({ ...spend, of: 0 }))
    : [...EVIDENCE_SOURCES, 'agreed' as const].flatMap((key, index) => (ineligible[key] ?? []).map((spend) => ({ ...spend, of: index + 1 })));
  const spendRecords = [say('every-record'), ...EVIDENCE_SOURCES.map((source) => records[source]), say('agreed')];
  const recordList = lists.range(spendRecords);
  const spendCount = spends.length + SPARE_ROWS;

  rows.add(text(say('sheet.claim'), 'title'));
  rows.add(text(say('claim.how'), 'plain'));
  rows.skip();
  rows.add(...heading('claim.recorded', 'column.pounds', 'column.status', 'column.pence', 'column.spends', 'column.check', 'column.source'));
  // Overspends stand below; how many rows they take is known.
  const firstSpend = rows.next + EVIDENCE_SOURCES.length + 7;
  const spendRange = (column: string): string => `$${column}$${firstSpend}:$${column}$${firstSpend + spendCount - 1}`;
  const spendsOf = (place: number): string => `SUMPRODUCT(EXACT(${spendRange(RECORD)},INDEX(${recordList},${place + 1}))*1,${spendRange(PENCE)})`;

  const source = texts.source(policy.evidenceSources);
  const recordedRows = EVIDENCE_SOURCES.map((id, index) => {
    const recorded = claim.deficits[id];
    const row = rows.next;
    return rows.add(
      text(records[id], 'wrapped'), amount(recorded?.amount), text(recorded === undefined ? '' : say(`status.${recorded.status}`)),
      formula(inPence(`${AMOUNT}${row}`, false)), formula(spendsOf(index + 1)), check(row), text(source, 'quiet'),
    );
  });
  rows.skip();
  const agreedRow = rows.next;
  rows.add(
    text(say('claim.agreed'), 'wrapped'), amount(claim.agreedDeficit), undefined, formula(inPence(`${AMOUNT}${agreedRow}`, false)),
    formula(spendsOf(EVIDENCE_SOURCES.length + 1)), check(agreedRow), text(say('claim.agreed.words'), 'quiet'),
  );
  const maskedRow = rows.next;
  rows.add(
    text(say('claim.masked'), 'wrapped'), amount(claim.maskedByOtherBlocks), undefined, formula(`N(${inPence(`${AMOUNT}${maskedRow}`, true)})`),
    undefined, check(maskedRow), text(say('claim.masked.words'), 'quiet'),
  );
  const valveRow = rows.next;
  const yesNo = lists.range([say('yes'), say('no')]);
  listed(valveRow, yesNo);
  rows.add(
    text(say('claim.safety-valve'), 'wrapped'), undefined, text(say(claim.safetyValve === true ? 'yes' : 'no'), 'answer'),
    formula(placeInList(`${RECORD}${valveRow}`, yesNo)), undefined, undefined, text(say('claim.safety-valve.words'), 'quiet'),
  );
  rows.skip();
  rows.add(
    ...heading('claim.spends', 'column.pounds', 'column.record', 'column.pence', 'column.spends', 'column.check', 'column.source'),
  );
  const everyRow = rows.next;
  rows.add(text(say('every-record'), 'wrapped'), undefined, undefined, undefined, formula(spendsOf(0)), undefined, text(texts.source(policy.ineligibleSpend), 'quiet'));
  for (let index = 0; index < spendCount; index += 1) {
    const spend = spends[index];
    const row = rows.next;
    const isRecord = `${placeInList(`${RECORD}${row}`, recordList)}>0`;
    listed(row, recordList);
    rows.add(
      text(spend === undefined ? '' : kind(spend.kind), 'answer'), amount(spend?.amount), text(spend === undefined ? '' : spendRecords[spend.of]!, 'answer'),
      formula(`IF(${AMOUNT}${row}="",0,IF(${isRecord},${inPence(`${AMOUNT}${row}`, true)},NA()))`), undefined,
      check(row, `IF(${isRecord},${quoted(say('check.not-money'))},${quoted(say('check.not-record'))})`),
    );
  }
  rows.skip();
  rows.add(...heading('choices', 'column.pounds', 'column.words', 'column.value'));
  const placeRows = CHOICE_IDS.map((id): [ChoiceId, number] => {
    const options = texts.options(id);
    const from = lists.range(options);
    const row = rows.next;
    const { choice, statedBy } = assumptions.find((one) => one.id === id)!;
    const place = placeInList(`${RECORD}${row}`, from);
    listed(row, from);
    return [id, rows.add(
      text(texts.choice(id), 'wrapped'), undefined, text(options[(CHOICES[id] as readonly string[]).indexOf(choice)]!, 'answer'),
      formula(`IF(${place}>0,${place},NA())`), undefined, undefined, text(say(`choices.by-${statedBy}`), 'quiet'),
    )];
  });

  const at = (column: string, row: number): string => `${inFormula(name)}!$${column}$${row}`;
  const down = (column: string, row: number, count: number): string => `${at(column, row)}:$${column}$${row + count - 1}`;
  const first = recordedRows[0]!;
  const byRecord = (column: string): Record<EvidenceSource, string> =>
    Object.fromEntries(EVIDENCE_SOURCES.map((id, index) => [id, at(column, recordedRows[index]!)])) as Record<EvidenceSource, string>;
  const byChoice = (column: string): Record<ChoiceId, string> =>
    Object.fromEntries(placeRows.map(([id, row]) => [id, at(column, row)])) as Record<ChoiceId, string>;
  return {
    sheet: { name, widths: [50, 20, 44, 18, 24, 40, 70], rows: rows.all, choices },
    cells: {
      recorded: byRecord(PENCE), allRecorded: down(PENCE, first, EVIDENCE_SOURCES.length),
      spends: { ...byRecord(SPENDS), agreed: at(SPENDS, agreedRow) }, allSpends: down(SPENDS, first, EVIDENCE_SOURCES.length),
      spendsOfEvery: at(SPENDS, everyRow), agreed: at(PENCE, agreedRow), masked: at(PENCE, maskedRow),
      isSafetyValve: `${at(PENCE, valveRow)}=1`, chosen: byChoice(RECORD), places: byChoice(PENCE),
    },
  };
}
