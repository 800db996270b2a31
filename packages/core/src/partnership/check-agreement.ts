import { PLACE_KINDS } from '../areas/place-kind.js';
import { SHEET_LIMITS } from '../assessment/index.js';
import { answerProblems } from '../assessment/sheet-problems.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { parseAndCheck, quote, type Path, type Problem, type Result } from '../problems/index.js';
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

type ShapedAnswer = ShapedAgreement['answers'][number];

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

function agreedProblems(compiled: CompiledInstrument, { statement, said, agreedBy, reason, dissent }: ShapedAnswer, path: Path): Problem[] {
  const isPartner = partnerIn(compiled);
  return [
    ...(compiled.statementById.has(statement)
      ? saidProblems(compiled, statement, said, [...path, 'said'])
      : [{ code: 'answer.unknown-statement', path: [...path, 'statement'], received: quote(statement) }]),
    ...(agreedBy.length === 0 ? [{ code: 'agreement.nobody-agreed', path: [...path, 'agreedBy'] }] : []),
    ...agreedBy.flatMap((partner, index): Problem[] => {
      const at = [...path, 'agreedBy', index];
      if (agreedBy.indexOf(partner) < index) return [{ code: 'duplicate-id', path: at, expected: 'partner', received: quote(partner) }];
      return isPartner(partner, at);
    }),
    ...(reason.trim() === '' ? [{ code: 'agreement.reason-missing', path: [...path, 'reason'] }] : []),
    ...dissent.flatMap((one, index) => {
      const at = [...path, 'dissent', index];
      return [
        ...(one.words.trim() === '' ? [{ code: 'agreement.dissent-without-words', path: [...at, 'words'] }] : []),
        ...(one.partner === undefined ? [] : isPartner(one.partner, [...at, 'partner'])),
        ...(one.said === undefined ? [] : saidProblems(compiled, statement, one.said, [...at, 'said'])),
      ];
    }),
  ];
}

function saidProblems({ statementById }: CompiledInstrument, id: string, said: ShapedAnswer['said'], path: Path): Problem[] {
  const statement = statementById.get(id);
  const isReasonMissing = said.state === 'not-applicable' && said.reason.trim() === '';
  return [
    ...(statement === undefined ? [] : answerProblems(statement, said, path)),
    ...(isReasonMissing ? [{ code: 'agreement.reason-missing', path: [...path, 'reason'] }] : []),
  ];
}

/** Where an instrument names no partners, anybody may agree by name. */
function partnerIn({ instrument: { partners = [] } }: CompiledInstrument): (partner: string, path: Path) => Problem[] {
  const ids = partners.map(({ id }) => id);
  return (partner, path) =>
    ids.length === 0 || ids.includes(partner) ? [] : [{ code: 'agreement.unknown-partner', path, expected: ids, received: quote(partner) }];
}
