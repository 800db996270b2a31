import { describe, expect, it } from 'vitest';
import { unwrap } from '../problems/index.js';
import { calculateGrant } from './calculate-grant.js';

const claim = {
  format: 'send-reform/grant-claim/1',
  deficits: {
    section251: { amount: '50200000.00', status: 'draft' },
    dsgNote: { amount: '49900000.00', status: 'audited' },
    publishedAccounts: { amount: '50000000.00', status: 'audited' },
  },
  ineligible: [{ kind: 'equal-pay', amount: '1000000.55' }],
  differencesExplained: false,
  plan: { status: 'approved-first-round', approvedOn: '2026-09-01' },
};

describe('calculateGrant', () => {
  const result = unwrap(calculateGrant(claim));

  it('names at least what a terminal prints', () => {
    expect(result).toMatchObject({
      eligible: true, deficitUsed: '49900000.00', ineligible: '1000000.55', eligibleDeficit: '48899999.45',
      grant: '44009999.51', exact: '44009999.505',
      staysWithCouncil: {
        total: '5990000.49', shareNotCovered: '4889999.94', ineligible: '1000000.55', unrecognised: '100000.00',
      },
      payment: { status: 'payable', window: 'autumn-2026', financialYear: '2026-27', amount: '44009999.51' },
    });
  });

  it('lists every assumption with what the grant would be otherwise', () => {
    expect(result.assumptions.map(({ id }) => id))
      .toEqual(['rounding', 'order', 'noDeficitSources', 'masking', 'ineligibleBySource', 'accounts', 'limit']);
    expect(result.assumptions[0]).toEqual({
      id: 'rounding', choice: 'penny-half-up', statedBy: 'policy', source: null, certainty: 'assumption',
      alternatives: [
        { choice: 'penny-down', grant: '44009999.50', staysWithCouncil: '5990000.50' },
        { choice: 'pound-half-up', grant: '44010000.00', staysWithCouncil: '5990000.00' },
        { choice: 'pound-down', grant: '44009999.00', staysWithCouncil: '5990001.00' },
        { choice: 'thousand-half-up', grant: '44010000.00', staysWithCouncil: '5990000.00' },
      ],
      range: { lowest: '44009999.00', highest: '44010000.00' },
    });
  });

  it('lists which record stands for the accounts, and what would stay if the figure used did', () => {
    expect(result.assumptions[5]).toEqual({
      id: 'accounts', choice: 'published-else-highest', statedBy: 'policy', source: null, certainty: 'assumption',
      alternatives: [{ choice: 'figure-used', grant: '44009999.51', staysWithCouncil: '5890000.49' }],
      range: { lowest: '44009999.51', highest: '44009999.51' },
    });
    const other = unwrap(calculateGrant({ ...claim, choices: { accounts: 'figure-used' } }));
    expect(other.accountsDeficit).toEqual({ amount: '49900000.00', from: 'figure-used' });
    expect(other.staysWithCouncil).toMatchObject({ total: '5890000.49', unrecognised: '0.00' });
    expect(other.assumptions[5]).toMatchObject({ statedBy: 'claim', choice: 'figure-used' });
  });

  it('lists the limit that rests on reports alone, with no other way to take it', () => {
    expect(result.assumptions[6]).toEqual({
      id: 'limit', choice: 'recorded-deficit', statedBy: 'policy', certainty: 'secondary',
      source: { id: 'sector-reports', title: 'Press and sector reports of the conditions of the grant' },
      alternatives: [], range: { lowest: '44009999.51', highest: '44009999.51' },
    });
  });

  it('derives the grant step by step', () => {
    expect(result.derivation.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'recorded-draft 50200000.00', 'recorded-audited 49900000.00', 'recorded-audited 50000000.00',
      'deficit-lowest 49900000.00', 'ineligible-kind 1000000.55', 'ineligible-taken-out 1000000.55',
      'eligible-deficit 48899999.45', 'share 44009999.505', 'rounded 44009999.51', 'grant 44009999.51',
    ]);
  });

  it('says of everything that it states how sure its source is', () => {
    const { derivation, reasons, conditions, payment, laterDeficits } = result;
    const stated = [...derivation, ...reasons, ...conditions, ...payment.reasons, ...laterDeficits.flatMap((year) => year.reasons)];
    for (const { source, certainty } of stated) if (source !== null) expect(certainty).toBe('official');
    expect(derivation.find(({ code }) => code === 'rounded')).toMatchObject({ source: null, certainty: 'assumption' });
    const flagged = unwrap(calculateGrant({ ...claim, safetyValve: true })).flags[0];
    expect(flagged).toEqual({ code: 'safety-valve', values: {}, source: null, certainty: null });
  });

  it('tells of later years how long the override lasts and from when the cost is central', () => {
    for (const { reasons } of result.laterDeficits) {
      const told = reasons.filter(({ code }) => ['override-ends', 'central-from'].includes(code));
      expect(told.map(({ values, source, certainty }) => [values, source?.id, certainty])).toEqual([
        [{ day: '2028-03-31' }, 'pq-94383', 'official'], [{ financialYear: '2028-29' }, 'pq-94383', 'official'],
      ]);
    }
  });

  it('gives plain data, and the same bytes for the same claim', () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.stringify(unwrap(calculateGrant(structuredClone(claim))))).toBe(JSON.stringify(result));
  });

  it('leaves the claim as it was', () => {
    const before = JSON.stringify(claim);
    calculateGrant(claim);
    expect(JSON.stringify(claim)).toBe(before);
  });

  it('names the problem with whatever is no claim, and throws for none', () => {
    let nested: unknown = {};
    for (let level = 0; level < 5_000; level += 1) nested = { deficits: nested };
    const hostile = [
      undefined, null, 0, Number.NaN, '', 'claim', [], {}, nested, { ...claim, dfeCode: 'x'.repeat(1_000_000) },
      JSON.parse('{ "__proto__": { "amount": "1" } }'), { ...claim, deficits: { constructor: { amount: '1' } } },
      { ...claim, ineligible: Array.from({ length: 100_000 }, () => ({ kind: 'x', amount: '1' })) },
      { ...claim, ineligible: 'none' }, { ...claim, plan: 'approved' }, { ...claim, choices: { rounding: 'up' } },
      new Map(), () => claim, Symbol('claim'), 10n,
    ];
    for (const input of hostile) {
      const answer = calculateGrant(input);
      expect(answer.ok).toBe(false);
      if (!answer.ok) expect(JSON.stringify(answer.problems).length).toBeLessThan(20_000);
    }
  });
});
