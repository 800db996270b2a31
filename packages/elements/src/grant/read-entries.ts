import { CLAIM_FORMAT, parseClaim, type GrantClaim } from '@send-reform/core/grant';
import type { Problem } from '@send-reform/core/problems';
import { describeProblem } from '@send-reform/core/text';
import { isNoDay } from '../shared/day-entry.js';
import { typedDay } from '../shared/typed-day.js';
import { asksAboutDifferences, deficitOf, isBlank, RECORDS, type GrantEntries } from './entries.js';
import { spendField, statusField } from './field-names.js';
import type { GrantArea } from './grant-area.js';
import type { GrantText } from './text.js';
import { typedAmount } from './typed-amount.js';

/** Something wrong in the form: the field it is about, none for what no field can put right, and how to put it right. */
export interface Mistake {
  readonly field: string | undefined;
  readonly text: string;
}

/** What a form holds: a claim that the core takes, or everything that is wrong, in the order of the page. */
export type ReadEntries = { readonly claim: GrantClaim } | { readonly mistakes: readonly Mistake[] };

/** How the form was drawn: what of it there was to fill in, and in which words. */
export interface Reading {
  /** The authorities to choose from; none where none is asked for. */
  readonly areas: readonly GrantArea[];
  readonly text: GrantText;
}

/** A form as a claim, or everything that is wrong with it. What the core finds wrong goes to the field it comes from. */
export function readEntries(entries: GrantEntries, { areas, text }: Reading): ReadEntries {
  const mistakes: Mistake[] = [];
  const wrong = (field: string, text: string): undefined => void mistakes.push({ field, text });

  const amountIn = (field: string, typed: string, what: string, isBalance: boolean): string | undefined => {
    const read = typedAmount(typed, entries.unit, text.amountWords);
    if (!read.ok) return wrong(field, text.wrongAmount[read.problem](what));
    if (!isBalance && read.sign !== 'none') return wrong(field, text.wrongAmount.signed(what));
    return deficitOf(read);
  };

  if (areas.length > 0 && !areas.some(({ dfeCode }) => dfeCode === entries.dfeCode)) wrong('authority', text.missingAuthority);

  const deficits: GrantClaim['deficits'] = {};
  if (RECORDS.every((record) => isBlank(entries.records[record].typed))) wrong('publishedAccounts', text.missingDeficit);
  for (const record of RECORDS) {
    const { typed, status } = entries.records[record];
    if (isBlank(typed)) continue;
    const what = text.deficitIn[record];
    const amount = amountIn(record, typed, what, true);
    if (status === '') wrong(statusField(record), text.missingStatus(what));
    else if (amount !== undefined) deficits[record] = { amount, status };
  }

  const asked = asksAboutDifferences(entries, text.amountWords);
  const explained = asked && entries.explained === 'yes';
  let agreedDeficit: string | undefined;
  if (asked && entries.explained === '') wrong('explained', text.missingExplained);
  if (explained && isBlank(entries.agreed)) wrong('agreed', text.missingAgreed);
  else if (explained) agreedDeficit = amountIn('agreed', entries.agreed, text.agreed, true);

  const spends: { kind: string; amount: string }[] = [];
  /** Which row each spend of the claim comes from: empty rows leave none. */
  const rows: number[] = [];
  for (const [index, { kind, typed }] of entries.spends.entries()) {
    const what = entries.spends.length === 1 ? text.spendAmount : text.spendNumber(index + 1);
    if (kind === '' && isBlank(typed)) continue;
    if (kind === '') wrong(spendField(index, 'kind'), text.missingKind(what));
    if (isBlank(typed)) {
      wrong(spendField(index, 'amount'), text.missingSpendAmount(what));
      continue;
    }
    const amount = amountIn(spendField(index, 'amount'), typed, what, false);
    if (amount === undefined) continue;
    spends.push({ kind, amount });
    rows.push(index);
  }

  if (entries.plan === '') wrong('plan', text.missingPlan);
  const asksForDay = entries.plan.startsWith('approved') && !isNoDay(entries.approvedOn);
  const approvedOn = asksForDay ? typedDay(entries.approvedOn) ?? wrong('approvedOn', text.wrongDay) : undefined;

  if (mistakes.length > 0 || entries.plan === '') return { mistakes };
  const { dfeCode, plan, safetyValve, carried } = entries;
  const parsed = parseClaim({
    ...carried,
    format: CLAIM_FORMAT,
    ...(dfeCode !== '' && { dfeCode }),
    deficits,
    ineligible: entries.spendsByRecord ?? spends,
    differencesExplained: explained,
    ...(agreedDeficit !== undefined && { agreedDeficit }),
    plan: { status: plan, ...(approvedOn !== undefined && { approvedOn }) },
    safetyValve,
  });
  return parsed.ok ? { claim: parsed.value } : { mistakes: parsed.problems.map((problem) => mistakeOf(problem, rows, text)) };
}

function mistakeOf(problem: Problem, rows: readonly number[], text: GrantText): Mistake {
  return { field: fieldOf(problem.path, rows), text: describeProblem(problem, text.sentences) };
}

/** The field that a path of a claim comes from. */
function fieldOf([part, ...within]: Problem['path'], rows: readonly number[]): string | undefined {
  const [key, detail] = within;
  switch (part) {
    case 'deficits':
      return key === undefined ? 'publishedAccounts' : detail === 'status' ? statusField(String(key)) : String(key);
    case 'ineligible':
      return typeof key === 'number' ? spendField(rows[key] ?? 0, detail === 'kind' ? 'kind' : 'amount') : 'spendsForAll';
    case 'agreedDeficit':
      return 'agreed';
    case 'plan':
      return key === 'approvedOn' ? 'approvedOn' : 'plan';
    default:
      return undefined;
  }
}
