import { describe, expect, it } from 'vitest';
import { compileInstrument, parseInstrument } from '../../instrument/index.js';
import { unwrap } from '../../problems/index.js';
import { score } from '../score.js';

/** A table over groups of two statements each: all of every group for the top level, some of the first for the middle. */
function tableOver(groups: number) {
  const all = Array.from({ length: groups }, (_, group) => group);
  const words = (first: string, others: string): string[] => all.map((group) => (group === 0 ? first : others));
  return unwrap(compileInstrument(unwrap(parseInstrument({
    format: 'send-reform/instrument/1', id: 'wide', version: '1.0.0', title: 'Wide', status: 'local', scale: 'three',
    scales: { three: { levels: ['low', 'middle', 'high'].map((id, at) => ({ id, label: id, value: String(at) })) } },
    rule: {
      kind: 'decision-table',
      groups: all.map((group) => ({ id: `g${group}`, members: [`a${group}`, `b${group}`], atLeast: 'middle' })),
      rows: [{ when: words('all', 'all'), level: 'high' }, { when: words('some', 'all'), level: 'middle' }],
      otherwise: 'low',
    },
    statements: all.flatMap((group) => ['a', 'b'].map((letter) => ({ id: `${letter}${group}`, text: letter }))),
  }))));
}

function rangeOf(groups: number, answered: Readonly<Record<string, string>>) {
  const compiled = tableOver(groups);
  const { lowest, highest } = score(compiled, {
    format: 'send-reform/sheet/1', id: 'sheet', revision: 0, instrument: { id: 'wide', version: '1.0.0', hash: compiled.hash },
    answers: Object.fromEntries(Object.entries(answered).map(([id, level]) => [id, { state: 'answered', level }])),
  }).overall;
  return [lowest.level, highest.level];
}

describe('what a decision table can still come to', () => {
  it('is found among the rows that are still open', () => {
    expect(rangeOf(2, {})).toEqual(['low', 'high']);
    expect(rangeOf(2, { a0: 'low' })).toEqual(['low', 'middle']);
    expect(rangeOf(2, { a0: 'low', a1: 'low' })).toEqual(['low', 'low']);
  });

  it('has no otherwise where rows fit every pattern that is open', () => {
    expect(rangeOf(2, { a0: 'high', a1: 'high', b1: 'high' })).toEqual(['middle', 'high']);
  });

  it('takes no longer for a table of hundreds of groups', () => {
    expect(rangeOf(300, { a0: 'high' })).toEqual(['low', 'high']);
  });
});
