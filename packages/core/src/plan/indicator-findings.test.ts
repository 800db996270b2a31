import { describe, expect, it } from 'vitest';
import { describeFinding } from '../text/index.js';
import { points, twentyWeeks } from './plan.test-inputs.js';
import { lintIndicators } from './indicator-findings.js';
import type { Indicator } from './indicator.js';

const codes = (changes: Partial<Indicator>): string[] => lintIndicators([twentyWeeks(changes)]).map(({ code }) => code.replace('indicator-', ''));

const trajectory = (withMitigation: Readonly<Record<string, string>>) => ({
  trajectory: { withMitigation: points(withMitigation), withoutMitigation: points({ '2026-27 Q1': '48', '2026-27 Q4': '42' }) },
});

describe('lintIndicators', () => {
  it('finds nothing in an indicator that is whole', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['no-baseline', { baseline: undefined }],
    ['no-target', { target: undefined }],
    ['not-judged', { direction: 'none' }],
    ['no-trajectory', { trajectory: { withMitigation: [], withoutMitigation: points({ '2026-27 Q1': '48' }) } }],
    ['no-trajectory-without', { trajectory: { withMitigation: points({ '2026-27 Q4': '60' }), withoutMitigation: [] } }],
    ['mitigation-changes-nothing', { trajectory: { withMitigation: points({ '2026-27 Q4': '60' }), withoutMitigation: points({ '2026-27 Q1': '48', '2026-27 Q4': '60' }) } }],
    ['trajectory-ends-early', trajectory({ '2026-27 Q1': '50', '2026-27 Q3': '60' })],
    ['target-not-reached', trajectory({ '2026-27 Q1': '50', '2026-27 Q4': '59.999' })],
    ['target-met-already', { baseline: { value: '60', date: '2026-03-31' } }],
    ['percent-outside', { actuals: points({ '2026-27 Q1': '101' }) }],
  ] satisfies [string, Partial<Indicator>][])('finds %s', (code, changes) => {
    expect(codes(changes)).toEqual([code]);
  });

  it('looks for the target between two points, and where lower is better too', () => {
    expect(codes(trajectory({ '2026-27 Q1': '50', '2027-28 Q4': '62' }))).toEqual(['target-not-reached']);
    expect(codes(trajectory({ '2026-27 Q1': '50', '2027-28 Q4': '90' }))).toEqual([]);
    const lower = { direction: 'lower', target: { value: '40', date: '2027-03-31' } } as const;
    expect(codes({ ...lower, ...trajectory({ '2026-27 Q4': '41' }) })).toEqual(['target-not-reached']);
    expect(codes({ ...lower, ...trajectory({ '2026-27 Q4': '40' }) })).toEqual([]);
  });

  it('asks nothing of the target’s quarter where the trajectory begins after it', () => {
    expect(codes({ ...trajectory({ '2027-28 Q1': '70' }) })).toEqual([]);
  });

  it('has a sentence for each finding, with nothing left open in it', () => {
    const everything = [
      twentyWeeks({ baseline: undefined, target: undefined, direction: 'none', trajectory: undefined }),
      twentyWeeks(trajectory({ '2026-27 Q1': '50' })), twentyWeeks(trajectory({ '2026-27 Q4': '50' })),
    ];
    const sentences = lintIndicators(everything).map((finding) => describeFinding(finding));
    expect(sentences).toHaveLength(7);
    for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]+\.$/);
    expect(sentences.at(-1)).toBe('The trajectory of “Plans within 20 weeks” does not reach its target of 60 by 2026-27 Q4.');
  });
});
