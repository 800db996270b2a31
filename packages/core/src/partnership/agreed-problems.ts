import { answerProblems } from '../assessment/sheet-problems.js';
import type { CompiledInstrument } from '../instrument/index.js';
import { quote, type Path, type Problem } from '../problems/index.js';
import type { AgreedAnswer, AgreedSaid, ShapedAgreement } from './agreement.js';

type ShapedAnswer = ShapedAgreement['answers'][number];

/**
 * What is wrong with one agreed answer of the right shape. `checkAgreement` looks at these as well; a page that makes an
 * answer of what is filled in asks here, field by field, and loads no schema for it.
 *
 * @param path what stands before each problem's own path.
 * @example
 * const agreed = { statement: 'lead-officer', said: { state: 'answered', level: 'developing' }, agreedBy: [], reason: '', dissent: [], date: '2026-05-11' } as const;
 * agreedProblems(compiled, agreed).map(({ code }) => code); // ['agreement.nobody-agreed', 'agreement.reason-missing']
 */
export function agreedProblems(compiled: CompiledInstrument, answer: AgreedAnswer | ShapedAnswer, path: Path = []): Problem[] {
  const { statement, said, agreedBy, reason, dissent } = answer;
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

function saidProblems({ statementById }: CompiledInstrument, id: string, said: AgreedSaid | ShapedAnswer['said'], path: Path): Problem[] {
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
