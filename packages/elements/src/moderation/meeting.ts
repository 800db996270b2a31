import type { AnswerSheet } from '@send-reform/core/assessment';
import type { CompiledInstrument, CompiledStatement } from '@send-reform/core/instrument';
import {
  draftAgreement, rollUp, type Agreement, type DraftRule, type Proposal, type RollUp, type RollUpOptions, type StatementRollUp,
} from '@send-reform/core/partnership';

/** What a meeting has before it: what everybody said, and what a rule makes of it. */
export interface Meeting {
  readonly compiled: CompiledInstrument;
  readonly sheets: readonly AnswerSheet[];
  readonly rolledUp: RollUp;
  readonly rule: DraftRule;
  /** The statements that this place is asked, in tree order. */
  readonly matters: readonly Matter[];
  /** The ids of the sheets that are the partners' own word, where the host says so. */
  readonly own: readonly string[] | undefined;
  /** Whether a sheet may be shown as it is: one of an anonymous respondent may not. */
  readonly isShown: (sheet: AnswerSheet) => boolean;
}

/** One statement to agree on. */
export interface Matter {
  readonly statement: CompiledStatement;
  readonly rolledUp: StatementRollUp;
  readonly proposal: Proposal;
  /** Whether a partner's position is withheld, so that whatever follows from it is withheld as well. */
  readonly isWithheld: boolean;
}

export interface MeetingOptions {
  readonly rule: DraftRule;
  readonly anonymous?: RollUpOptions['anonymous'] | undefined;
  /** The agreement says what kind of place it is about, where no sheet does. */
  readonly agreement?: Agreement | undefined;
}

/** Works out what a meeting has before it. The sheets answer this instrument. */
export function meetingOf(
  compiled: CompiledInstrument,
  sheets: readonly AnswerSheet[],
  { rule, anonymous, agreement }: MeetingOptions,
): Meeting {
  const rolledUp = rollUp(compiled, sheets, anonymous === undefined ? {} : { anonymous });
  const { own } = anonymous ?? {};
  const proposals = draftAgreement(compiled, sheets, { rule, own });
  const { asked } = compiled.planFor((agreement?.place ?? sheets[0]?.place)?.kind);
  const matters = compiled.statements.map((statement, index): Matter => {
    const row = rolledUp.statements[index]!;
    const isWithheld = row.partners.some(({ sheets: of, suppressed, position }) => of > 0 && suppressed && position.length === 0);
    return { statement, rolledUp: row, proposal: proposals[index]!, isWithheld };
  });
  return {
    compiled, sheets, rolledUp, rule, own,
    matters: matters.filter(({ statement }) => asked[statement.index]!),
    isShown: ({ id, partner, respondent }) =>
      anonymous === undefined || (own === undefined ? partner !== undefined && respondent === undefined : own.includes(id)),
  };
}

/** The order in which statements are gone through. */
export type MeetingOrder = 'disagreement' | 'instrument';

/** Where partners stand furthest apart first, then where answers range furthest; ties in the instrument's order. */
export const byDisagreement = (matters: readonly Matter[]): Matter[] =>
  matters.toSorted((a, b) => (b.rolledUp.apart ?? -1) - (a.rolledUp.apart ?? -1) || (b.rolledUp.range ?? -1) - (a.rolledUp.range ?? -1));

/** The statements in the order in which they are gone through. */
export const inOrder = ({ matters }: Meeting, order: MeetingOrder): readonly Matter[] =>
  order === 'disagreement' ? byDisagreement(matters) : matters;

/** The next statement in an order that is not agreed: after this one, then from the beginning. */
export function nextOpen(order: readonly Matter[], agreed: ReadonlySet<string>, after?: string): Matter | undefined {
  const from = order.findIndex(({ statement }) => statement.id === after) + 1;
  return [...order.slice(from), ...order.slice(0, from)].find(({ statement: { id } }) => id !== after && !agreed.has(id));
}
