import { describe, expect, it } from 'vitest';
import { quarterOfVersion, returnVersion } from './version.js';

describe('returnVersion and quarterOfVersion', () => {
  it('go to and fro', () => {
    for (const quarter of ['2026-27 Q1', '2026-27 Q2', '2026-27 Q3', '2026-27 Q4', '2097-98 Q4']) {
      expect(quarterOfVersion(returnVersion(quarter))).toBe(quarter);
    }
  });

  it('take letters of either case', () => {
    expect(quarterOfVersion('SEPTEMBER-2026')).toBe('2026-27 Q2');
    expect(quarterOfVersion('march-2027')).toBe('2026-27 Q4');
  });

  it.each(['', 'September', 'September-26', 'September 2026', 'April-2026', 'September-2026-27', ' September-2026', 'June-1999', 'June-0000', '__proto__-2026'])(
    'know no quarter by the name “%s”', (name) => expect(quarterOfVersion(name)).toBeUndefined(),
  );
});
