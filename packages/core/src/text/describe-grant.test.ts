import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculateGrant } from '../grant/index.js';
import { unwrap } from '../problems/index.js';
import { describeGrant } from './describe-grant.js';
import { grantEnglish } from './grant.en.js';
import type { GrantSentence } from './sentence-writer.js';

const casesOf = (file: string) =>
  (JSON.parse(readFileSync(new URL(`../../conformance/grant/${file}`, import.meta.url), 'utf8')) as {
    cases: { id: string; claim: unknown }[];
  }).cases;
const cases = [...casesOf('rule-cases.json'), ...casesOf('choice-cases.json')];
const resultOf = (id: string) => unwrap(calculateGrant(cases.find((one) => one.id === id)!.claim));
const texts = (sentences: readonly GrantSentence[]) => sentences.map(({ text }) => text);

describe('describeGrant', () => {
  it.each(cases)('has a sentence for everything in $id', ({ claim }) => {
    const described = describeGrant(unwrap(calculateGrant(claim)));
    for (const { code, text } of Object.values(described).flat() as GrantSentence[]) {
      expect(text).not.toBe(code);
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/[{}]|undefined|null|(choice|window|from|name|kind)\./);
    }
  });

  it('tells a grant from its records to its payment', () => {
    const described = describeGrant(resultOf('sources-differ-unexplained'));
    expect(texts(described.derivation)).toEqual([
      'Deficit in the Section 251 return: £50,200,000.00 (draft).',
      'Deficit in the DSG note in the accounts: £49,900,000.00 (draft).',
      'Deficit in the Section 151 officer’s DSG assurance: £50,000,000.00 (draft).',
      'Deficit in the Revenue Outturn: £50,500,000.00 (draft).',
      'Deficit in the published accounts: £50,000,000.00 (draft).',
      'The records differ without explanation, so the lowest is used: £49,900,000.00, ' +
        'from the DSG note in the accounts.',
      'The eligible deficit is £49,900,000.00.',
      'The grant covers 90% of £49,900,000.00, which is £44,910,000.00.',
      'The grant is £44,910,000.00.',
    ]);
    expect(described.derivation.at(-1)!.source)
      .toBe('Letter commissioning Local SEND Reform Plans, 9 March 2026, Paragraphs on the High Needs Stability Grant');
    expect(texts(described.staysWithCouncil).at(-1)).toBe(
      'Stays with the council: £5,090,000.00, the deficit of £50,000,000.00 in the published accounts less the grant.',
    );
  });

  it('names the readings that leave the grant alone: the record for the accounts, and the limit that is reported', () => {
    const { assumptions } = describeGrant(resultOf('sources-differ-unexplained'));
    expect(texts(assumptions).slice(-4)).toEqual([
      'Which record stands for the deficit in the accounts: not published. ' +
        'Here: the published accounts, or the highest record where they are not given.',
      'Otherwise, the figure used for the grant: the grant would be the same, and £4,990,000.00 would stay with the council.',
      'How much the grant can be at most: reported, not official. ' +
        'Here: never more than the deficit recorded, which is all that it may reduce.',
      'There is no other way to take this here, so it gives no range.',
    ]);
    expect(assumptions.at(-2)!.source)
      .toBe('Press and sector reports of the conditions of the grant (reported, not official)');
  });

  it('says beside a document that what it tells is not official', () => {
    const result = unwrap(calculateGrant({
      ...(cases.find(({ id }) => id === 'masked-overspend')!.claim as object),
      maskedByOtherBlocks: '900000000.00',
      choices: { masking: 'added-back' },
    }));
    const { derivation } = describeGrant(result);
    expect(derivation.find(({ code }) => code === 'limited')!.source).toMatch(/ \(reported, not official\)$/);
    expect(derivation.at(-1)!.source).not.toContain('official');
    const assumed = { ...result, flags: [{ ...result.derivation[0]!, certainty: 'assumption' as const }] };
    expect(describeGrant(assumed).flags[0]!.source).toMatch(/ \(assumed, not official\)$/);
  });

  const claimOf = (deficits: object) => ({
    format: 'send-reform/grant-claim/1', deficits, ineligible: [], differencesExplained: false, plan: { status: 'submitted' },
  });

  it('calls a surplus a surplus', () => {
    const { derivation } = describeGrant(unwrap(calculateGrant(claimOf({
      section251: { amount: '-5000.00', status: 'draft' }, publishedAccounts: { amount: '-0.01', status: 'audited' },
      dsgNote: { amount: '0.00', status: 'draft' },
    }))));
    expect(texts(derivation).slice(0, 4)).toEqual([
      'Deficit in the Section 251 return: none. It shows a surplus of £5,000.00, which counts as no deficit (draft).',
      'Deficit in the DSG note in the accounts: £0.00 (draft).',
      'Deficit in the published accounts: none. It shows a surplus of £0.01, which counts as no deficit (audited).',
      expect.stringContaining('the lowest is used: £0.00'),
    ]);
  });

  it('says that one record makes the grant nil, and what it would be otherwise', () => {
    const { flags } = describeGrant(unwrap(calculateGrant(claimOf({
      revenueOutturn: { amount: '0.00', status: 'draft' }, publishedAccounts: { amount: '20000000.00', status: 'draft' },
    }))));
    expect(texts(flags)).toEqual([
      'The grant is nil only because no deficit is shown in the Revenue Outturn, while another record shows ' +
        '£20,000,000.00. With that left out, the grant would be £18,000,000.00. Which of the two holds is not published.',
    ]);
  });

  it('says which sum the eligible deficit is, where it is one', () => {
    const claim = claimOf({ publishedAccounts: { amount: '44800000.00', status: 'draft' } });
    const eligible = (change: object) =>
      describeGrant(unwrap(calculateGrant({ ...claim, ...change }))).derivation.find(({ code }) => code === 'eligible-deficit')!.text;
    const ineligible = [{ kind: 'equal-pay', amount: '450000.00' }];
    const addedBack = { maskedByOtherBlocks: '50000.00', choices: { masking: 'added-back' } };
    expect([eligible({}), eligible({ ineligible }), eligible(addedBack), eligible({ ineligible, ...addedBack })]).toEqual([
      'The eligible deficit is £44,800,000.00.',
      'The eligible deficit is £44,350,000.00: £44,800,000.00 less £450,000.00.',
      'The eligible deficit is £44,850,000.00: £44,800,000.00 plus £50,000.00 added back.',
      'The eligible deficit is £44,400,000.00: £44,800,000.00 plus £50,000.00 added back, less £450,000.00.',
    ]);
  });

  it('says truly which spend comes out of a record, whether spend is given once or record by record', () => {
    const deficits = { publishedAccounts: { amount: '44800000.00', status: 'draft' }, dsgNote: { amount: '44900000.00', status: 'draft' } };
    const once = [{ kind: 'equal-pay', amount: '450000.00' }];
    for (const ineligible of [once, { publishedAccounts: once, dsgNote: [] }]) {
      const result = unwrap(calculateGrant({ ...claimOf(deficits), ineligible }));
      expect(texts(describeGrant(result).assumptions)).toContain(
        'Which ineligible spend is taken out of a record: not published. ' +
          'Here: its own where spend is given record by record, and the same from every record where it is given once.',
      );
    }
  });

  it('speaks of rounding only where something was rounded', () => {
    const codes = (amount: string) =>
      unwrap(calculateGrant(claimOf({ dsgNote: { amount, status: 'draft' } }))).derivation.map(({ code }) => code);
    expect(codes('100.10')).not.toContain('rounded');
    expect(codes('100.11')).toContain('rounded');
  });

  it('marks a projection as resting on whoever assumed it', () => {
    const { laterDeficits } = describeGrant(resultOf('projection-under-a-stated-assumption'));
    expect(texts(laterDeficits))
      .toContain('There is no figure for deficits that arise in 2026-27: no formula is published.');
    expect(texts(laterDeficits)).toContain(
      'The accounting override, which keeps the deficit apart from the council’s other reserves, ends on 31 March 2028.',
    );
    expect(texts(laterDeficits)).toContain('From 2028-29 the cost sits with central government.');
    expect(texts(laterDeficits).at(-1)).toBe(
      'A projection, not a grant: £10,000,000.00 of £20,000,000.00, if 50% were covered. ' +
      'That share is an assumption made in the claim by Medium-term financial plan; nothing published supports it.',
    );
  });

  it('says each sentence as a host would have it', () => {
    const described = describeGrant(resultOf('base'), {
      grant: '[{value:pounds}]',
      'eligible-deficit': ({ value }) => `eligible ${String(value)}`,
    });
    expect(texts(described.derivation).at(-1)).toBe('[£90,000,000.00]');
    expect(texts(described.derivation)).toContain('eligible 100000000.00');
    expect(texts(described.derivation)).toContain('The grant covers 90% of £100,000,000.00, which is £90,000,000.00.');
  });

  it('writes nothing that a host has not worded: a catalogue of marks leaves only marks', () => {
    const marks = Object.fromEntries(Object.keys(grantEnglish).map((key) => [key, `⟦${key}⟧`]));
    for (const { claim } of cases) {
      const described = describeGrant(unwrap(calculateGrant(claim)), marks);
      for (const { text } of Object.values(described).flat() as GrantSentence[]) {
        expect(text).toMatch(/^⟦[\w.-]+⟧$/);
      }
    }
  });
});
