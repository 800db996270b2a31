import { describe, expect, it } from 'vitest';
import { isIsoDate } from '../areas/index.js';
import { unwrap } from '../problems/index.js';
import { calculateGrant } from './calculate-grant.js';
import { CHOICES } from './choices.js';
import { highNeedsStabilityGrant2026, type Parameter } from './policy.js';

const parameters = Object.entries(highNeedsStabilityGrant2026)
  .filter((entry): entry is [string, Parameter<unknown>] => typeof entry[1] !== 'string');

describe('highNeedsStabilityGrant2026', () => {
  it.each(parameters)('%s has a source and says how sure it is', (name, { source, certainty, validFrom, validTo }) => {
    expect(source.title).not.toBe('');
    expect(['official', 'secondary', 'assumption']).toContain(certainty);
    for (const day of [validFrom, validTo, source.date]) if (day !== undefined) expect(isIsoDate(day)).toBe(true);
    // Whatever is official has a document with a day, and a day from which it holds.
    if (certainty === 'official') expect([source.date, validFrom], name).not.toContain(undefined);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(highNeedsStabilityGrant2026))).toEqual(highNeedsStabilityGrant2026);
  });

  it('takes the first of each list of choices', () => {
    expect(highNeedsStabilityGrant2026.defaults.value)
      .toEqual(Object.fromEntries(Object.entries(CHOICES).map(([id, [first]]) => [id, first])));
  });

  it('can be replaced', () => {
    const claim = {
      format: 'send-reform/grant-claim/1', deficits: { dsgNote: { amount: '100.00', status: 'draft' } }, ineligible: [],
      differencesExplained: false, plan: { status: 'none' },
    };
    const { share } = highNeedsStabilityGrant2026;
    const policy = { ...highNeedsStabilityGrant2026, id: 'other', share: { ...share, value: '0.5' } };
    const result = unwrap(calculateGrant(claim, policy));
    expect(result).toMatchObject({ grant: '50.00', share: '0.5', policy: { id: 'other' } });
  });
});
