import { describe, expect, it } from 'vitest';
import { a1, lint } from './lint.test-inputs.js';

describe('descriptors', () => {
  it('are asked of all that share a scale once one has them', () => {
    const found = lint((draft) => (a1(draft).descriptors = { l1: 'Little', l2: 'Some', l3: 'Much', l4: 'All' }));
    expect(found).toHaveLength(12);
    expect(new Set(found.map(({ values }) => values['statement']))).toEqual(new Set(['a2', 'b1', 'b2']));
  });
});
