import { checkSheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import fc from 'fast-check';

type Json = Record<string, unknown>;

const LEVELS = ['l0', 'l1', 'l2', 'l3'];

export interface Assessment {
  readonly compiled: CompiledInstrument;
  readonly sheet: AnswerSheet;
}

/** Values and weights whose means are ties again and again. */
const values = fc.constantFrom(['1', '2', '3', '4'], ['0', '0.25', '0.5', '1'], ['-1', '0', '1', '2'], ['0.1', '0.15', '0.2', '0.45']);
const weight = fc.constantFrom('1', '2', '3', '0.5', '0.25', '1.75', '0');
const open = fc.constantFrom('withhold', 'zero', 'lowest', 'exclude');
const policies = fc.record({ unanswered: open, doNotKnow: open, notApplicable: fc.constantFrom('exclude', 'zero', 'full') }, { requiredKeys: [] });

const RULES = ['weighted-mean', 'weighted-mean', 'sum', 'minimum', 'maximum', 'median', 'percentage', 'level-reached', 'none'] as const;

function section(id: string, depth: number): fc.Arbitrary<Json> {
  return fc.record({
    kind: fc.constantFrom(...RULES), policy: policies, weight, between: fc.constantFrom('mean', 'lower', 'upper'), hasBands: fc.boolean(),
    places: fc.integer({ min: 0, max: 3 }), mode: fc.constantFrom('half-up', 'half-even', 'half-down', 'up', 'down'),
    statements: fc.array(fc.record({ weight, reversed: fc.boolean(), isForCounties: fc.nat(5), part: fc.nat(2) }), { minLength: 1, maxLength: 5 }),
    gate: fc.option(fc.record({ capAt: fc.constantFrom('l0', 'l1', 'l2'), atLeast: fc.constantFrom('l1', 'l2', 'l3'), unknown: fc.constantFrom('pass', 'fail'), notApplicable: fc.constantFrom('pass', 'fail') }), { nil: undefined }),
    within: depth === 0 ? fc.constant<Json[]>([]) : fc.nat(3).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => section(`${id}-${index}`, depth - 1)))),
  }).map(({ kind, policy, between, hasBands, places, mode, statements, gate, within, weight: own }) => ({
    id, title: id, weight: own,
    statements: statements.map(({ isForCounties, part, ...one }, index) => ({
      id: `${id}.${index}`, text: 'A statement', ...one, partOf: LEVELS[part + 1], ...(isForCounties === 0 ? { appliesTo: { kind: ['county'] } } : {}),
    })),
    ...(kind === 'level-reached' ? {} : { sections: within }),
    rule: { kind, ...(kind === 'none' ? {} : policy), ...(kind === 'median' ? { between } : {}), ...(kind === 'level-reached' ? { metAt: 'l2' } : {}) },
    rounding: { places, mode },
    ...(hasBands && kind !== 'none' && kind !== 'level-reached' ? { bands: [{ level: 'l0', from: '-9' }, { level: 'l1', from: '0.5', below: '0.75' }, { level: 'l2', from: '1.5' }, { level: 'l3', from: '2.75' }] } : {}),
    ...(gate === undefined || kind === 'none' ? {} : { gates: [{ capAt: gate.capAt, unless: { all: [`${id}.0`], atLeast: gate.atLeast, unknown: gate.unknown, notApplicable: gate.notApplicable } }] }),
  }));
}

const reply = fc.oneof({ weight: 7, arbitrary: fc.nat(3) }, { weight: 2, arbitrary: fc.constantFrom('not-applicable', 'do-not-know', 'open') });

/** Made-up assessments by every rule that is a formula, answered in every way. */
export const assessment: fc.Arbitrary<Assessment> = fc.tuple(section('root', 2), values, fc.array(reply, { minLength: 90, maxLength: 90 }), fc.constantFrom('county', 'unitary'))
  .map(([{ weight: _weight, ...root }, worth, replies, kind]) => {
    const compiled = unwrap(compileInstrument(unwrap(parseInstrument({
      ...root, format: 'send-reform/instrument/1', version: '1.0.0', status: 'illustrative', scale: 'm',
      // Labels that look alike to programs which do not mind capitals, or take a sign for any letters.
      scales: { m: { levels: LEVELS.map((id, index) => ({ id, label: ['Ab*', 'ab*', 'a', 'Ab?'][index], value: worth[index] })) } },
    }))));
    const { asked } = compiled.planFor(kind);
    const answers = compiled.statements.flatMap(({ id, levels, index }): [string, Json][] => {
      const given = replies[index % replies.length]!;
      if (given === 'open' || asked[index] !== true) return [];
      return [[id, typeof given === 'number' ? { state: 'answered', level: levels[given]!.id } : { state: given }]];
    });
    const sheet = unwrap(checkSheet(compiled, {
      format: 'send-reform/sheet/1', id: 'sheet', revision: 1, place: { kind }, instrument: { id: 'root', version: '1.0.0', hash: compiled.hash }, answers: Object.fromEntries(answers),
    }));
    return { compiled, sheet };
  });
