/** Made-up answers, so that one person can try what a partnership of four goes through. */
import { changeAnswer, emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import { acceptProposal, draftAgreement, type Agreement } from '@send-reform/core/partnership';
import { unwrap } from '@send-reform/core/problems';
import { sheetIdOf } from './partners.js';
import { compiled } from './portal.js';

/** Levels from the lowest, over and over along the statements: everybody sees some of it otherwise. */
const PATTERNS: Readonly<Record<string, string>> = { education: '3322413', health: '2321323', care: '2324323', 'parent-carers': '1122114' };

function sheetOf(id: string, pattern: string): AnswerSheet {
  return compiled.statements.reduce(
    (sheet, { id: statement, levelIds }, index) => changeAnswer(sheet, statement, { state: 'answered', level: levelIds[Number(pattern[index % pattern.length]) - 1]! }),
    emptySheet(compiled, id),
  );
}

/** What a partner might say. */
export const sampleAnswers = (partner: string, date: string): AnswerSheet => ({ ...sheetOf(sheetIdOf(partner), PATTERNS[partner] ?? '2'), partner, date });

/** What the partnership might have agreed half a year before. */
export const earlierAnswers = (): AnswerSheet => ({ ...sheetOf('ambleford-december', '1221213'), date: '2025-12-19' });

/** An agreement in which everybody accepts the lowest position on whatever is not agreed yet: an example, and called one. */
export function acceptLowest(agreement: Agreement, sheets: readonly AnswerSheet[], date: string): Agreement {
  const settled = new Set(agreement.answers.map(({ statement }) => statement));
  const agreedBy = Object.keys(PATTERNS);
  return draftAgreement(compiled, sheets, { rule: 'lowest' })
    .filter(({ statement, said }) => said !== null && !settled.has(statement))
    .reduce<Agreement>((so, proposal) => unwrap(acceptProposal(compiled, so, proposal, {
      agreedBy, date, reason: 'Accepted as an example in this demonstration: the weakest place holds.',
    })), agreement);
}
