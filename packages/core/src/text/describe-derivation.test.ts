import { describe, expect, it } from 'vitest';
import { SHEET_FORMAT, checkSheet } from '../assessment/index.js';
import { compileInstrument, parseInstrument } from '../instrument/index.js';
import { smallInstrument, type Draft } from '../instrument/small-instrument.test-inputs.js';
import { unwrap } from '../problems/index.js';
import { explain, explainRange, type End } from '../scoring/index.js';
import { derivationEnglish } from './derivation.en.js';
import { describeDerivation, type DerivationCatalogue } from './describe-derivation.js';

/** Answers by statement: a level, or the state of one without a level, or the whole answer. */
type Answers = Record<string, string | object>;

function sentences(change: (draft: Draft) => void, answers: Answers, about = 'small', catalogue?: DerivationCatalogue, end?: End) {
  const compiled = unwrap(compileInstrument(unwrap(parseInstrument(smallInstrument(change)))));
  const states = ['not-applicable', 'do-not-know', 'not-yet'];
  const sheet = unwrap(checkSheet(compiled, {
    format: SHEET_FORMAT, id: 'sheet', revision: 1, place: { kind: 'county' },
    instrument: { id: 'small', version: '1.0.0', hash: compiled.hash },
    answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [
      id, typeof answer === 'object' ? answer : states.includes(answer) ? { state: answer } : { state: 'answered', level: answer },
    ])),
  }));
  const derivation = end === undefined ? explain(compiled, sheet, about) : explainRange(compiled, sheet, about, end);
  return describeDerivation(derivation!, compiled.instrument, catalogue);
}

/** As a page would set it out. */
const page = (...args: Parameters<typeof sentences>): string[] =>
  sentences(...args).map(({ text, depth }) => `${'  '.repeat(depth)}${text}`);

const banded = (draft: Draft): void => {
  draft.bands = [{ level: 'l1', from: '1' }, { level: 'l2', from: '2' }, { level: 'l3', from: '3', below: '3.5' }];
};

const ticked = {
  indicators: ['Good', 'Sound', 'Bad'].map((label) => ({
    id: label.toLowerCase(), label, indicators: [1, 2].map((at) => ({ id: `${label}${at}`, text: `${label} ${at}` })),
  })),
  rule: { kind: 'decision-table', rows: [{ when: ['all', 'some', 'none'], level: 'l4' }], otherwise: 'l1' },
};

