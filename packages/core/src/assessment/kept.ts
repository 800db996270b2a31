import type { AnswerSheet } from './sheet.js';

/** A piece of evidence as somebody types it, each field of the form as it stands. */
export interface EvidenceDraft {
  readonly title: string;
  readonly reference: string;
  readonly date: { readonly day: string; readonly month: string; readonly year: string };
}

/** What somebody typed beside one statement that the format of sheets cannot hold, or not yet. */
export interface Draft {
  readonly note?: string;
  readonly reason?: string;
  /** The whole list as typed. */
  readonly evidence?: readonly EvidenceDraft[];
}

/** By statement. */
export type Drafts = Readonly<Record<string, Draft>>;

/** What a store keeps, so that nothing typed is lost: the sheet, and what is too long, half written or wrong for it. */
export interface Kept {
  readonly sheet: AnswerSheet;
  readonly drafts?: Drafts;
}

/** The draft beside a statement; only what is the drafts' own counts. */
export const draftOf = (drafts: Drafts | undefined, statement: string): Draft | undefined =>
  drafts !== undefined && Object.hasOwn(drafts, statement) ? drafts[statement] : undefined;

/** The drafts with this one beside a statement; an empty one is none. */
export function withDraft(drafts: Drafts, statement: string, draft: Draft | undefined): Drafts {
  if (draft !== undefined && Object.keys(draft).length > 0) return { ...drafts, [statement]: draft };
  if (!Object.hasOwn(drafts, statement)) return drafts;
  const { [statement]: _gone, ...others } = drafts;
  return others;
}
