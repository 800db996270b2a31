import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSheet } from '../assessment/index.js';
import { compare, parseFraction, roundFraction, type Fraction } from '../exact/index.js';
import { compileInstrument, parseInstrument, type CompiledInstrument } from '../instrument/index.js';
import { unwrap } from '../problems/index.js';
import { instruments, replies, sheetOf, type Reply } from './arbitrary.test-inputs.js';
import { evaluate, explain, explainRange, score, type Derivation, type SectionScore } from './index.js';

const KINDS = fc.constantFrom('county', 'london', 'unitary', 'metropolitan');

/** Rules under which a better answer can never be a worse result. */
const MONOTONE = ['weighted-mean', 'sum', 'minimum', 'maximum', 'median', 'percentage', 'level-reached'];

const all = (compiled: CompiledInstrument, answers: readonly Reply[], kind?: string): SectionScore[] => {
  const { overall, sections } = score(compiled, sheetOf(compiled, answers, kind));
  return [overall, ...sections];
};

const exact = (text: string | null): Fraction => parseFraction(text ?? '')!;

const derivations = (derivation: Derivation): Derivation[] => [
  derivation,
  ...derivation.parts.flatMap((part) => (part.derivation === null ? [] : derivations(part.derivation))),
];

describe('the laws of scoring', () => {
  it('does not mind the order of answers', () => {
    fc.assert(fc.property(instruments(), replies(), KINDS, (compiled, answers, kind) => {
      const sheet = sheetOf(compiled, answers, kind);
      const turned = { ...sheet, answers: Object.fromEntries(Object.entries(sheet.answers).toReversed()) };
      expect(score(compiled, turned)).toEqual(score(compiled, sheet));
    }));
  });

  it('explains every figure to the same result by another way', () => {
    fc.assert(
      fc.property(instruments(), replies(), KINDS, (compiled, answers, kind) => {
        const sheet = sheetOf(compiled, answers, kind);
        const derived = derivations(explain(compiled, sheet, compiled.instrument.id)!);
        const scored = score(compiled, sheet);
        expect(derived.map(({ id, exact: value, score: rounded, level, withheld, gates }) => ({
          id, exact: value, score: rounded, level, withheld, gate: gates.find(({ holds }) => holds)?.gate ?? null,
        }))).toEqual([scored.overall, ...scored.sections].map(({ id, exact: value, score: rounded, level, withheld, gate }) => ({
          id, exact: value, score: rounded, level, withheld, gate: gate?.gate ?? null,
        })));
      }),
      { numRuns: 600 },
    );
  });

  it('explains both ends of what is still possible to what score gives, on every node', () => {
    fc.assert(
      fc.property(instruments(), replies(), KINDS, (compiled, answers, kind) => {
        const sheet = sheetOf(compiled, answers, kind);
        const scored = score(compiled, sheet);
        for (const end of ['lowest', 'highest'] as const) {
          const derived = derivations(explainRange(compiled, sheet, compiled.instrument.id, end)!);
          expect(derived.map(({ id, exact: value, score: rounded, level }) => ({ id, exact: value, score: rounded, level }))).toEqual(
            [scored.overall, ...scored.sections].map((section) => ({ id: section.id, ...section[end] })),
          );
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never lowers a score or a level when an answer rises, under a monotone rule', () => {
    const shape = { rules: MONOTONE, isPlain: true };
    fc.assert(fc.property(instruments(shape), replies(fc.nat(3)), fc.nat(79), fc.integer({ min: 1, max: 3 }), (compiled, answers, at, up) => {
      const raised = answers.with(at, Math.min(3, (answers[at] as number) + up));
      const before = all(compiled, answers);
      const after = all(compiled, raised);
      const rank = (level: string | null): number => ['l0', 'l1', 'l2', 'l3'].indexOf(level ?? '');
      for (const [index, { exact: value, level }] of before.entries()) {
        if (value === null) continue;
        expect(compare(exact(after[index]!.exact), exact(value))).toBeGreaterThanOrEqual(0);
        expect(rank(after[index]!.level)).toBeGreaterThanOrEqual(rank(level));
      }
    }));
  });

  it('changes nothing when all weights are scaled by a constant', () => {
    const shape = { rules: ['weighted-mean', 'percentage', 'minimum', 'maximum', 'median'], isPlain: true };
    const scaled = (part: Record<string, unknown>): unknown => ({
      ...part,
      ...(typeof part.weight === 'string' ? { weight: part.weight.includes('.') ? part.weight : `${part.weight}0` } : {}),
    });
    fc.assert(fc.property(instruments({ ...shape }), replies(), (compiled, answers) => {
      // Whole weights get a nought at the end; an instrument with other weights is left out of this law.
      const text = JSON.stringify(compiled.instrument);
      fc.pre(!/"weight":"\d+\.\d/.test(text));
      const heavier = unwrap(compileInstrument(unwrap(parseInstrument(
        JSON.parse(text, (_, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value ? scaled(value as Record<string, unknown>) : value)),
      ))));
      expect(all(heavier, answers)).toEqual(all(compiled, answers));
    }));
  });

  it('scores a section of equal answers at that level', () => {
    const shape = { rules: ['weighted-mean', 'minimum', 'maximum', 'median'], isPlain: true, values: ['1', '2', '3', '4'] };
    fc.assert(fc.property(instruments(shape), fc.nat(3), (compiled, level) => {
      for (const section of all(compiled, [level])) expect(section.exact).toBe(String(level + 1));
    }));
  });

  it('keeps every way of finishing a sheet within what it said was possible', () => {
    fc.assert(
      fc.property(instruments(), replies(), replies(fc.nat(3)), KINDS, (compiled, answers, finish, kind) => {
        const before = all(compiled, answers, kind);
        const finished = answers.map((reply, index) => (reply === 'open' || reply === 'do-not-know' ? finish[index]! : reply));
        const after = all(compiled, finished, kind);
        for (const [index, { lowest, highest }] of before.entries()) {
          const { exact: value } = after[index]!;
          if (value === null) continue;
          expect(compare(exact(lowest.exact), exact(value))).toBeLessThanOrEqual(0);
          expect(compare(exact(highest.exact), exact(value))).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('leaves nothing possible but the score itself when nothing is open', () => {
    const reply = fc.oneof(fc.nat(3), fc.constant<Reply>('not-applicable'));
    fc.assert(fc.property(instruments(), replies(reply), (compiled, answers) => {
      for (const { exact: value, score: rounded, level, lowest, highest } of all(compiled, answers)) {
        expect(lowest).toEqual({ exact: value, score: rounded, level });
        expect(highest).toEqual(lowest);
      }
    }));
  });

  it('counts every statement once', () => {
    fc.assert(fc.property(instruments(), replies(), KINDS, (compiled, answers, kind) => {
      const [overall] = all(compiled, answers, kind);
      const { answered, unanswered, doNotKnow, notApplicable, notAsked, applicable, total } = overall!;
      expect(total).toBe(compiled.statements.length);
      expect(applicable).toBe(total - notAsked - notApplicable);
      expect(answered + unanswered + doNotKnow).toBe(applicable);
    }));
  });

  it('gives plain data: the same after JSON and after a structured clone', () => {
    fc.assert(fc.property(instruments(), replies(), (compiled, answers) => {
      const result = score(compiled, sheetOf(compiled, answers));
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(structuredClone(result)).toEqual(result);
    }));
  });

  it('changes nothing that it is given', () => {
    fc.assert(fc.property(instruments(), replies(), (compiled, answers) => {
      const sheet = sheetOf(compiled, answers);
      const copy = structuredClone(sheet);
      const again = structuredClone(compiled.instrument);
      evaluate(compiled, sheet);
      explain(compiled, sheet, compiled.instrument.id);
      expect(sheet).toEqual(copy);
      expect(compiled.instrument).toEqual(again);
    }));
  });
});

describe('rounding on ties', () => {
  // n answers of 0.1 and 0.2 make means of tenths over n; with n = 2, 4, 20 or 40 every odd sum is a tie at some place.
  const scale = ['0.1', '0.2', '0.3', '0.4'];
  const tie = fc.record({
    size: fc.constantFrom(2, 4, 8, 20, 40), places: fc.integer({ min: 0, max: 3 }),
    mode: fc.constantFrom('half-up' as const, 'half-even' as const, 'half-down' as const, 'up' as const, 'down' as const),
    levels: fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }),
  });

  /** The same by long division of whole numbers, written for tenths over n and nothing else. */
  function byHand(tenths: bigint, size: bigint, places: number, mode: string): string {
    const scaled = tenths * 10n ** BigInt(places);
    const divisor = 10n * size;
    const whole = scaled / divisor;
    const twice = 2n * (scaled % divisor);
    const up = { 'half-up': twice >= divisor, 'half-down': twice > divisor, up: twice > 0n, down: false, 'half-even': twice > divisor || (twice === divisor && whole % 2n === 1n) }[mode]!;
    const digits = String(whole + (up ? 1n : 0n)).padStart(places + 1, '0');
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }

  it('gives the correctly rounded exact figure', () => {
    let ties = 0;
    fc.assert(
      fc.property(tie, ({ size, places, mode, levels }) => {
        const statements = Array.from({ length: size }, (_, index) => ({ id: `s${index}`, text: 'x' }));
        const compiled = unwrap(compileInstrument(unwrap(parseInstrument({
          format: 'send-reform/instrument/1', id: 'ties', version: '1.0.0', status: 'illustrative', title: 'Ties', scale: 'm',
          scales: { m: { levels: scale.map((value, index) => ({ id: `l${index}`, label: value, value })) } },
          rule: { kind: 'weighted-mean' }, rounding: { places, mode }, statements,
        }))));
        const sheet = unwrap(checkSheet(compiled, {
          format: 'send-reform/sheet/1', id: 's', revision: 0, instrument: { id: 'ties', version: '1.0.0', hash: compiled.hash },
          answers: Object.fromEntries(statements.map(({ id }, index) => [id, { state: 'answered', level: `l${levels[index]}` }])),
        }));
        const tenths = levels.slice(0, size).reduce((sum, level) => sum + BigInt(level + 1), 0n);
        if ((2n * tenths * 10n ** BigInt(places)) % (10n * BigInt(size)) === 0n && (tenths * 10n ** BigInt(places)) % (10n * BigInt(size)) !== 0n) ties += 1;
        const { overall } = score(compiled, sheet);
        expect(overall.score).toBe(byHand(tenths, BigInt(size), places, mode));
        expect(roundFraction(exact(overall.exact), { places, mode })).toBe(overall.score);
      }),
      { numRuns: 1_000 },
    );
    // Without ties among them these runs would show nothing.
    expect(ties).toBeGreaterThan(100);
  });
});
