import { describe, expect, it } from 'vitest';
import { milestoneStandings } from './milestone-standing.js';
import { wholePlan } from './whole-plan.test-inputs.js';

const standing = (asOf: string) =>
  milestoneStandings(wholePlan(), asOf).map(({ id, status, daysLeft, blockedBy, isLate }) => [id, status, daysLeft, blockedBy.join(), isLate]);

describe('milestoneStandings', () => {
  it('has the earliest due first, and counts as done only what was done by the day', () => {
    expect(standing('2026-09-27')).toEqual([
      ['outreach-agreed', 'due', 3, '', false],
      ['therapists-in-post', 'due', 33, 'outreach-agreed', false],
      ['outreach-team', 'due', 82, 'outreach-agreed', false],
      ['common-offer', 'due', 180, '', false],
      ['college-transition', 'due', 292, 'common-offer', false],
    ]);
    expect(standing('2026-09-28')[0]).toEqual(['outreach-agreed', 'done', 2, '', false]);
    expect(standing('2026-09-28')[1]).toEqual(['therapists-in-post', 'due', 32, '', false]);
  });

  it('is not overdue on the day itself', () => {
    expect(standing('2026-10-30')[1]![1]).toBe('due');
    expect(standing('2026-10-31')[1]!.slice(1, 3)).toEqual(['overdue', -1]);
  });

  it('says what was done late, and what is due before what it waits for', () => {
    const { milestones } = wholePlan();
    const [, agreed] = milestones;
    const late = milestoneStandings({ milestones: [{ ...agreed!, due: '2026-09-27' }] }, '2026-10-15');
    expect(late[0]).toMatchObject({ status: 'done', isLate: true, blockedBy: [] });
    const { done: _done, ...open } = agreed!;
    const crossed = milestoneStandings({ milestones: [milestones[0]!, { ...open, due: '2027-01-01' }] }, '2026-10-15');
    expect(crossed[0]).toMatchObject({ id: 'outreach-team', dueBefore: ['outreach-agreed'] });
  });
});
