import { PLACE_KINDS } from '../areas/place-kind.js';
import { SHEET_LIMITS } from '../assessment/index.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { parseAndCheck, quote, type Problem, type Result } from '../problems/index.js';
import { agreedProblems } from './agreed-problems.js';
import { agreementSchema, type Agreement, type ShapedAgreement } from './agreement.js';

/**
 * An agreement from a JSON value that may come from anywhere, checked against the instrument it is about: the agreement,
 * or every problem with it.
 *
 * @example
 * const agreed = { statement: 'lead-officer', said: { state: 'answered', level: 'developing' }, agreedBy: [], reason: 'Seen.', dissent: [], date: '2026-05-11' };
 * const checked = checkAgreement(compiled, { ...emptyAgreement(compiled, 'may'), answers: [agreed] });
 * checked.ok ? '' : checked.problems[0].code; // 'agreement.nobody-agreed'
 */
export function checkAgreement(compiled: CompiledInstrument, json: unknown): Result<Agreement> {
  return parseAndCheck(agreementSchema, json, SHEET_LIMITS, (agreement) => agreementProblems(compiled, agreement)) as Result<Agreement>;
}

function agreementProblems(compiled: CompiledInstrument, { instrument, place, answers }: ShapedAgreement): Problem[] {
  const { instrument: { id, version }, hash } = compiled;
  const expected = { id, version, hash };
  const wrong = (['id', 'version', 'hash'] as const).find((part) => instrument[part] !== expected[part]);
  return [
    ...(wrong === undefined
      ? []
      : [{ code: `agreement.other-${wrong}`, path: ['instrument', wrong], expected: expected[wrong], received: quote(instrument[wrong]) }]),
    ...(compiled.needsPlaceKind && place?.kind === undefined
      ? [{ code: 'agreement.place-kind-missing', path: ['place', 'kind'], expected: PLACE_KINDS }]
      : []),
    ...answers.flatMap((answer, index) => {
      const isSecond = answers.findIndex(({ statement }) => statement === answer.statement) < index;
      return [
        ...(isSecond ? [{ code: 'duplicate-id', path: ['answers', index, 'statement'], expected: 'statement', received: quote(answer.statement) }] : []),
        ...agreedProblems(compiled, answer, ['answers', index]),
      ];
    }),
  ];
}
