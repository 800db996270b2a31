import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { SHEET_FORMAT, type AnswerSheet } from '../assessment/index.js';
import { PLACE_KINDS, type PlaceKind } from '../areas/place-kind.js';
import { formatFraction } from '../exact/index.js';
import { unwrap } from '../problems/index.js';
import { score } from '../scoring/index.js';
import { compileInstrument } from './compile.js';
import type { CompiledInstrument } from './compiled.js';
import type { Instrument, Rule, Section, Statement, Weight } from './format.js';
import { parseInstrument } from './parse.js';
import { smallInstrument } from './small-instrument.test-inputs.js';

const number = fc.tuple(fc.integer({ min: -30, max: 90 }), fc.constantFrom('', '.5', '.25', '.125')).map((parts) => parts.join(''));
const plainWeight = fc.constantFrom('0.5', '1', '2', '3.75');
const weight: fc.Arbitrary<Weight | undefined> = fc.oneof(
  fc.constant(undefined), plainWeight,
  fc.record({ byKind: fc.record({ county: plainWeight, london: plainWeight }, { requiredKeys: [] }), otherwise: plainWeight }),
);
const kinds = fc.uniqueArray(fc.constantFrom(...PLACE_KINDS), { minLength: 1, maxLength: 3 });
const appliesTo = fc.option(fc.record({ kind: kinds }), { nil: undefined, freq: 3 });

/** Tables and ladders are left out: what they come to at either end is for their rows to say. */
const rule = fc.constantFrom<Rule>(
  { kind: 'weighted-mean' }, { kind: 'sum' }, { kind: 'minimum' }, { kind: 'maximum' }, { kind: 'median' },
  { kind: 'median', between: 'lower' }, { kind: 'median', between: 'upper' }, { kind: 'percentage' }, { kind: 'none' },
);

const statement: fc.Arbitrary<Omit<Statement, 'id' | 'text'>> = fc.record({
  weight, appliesTo, reversed: fc.boolean(),
  options: fc.array(number, { minLength: 1, maxLength: 4 }).map((values) => values.map((value, at) => ({ id: `o${at}`, label: 'Option', value }))),
});

type Part = Pick<Section, 'rule' | 'weight' | 'appliesTo'> & {
  statements: Omit<Statement, 'id' | 'text'>[];
  sections: Part[];
};
const partOver = (sections: fc.Arbitrary<Part[]>): fc.Arbitrary<Part> => fc.record({
  rule: fc.option(rule, { nil: undefined }), weight, appliesTo, statements: fc.array(statement, { maxLength: 3 }), sections,
});
const tree = partOver(fc.array(partOver(fc.array(partOver(fc.constant([])), { maxLength: 1 })), { maxLength: 2 }));

function named({ statements, sections, ...part }: Part, id: string): Section {
  return {
    ...part, id, title: id,
    statements: statements.map((item, at) => ({ ...item, id: `${id}.${at}`, text: 'A statement' })),
    sections: sections.map((child, at) => named(child, `${id}-${at}`)),
  };
}

const instrument = fc.tuple(rule, fc.array(tree, { minLength: 1, maxLength: 3 })).map(([root, sections]): Instrument => ({
  ...smallInstrument(), rule: root, sections: sections.map((part, at) => named(part, `s${at}`)),
}));

const sheetAt = (compiled: CompiledInstrument, end: 'lowest' | 'highest', kind: PlaceKind): AnswerSheet => ({
  format: SHEET_FORMAT, id: 'sheet', revision: 1, place: { kind },
  instrument: { id: compiled.instrument.id, version: compiled.instrument.version, hash: compiled.hash },
  answers: Object.fromEntries(
    compiled.statements.map(({ id, levelIds, ...item }) => [id, { state: 'answered' as const, level: levelIds[item[end]]! }]),
  ),
});

it('is what every section scores with each statement at its least, and at its most', () => {
  fc.assert(
    fc.property(instrument, fc.constantFrom(...PLACE_KINDS), (json, kind) => {
      const compiled = unwrap(compileInstrument(unwrap(parseInstrument(json))));
      const extents = compiled.planFor(kind).sections.map(({ extent }) => extent);
      for (const end of ['lowest', 'highest'] as const) {
        const { overall, sections } = score(compiled, sheetAt(compiled, end, kind));
        for (const [index, { exact, applicable }] of [overall, ...sections].entries()) {
          // A section of which this kind of place is asked nothing has no figure, and takes no part in the one above.
          if (applicable === 0) continue;
          const extent = extents[index];
          expect(exact).toBe(extent === undefined ? null : formatFraction(extent[end]));
        }
      }
    }),
    { numRuns: 300 },
  );
});
