import { calculateGrant, CLAIM_FORMAT, type GrantClaim } from '@send-reform/core/grant';
import { unwrap } from '@send-reform/core/problems';
import { describe, expect, it } from 'vitest';
import ruleCases from '../../../core/conformance/grant/rule-cases.json' with { type: 'json' };
import { entriesFrom, noEntries, type GrantEntries } from './entries.js';
import type { GrantArea } from './grant-area.js';
import { readEntries, type Mistake } from './read-entries.js';
import { grantTextEnglish } from './text.js';

const AREAS: readonly GrantArea[] = [{ dfeCode: '893', name: 'Shropshire' }];

const filled: GrantEntries = {
  ...noEntries,
  records: { ...noEntries.records, publishedAccounts: { typed: '£44.91m', status: 'draft' } },
  plan: 'submitted',
};

const read = (change: Partial<GrantEntries> = {}, areas: readonly GrantArea[] = []) =>
  readEntries({ ...filled, ...change }, { areas, text: grantTextEnglish });

const claimOf = (change: Partial<GrantEntries> = {}): GrantClaim => {
  const found = read(change);
  if ('mistakes' in found) throw new Error(JSON.stringify(found.mistakes));
  return found.claim;
};

const mistakesOf = (change: Partial<GrantEntries>, areas: readonly GrantArea[] = []): readonly Mistake[] => {
  const found = read(change, areas);
  return 'mistakes' in found ? found.mistakes : [];
};

const records = (typed: Partial<Record<keyof GrantEntries['records'], [typed: string, status?: 'draft' | 'audited']>>): GrantEntries['records'] => ({
  ...noEntries.records,
  ...Object.fromEntries(Object.entries(typed).map(([record, [amount, status = 'draft']]) => [record, { typed: amount, status }])),
});

describe('readEntries', () => {
  it('makes a claim of what was typed', () => {
    expect(claimOf()).toEqual({
      format: CLAIM_FORMAT,
      deficits: { publishedAccounts: { amount: '44910000.00', status: 'draft' } },
      ineligible: [],
      differencesExplained: false,
      plan: { status: 'submitted' },
      safetyValve: false,
    });
  });

  it('takes the unit of the form for every amount', () => {
    const claim = claimOf({ unit: 'thousands', records: records({ publishedAccounts: ['(44,910)', 'audited'] }), spends: [{ kind: 'early-years', typed: '900.5' }] });
    expect(claim.deficits).toEqual({ publishedAccounts: { amount: '44910000.00', status: 'audited' } });
    expect(claim.ineligible).toEqual([{ kind: 'early-years', amount: '900500.00' }]);
  });

  it('gives a surplus below zero, and nil without a sign', () => {
    const claim = claimOf({ records: records({ publishedAccounts: ['120,000 surplus'], section251: ['0 surplus'] }), explained: 'no' });
    expect(claim.deficits).toMatchObject({ publishedAccounts: { amount: '-120000.00' }, section251: { amount: '0.00' } });
  });

  it('asks whether differences are explained only where records differ', () => {
    const differing = { records: records({ publishedAccounts: ['45m'], dsgNote: ['44m'] }) };
    expect(mistakesOf(differing)).toEqual([{ field: 'explained', text: grantTextEnglish.missingExplained }]);
    expect(mistakesOf({ ...differing, explained: 'yes' })).toEqual([{ field: 'agreed', text: grantTextEnglish.missingAgreed }]);
    expect(claimOf({ ...differing, explained: 'yes', agreed: '44.5m' })).toMatchObject({ differencesExplained: true, agreedDeficit: '44500000.00' });
    expect(claimOf({ explained: 'yes', agreed: '44.5m' })).toMatchObject({ differencesExplained: false });
  });

  it('names everything that is missing, in the order of the page', () => {
    expect(mistakesOf({ records: noEntries.records, plan: '' }, AREAS)).toEqual([
      { field: 'authority', text: 'Choose an authority' },
      { field: 'publishedAccounts', text: 'Enter the deficit in the published accounts, or in another record' },
      { field: 'plan', text: 'Say where the Local SEND Reform Plan is' },
    ]);
  });

  it('takes no authority that is not among those to choose from', () => {
    expect(mistakesOf({ dfeCode: '893' }, AREAS)).toEqual([]);
    expect(mistakesOf({ dfeCode: '894' }, AREAS).map(({ field }) => field)).toEqual(['authority']);
  });

  it('names what is wrong at the field that it is about', () => {
    const found = mistakesOf({
      records: { ...noEntries.records, publishedAccounts: { typed: '1.234,56', status: '' }, dsgNote: { typed: 'lots', status: 'draft' } },
      spends: [{ kind: '', typed: '(5)' }, { kind: 'equal-pay', typed: ' ' }, { kind: '', typed: '' }],
      plan: 'approved-first-round',
      approvedOn: { day: '30', month: '', year: '2026' },
    });
    expect(found.map(({ field }) => field)).toEqual([
      'publishedAccounts', 'publishedAccounts-status', 'dsgNote', 'spend-0-kind', 'spend-0-amount', 'spend-1-amount', 'approvedOn',
    ]);
    expect(found[0]!.text).toMatch(/^Deficit in the published accounts can be read in more than one way\. .*44,910,000\.50$/);
    expect(found[4]!.text).toBe('Spend 1 must be an amount without a minus sign, brackets or words');
  });

  it('brings what the core finds wrong to the field that it comes from', () => {
    const approved = { plan: 'approved-first-round' } as const;
    expect(mistakesOf({ ...approved, approvedOn: { day: '1', month: '1', year: '2026' } })).toEqual([
      { field: 'approvedOn', text: 'This day is before the plans were commissioned, on 9 March 2026.' },
    ]);
    expect(mistakesOf({ ...approved, approvedOn: { day: '31', month: '2', year: '2026' } })).toEqual([
      { field: 'approvedOn', text: grantTextEnglish.wrongDay },
    ]);
    expect(mistakesOf({ spends: [noEntries.spends[0]!, { kind: 'Not a kind', typed: '5' }] }).map(({ field }) => field)).toEqual(['spend-1-kind']);
    expect(mistakesOf({ dfeCode: 'x' }).map(({ field }) => field)).toEqual([undefined]);
    expect(mistakesOf({ spendsByRecord: {} }).map(({ field }) => field)).toEqual(['spendsForAll']);
    expect(mistakesOf({ carried: { highNeedsDeficit: 'x' } }).map(({ field }) => field)).toEqual([undefined]);
  });

  it('leaves a day out while the plan is not approved', () => {
    expect(claimOf({ approvedOn: { day: 'x', month: '', year: '' } }).plan).toEqual({ status: 'submitted' });
    expect(claimOf({ plan: 'approved-after-revision', approvedOn: { day: '3', month: '9', year: '2026' } }).plan)
      .toEqual({ status: 'approved-after-revision', approvedOn: '2026-09-03' });
  });
});

describe('the rule cases', () => {
  const cases = ruleCases.cases as readonly { readonly id: string; readonly claim: GrantClaim }[];

  it.each(cases)('$id: a claim goes through the form and gives the same grant', ({ claim }) => {
    const entries = entriesFrom(claim, grantTextEnglish.amountWords);
    const through = readEntries(entries, { areas: [], text: grantTextEnglish });
    if ('mistakes' in through) throw new Error(JSON.stringify(through.mistakes));
    expect(unwrap(calculateGrant(through.claim))).toEqual(unwrap(calculateGrant(claim)));
  });
});