describe('describeDerivation', () => {
  it('tells a mean with a gate, an answer that is not known and one that does not apply', () => {
    const change = (draft: Draft) => {
      banded(draft);
      draft.rule = { kind: 'weighted-mean', doNotKnow: 'lowest' };
      draft.rounding = { places: 1, mode: 'half-even' };
      Object.assign(draft.sections[0]!, {
        source: 'law',
        gates: [
          { capAt: 'l1', unless: { all: ['a1', 'a2'], atLeast: 'l3' } },
          { capAt: 'l2', unless: { all: ['a2'], atLeast: 'l2' } },
        ],
      });
      draft.sources = [{ id: 'law', title: 'A law' }];
      Object.assign(draft.sections[0]!.statements[0]!, { weight: '2', text: 'We meet.', source: 'law' });
    };
    expect(page(change, { a1: 'l4', a2: 'do-not-know', b1: 'not-applicable', b2: 'l2' })).toEqual([
      'Small: 2.5, Level 2.',
      '  Section A: Level 1, worth 3, with a weight of 1, comes to 3.',
      '  Section A: 3.0, Level 1.',
      '    We meet: Level 4, worth 4, with a weight of 2, comes to 8.',
      '    Statement a2: not known, so it counts as the lowest, 1, with a weight of 1.',
      '  The mean of what counts: 9 divided by a total weight of 3 is 3.',
      '  The exact score is 3, rounded once, halves to the even digit, to one decimal place: 3.0.',
      '  A score from 3 and below 3.5 is at the level Level 3.',
      '  The level is held at Level 1 until this is at Level 3 or above: Statement a2.',
      '  A condition would hold the level at Level 2 and is not met, and changes nothing here: Statement a2.',
      '  Section B: Level 2, worth 2, with a weight of 1, comes to 2.',
      '  Section B: 2.0, Level 2.',
      '    Statement b1: does not apply, so it is left out.',
      '    Statement b2: Level 2, worth 2, with a weight of 1, comes to 2.',
      '  The mean of what counts: 2 divided by a total weight of 1 is 2.',
      '  The exact score is 2, rounded once, halves to the even digit, to one decimal place: 2.0.',
      '  A score from 2 and below 3 is at the level Level 2.',
      'The mean of what counts: 5 divided by a total weight of 2 is 2.5.',
      'The exact score is 2.5, rounded once, halves to the even digit, to one decimal place: 2.5.',
      'A score from 2 and below 3 is at the level Level 2.',
    ]);
  });

  it('says what each sentence is about and what it rests on', () => {
    const found = sentences((draft) => {
      draft.sources = [{ id: 'law', title: 'A law' }];
      draft.sections[0]!.statements[0]!.source = 'law';
    }, { a1: 'l1', a2: 'l1' }, 'a');
    expect(found.map(({ code, about, depth, source }) => [code, about, depth, source])).toEqual([
      ['scored', 'a', 0, null], ['part.counts-at-level', 'a1', 1, 'law'], ['part.counts-at-level', 'a2', 1, null],
      ['weighted-mean', 'a', 0, null], ['rounded.2', 'a', 0, null],
    ]);
  });

  it('tells why there is no score', () => {
    expect(page(() => undefined, { a1: 'l1', a2: 'do-not-know' }, 'a')).toEqual([
      'Section A: no score.',
      'There is no score while an answer that counts is not known.',
      '  Statement a1: Level 1, worth 1, with a weight of 1, comes to 1.',
      '  Statement a2: not known, so there is no score yet.',
    ]);
    expect(page((draft) => (draft.sections[0]!.appliesTo = { kind: ['london'] }), {}, 'a')).toEqual([
      'Section A: no score.',
      'There is no score, because none of this is asked of this kind of place.',
      '  Statement a1: not asked of this kind of place, so it is left out.',
      '  Statement a2: not asked of this kind of place, so it is left out.',
    ]);
  });

  it('lists what decided, what is ticked and what is not met', () => {
    const change = (draft: Draft) => {
      banded(draft);
      draft.sections[0]!.rule = { kind: 'minimum' };
      draft.sections[0]!.statements.push({ id: 'a3', text: 'Statement a3' });
      Object.assign(draft.sections[0]!.statements[0]!, ticked);
      draft.sections[0]!.gates = [{ capAt: 'l1', unless: { all: ['a2', 'a1', 'a3'], atLeast: 'l4' } }];
    };
    const answers = { a1: { state: 'answered', indicators: ['Good1', 'Good2', 'Sound1'] }, a2: 'l3', a3: 'l3' };
    expect(page(change, answers, 'a')).toEqual([
      'Section A: 3.00, Level 1.',
      '  Statement a1: Level 4, worth 4, with a weight of 1, comes to 4.',
      '  Ticked: Good – all, Sound – some and Bad – none.',
      '  Statement a2: Level 3, worth 3, with a weight of 1, comes to 3.',
      '  Statement a3: Level 3, worth 3, with a weight of 1, comes to 3.',
      'The weakest part decides: Statement a2 and Statement a3, at 3.',
      'The exact score is 3, rounded once, halves up, to 2 decimal places: 3.00.',
      'The level is held at Level 1 until this is at Level 4 or above: Statement a2 and Statement a3.',
    ]);
  });

  it('calls a level what it is called where it belongs, though another has the same id', () => {
    const change = (draft: Draft) => {
      draft.rule = { kind: 'minimum' };
      draft.sections[0]!.statements[0]!.options = [{ id: 'l1', label: 'Never', value: '1' }, { id: 'l4', label: 'Always', value: '4' }];
      draft.scales['two']!.levels = [{ id: 'l1', label: 'Lowest', value: '1' }, { id: 'l2', label: 'Highest', value: '2' }];
      Object.assign(draft.sections[1]!, { scale: 'two', gates: [{ capAt: 'l1', unless: { all: ['a1'], atLeast: 'l4' } }] });
    };
    expect(page(change, { a1: 'l1', a2: 'l1', b1: 'l2', b2: 'l2' }, 'a').slice(1, 3)).toEqual([
      '  Statement a1: Never, worth 1, with a weight of 1, comes to 1.',
      '  Statement a2: Level 1, worth 1, with a weight of 1, comes to 1.',
    ]);
    const b = page(change, { a1: 'l1', a2: 'l1', b1: 'l2', b2: 'l2' }, 'b');
    expect([b[0], b.at(-1)]).toEqual([
      'Section B: 2.00, Lowest.', 'The level is held at Lowest until this is at Always or above: Statement a1.',
    ]);
  });

  it('calls a group what its own statement calls it', () => {
    const change = (draft: Draft) => {
      Object.assign(draft.sections[0]!.statements[0]!, ticked);
      Object.assign(draft.sections[0]!.statements[1]!, {
        indicators: [{ id: 'good', label: 'Other', indicators: [{ id: 'o1', text: 'One' }] }],
        rule: { kind: 'decision-table', rows: [{ when: ['all'], level: 'l4' }], otherwise: 'l1' },
      });
    };
    const answers = { a1: { state: 'answered', indicators: [] }, a2: { state: 'answered', indicators: ['o1'] } };
    expect(page(change, answers, 'a').filter((text) => text.includes('Ticked'))).toEqual([
      '  Ticked: Good – none, Sound – none and Bad – none.', '  Ticked: Other – all.',
    ]);
  });

  it('tells what the least and the most still possible come to, what is open being taken at its extreme', () => {
    const answers = { a1: 'l2', a2: 'do-not-know' };
    expect(page(banded, answers, 'small', undefined, 'highest').slice(0, 5)).toEqual([
      'The most that Small can still come to: 3.50.',
      '  Section A: Level 3, worth 3, with a weight of 1, comes to 3.',
      '  The most that Section A can still come to: 3.00, Level 3.',
      '    Statement a1: Level 2, worth 2, with a weight of 1, comes to 2.',
      '    Statement a2: not known, so it is taken at what is worth most: Level 4, worth 4, with a weight of 1, comes to 4.',
    ]);
    expect(page(banded, answers, 'small', undefined, 'lowest')[0]).toBe('The least that Small can still come to: 1.25, Level 1.');
    expect(page(() => undefined, { a1: 'l2', a2: 'l2' }, 'a', undefined, 'lowest')[0]).toBe('Section A: 2.00.');
  });

  it('tells the ends of a table that is still open by its rows, without a reading', () => {
    const change = (draft: Draft): void => {
      Object.assign(draft.sections[0]!, {
        rule: {
          kind: 'decision-table', rows: [{ when: ['all'], level: 'l4' }], otherwise: 'l2',
          groups: [{ id: 'g', members: ['a1', 'a2'], atLeast: 'l2' }],
        },
      });
    };
    const ends = (['lowest', 'highest'] as const).map((end) => page(change, { a1: 'l3' }, 'a', undefined, end).filter((text) => text.includes('table')));
    expect(ends).toEqual([
      ['Of the rows of the table that can still come about, the lowest comes to 2.'],
      ['Of the rows of the table that can still come about, the highest comes to 4.'],
    ]);
  });

  it('takes a part of a catalogue, also as a function, and one that is undefined as not given', () => {
    const catalogue = {
      scored: '{section} → {score}', 'rounded.2': ({ score }: Record<string, unknown>) => `≈ ${String(score)}`, 'weighted-mean': undefined,
    } as unknown as DerivationCatalogue;
    expect(page(() => undefined, { a1: 'l1', a2: 'l2' }, 'a', catalogue)).toEqual([
      'Section A → 1.50',
      '  Statement a1: Level 1, worth 1, with a weight of 1, comes to 1.',
      '  Statement a2: Level 2, worth 2, with a weight of 1, comes to 2.',
      'The mean of what counts: 3 divided by a total weight of 2 is 1.5.',
      '≈ 1.50',
    ]);
  });
});

