import { describe, expect, it } from 'vitest';
import { lintCrosswalk, parseCrosswalk } from '../instrument/index.js';
import { compareAcross, type FigureChange, type StatementChange } from './index.js';
import { sheetAt, starter, starter2, starterCrosswalk } from './starter-versions.test-inputs.js';

const at = (level: string) => ({ state: 'answered', level });

const then = sheetAt(starter, 1, { 'plan-milestones': at('emerging') }, { date: '2026-01-20', partner: 'health' });
const now = sheetAt(starter2, 2, { 'adult-life': at('fully'), 'lead-officer': undefined }, { date: '2026-06-30', partner: 'health' });
const comparison = compareAcross(starter, then, starter2, now, starterCrosswalk);

const statement = (id: string): StatementChange => comparison.statements.find((change) => change.id === id)!;
const section = (id: string): FigureChange => comparison.sections.find((change) => change.id === id)!;
const reasons = ({ reasons: found }: FigureChange) => found.map(({ code, values }) => [code, values.parts]);

describe('compareAcross, from the starter to a second version', () => {
  it('rests on a crosswalk in which nothing is found', () => {
    expect(parseCrosswalk(structuredClone(starterCrosswalk))).toEqual({ ok: true, value: starterCrosswalk });
    expect(lintCrosswalk(starter, starter2, starterCrosswalk)).toEqual([]);
  });

  it('says what it compares', () => {
    expect(comparison.crosswalk).toBe('starter-1-to-2');
    expect(comparison.then).toMatchObject({ instrument: { version: '1.0.0' }, partner: 'health', date: '2026-01-20', basis: 'declared' });
    expect(comparison.now).toMatchObject({ instrument: { version: '2.0.0' }, date: '2026-06-30' });
  });

  it('compares what is the same, also by another id', () => {
    expect(statement('young-voice')).toMatchObject({ link: 'same', change: 'rose', steps: 1, caution: [], reasons: [] });
    expect(statement('milestones')).toMatchObject({
      link: 'same', section: 'leading', change: 'rose', steps: 2, caution: [],
      then: [{ id: 'plan-milestones', level: 'emerging' }], now: [{ id: 'milestones', level: 'established' }],
    });
  });

  it('compares what was reworded, with a caution that says what changed', () => {
    expect(statement('lead-officer')).toMatchObject({ link: 'reworded', change: 'gone', steps: null, caution: ['text'] });
    expect(statement('adult-life')).toMatchObject({
      link: 'reworded', change: 'rose', steps: 1, mapped: 'partly', caution: ['descriptors', 'levels'],
      then: [{ level: 'developing' }], now: [{ level: 'fully' }],
    });
  });

  it('shows what was split or merged side by side, without a number', () => {
    const withoutNumber = { change: 'not-comparable', steps: null, mapped: null };
    expect(statement('joint-buying')).toMatchObject({
      ...withoutNumber, link: 'split', then: [{ id: 'joint-commissioning' }], now: [{ id: 'joint-buying' }, { id: 'joint-review' }],
      reasons: [{ code: 'statement-split' }],
    });
    expect(statement('joint-review')).toBeUndefined();
    expect(statement('places-ahead')).toMatchObject({
      ...withoutNumber, link: 'merged', then: [{ id: 'future-needs' }, { id: 'local-places' }], now: [{ id: 'places-ahead' }],
      reasons: [{ code: 'statement-merged' }],
    });
  });

  it('lists what was dropped, last, and what is new', () => {
    expect(comparison.statements.at(-1)).toMatchObject({
      id: 'waiting-well', section: 'expertise', link: 'dropped', now: [], steps: null, reasons: [{ code: 'statement-dropped' }],
    });
    expect(statement('quiet-spaces')).toMatchObject({ link: 'new', then: [], steps: null, reasons: [{ code: 'statement-new' }] });
    expect(comparison.changes).toEqual({ rose: 31, fell: 0, stayed: 0, new: 0, gone: 1, 'no-level': 0, 'not-comparable': 4 });
  });

  it('compares a section in which everything is the same, also by another id', () => {
    expect(section('deciding')).toMatchObject({ difference: '1', rounded: '1.00', levelSteps: 1, answeredBoth: 4, reasons: [] });
    expect(section('between-settings')).toMatchObject({ was: 'settings', difference: '1', change: 'rose', reasons: [] });
  });

  it('compares no other, says what is in the way, and passes that on to the sections around', () => {
    expect(reasons(section('leading'))).toEqual([['statements-reworded', ['lead-officer']], ['withheld-now', undefined]]);
    expect(reasons(section('direction'))).toEqual([['statements-split', ['joint-buying', 'joint-review']]]);
    expect(reasons(section('need'))).toEqual([['statements-merged', ['places-ahead']]]);
    expect(reasons(section('expertise'))).toEqual([['statements-dropped', ['waiting-well']]]);
    expect(reasons(section('everyday'))).toEqual([['statements-new', ['quiet-spaces']]]);
    expect(reasons(section('early-help'))).toEqual([['statements-reworded', ['adult-life']]]);
    expect(reasons(section('mainstream'))).toEqual([
      ['statements-new', ['quiet-spaces']], ['statements-reworded', ['adult-life']],
    ]);
    expect(comparison.overall.reasons.map(({ code }) => code).toSorted()).toEqual([
      'statements-dropped', 'statements-merged', 'statements-new', 'statements-reworded', 'statements-split', 'withheld-now',
    ]);
    for (const figure of [comparison.overall, ...comparison.sections]) {
      expect(figure.difference === null, figure.id).toBe(figure.reasons.length > 0);
    }
  });

  it('takes a section that the crosswalk leaves out for dropped and new', () => {
    const { sections = [] } = starterCrosswalk;
    const without = { ...starterCrosswalk, sections: sections.filter(({ from }) => from !== 'settings') };
    const { sections: changes } = compareAcross(starter, then, starter2, now, without);
    expect(changes.find(({ id }) => id === 'between-settings')).toMatchObject({
      was: null, then: null, difference: null, reasons: [{ code: 'section-new' }],
    });
    expect(changes.at(-1)).toMatchObject({ id: 'settings', parent: 'mainstream', now: null, reasons: [{ code: 'section-dropped' }] });
    const around = changes.find(({ id }) => id === 'mainstream')!;
    expect(reasons(around)).toEqual(expect.arrayContaining([
      ['sections-new', ['between-settings']], ['sections-dropped', ['settings']],
    ]));
  });

  it('throws for a crosswalk that cannot be used', () => {
    const { statements } = starterCrosswalk;
    expect(() => compareAcross(starter, then, starter2, now, { ...starterCrosswalk, statements: statements.slice(1) })).toThrow(
      'The crosswalk cannot be used (crosswalk-not-covered). Check it with lintCrosswalk first.',
    );
    expect(() => compareAcross(starter2, now, starter, then, starterCrosswalk)).toThrow('crosswalk-other-instrument');
  });
});
