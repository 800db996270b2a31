import { describe, expect, it } from 'vitest';
import { likeBlockedText } from './blocked-text.js';
import { quarterlyReturn2026 } from './rules.js';

describe('likeBlockedText', () => {
  it.each(quarterlyReturn2026.blockedTexts.value)('knows the very text that was blocked: $known', ({ id, known }) => {
    expect(likeBlockedText(`before ${known} after`)).toEqual([{ id, found: known, known }]);
  });

  // The same README says that these pass.
  it.each(['lsrp-quarterly-return-', '2026-27'])('lets %s pass', (text) => expect(likeBlockedText(text)).toEqual([]));

  it.each(['2024-25 OR 2025-26', '2024-25  or\n2025-26', "'lsrp-quarterly-return-September-2026'"])('finds what is like it: %j', (text) => {
    expect(likeBlockedText(text)).toHaveLength(1);
  });

  it.each(['', '2025 or 2026', 'more or less', '2025-26 for 2026-27'])('finds nothing in “%s”', (text) => expect(likeBlockedText(text)).toEqual([]));

  it('does not slow down on long texts', () => {
    const began = performance.now();
    likeBlockedText(`${"'lsrp-quarterly-return-".repeat(1_000)}${'1234-12 or '.repeat(3_000)}`);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