describe('the catalogue', () => {
  const RULES = ['weighted-mean', 'sum', 'minimum', 'maximum', 'median', 'percentage', 'none'] as const;

  /** Every rule, policy, state, gate and band that sentences are about. */
  const everything: [(draft: Draft) => void, Answers, string][] = [
    ...RULES.flatMap((kind) => ['l1', 'do-not-know', 'not-applicable', 'not-yet'].map((a2): [(draft: Draft) => void, Answers, string] => [
      (draft) => {
        banded(draft);
        draft.sections[0]!.rule = kind === 'none' ? { kind } : { kind, unanswered: 'zero', doNotKnow: 'lowest', notApplicable: 'full' };
        draft.sections[0]!.bands = draft.bands;
        draft.sections[0]!.gates = ['l3', 'l1', 'l4'].map((atLeast) => ({ capAt: 'l1', unless: { all: ['a1', 'a2'], atLeast } }));
      },
      { a1: 'l3', a2, b1: 'l1', b2: 'l2' }, 'small',
    ])),
    ...['half-up', 'half-down', 'up', 'down'].map((mode): [(draft: Draft) => void, Answers, string] => [
      (draft) => (draft.rounding = { places: 0, mode: mode as 'up' }), { a1: 'l1', a2: 'l2' }, 'a',
    ]),
    [(draft) => Object.assign(draft.sections[0]!, {
      rule: {
        kind: 'decision-table', rows: [{ when: ['some', 'none'], level: 'l4' }],
        groups: [{ id: 'g', members: ['a1', 'a2'], atLeast: 'l2' }, { id: 'h', members: ['a1'], atLeast: 'l4' }],
      },
    }), { a1: 'l2', a2: 'l1' }, 'a'],
    [(draft) => {
      draft.sections[0]!.rule = { kind: 'level-reached', metAt: 'l2' };
      for (const item of draft.sections[0]!.statements) item.partOf = 'l3';
      Object.assign(draft.sections[0]!.statements[0]!, ticked);
    }, { a1: { state: 'answered', indicators: ['Good1', 'Good2', 'Bad1'] }, a2: 'l1' }, 'a'],
    [(draft) => (draft.sections[0]!.statements[0]!.weight = draft.sections[0]!.statements[1]!.weight = '0'), { a1: 'l1', a2: 'l1' }, 'a'],
    [(draft) => (draft.sections[0]!.appliesTo = { kind: ['london'] }), { b1: 'l1' }, 'small'],
  ];

  it.each(everything.map((one, at) => [at, ...one] as const))('has a sentence for everything, with every place filled (%#)', (_, change, answers, about) => {
    for (const { code, text } of sentences(change, answers, about)) {
      expect(text).not.toBe(code);
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/[{}]|undefined|null|(?:state|mode|howMany|list)\./);
    }
  });

  it('is all that is written: what remains beside it are names and numbers of the instrument', () => {
    // Each sentence shrinks to its places, so that whatever else is there was written by the code.
    const bare = Object.fromEntries(
      Object.entries(derivationEnglish).map(([code, text]) => [code, `⟦${(text.match(/\{\w+\}/g) ?? []).join('⟧⟦')}⟧`]),
    );
    const name = /⟦(?:Small|Section [AB]|Statement [ab]\d|Level \d|Good|Sound|Bad|g|h|-?\d+(?:\.\d+)?(?:\/\d+)?|null)?⟧/g;
    for (const [change, answers, about] of everything) {
      for (const { text } of sentences(change, answers, about, bare)) {
        let rest = text;
        for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(name, '').replaceAll('⟦⟧', '')];
        expect(rest).toBe('');
      }
    }
  });
});

