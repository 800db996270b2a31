import { describe, expect, it } from 'vitest';
import { checkSheet, type AnswerSheet } from '../assessment/index.js';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '../instrument/index.js';
import { smallInstrument, type Draft } from '../instrument/small-instrument.test-inputs.js';
import { unwrap } from '../problems/index.js';
import { filterPriorities, rankPriorities, smallestLift, type PriorityOptions } from './index.js';

const compile = (change?: (draft: Draft) => void): CompiledInstrument => unwrap(compileInstrument(unwrap(parseInstrument(smallInstrument(change)))));

function sheetFor(compiled: CompiledInstrument, answers: Readonly<Record<string, object>>): AnswerSheet {
  return unwrap(checkSheet(compiled, {
    format: 'send-reform/sheet/1', id: 'sheet', revision: 1, instrument: { id: 'small', version: '1.0.0', hash: compiled.hash }, answers,
  }));
}

const at = (level: number): object => ({ state: 'answered', level: `l${level}` });
const rank = (compiled: CompiledInstrument, sheet: AnswerSheet, options: PriorityOptions) => unwrap(rankPriorities(compiled, sheet, options));

describe('priorities', () => {
  it('shows every factor, and what the formula makes of them, exactly', () => {
    const compiled = compile(({ sections }) => {
      sections[0]!.weight = '3';
      sections[0]!.statements[0]!.weight = '2';
    });
    const sheet = sheetFor(compiled, { a1: at(1), a2: at(2), b1: at(3), b2: at(4) });
    const { gaps, met } = rank(compiled, sheet, { target: { level: 'l3' }, disagreement: { a1: 1 } });
    expect(gaps.map(({ id, rank: place, value }) => [id, place, value])).toEqual([['a1', 1, '5/4'], ['a2', 2, '1/4']]);
    expect(gaps[0]!.factors).toEqual([
      { factor: 'weight', value: '1/2', base: '0', per: '1', amount: '1/2' },
      { factor: 'distance', value: '2', base: '0', per: '1', amount: '2' },
      { factor: 'disagreement', value: '1', base: '1', per: '0.25', amount: '5/4' },
      { factor: 'gate', value: '0', base: '1', per: '1', amount: '1' },
    ]);
    expect(met).toEqual(['b1', 'b2']);
  });

  it('puts equal ones in tree order, and what holds a gate down before them', () => {
    const gated = compile((draft) => {
      draft.bands = [1, 2, 3, 4].map((from) => ({ level: `l${from}`, from: String(from) }));
      draft.gates = [{ capAt: 'l1', unless: { all: ['b2'], atLeast: 'l3' } }];
    });
    const answers = { a1: at(2), a2: at(2), b1: at(2), b2: at(2) };
    const { gaps } = rank(gated, sheetFor(gated, answers), { target: { level: 'l3' } });
    expect(gaps.map(({ id }) => id)).toEqual(['b2', 'a1', 'a2', 'b1']);
  });

  it('lists what is open or unknown apart, with no distance, and what does not apply by itself', () => {
    const compiled = compile();
    const sheet = sheetFor(compiled, { a1: { state: 'do-not-know' }, b1: { state: 'not-applicable' }, b2: at(1) });
    const { gaps, toFindOut, notApplicable } = rank(compiled, sheet, { target: { level: 'l2' }, disagreement: { a2: 2 } });
    expect(gaps.map(({ id }) => id)).toEqual(['b2']);
    expect(toFindOut.map(({ id, state, value }) => [id, state, value])).toEqual([['a2', 'unanswered', '3/8'], ['a1', 'do-not-know', '1/4']]);
    expect(toFindOut[0]!.factors.map(({ factor }) => factor)).toEqual(['weight', 'disagreement', 'gate']);
    expect(notApplicable).toEqual(['b1']);
  });

  it('takes a profile with levels of sections and of reversed statements', () => {
    const compiled = compile((draft) => {
      draft.bands = [1, 2, 3, 4].map((from) => ({ level: `l${from}`, from: String(from) }));
      draft.profiles = [{ id: 'least', title: 'Least', minimum: { b1: 'l4', a: 'l3' } }];
      draft.sections[1]!.statements[0]!.reversed = true;
    });
    const { gaps } = rank(compiled, sheetFor(compiled, { a1: at(1), a2: at(1), b1: at(2), b2: at(1) }), { target: { profile: 'least' } });
    expect(gaps.map(({ id, kind, from, to }) => [id, kind, from, to])).toEqual([['a', 'section', 'l1', 'l3'], ['b1', 'statement', 'l2', 'l1']]);
    expect(gaps[0]!.action).toBeNull();
  });

  it('makes an action of what the instrument says, and ties it to what the statement names', () => {
    const compiled = compile((draft) => {
      draft.sources = [{ id: 'letter', title: 'A letter' }, { id: 'annex', title: 'An annex' }];
      draft.partners = [{ id: 'health', label: 'Health' }, { id: 'care', label: 'Care' }];
      draft.principles = [{ id: 'early', label: 'Early' }];
      draft.sections[0]!.source = 'annex';
      Object.assign(draft.sections[0]!.statements[0]!, {
        source: 'letter', partners: ['health'], principles: ['early'], descriptors: { l2: 'Some of it' }, evidencePrompt: 'The minutes',
      });
      draft.sections[1]!.statements[0]!.partners = ['care'];
    });
    const { gaps } = rank(compiled, sheetFor(compiled, { a1: at(1), a2: at(1), b1: at(1), b2: at(1) }), { target: { level: 'l3' } });
    expect(gaps[0]!.action).toEqual({
      id: 'raise.a1.l3', statement: 'a1', text: 'Statement a1', from: 'l1', to: 'l3',
      steps: [{ level: 'l2', label: 'Level 2', descriptor: 'Some of it' }, { level: 'l3', label: 'Level 3', descriptor: null }],
      evidencePrompt: 'The minutes', principles: ['early'], partners: ['health'], sections: ['a'], sources: ['letter', 'annex'],
    });
    const ids = (filter: Parameters<typeof filterPriorities>[1]): string[] => filterPriorities(gaps, filter).map(({ id }) => id);
    expect(ids({ partner: 'health' })).toEqual(['a1', 'a2', 'b2']);
    expect(ids({ principle: 'early' })).toEqual(['a1']);
    expect(ids({ section: 'b', partner: 'care' })).toEqual(['b1', 'b2']);
    expect(filterPriorities(gaps, { section: 'b' }).map(({ rank: place }) => place)).toEqual([3, 4]);
  });

  it('says all at once what it cannot work with', () => {
    const compiled = compile();
    const sheet = sheetFor(compiled, {});
    const wrong = rankPriorities(compiled, sheet, {
      target: { profile: 'none' }, disagreement: { a1: 0.5, zz: 1, a2: -1 },
      formula: { id: 'mine', factors: [{ factor: 'weight', base: 'much', per: '1' }] },
    });
    expect(wrong.ok ? [] : wrong.problems.map(({ code, path }) => [code, path.join('/')])).toEqual([
      ['priorities.unknown-profile', 'target/profile'], ['format', 'formula/factors/0/base'],
      ['type', 'disagreement/a1'], ['answer.unknown-statement', 'disagreement/zz'], ['too-small', 'disagreement/a2'],
    ]);
    expect(rankPriorities(compiled, sheet, { target: { level: 'l9' } })).toMatchObject({ ok: false, problems: [{ code: 'priorities.unknown-level' }] });
  });

  it('gives plain data', () => {
    const compiled = compile();
    const result = rank(compiled, sheetFor(compiled, { a1: at(1) }), { target: { level: 'l3' } });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    const lift = smallestLift(compiled, sheetFor(compiled, { a1: at(1) }), 'a')!;
    expect(JSON.parse(JSON.stringify(lift))).toEqual(lift);
  });
});
