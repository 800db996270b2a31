import { describe, expect, it } from 'vitest';
import type { FactorShown } from '../priorities/index.js';
import { describePriority } from './describe-priority.js';
import { priorityEnglish } from './priorities.en.js';

const shown = (factor: FactorShown['factor'], value: string, amount = value, base = '0', per = '1'): FactorShown =>
  ({ factor, value, base, per, amount });

describe('a priority in words', () => {
  it('says each factor, what the formula makes of it, and what they come to', () => {
    const factors = [
      shown('weight', '1/6'), shown('distance', '2'), shown('disagreement', '2', '3/2', '1', '0.25'), shown('gate', '0', '1', '1', '1'),
    ];
    expect(describePriority({ factors, value: '1/2' })).toEqual([
      'Its share in the whole is 1/6: counted as 1/6, which is 0 + 1 × 1/6.',
      '2 levels are missing: counted as 2, which is 0 + 1 × 2.',
      'Partners are 2 levels apart: counted as 1.5, which is 1 + 0.25 × 2.',
      'It holds no level down: counted as 1, which is 1 + 1 × 0.',
      'Multiplied with one another, these come to 0.5. The number puts the list in order and means nothing else.',
    ]);
  });

  it.each<[FactorShown, string]>([
    [shown('distance', '1'), 'One level is missing'],
    [shown('distance', '0'), 'No level is missing'],
    [shown('disagreement', '0'), 'Partners are at one, or nobody has said that they are not'],
    [shown('disagreement', '1'), 'Partners are one level apart'],
    [shown('gate', '1'), 'It holds a level down'],
  ])('%j', (factor, words) => {
    expect(describePriority({ factors: [factor], value: '1' })[0]).toMatch(new RegExp(`^${words}: counted as`));
  });

  it('writes nothing of its own: all but the values comes from the catalogue', () => {
    const pseudo = Object.fromEntries(Object.entries(priorityEnglish).map(([key, text]) => [key, `⟦${text}⟧`]));
    expect(describePriority({ factors: [shown('gate', '1')], value: '1' }, pseudo)).toEqual([
      '⟦⟦It holds a level down⟧: counted as 1, which is 0 + 1 × 1.⟧', expect.stringMatching(/^⟦Multiplied.*⟧$/),
    ]);
  });
});
