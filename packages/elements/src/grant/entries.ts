import type { PlanStatus } from '@send-reform/core/approval';
import type { EvidenceSource, GrantClaim } from '@send-reform/core/grant';
import { NO_DAY, type DayEntry } from '../shared/day-entry.js';
import { asTyped, typedAmount, type AmountUnit, type AmountWords, type TypedAmount } from './typed-amount.js';

/** The records in the order in which the form asks for them: the one that every council has comes first. */
export const RECORDS = [
  'publishedAccounts', 'section251', 'dsgNote', 'section151Assurance', 'revenueOutturn',
] as const satisfies readonly EvidenceSource[];

/** One record: its deficit as it was typed, and how firm it is. */
export interface RecordEntry {
  readonly typed: string;
  readonly status: '' | 'draft' | 'audited';
}

/** One kind of ineligible spend. */
export interface SpendEntry {
  readonly kind: string;
  readonly typed: string;
}

/** Parts of a claim that the form does not ask for and does not lose. */
export type Carried = Pick<GrantClaim, 'choices' | 'maskedByOtherBlocks' | 'highNeedsDeficit' | 'laterDeficits'>;

/** Everything in the form as it stands there, right or wrong: what was typed stays as it was typed. */
export interface GrantEntries {
  readonly dfeCode: string;
  readonly unit: AmountUnit;
  readonly records: Readonly<Record<EvidenceSource, RecordEntry>>;
  readonly spends: readonly SpendEntry[];
  /** Ineligible spend that a claim gave record by record: kept as it is until it is replaced by one list. */
  readonly spendsByRecord: Exclude<GrantClaim['ineligible'], readonly unknown[]> | undefined;
  readonly explained: '' | 'yes' | 'no';
  readonly agreed: string;
  /** Whether the claim that the form began with had an agreed figure, so that it is asked for even if the records agree. */
  readonly beganAgreed: boolean;
  readonly plan: '' | PlanStatus;
  readonly approvedOn: DayEntry;
  readonly safetyValve: boolean;
  readonly carried: Carried;
}

const NO_RECORD: RecordEntry = { typed: '', status: '' };

/** One row for a kind of ineligible spend, to be filled in. */
export const NO_SPEND: SpendEntry = { kind: '', typed: '' };

const recordsOf = (entry: (record: EvidenceSource) => RecordEntry): GrantEntries['records'] =>
  Object.fromEntries(RECORDS.map((record) => [record, entry(record)])) as Record<EvidenceSource, RecordEntry>;

/** An empty form. */
export const noEntries: GrantEntries = {
  dfeCode: '',
  unit: 'pounds',
  records: recordsOf(() => NO_RECORD),
  spends: [NO_SPEND],
  spendsByRecord: undefined,
  explained: '',
  agreed: '',
  beganAgreed: false,
  plan: '',
  approvedOn: NO_DAY,
  safetyValve: false,
  carried: {},
};

/** A claim as somebody would have typed it in. */
export function entriesFrom(claim: GrantClaim, words: AmountWords): GrantEntries {
  const { dfeCode = '', deficits, ineligible, differencesExplained, agreedDeficit, plan, safetyValve = false } = claim;
  const spends = Array.isArray(ineligible) ? ineligible : [];
  const [year = '', month = '', day = ''] = plan.approvedOn?.split('-') ?? [];
  return {
    ...noEntries,
    dfeCode,
    records: recordsOf((record) => {
      const recorded = deficits[record];
      return recorded === undefined ? NO_RECORD : { typed: asTyped(recorded.amount, words), status: recorded.status };
    }),
    spends: spends.length === 0 ? [NO_SPEND] : spends.map(({ kind, amount }) => ({ kind, typed: asTyped(amount, words) })),
    spendsByRecord: Array.isArray(ineligible) ? undefined : ineligible,
    explained: differencesExplained ? 'yes' : 'no',
    agreed: agreedDeficit === undefined ? '' : asTyped(agreedDeficit, words),
    beganAgreed: agreedDeficit !== undefined,
    plan: plan.status,
    approvedOn: { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year },
    safetyValve,
    carried: carriedOf(claim),
  };
}

function carriedOf({ choices, maskedByOtherBlocks, highNeedsDeficit, laterDeficits }: GrantClaim): Carried {
  return {
    ...(choices && { choices }),
    ...(maskedByOtherBlocks !== undefined && { maskedByOtherBlocks }),
    ...(highNeedsDeficit !== undefined && { highNeedsDeficit }),
    ...(laterDeficits && { laterDeficits }),
  };
}

/** Whether nothing was typed there. */
export const isBlank = (typed: string): boolean => typed.trim() === '';

/** A deficit as a claim has it, from a text that could be read: a surplus is below zero. */
export const deficitOf = ({ amount, sign }: Extract<TypedAmount, { ok: true }>): string =>
  (sign === 'surplus' && /[1-9]/.test(amount) ? `-${amount}` : amount);

/** Whether to ask if the differences are explained: two records that can be read differ, or an agreed figure was there before. */
export function asksAboutDifferences({ records, unit, beganAgreed }: GrantEntries, words: AmountWords): boolean {
  const found = new Set<string>();
  for (const { typed } of Object.values(records)) {
    const read = typedAmount(typed, unit, words);
    if (read.ok) found.add(deficitOf(read));
  }
  return beganAgreed || found.size > 1;
}
