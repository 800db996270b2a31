import { expect, it } from 'vitest';
import { newlySaid } from './newly-said.js';

it('never gives the words that stand there already, however often they are said', () => {
  let said = '';
  for (const sentence of ['Removed.', 'Removed.', 'Removed.', 'Cleared.', 'Cleared.']) {
    const next = newlySaid(sentence, said);
    expect(next).not.toBe(said);
    expect(next.trim()).toBe(sentence);
    said = next;
  }
});
