import { describe, expect, it } from 'vitest';
import { unwrap } from '../problems/index.js';
import { parseApproval, type Approval } from '../approval/index.js';
import { contentHash } from '../canonical/index.js';
import { emptyPlan } from './empty-plan.js';
import type { ReformPlan } from './plan.js';
import { points, twentyWeeks } from './plan.test-inputs.js';
import { planReadiness, type ReadinessOptions } from './plan-readiness.js';
import { READINESS_CHECKS, type ReadinessCheckId } from './readiness.js';
import { planApproval, sealedRecord, wholePlan } from './whole-plan.test-inputs.js';

const AS_OF = '2026-10-15';

const look = (id: ReadinessCheckId, changes: Partial<ReformPlan> = {}, options: Partial<ReadinessOptions> = {}) => {
  const { state, missing } = planReadiness(wholePlan(changes), { asOf: AS_OF, ...options }).checks.find((check) => check.id === id)!;
  return [state, ...missing.map(({ code, values }) => [code, ...Object.values(values)].join(' '))];
};

const improving = (actuals: Readonly<Record<string, string>>) => ({ indicators: [twentyWeeks({ actuals: points(actuals) })] });

describe('planReadiness', () => {
  it('says that nothing is met by a plan in which nothing stands', () => {
    const { checks, counts, notices } = planReadiness(emptyPlan({ id: 'plan', dfeCode: '893' }), { asOf: AS_OF });
    expect(checks.map(({ id }) => id)).toEqual(READINESS_CHECKS);
    expect(counts).toEqual({ met: 0, partly: 0, missing: 10 });
    expect(notices[0]!.code).toBe('pass-mark-not-public');
  });

  it('cites a letter, at a part, for every expectation', () => {
    for (const { sources, basis } of planReadiness(wholePlan(), { asOf: AS_OF }).checks) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { date, part } of sources) {
        expect(['2025-12-15', '2026-03-09']).toContain(date);
        expect(part).toMatch(/\w/);
      }
      expect(['asked', 'asked-of-some', 'reading']).toContain(basis);
    }
  });

  it('looks at the plan of the documentation', () => {
    const { checks, counts } = planReadiness(wholePlan(), { asOf: AS_OF, record: sealedRecord() });
    expect(counts).toEqual({ met: 8, partly: 2, missing: 0 });
    expect(checks.filter(({ state }) => state !== 'met').map(({ id }) => id)).toEqual(['improvement', 'experts-at-hand']);
  });

  it.each<[string, ReadinessCheckId, Partial<ReformPlan>, Partial<ReadinessOptions>, string[]]>([
    ['no assessment', 'assessment', { assessment: undefined }, {}, ['missing', 'no-assessment']],
    ['one that was not shown', 'assessment', { assessment: { hash: 'sha256-1' } }, {}, ['partly', 'assessment-not-shown sha256-1']],
    ['another one', 'assessment', { assessment: { hash: 'sha256-1' } }, { record: { ...sealedRecord(), seal: { ...sealedRecord().seal, hash: 'sha256-2' } } }, ['partly', 'assessment-is-another sha256-2']],
    ['one that was changed', 'assessment', {}, { record: { ...sealedRecord(), sealedOn: '2026-06-02' } }, ['partly', `assessment-changed ${sealedRecord().seal.hash}`]],
    ['no officer', 'officer', { officers: [] }, {}, ['missing', 'no-officer']],
    ['no milestones', 'milestones', { milestones: [] }, {}, ['missing', 'no-milestone']],
    ['no sign-off', 'leadership', { signOffs: [] }, {}, ['missing', 'no-sign-off council', 'no-sign-off integrated-care-board']],
    ['one sign-off', 'leadership', { signOffs: wholePlan().signOffs.slice(0, 1) }, {}, ['partly', 'no-sign-off integrated-care-board']],
    ['a sign-off to come', 'leadership', {}, { asOf: '2026-06-13' }, ['partly', 'no-sign-off integrated-care-board']],
    ['no finances', 'shift', { finances: [] }, {}, ['partly', 'no-two-years-of-finances']],
    ['years of which one has no money in it', 'shift', { finances: [{ year: '2026-27', lines: [] }, { ...wholePlan().finances[0]!, year: '2027-28' }] }, {}, ['partly', 'no-two-years-of-finances']],
    ['one year', 'shift', { finances: wholePlan().finances.slice(0, 1), milestones: [] }, {}, ['missing', 'shift-not-served early-intervention', 'shift-not-served inclusive-mainstream', 'no-two-years-of-finances']],
    ['money that moves the other way', 'shift', { finances: wholePlan().finances.map((one, index) => ({ ...one, year: ['2027-28', '2026-27'][index]! })) }, {}, ['partly', 'share-does-not-grow']],
    ['no offer', 'experts-at-hand', { expertsAtHand: [] }, {}, ['missing', 'no-offer']],
    ['an offer of nothing', 'experts-at-hand', { expertsAtHand: [{ ...wholePlan().expertsAtHand[0]!, days: { primary: '0.0' }, spend: '0' }] }, {}, [
      'partly', 'profession-not-offered speech-and-language-therapist', 'profession-not-offered occupational-therapist',
      'line-without-days ep-2026 educational-psychologist 2026-27', 'line-without-spend ep-2026 educational-psychologist 2026-27',
    ]],
    ['nobody', 'partners', { partnership: { name: 'P', partners: [] } }, {}, ['missing', 'partner-not-named health', 'partner-not-named schools', 'partner-not-named early-years', 'partner-not-named post-16']],
    ['a college to which nothing falls', 'partners', { milestones: wholePlan().milestones.filter(({ partner }) => partner !== 'college') }, {}, ['partly', 'partner-without-milestone post-16']],
    ['no principle but one', 'principles', { milestones: wholePlan().milestones.slice(1, 2) }, {}, ['partly', 'principle-not-served early', 'principle-not-served local', 'principle-not-served fair', 'principle-not-served effective']],
    ['no baseline agreed', 'baseline', { baseline: undefined }, {}, ['partly', 'baseline-not-agreed']],
    ['one agreed later', 'baseline', {}, { asOf: '2026-05-27' }, ['partly', 'baseline-not-agreed']],
    ['an indicator without one', 'baseline', { indicators: [twentyWeeks({ baseline: undefined })] }, {}, ['partly', 'indicator-no-baseline twenty-weeks Plans within 20 weeks']],
    ['no indicators', 'improvement', { indicators: [] }, {}, ['missing', 'no-indicator-to-judge']],
    ['indicators only watched', 'improvement', { indicators: [twentyWeeks({ direction: 'none' })] }, {}, ['missing', 'no-indicator-to-judge']],
    ['two better quarters', 'improvement', improving({ '2026-27 Q1': '48.1', '2026-27 Q2': '49' }), {}, ['met']],
    ['one better quarter', 'improvement', improving({ '2026-27 Q1': '48.1' }), {}, ['missing', 'indicator-too-few-quarters twenty-weeks Plans within 20 weeks 2 1']],
    ['one that is level', 'improvement', improving({ '2026-27 Q1': '48', '2026-27 Q2': '49' }), {}, ['missing', 'indicator-not-better twenty-weeks Plans within 20 weeks 2']],
    ['a quarter to come', 'improvement', improving({ '2026-27 Q1': '50', '2026-27 Q3': '51' }), {}, ['missing', 'indicator-too-few-quarters twenty-weeks Plans within 20 weeks 2 1']],
    ['two better quarters that do not follow one another', 'improvement', improving({ '2026-27 Q1': '50', '2026-27 Q3': '51' }), { asOf: '2027-01-01' }, ['missing', 'indicator-too-few-quarters twenty-weeks Plans within 20 weeks 2 1']],
    ['two in a row over the end of a year', 'improvement', improving({ '2026-27 Q4': '50', '2027-28 Q1': '51' }), { asOf: '2027-07-01' }, ['met']],
    ['a quarter before the baseline', 'improvement', improving({ '2025-26 Q4': '50', '2026-27 Q1': '51' }), {}, ['missing', 'indicator-too-few-quarters twenty-weeks Plans within 20 weeks 2 1']],
  ])('%s (%s)', (_, id, changes, options, expected) => expect(look(id, changes, options)).toEqual(expected));

  it('looks at each milestone', () => {
    const [first, ...others] = wholePlan().milestones;
    const { shownBy: _shownBy, ...bare } = first!;
    const milestones = [{ ...bare, agreedOn: '2026-10-16', due: '2026-09-01' }, ...others];
    const open = milestones.map(({ done: _done, ...one }) => one);
    expect(look('milestones', { milestones: open })).toEqual([
      'partly', `milestone-not-agreed ${first!.id} ${first!.title}`, `milestone-not-shown ${first!.id} ${first!.title}`,
      `milestone-due-too-early ${first!.id} ${first!.title} ${others[0]!.title}`,
    ]);
  });

  it('looks at what is said to be done: something shows it, and what it depends on came before', () => {
    const [team, agreed, ...others] = wholePlan().milestones;
    const open = { ...agreed!, done: undefined };
    const milestones = (on: string, before: typeof open, evidence: readonly { readonly title: string }[]) =>
      ({ milestones: [{ ...team!, done: { on, evidence } }, before, ...others] });
    const shown = [{ title: 'A rota' }];
    expect(look('milestones', milestones('2026-10-01', agreed! as typeof open, shown))).toEqual(['met']);
    expect(look('milestones', milestones('2026-10-01', agreed! as typeof open, []))).toEqual(['partly', `milestone-done-not-shown ${team!.id} ${team!.title}`]);
    // Neither one that is open nor one that was done later came before.
    for (const before of [open, { ...agreed!, done: { ...agreed!.done!, on: '2026-10-02' } }]) {
      expect(look('milestones', milestones('2026-10-01', before as typeof open, shown)))
        .toEqual(['partly', `milestone-done-too-early ${team!.id} ${team!.title} ${agreed!.title}`]);
    }
    // What was done after the day that is looked at does not count yet.
    expect(look('milestones', milestones('2026-10-16', open, []))).toEqual(['met']);
  });

  it('says of each expectation how firmly a letter asks it', () => {
    const { checks } = planReadiness(wholePlan(), { asOf: AS_OF });
    expect(checks.filter(({ basis }) => basis !== 'asked').map(({ id, basis }) => [id, basis])).toEqual([
      ['officer', 'asked-of-some'], ['experts-at-hand', 'reading'], ['partners', 'reading'], ['baseline', 'reading'],
    ]);
  });

  it('takes a principle from the priority that a milestone serves', () => {
    const plan = wholePlan();
    const serving = { ...plan.milestones[0]!, principles: undefined };
    const priorities = plan.priorities.map((one) => ({ ...one, principles: ['early', 'local', 'fair', 'effective', 'shared'] }));
    expect(look('principles', { milestones: [serving], priorities })).toEqual(['met']);
    expect(look('principles', { milestones: [], priorities })[0]).toBe('missing');
  });

  it('sees that the plan is not the one that was signed off, until it has been sent', () => {
    const plan = wholePlan();
    const whole = unwrap(parseApproval(planApproval()));
    const signedOff = (planHash: string, events = 2): Approval =>
      ({ ...whole, events: whole.events.slice(0, events).map((event) => (event.type === 'signed-off' ? { ...event, planHash } : event)) });
    expect(look('leadership', {}, { approval: signedOff(contentHash(plan)) })).toEqual(['met']);
    expect(look('leadership', {}, { approval: signedOff(contentHash({})) })).toEqual(['partly', 'changed-since-sign-off']);
    expect(look('leadership', {}, { approval: signedOff(contentHash({}), 3) })).toEqual(['met']);
    // What was sent is another version than what was signed; a revised one is.
    const sent = (planHash: string, type: 'submitted' | 'resubmitted'): Approval => ({
      ...whole, events: signedOff(contentHash(plan), whole.events.length).events.map((event) => (event.type === type ? { ...event, planHash } : event)),
    });
    expect(look('leadership', {}, { approval: sent(contentHash({}), 'submitted') })).toEqual(['partly', 'changed-before-it-was-sent']);
    expect(look('leadership', {}, { approval: sent(contentHash(plan), 'submitted') })).toEqual(['met']);
    expect(look('leadership', {}, { approval: sent(contentHash({}), 'resubmitted') })).toEqual(['met']);
  });

  it('counts shares exactly: a third is not more than a third', () => {
    const year = (name: string, towards: string, other: string) => ({ year: name, lines: [
      { id: 'a', title: 'A', kind: 'early-intervention', planned: towards }, { id: 'b', title: 'B', kind: 'special', planned: other },
    ] } as const);
    expect(look('shift', { finances: [year('2026-27', '0.01', '0.02'), year('2027-28', '333333333333.33', '666666666666.66')] }))
      .toEqual(['partly', 'share-does-not-grow']);
    expect(look('shift', { finances: [year('2027-28', '333333333333.33', '666666666666.65'), year('2026-27', '0.01', '0.02')] })).toEqual(['met']);
  });
});
