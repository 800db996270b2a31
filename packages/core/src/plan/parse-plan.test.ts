import { describe, expect, it } from 'vitest';
import { emptyPlan } from './empty-plan.js';
import { parsePlan } from './parse-plan.js';
import type { Milestone, ReformPlan } from './plan.js';
import { sealedRecord, wholePlan } from './whole-plan.test-inputs.js';

const problemsOf = (plan: unknown) => {
  const parsed = parsePlan(plan);
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => [code, path.join('/')]);
};

const milestone = (id: string, dependsOn: string[] = []): Milestone =>
  ({ id, title: id, owner: 'Somebody', partner: 'council', due: '2026-12-01', dependsOn });

describe('parsePlan', () => {
  it('takes the plan of the documentation, and one that has just begun', async () => {
    expect(problemsOf(wholePlan())).toEqual([]);
    expect(problemsOf(emptyPlan({ id: 'plan', dfeCode: '893' }))).toEqual([]);
    // Under a new version the example is sealed anew: `vitest -u` brings the plan along.
    const current = { ...wholePlan(), assessment: { ...wholePlan().assessment!, hash: sealedRecord().seal.hash } };
    await expect(`${JSON.stringify(current, null, 2)}\n`).toMatchFileSnapshot('../../../../docs/examples/ambleford-plan.json');
  });

  it('names everything at once', () => {
    const plan = wholePlan();
    expect(problemsOf({
      ...plan,
      mood: 'good',
      partnership: { ...plan.partnership, partners: [...plan.partnership.partners, plan.partnership.partners[0]!] },
      officers: [{ name: 'A', role: 'B', partner: 'nobody' }],
      milestones: [{ ...milestone('a', ['b', 'x', 'b']), partner: 'nobody', priority: 'none' }, milestone('b', ['a']), milestone('b')],
      expertsAtHand: [{ id: 'e', profession: 'other', route: 'joint', year: '2026-28', days: {}, spend: '1' }],
      finances: [{ year: '2026-27', lines: [] }, { year: '2026-27', lines: [] }],
      signOffs: [{ body: 'other', name: 'A', role: 'B', on: '2026-06-01' }],
    })).toEqual([
      ['unknown-key', 'mood'],
      ['duplicate-id', 'partnership/partners/6/id'],
      ['unknown-reference', 'officers/0/partner'],
      ['duplicate-id', 'milestones/2/id'],
      ['unknown-reference', 'milestones/0/partner'],
      ['unknown-reference', 'milestones/0/priority'],
      ['unknown-reference', 'milestones/0/dependsOn/1'],
      ['plan.duplicate-dependence', 'milestones/0/dependsOn/2'],
      ['plan.duplicate-year', 'finances/1/year'],
      ['format', 'expertsAtHand/0/year'],
      ['plan.profession-unnamed', 'expertsAtHand/0/named'],
      ['plan.organisation-unnamed', 'signOffs/0/organisation'],
    ]);
  });

  it.each<[string, Milestone[], string[]]>([
    ['itself', [milestone('a', ['a'])], ['a → a']],
    ['two', [milestone('a', ['b']), milestone('b', ['a'])], ['a → b → a']],
    ['a circle behind a way to it', [milestone('s', ['a']), milestone('a', ['b']), milestone('b', ['c']), milestone('c', ['a'])], ['a → b → c → a']],
    ['two circles', [milestone('a', ['b']), milestone('b', ['a', 'c']), milestone('c', ['b'])], ['a → b → a', 'b → c → b']],
    ['none where two ways meet', [milestone('a', ['b', 'c']), milestone('b', ['d']), milestone('c', ['d']), milestone('d')], []],
  ])('finds circles: %s', (_, milestones, expected) => {
    const parsed = parsePlan(wholePlan({ milestones }));
    const found = parsed.ok ? [] : parsed.problems.filter(({ code }) => code === 'plan.circle').map(({ received }) => received);
    expect(found).toEqual(expected);
  });

  it('looks for circles without recursion', () => {
    const chain = Array.from({ length: 2_000 }, (_, index) => milestone(`m${index}`, [`m${(index + 1) % 2_000}`]));
    expect(problemsOf(wholePlan({ milestones: chain }))).toEqual([['plan.circle', 'milestones/1999/dependsOn/0']]);
  });

  it.each<[string, (plan: ReformPlan) => unknown, string[]]>([
    ['money as a number', (plan) => ({ ...plan, expertsAtHand: [{ ...plan.expertsAtHand[0], spend: 348000 }] }), ['type', 'expertsAtHand/0/spend']],
    ['a tenth of a penny', (plan) => ({ ...plan, expertsAtHand: [{ ...plan.expertsAtHand[0], spend: '1.001' }] }), ['format', 'expertsAtHand/0/spend']],
    ['money with a nought before it', (plan) => ({ ...plan, expertsAtHand: [{ ...plan.expertsAtHand[0], spend: '0348000.00' }] }), ['format', 'expertsAtHand/0/spend']],
    ['a deficit with a nought before it', (plan) => ({ ...plan, finances: [{ ...plan.finances[0], deficit: { withPlan: '-01' } }] }), ['format', 'finances/0/deficit/withPlan']],
    ['days with a nought before them', (plan) => ({ ...plan, expertsAtHand: [{ ...plan.expertsAtHand[0], days: { primary: '07' } }] }), ['format', 'expertsAtHand/0/days/primary']],
    ['an officer whose name is a space', (plan) => ({ ...plan, officers: [{ name: ' ', role: 'Director' }] }), ['format', 'officers/0/name']],
    ['a milestone that nobody owns', (plan) => ({ ...plan, milestones: [{ ...milestone('a'), owner: '' }] }), ['format', 'milestones/0/owner']],
    ['an indicator that is defined by nothing', (plan) => ({ ...plan, indicators: [{ ...plan.indicators[0], definition: '\n\t ' }] }), ['format', 'indicators/0/definition']],
    ['a day that is none', (plan) => ({ ...plan, baseline: { agreedOn: '2026-02-30' } }), ['format', 'baseline/agreedOn']],
    ['a kind of setting that is none', (plan) => ({ ...plan, expertsAtHand: [{ ...plan.expertsAtHand[0], days: { moon: '1' } }] }), ['unknown-key', 'expertsAtHand/0/days/moon']],
    ['an indicator against its direction', (plan) => ({ ...plan, indicators: [{ ...plan.indicators[0], target: { value: '1', date: '2029-03-31' } }] }), ['indicator.target-not-higher', 'indicators/0/target/value']],
    ['an unsafe name', (plan) => JSON.parse(JSON.stringify(plan).replace('"id"', '"__proto__":{},"id"')), ['unsafe-key', '__proto__']],
    ['another format', (plan) => ({ ...plan, format: 'send-reform/plan/2' }), ['one-of', 'format']],
    ['nothing', () => null, ['type', '']],
  ])('refuses %s', (_, change, expected) => expect(problemsOf(change(wholePlan()))).toEqual([expected]));
});
