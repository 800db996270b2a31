import { CLAIM_FORMAT, type GrantClaim } from '@send-reform/core/grant';
import { describe, expect, it } from 'vitest';
import { asksAboutDifferences, entriesFrom, noEntries, RECORDS } from './entries.js';
import { amountWordsEnglish } from './typed-amount.js';

const claim: GrantClaim = {
  format: CLAIM_FORMAT,
  dfeCode: '893',
  deficits: { publishedAccounts: { amount: '44910000.00', status: 'audited' }, section251: { amount: '-120000', status: 'draft' } },
  ineligible: [{ kind: 'early-years', amount: '900000.5' }],
  differencesExplained: true,
  agreedDeficit: '44000000',
  plan: { status: 'approved-first-round', approvedOn: '2026-09-03' },
  safetyValve: true,
  highNeedsDeficit: '43000000',
};

describe('entriesFrom', () => {
  it('writes a claim as somebody would have typed it', () => {
    expect(entriesFrom(claim, amountWordsEnglish)).toMatchObject({
      dfeCode: '893',
      unit: 'pounds',
      records: {
        publishedAccounts: { typed: '44,910,000.00', status: 'audited' },
        section251: { typed: '120,000.00 surplus', status: 'draft' },
        dsgNote: { typed: '', status: '' },
      },
      spends: [{ kind: 'early-years', typed: '900,000.50' }],
      explained: 'yes',
      agreed: '44,000,000.00',
      plan: 'approved-first-round',
      approvedOn: { day: '3', month: '9', year: '2026' },
      safetyValve: true,
      carried: { highNeedsDeficit: '43000000' },
    });
  });

  it('asks for every record, the published accounts first', () => {
    expect(RECORDS[0]).toBe('publishedAccounts');
    expect(Object.keys(noEntries.records).sort()).toEqual([...RECORDS].sort());
  });
});

describe('asksAboutDifferences', () => {
  const asks = (publishedAccounts: string, section251: string): boolean =>
    asksAboutDifferences(
      {
        ...noEntries,
        records: { ...noEntries.records, publishedAccounts: { typed: publishedAccounts, status: '' }, section251: { typed: section251, status: '' } },
      },
      amountWordsEnglish,
    );

  it.each([
    ['44,910,000', '', false],
    ['44,910,000', '£44.91m', false],
    ['44,910,000', '(44,910,000)', false],
    ['44,910,000', '44,910,000.01', true],
    ['120,000', '120,000 surplus', true],
    ['0', '0 surplus', false],
    ['44,910,000', 'lots', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(asks(one, other)).toBe(expected);
  });

  it('asks where an agreed figure was there before', () => {
    expect(asksAboutDifferences(entriesFrom({ ...claim, deficits: {} }, amountWordsEnglish), amountWordsEnglish)).toBe(true);
  });
});
