import { describe, expect, it } from 'vitest';
import { describeFinding, findingEnglish } from '../../text/index.js';
import type { Finding } from '../lint/finding.js';
import type { Draft } from '../small-instrument.test-inputs.js';
import { compiledSmall, crosswalkBetween } from './crosswalk.test-inputs.js';
import type { Crosswalk, CrosswalkEntry } from './format.js';
import { lintCrosswalk } from './lint-crosswalk.js';

const from = compiledSmall();

const lint = (change: (draft: Draft) => void, walk?: (crosswalk: Crosswalk) => void): Finding[] => {
  const to = compiledSmall((draft) => {
    draft.version = '2.0.0';
    change(draft);
  });
  return lintCrosswalk(from, to, crosswalkBetween(from, to, walk));
};

const nothing = () => undefined;
const a1 = (draft: Draft) => draft.sections[0]!.statements[0]!;
const at = (index: number, entry: CrosswalkEntry) => (crosswalk: Crosswalk) => void crosswalk.statements.splice(index, 1, entry);
const reworded = (levels?: Record<string, string>) =>
  at(0, { kind: 'reworded', from: 'a1', to: 'a1', ...(levels === undefined ? {} : { levels }) });
const options = (draft: Draft) => (a1(draft).options = ['x', 'y'].map((id, index) => ({ id, label: id, value: String(index) })));

/** What a fix makes of a crosswalk. */
function mended(crosswalk: Crosswalk, { fix }: Finding): Crosswalk {
  const copy = structuredClone(crosswalk) as unknown as Record<string, unknown>;
  for (const { path, ...operation } of fix ?? []) {
    const steps = path.split('/').slice(1);
    const holder = steps.slice(0, -1).reduce<Record<string, unknown>>((value, step) => value[step] as Record<string, unknown>, copy);
    if (operation.op === 'remove') Reflect.deleteProperty(holder, steps.at(-1)!);
    else holder[steps.at(-1)!] = operation.value;
  }
  return copy as unknown as Crosswalk;
}

/** A change to the second version and one to the crosswalk, and what is found first. */
const CASES: [string, (draft: Draft) => void, ((crosswalk: Crosswalk) => void) | undefined, Partial<Finding>][] = [
  ['another id', nothing, (crosswalk) => (crosswalk.from.id = 'big'), {
    code: 'crosswalk-other-instrument', severity: 'error', path: ['from', 'id'],
    values: { side: 'from', member: 'id', expected: 'small', received: 'big' },
  }],
  ['another version', nothing, (crosswalk) => (crosswalk.to.version = '3.0.0'), {
    code: 'crosswalk-other-instrument', path: ['to', 'version'], values: { side: 'to', member: 'version', expected: '2.0.0', received: '3.0.0' },
  }],
  ['a hash that does not fit', nothing, (crosswalk) => (crosswalk.to.hash = from.hash), {
    code: 'crosswalk-other-instrument', path: ['to', 'hash'],
  }],
  ['a statement that nobody covers', nothing, (crosswalk) => void crosswalk.statements.splice(1, 1, { kind: 'dropped', from: 'a2' }), {
    code: 'crosswalk-not-covered', severity: 'error', path: ['statements'], values: { side: 'to', statement: 'a2' },
  }],
  ['one covered twice', nothing, (crosswalk) => void crosswalk.statements.push({ kind: 'merged', from: ['a1', 'a2'], to: 'b1' }), {
    code: 'crosswalk-covered-twice', severity: 'error', path: ['statements', 4, 'from', 0], values: { side: 'from', part: 'a1' },
  }],
  ['one that is not there', nothing, (crosswalk) => void crosswalk.statements.push({ kind: 'new', to: 'z' }), {
    code: 'crosswalk-unknown-statement', severity: 'error', path: ['statements', 4, 'to'], values: { side: 'to', statement: 'z' },
  }],
  ['a statement in other words called the same', (draft) => (a1(draft).text = 'Other'), undefined, {
    code: 'crosswalk-not-the-same', severity: 'error', path: ['statements', 0], values: { from: 'a1', to: 'a1', parts: ['text'] },
    fix: [{ op: 'replace', path: '/statements/0/kind', value: 'reworded' }],
  }],
  ['one with other descriptors and another weight', (draft) => Object.assign(a1(draft), { descriptors: { l1: 'Low' }, weight: '2' }), undefined, {
    code: 'crosswalk-not-the-same', values: { from: 'a1', to: 'a1', parts: ['descriptors', 'weight'] },
  }],
  ['one on another scale, where levels have to be mapped too', options, undefined, {
    code: 'crosswalk-not-the-same', values: { from: 'a1', to: 'a1', parts: ['levels'] }, fix: null,
  }],
  ['one called reworded that is the same', nothing, reworded(), {
    code: 'crosswalk-is-the-same', severity: 'advice', path: ['statements', 0],
    fix: [{ op: 'replace', path: '/statements/0/kind', value: 'same' }],
  }],
  ['a scale that nobody has mapped', options, reworded(), {
    code: 'crosswalk-levels-not-mapped', severity: 'error', path: ['statements', 0], values: { from: 'a1', to: 'a1' },
  }],
  ['a statement that now counts the other way round', (draft) => (a1(draft).reversed = true), reworded(), {
    code: 'crosswalk-levels-not-mapped',
  }],
  ['a level that is missing', options, reworded({ l1: 'x', l2: 'x', l4: 'y' }), {
    code: 'crosswalk-level-missing', severity: 'error', path: ['statements', 0, 'levels'], values: { statement: 'a1', level: 'l3' },
  }],
  ['a level that is not there', options, reworded({ l1: 'x', l2: 'x', l3: 'z', l4: 'y' }), {
    code: 'crosswalk-unknown-level', severity: 'error', path: ['statements', 0, 'levels', 'l3'], values: { statement: 'a1', level: 'z' },
  }],
  ['levels that fall', options, reworded({ l1: 'x', l2: 'y', l3: 'x', l4: 'y' }), {
    code: 'crosswalk-levels-fall', severity: 'error', path: ['statements', 0, 'levels', 'l3'], values: { level: 'l3', before: 'l2' },
  }],
  ['a split into one', (draft) => (a1(draft).text = 'Other'), at(0, { kind: 'split', from: 'a1', to: ['a1'] }), {
    code: 'crosswalk-split-of-one', severity: 'error', path: ['statements', 0, 'to'], values: { statement: 'a1' },
  }],
  ['a merger of one', (draft) => (a1(draft).text = 'Other'), at(0, { kind: 'merged', from: ['a1'], to: 'a1' }), {
    code: 'crosswalk-merged-of-one', severity: 'error', path: ['statements', 0, 'from'], values: { statement: 'a1' },
  }],
  ['a dropped statement that is still there', nothing, (crosswalk) => void crosswalk.statements.splice(0, 1, { kind: 'dropped', from: 'a1' }, { kind: 'new', to: 'a1' }), {
    code: 'crosswalk-dropped-still-there', severity: 'warning', path: ['statements', 0, 'from'], values: { statement: 'a1' },
  }],
  ['a section that is not there', nothing, (crosswalk) => void crosswalk.sections!.push({ from: 'z', to: 'a' }), {
    code: 'crosswalk-unknown-section', severity: 'error', path: ['sections', 2, 'from'], values: { side: 'from', section: 'z' },
  }],
  ['a section named twice', nothing, (crosswalk) => void crosswalk.sections!.push({ from: 'a', to: 'a' }), {
    code: 'crosswalk-covered-twice', severity: 'error', path: ['sections', 2, 'from'], values: { side: 'from', part: 'a' },
  }],
  ['the whole for a part', nothing, (crosswalk) => (crosswalk.sections = [{ from: 'small', to: 'a' }, { from: 'b', to: 'b' }]), {
    code: 'crosswalk-whole-and-part', severity: 'error', path: ['sections', 0], values: { from: 'small', to: 'a' },
  }],
  ['a section left out that has kept its id', nothing, (crosswalk) => (crosswalk.sections = [{ from: 'a', to: 'a' }]), {
    code: 'crosswalk-section-left-out', severity: 'advice', path: ['sections'], values: { section: 'b' },
  }],
];

