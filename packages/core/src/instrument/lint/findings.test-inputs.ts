import type { Draft } from '../small-instrument.test-inputs.js';
import type { Finding } from './finding.js';
import { A1, a, a1, bandsFrom, gate, GATE, options, ticked, withBands } from './lint.test-inputs.js';

type Wanted = Pick<Finding, 'severity' | 'path'> & Partial<Finding>;

/** For each code the smallest change that brings it about, and nothing else with it. */
export const FINDINGS: Readonly<Record<string, readonly [(draft: Draft) => void, Wanted]>> = {
  'level-without-band': [
    (draft) => (draft.bands = bandsFrom('1', '2', '3')),
    { severity: 'warning', path: ['bands'], values: { level: 'l4' } },
  ],
  'bands-fall': [
    (draft) => (draft.bands = ['l1', 'l3', 'l2', 'l4'].map((level, at) => ({ level, from: String(at + 1) }))),
    { severity: 'error', path: ['bands', 2], values: { level: 'l2', before: 'l3' } },
  ],
  'band-out-of-reach': [
    (draft) => (draft.bands = bandsFrom('1', '2', '3', '4.5')),
    { severity: 'warning', path: ['bands', 3], values: { level: 'l4', lowest: '1', highest: '4' } },
  ],
  'bands-start-late': [
    (draft) => (draft.bands = bandsFrom('1.5', '2', '3', '4')),
    { severity: 'error', path: ['bands', 0], values: { from: '3/2', lowest: '1' } },
  ],
  'bands-end-early': [
    (draft) => (draft.bands = withBands(draft).map((band) => (band.level === 'l4' ? { ...band, from: '3.5', below: '4' } : band))),
    {
      severity: 'error', path: ['bands', 3], values: { level: 'l4', below: '4', highest: '4' },
      fix: [{ op: 'remove', path: '/bands/3/below' }],
    },
  ],
  'band-empty': [
    (draft) => Object.assign(withBands(draft)[1]!, { below: '2' }),
    { severity: 'error', path: ['bands', 1], values: { level: 'l2' } },
  ],
  'bands-gap': [
    (draft) => Object.assign(withBands(draft)[1]!, { below: '2.5' }),
    {
      severity: 'error', path: ['bands', 1], values: { level: 'l2', before: 'l3', next: 'l3', below: '5/2', from: '3' },
      fix: [{ op: 'remove', path: '/bands/1/below' }],
    },
  ],
  'bands-overlap': [
    (draft) => Object.assign(withBands(draft)[1]!, { below: '3.5' }),
    {
      severity: 'error', path: ['bands', 1], values: { level: 'l2', before: 'l3', next: 'l3', below: '7/2', from: '3' },
      fix: [{ op: 'remove', path: '/bands/1/below' }],
    },
  ],
  'gate-unknown-statement': [
    (draft) => gate(draft, { all: ['a1', 'nobody'] }),
    { severity: 'error', path: [...GATE, 'unless', 'all', 1], values: { statement: 'nobody' } },
  ],
  'gate-unknown-level': [
    (draft) => gate(draft, { all: ['a1', 'b1'], atLeast: 'yes' }),
    { severity: 'error', path: [...GATE, 'unless', 'atLeast'], values: { level: 'yes' } },
  ],
  'gate-holds-nothing': [
    (draft) => gate(draft, {}, 'l4'),
    { severity: 'warning', path: GATE, values: { level: 'l4' } },
  ],
  'gate-without-level': [
    (draft) => {
      gate(draft, {});
      draft.bands = undefined;
    },
    { severity: 'error', path: GATE, values: {} },
  ],
  'gate-impossible': [
    (draft) => {
      gate(draft, { atLeast: 'l4' });
      Object.assign(a1(draft), ticked({ otherwise: 'l1' }));
    },
    { severity: 'error', path: [...GATE, 'unless', 'all', 0], values: { statement: 'a1', level: 'l4' } },
  ],
  'gate-always-passes': [
    (draft) => gate(draft, { atLeast: 'l1', unknown: 'pass' }),
    { severity: 'warning', path: [...GATE, 'unless', 'all', 0], values: { statement: 'a1', level: 'l1' } },
  ],
  'weight-unused': [
    (draft) => {
      a(draft).rule = { kind: 'minimum' };
      a1(draft).weight = '2';
    },
    {
      severity: 'warning', path: [...A1, 'weight'], values: { part: 'a1', rule: 'minimum' },
      fix: [{ op: 'remove', path: '/sections/0/statements/0/weight' }],
    },
  ],
  'weight-zero': [
    (draft) => (a1(draft).weight = '0.0'),
    { severity: 'warning', path: [...A1, 'weight'], values: { part: 'a1', kinds: [] } },
  ],
  'weights-total': [
    (draft) => (a(draft).weightsTotal = '100'),
    { severity: 'error', path: ['sections', 0, 'weightsTotal'], values: { total: '2', expected: '100' } },
  ],
  'weights-nearly-total': [
    (draft) => (a(draft).statements = ['a1', 'a2', 'a3'].map((id) => ({ id, text: id, weight: '33' }))),
    { severity: 'advice', path: ['sections', 0], values: { total: '99', expected: '100' } },
  ],
  'section-empty': [
    (draft) => draft.sections.push({ id: 'c', title: 'Empty', statements: [] }),
    { severity: 'warning', path: ['sections', 2], values: { section: 'c' } },
  ],
  'part-without-figure': [
    (draft) => (a(draft).rule = { kind: 'none' }),
    { severity: 'warning', path: ['sections', 0], values: { section: 'a', rule: 'weighted-mean' } },
  ],
  'nothing-to-gain': [
    (draft) => {
      a(draft).rule = { kind: 'percentage' };
      a1(draft).options = options('-1', '0');
    },
    { severity: 'advice', path: A1, values: { statement: 'a1' } },
  ],
  'table-uncovered': [
    (draft) => Object.assign(a1(draft), ticked()),
    {
      severity: 'error', path: [...A1, 'rule'],
      values: { count: 5, patterns: ['all,all', 'some,all', 'some,none', 'none,all'] },
    },
  ],
  'part-of-lowest': [
    (draft) => {
      a(draft).rule = { kind: 'level-reached', metAt: 'l2' };
      Object.assign(a1(draft), { partOf: 'l1' });
      Object.assign(a(draft).statements[1]!, { partOf: 'l2' });
    },
    { severity: 'warning', path: [...A1, 'partOf'], values: { statement: 'a1', level: 'l1' } },
  ],
  'one-level': [
    (draft) => (a1(draft).options = options('1')),
    { severity: 'warning', path: [...A1, 'options'], values: {} },
  ],
  'values-do-not-rise': [
    (draft) => (draft.scales['two']!.levels[1]!.value = '0.00'),
    { severity: 'warning', path: ['scales', 'two', 'levels', 1, 'value'], values: { level: 'yes', before: 'no' } },
  ],
  'descriptor-missing': [
    (draft) => Object.assign(a1(draft), { options: options('1', '2'), descriptors: { o0: 'Little' } }),
    { severity: 'warning', path: [...A1, 'descriptors', 'o1'], values: { statement: 'a1', level: 'o1' } },
  ],
  'source-never-cited': [
    (draft) => (draft.sources = [{ id: 'law', title: 'A law' }]),
    { severity: 'warning', path: ['sources', 0], values: { source: 'law' } },
  ],
  'never-named': [
    (draft) => {
      draft.partners = ['health', 'care'].map((id) => ({ id, label: id }));
      a1(draft).partners = ['care'];
    },
    { severity: 'advice', path: ['partners', 0], values: { kind: 'partners', id: 'health' } },
  ],
  'statement-cites-nothing': [
    (draft) => {
      draft.sources = [{ id: 'law', title: 'A law' }];
      for (const { statements } of draft.sections) for (const item of statements) if (item.id !== 'a1') item.source = 'law';
    },
    { severity: 'advice', path: A1, values: { statement: 'a1' } },
  ],
};
