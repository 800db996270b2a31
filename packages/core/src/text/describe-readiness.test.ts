import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyPlan, milestoneStandings, planReadiness, READINESS_CHECKS } from '../plan/index.js';
import { wholePlan } from '../plan/whole-plan.test-inputs.js';
import { describeMilestone } from './describe-milestone.js';
import { describeReadiness } from './describe-readiness.js';
import { planEnglish } from './plan.en.js';

const AS_OF = '2026-10-15';

describe('describeReadiness', () => {
  it('says what each expectation is, how it stands, what is missing and where it comes from', () => {
    const { checks, notices } = describeReadiness(planReadiness(wholePlan({ signOffs: [] }), { asOf: AS_OF }));
    expect(checks.map(({ id }) => id)).toEqual(READINESS_CHECKS);
    expect(checks[4]).toEqual({
      id: 'leadership', title: 'Leaders stand behind it', state: 'missing', standing: 'Missing',
      missing: ['Not signed by the council.', 'Not signed by the integrated care board.'],
      basis: 'A letter asks it of every plan. What counts as met is our reading.',
      sources: [
        'Letter commissioning Local SEND Reform Plans, 9 March 2026, Commissioning pack',
        'Letter to a local area about preparing for reform, Department for Education and NHS England, 15 December 2025, A joint effort: leadership and partnership',
      ],
    });
    expect(checks[7]!.missing).toEqual(['Not offered: occupational therapists.']);
    expect(notices[0]).toMatch(/^This is not the Department’s assessment\. /);
  });

  it('begins a sentence as a sentence, and takes a host’s words', () => {
    const [line] = wholePlan().expertsAtHand;
    const readiness = planReadiness(wholePlan({ expertsAtHand: [{ ...line!, spend: '0' }] }), { asOf: AS_OF });
    expect(describeReadiness(readiness).checks[7]!.missing.at(-1)).toBe('Educational psychologists, 2026-27: no spend.');
    const own = describeReadiness(readiness, { 'state.partly': 'Rhannol', 'profession.educational-psychologist': 'seicolegwyr' }).checks[7]!;
    expect(own.standing).toBe('Rhannol');
    expect(own.missing.at(-1)).toBe('Seicolegwyr, 2026-27: no spend.');
  });

  it('has a sentence for everything that can be missing, with nothing left open in it', () => {
    const SRC = new URL('../plan/', import.meta.url);
    const code = ['plan-readiness.ts', 'readiness-checks.ts'].map((name) => readFileSync(new URL(name, SRC), 'utf8')).join('\n');
    const codes = [...code.matchAll(/(?:missing\(|lack\('\w+', |grows === null \? |: |\{ code: )'((?:no|assessment|milestone|indicator|principle|shift|share|profession|line|partner|baseline|changed|pass|met)-[a-z-]+)'/g)].map((match) => match[1]!);
    expect(codes.length).toBeGreaterThan(25);
    for (const one of codes) expect(planEnglish, one).toHaveProperty([one]);
    const sentences = describeReadiness(planReadiness(emptyPlan({ id: 'plan', dfeCode: '893' }), { asOf: AS_OF })).checks.flatMap(({ missing }) => missing);
    expect(sentences.length).toBeGreaterThan(15);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^{}]*\.$/);
  });
});

describe('describeMilestone', () => {
  it('says how it stands and what it waits for', () => {
    const say = (asOf: string) => milestoneStandings(wholePlan(), asOf).map((standing) => describeMilestone(standing, wholePlan()));
    expect(say('2026-10-31')).toEqual([
      'Done', 'Overdue', 'Due', 'Due', 'Due, waits for: Every school says what it ordinarily provides',
    ]);
    expect(describeMilestone({ id: 'a', status: 'done', daysLeft: 0, blockedBy: [], dueBefore: [], isLate: true }, { milestones: [] })).toBe('Done, after its due date');
  });
});
