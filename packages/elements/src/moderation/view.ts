import type { AgreedAnswer, Agreement, StatisticsOptions } from '@send-reform/core/partnership';
import type { Problem } from '@send-reform/core/problems';
import type { ScoreOptions } from '@send-reform/core/scoring';
import type { AgreementDraft } from './agreement-draft.js';
import type { Matter, Meeting, MeetingOrder } from './meeting.js';
import type { ModerationText } from './text.js';

/** What the pages of a meeting draw from, and what they call when somebody does something. */
export interface ModerationView {
  readonly meeting: Meeting;
  readonly agreement: Agreement;
  /** What is agreed, by statement. */
  readonly agreed: ReadonlyMap<string, AgreedAnswer>;
  readonly order: MeetingOrder;
  /** The statements in that order. */
  readonly ordered: readonly Matter[];
  /** The statements with something in their fields that is not saved. */
  readonly unsaved: ReadonlySet<string>;
  readonly statistics: StatisticsOptions;
  readonly scoring: ScoreOptions;
  /** Counts of anonymous respondents below this are withheld; null where respondents are not anonymous. */
  readonly threshold: number | null;
  readonly text: ModerationText;
  /** What every id and field name begins with. */
  readonly prefix: string;
  /** The language that dates are written in. */
  readonly language: string;
  readonly hrefOf: (step: string) => string;
  /** A click on a link that leads to another step here, unless it is meant for another tab. */
  readonly follow: (does: () => void) => (event: MouseEvent) => void;
  readonly go: (step: string) => void;
  readonly setOrder: (order: MeetingOrder) => void;
}

/** What the page of one statement draws from beside that. */
export interface MatterView extends ModerationView {
  readonly matter: Matter;
  /** The form; undefined while what is agreed is only shown. */
  readonly draft: AgreementDraft | undefined;
  readonly problems: readonly Problem[];
  /** The field that a problem is about, by id; undefined for one that is about none. */
  readonly fieldOf: (problem: Problem) => string | undefined;
  /** What somebody opened or closed, by id. */
  readonly unfolded: Map<string, boolean>;
  /** The day on which it is agreed. */
  readonly date: string;
  /** Whether another statement is still to be agreed. */
  readonly hasNext: boolean;
  readonly change: (draft: AgreementDraft) => void;
  readonly save: () => void;
  readonly openForm: () => void;
  readonly keepAgreed: () => void;
  readonly withdraw: () => void;
  readonly focus: (id: string) => void;
  readonly announce: (sentence: string) => void;
}

/** The path of a statement's page. */
export const statementStep = (statement: string): string => `statement/${statement}`;
