/** A document that a rule or a figure rests on. */
export interface Document {
  readonly id: string;
  readonly title: string;
  /** The day of the document, `YYYY-MM-DD`, where it is known. */
  readonly date?: string;
  /** Where in the document. */
  readonly part?: string;
}

/** The letter that commissions Local SEND Reform Plans and announces the grant. */
export const COMMISSIONING_LETTER = {
  id: 'letter-2026-03-09',
  title: 'Letter commissioning Local SEND Reform Plans',
  date: '2026-03-09',
} as const satisfies Document;

/** A document, at one of its parts. */
export const cite = (source: Document, part: string): Document => ({ ...source, part });