describe('a gate', () => {
  const gate = (draft: Draft, reversed: boolean): void => {
    banded(draft);
    Object.assign(draft.sections[0]!, {
      gates: [{ capAt: 'l1', unless: { all: ['a1'], atLeast: 'l3' }, reason: 'Safety comes first.', source: 'law' }],
    });
    draft.sources = [{ id: 'law', title: 'A law' }];
    Object.assign(draft.sections[0]!.statements[0]!, { reversed });
  };
  const answers = { a1: 'l2', a2: 'l4', b1: 'l2', b2: 'l2' };

  it('gives its reason, and what the reason rests on', () => {
    expect(sentences((draft) => gate(draft, false), answers, 'a').slice(-2)).toMatchObject([
      { code: 'gate.holds', source: 'law' },
      { code: 'gate.reason', text: 'The reason given: Safety comes first.', source: 'law' },
    ]);
  });

  it('asks for a lower answer where a statement is reversed', () => {
    const told = page((draft) => gate(draft, true), { ...answers, a1: 'l4' }, 'a');
    expect(told.at(-2)).toContain('(it counts the other way round, so at Level 2 or below)');
  });
});

it('calls a section that is half done not complete, and a statement not answered', () => {
  const told = page(banded, { a1: 'l2', b1: 'l2', b2: 'l2' });
  expect(told).toContain('  Section A: not complete yet, so there is no score yet.');
  expect(told.some((line) => line.endsWith(': not answered yet, so there is no score yet.'))).toBe(true);
});
