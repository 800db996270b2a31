import { applyPatch } from 'rfc6902';
import { describe, expect, it } from 'vitest';
import { SHEET_FORMAT } from '../../assessment/index.js';
import { unwrap } from '../../problems/index.js';
import { score } from '../../scoring/index.js';
import { compileInstrument } from '../compile.js';
import type { Instrument } from '../format.js';
import { parseInstrument } from '../parse.js';
import { smallInstrument } from '../small-instrument.test-inputs.js';
import { FINDINGS } from './findings.test-inputs.js';
import { lintInstrument } from './lint-instrument.js';
import { a, a1 } from './lint.test-inputs.js';

/** The figures of every way to answer the four statements, by what each comes to. */
function everyScore(instrument: Instrument) {
  const compiled = unwrap(compileInstrument(instrument));
  const { id, version } = instrument;
  const ways = compiled.statements.reduce<Record<string, string>[]>(
    (all, { id: statement, levelIds }) => all.flatMap((way) => levelIds.map((level) => ({ ...way, [statement]: level }))),
    [{}],
  );
  return ways.map((way) => {
    const { overall, sections } = score(compiled, {
      format: SHEET_FORMAT, id: 'sheet', revision: 1, instrument: { id, version, hash: compiled.hash },
      answers: Object.fromEntries(Object.entries(way).map(([statement, level]) => [statement, { state: 'answered' as const, level }])),
    });
    return [overall, ...sections].map(({ exact, score: rounded, level }) => ({ exact, rounded, level }));
  });
}

describe('a fix', () => {
  const fixable = Object.entries(FINDINGS).filter(([, [, { fix }]]) => fix !== undefined);

  it('is there for what is sure', () => {
    expect(fixable.map(([code]) => code)).toEqual(['bands-end-early', 'bands-gap', 'bands-overlap', 'weight-unused']);
  });

  it.each(fixable)('of %s mends it, and changes no score and no level that there was', (code, [change]) => {
    const before = unwrap(parseInstrument(smallInstrument(change)));
    const [found] = lintInstrument(before);
    const after = structuredClone(before);
    expect(applyPatch(after, [...found!.fix!])).toEqual([null]);
    const mended = unwrap(parseInstrument(after));
    expect(lintInstrument(mended)).toEqual([]);

    const [was, is] = [everyScore(before), everyScore(mended)];
    expect(was.length).toBe(256);
    for (const [way, figures] of was.entries()) {
      for (const [at, figure] of figures.entries()) {
        expect(is[way]![at]).toEqual({ ...figure, level: figure.level ?? is[way]![at]!.level });
      }
    }
    // Only a gap and an early end leave scores without a level for their fix to fill.
    const filled = was.flat().filter(({ level }, at) => level === null && is.flat()[at]!.level !== null);
    expect(filled.length > 0).toBe(['bands-end-early', 'bands-gap'].includes(code));
  });

  it('of a weight by kind of place leaves nothing that depends on it', () => {
    const before = unwrap(parseInstrument(smallInstrument((draft) => {
      a(draft).rule = { kind: 'median' };
      a1(draft).weight = { byKind: { county: '2' }, otherwise: '1' };
    })));
    const after = structuredClone(before);
    expect(applyPatch(after, [...lintInstrument(before)[0]!.fix!])).toEqual([null]);
    expect(unwrap(compileInstrument(after)).needsPlaceKind).toBe(false);
    expect(everyScore(after)).toEqual(everyScore(before));
  });
});