describe('lintCrosswalk', () => {
  it('finds nothing where everything goes on', () => {
    expect(lint(nothing)).toEqual([]);
  });

  it('finds nothing where only what is not asked differs: a title, a source, who is asked first', () => {
    expect(lint((draft) => {
      draft.title = 'Two';
      draft.partners = [{ id: 'health', label: 'Health' }];
      a1(draft).partners = ['health'];
    })).toEqual([]);
  });

  it.each(CASES)('finds %s', (_, change, walk, expected) => {
    expect(lint(change, walk)[0]).toMatchObject(expected);
  });

  it('has a test and a sentence for every code', () => {
    const codes = new Set(Object.keys(findingEnglish).filter((code) => code.startsWith('crosswalk-')));
    expect(new Set<string | undefined>(CASES.map(([, , , { code }]) => code))).toEqual(codes);
    for (const [, change, walk] of CASES) expect(describeFinding(lint(change, walk)[0]!)).toMatch(/^[^{}]+\.$/);
  });

  it.each<[string, (draft: Draft) => void, ((crosswalk: Crosswalk) => void) | undefined]>([
    ['crosswalk-not-the-same', (draft) => (a1(draft).text = 'Other'), undefined],
    ['crosswalk-is-the-same', nothing, reworded({ l1: 'l1', l2: 'l2', l3: 'l3', l4: 'l4' })],
    ['crosswalk-split-of-one', (draft) => (a1(draft).text = 'Other'), at(0, { kind: 'split', from: 'a1', to: ['a1'] })],
    ['crosswalk-merged-of-one', (draft) => (a1(draft).text = 'Other'), at(0, { kind: 'merged', from: ['a1'], to: 'a1' })],
  ])('mends by its fix all that is found: %s', (code, change, walk) => {
    const to = compiledSmall(change);
    const crosswalk = crosswalkBetween(from, to, walk);
    const [found] = lintCrosswalk(from, to, crosswalk);
    expect(found).toMatchObject({ code });
    expect(lintCrosswalk(from, to, mended(crosswalk, found!))).toEqual([]);
  });

  it('lets a mirrored map pass where a statement was turned round', () => {
    const turned = (draft: Draft) => Object.assign(a1(draft), { reversed: true, text: 'Not so' });
    expect(lint(turned, reworded({ l1: 'l4', l2: 'l3', l3: 'l2', l4: 'l1' }))).toEqual([]);
    expect(lint(turned, reworded({ l1: 'l1', l2: 'l2', l3: 'l3', l4: 'l4' }))[0]).toMatchObject({ code: 'crosswalk-levels-fall' });
  });

  it('puts the gravest first', () => {
    const severities = lint(nothing, (crosswalk) => {
      crosswalk.sections = [];
      crosswalk.statements.pop();
      crosswalk.statements.splice(0, 1, { kind: 'dropped', from: 'a1' }, { kind: 'new', to: 'a1' });
    }).map(({ severity }) => severity);
    expect(severities).toEqual(['error', 'error', 'warning', 'advice', 'advice']);
  });
});
